package org.handbill.cite.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What RIS's tags mean depends on the type of reference; EndNote's types are the measure, which Zotero follows.
class RisImportTest {
    private static final String BY_TYPE = """
            TY  - THES
            TI  - A Thesis
            AU  - Student, Ann
            A3  - Advisor, Carl
            PY  - 2010
            SP  - 350
            PB  - University of Example
            ER  -\s

            TY  - PAT
            TI  - A Widget
            AU  - Inventor, Ian
            A2  - Patent Office
            SN  - US1234567
            M1  - 09/123456
            ER  -\s

            TY  - CPAPER
            TI  - A Paper
            AU  - Speaker, Sue
            T2  - Conference of Things
            C3  - Proceedings of Things
            CY  - Paris
            C1  - Boston
            PB  - Example Press
            ER  -\s

            TY  - CASE
            TI  - Roe v. Wade
            A2  - U.S.
            A4  - Weddington, Sarah
            SV  - 70-18
            VL  - 410
            SP  - 113
            PB  - Supreme Court
            ER  -\s

            TY  - BILL
            TI  - Fair Act
            A2  - Senator, Sam
            A3  - Cosponsor, Cora
            M1  - S. 100
            T3  - Senate
            ET  - 110th Congress
            ER  -\s

            TY  - HEAR
            TI  - A Hearing
            T2  - Committee on Housing
            T3  - House
            ER  -\s

            TY  - BOOK
            TI  - A Book
            AU  - Writer, Will
            A2  - Series, Sid
            A3  - Editor, Ed
            T2  - A Series
            ER  -\s

            TY  - EDBOOK
            TI  - A Collection
            AU  - Editor, Ed
            ER  -\s

            TY  - CONF
            TI  - Another Paper
            AU  - Speaker, Sue
            T2  - 2019 Conference of Things
            ER  -\s

            TY  - RPRT
            TI  - A Report
            AU  - {World Health Organization, Geneva}
            T2  - A Series
            SN  - WHO/1
            ER  -\s
            """;

    @TempDir
    Path folder;

    @Test
    void whatATagMeansIsItsTypesToSay() {
        assertThat(Libraries.yaml(BY_TYPE)).isEqualTo("""
                references:
                  - id: student-2010-thesis
                    type: thesis
                    title: A Thesis
                    author:
                      - {family: Student, given: Ann}
                    publisher: University of Example
                    issued: 2010
                    number-of-pages: 350
                    handbill:
                      imported:
                        ris:
                          A3: "Advisor, Carl"
                  - id: inventor-widget
                    type: patent
                    title: A Widget
                    author:
                      - {family: Inventor, given: Ian}
                    number: US1234567
                    authority: Patent Office
                    handbill:
                      imported:
                        ris:
                          M1: 09/123456
                  - id: speaker-paper
                    type: paper-conference
                    title: A Paper
                    author:
                      - {family: Speaker, given: Sue}
                    container-title: Proceedings of Things
                    publisher: Example Press
                    publisher-place: Boston
                    event-place: Paris
                    event-title: Conference of Things
                  - id: roe-wade
                    type: legal_case
                    title: Roe v. Wade
                    container-title: U.S.
                    number: 70-18
                    volume: 410
                    page: 113
                    authority: Supreme Court
                    handbill:
                      imported:
                        ris:
                          A4: "Weddington, Sarah"
                  - id: senator-fair
                    type: bill
                    title: Fair Act
                    author:
                      - {family: Senator, given: Sam}
                    number: S. 100
                    authority: Senate
                    chapter-number: 110th Congress
                    handbill:
                      imported:
                        ris:
                          A3: "Cosponsor, Cora"
                  - id: hearing
                    type: hearing
                    title: A Hearing
                    authority: House
                    section: Committee on Housing
                  - id: writer-book
                    type: book
                    title: A Book
                    author:
                      - {family: Writer, given: Will}
                    editor:
                      - {family: Editor, given: Ed}
                    collection-title: A Series
                    collection-editor:
                      - {family: Series, given: Sid}
                  - id: editor-collection
                    type: book
                    title: A Collection
                    editor:
                      - {family: Editor, given: Ed}
                    handbill:
                      imported:
                        ris:
                          TY: EDBOOK
                  - id: speaker-another
                    type: paper-conference
                    title: Another Paper
                    author:
                      - {family: Speaker, given: Sue}
                    container-title: 2019 Conference of Things
                    handbill:
                      imported:
                        ris:
                          TY: CONF
                  - id: world-health-report
                    type: report
                    title: A Report
                    author:
                      - {literal: "World Health Organization, Geneva"}
                    collection-title: A Series
                    number: WHO/1
                """);
    }

    @Test
    void anExportHasTheTagsOfItsType() {
        var yaml = Libraries.yaml(BY_TYPE);
        var exported = Exporter.write(LibraryFormat.RIS, Libraries.sources(yaml, folder));

        assertThat(exported.lines())
                .contains("A3  - Advisor, Carl", "C3  - Proceedings of Things", "T2  - Conference of Things")
                .contains("A2  - Patent Office", "SN  - US1234567", "M1  - 09/123456", "SV  - 70-18", "A2  - U.S.")
                .contains("A2  - Senator, Sam", "M1  - S. 100", "T3  - House", "A2  - Series, Sid", "A3  - Editor, Ed")
                .contains("TY  - EDBOOK", "AU  - Editor, Ed", "SN  - WHO/1", "SP  - 350");
        assertThat(Libraries.yaml(exported)).isEqualTo(yaml);
    }

    @Test
    void aBooksSecondAuthorIsItsEditorWhereNoSeriesIsNamed() {
        assertThat(Libraries.yaml("TY  - BOOK\nTI  - A\nA2  - Smith, Ada\nPY  - 2001\nER  - \n"))
                .contains("    editor:\n      - {family: Smith, given: Ada}\n");
    }

    @Test
    void whatIsNoNameMakesNone() {
        assertThat(Libraries.yaml("TY  - BOOK\nTI  - A\nAU  - ,\nAU  - , Ada\nAU  - Smith,\nED  - {}\nER  - \n"))
                .isEqualTo("""
                references:
                  - id: source
                    type: book
                    title: A
                    author:
                      - {given: Ada}
                      - {literal: Smith}
                """);
    }

    @Test
    void lettersAreReadWhereDatabasesLeftHtml() {
        assertThat(Libraries.yaml("""
                TY  - RPRT
                TI  - Health &amp; Caf&#233;s of AT&T &lt;i&gt;&amp;amp;&lt;/i&gt; &nosuch;
                UR  - https://example.org/?a=1&amp;b=2;https://example.org/other
                ER  -\s
                """))
                .contains(
                        "title: Health & Cafés of AT&T <i>\\&amp;</i> \\&nosuch;",
                        "URL: https://example.org/?a=1&b=2\n",
                        """
                          UR: https://example.org/other
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SP  - 10–20, 30–32                  | page: 10-20, 30-32",
                "SP  - 10-20;EP  - 20                | page: 10-20",
                "SP  - 10;EP  - 10-20                | page: 10-20",
                "SP  - e5;EP  - e5                   | page: e5",
                "C7  - e1002680                      | page: e1002680",
                "PY  - 1998;DA  - Mar 15             | issued: 1998-03-15",
                "PY  - 1998;DA  - 15 March           | issued: 1998-03-15",
                "PY  - 1998;DA  - 1998/03/15/        | issued: 1998-03-15",
                "PY  - 2001///Spring                 | issued: 2001-21",
                "PY  - 2001/Spring                   | issued: 2001-21",
                "PY  - in press                      | issued: {literal: in press}",
                "M3  - 10.1234/abc                   | DOI: 10.1234/abc",
                "LA  - English                       | language: en",
                "M3  - Review                        | genre: Review",
                "C2  - PMC4297548                    | PMCID: PMC4297548",
                "JO  - Nature Medicine               | container-title: Nature Medicine",
                "JF  - Nature Medicine;JO  - Nat Med | container-title-short: Nat Med",
                "AB  - One;N2  - One                 | abstract: One"
            })
    void whatProgramsWriteInOtherWays(String lines, String field) {
        var yaml = Libraries.yaml("TY  - JOUR\nTI  - A\n" + lines.replace(";", "\n") + "\nER  - \n");

        assertThat(yaml).contains("    " + field + "\n").doesNotContain("handbill");
    }
}
