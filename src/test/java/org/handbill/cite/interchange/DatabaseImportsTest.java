package org.handbill.cite.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What PubMed and the Web of Science export.
class DatabaseImportsTest {
    @Test
    void pubMedsArticle() {
        assertThat(Libraries.yaml("""

                PMID- 12345678
                OWN - NLM
                IS  - 1234-5679 (Electronic)
                IS  - 8765-4321 (Linking)
                VI  - 385
                IP  - 9962
                DP  - 2015 Jan 3
                TI  - [Rents in the harbor: what a title says
                      in two lines].
                TT  - Mieten im Hafen.
                PG  - 55-71
                LID - S0140-6736(14)60931-4 [pii]
                LID - 10.1016/S0140-6736(14)60931-4 [doi]
                AB  - BACKGROUND: x < 5%
                      & y.
                FAU - Smith, Ada
                AU  - Smith A
                FAU - de la Cruz, Bo Jr
                AU  - de la Cruz B Jr
                CN  - Harbor Group, Example
                LA  - ger
                PT  - Journal Article
                PL  - England
                TA  - J Tests
                JT  - Journal of tests
                MH  - Housing/*economics
                OT  - rent
                PMC - PMC4297548
                AID - 10.1016/S0140-6736(14)60931-4 [doi]

                PMID- 2
                DP  - 1998 Mar-Apr
                TI  - On rents in the U.S.A.
                AU  - Van Smith AB 3rd
                LA  - eng
                JT  - Journal of tests
                """)).isEqualTo("""
                references:
                  - id: smith-2015-rents
                    type: article-journal
                    title: "Rents in the harbor: what a title says in two lines"
                    author:
                      - {family: Smith, given: Ada}
                      - {family: Cruz, given: Bo, non-dropping-particle: de la, suffix: Jr}
                      - {literal: "Harbor Group, Example"}
                    container-title: Journal of tests
                    container-title-short: J Tests
                    volume: 385
                    issue: 9962
                    page: 55-71
                    issued: 2015-01-03
                    original-title: Mieten im Hafen.
                    keyword: Housing/economics, rent
                    abstract: "BACKGROUND: x < 5% & y."
                    language: de
                    ISSN: 1234-5679
                    PMID: 12345678
                    PMCID: PMC4297548
                    DOI: 10.1016/S0140-6736(14)60931-4
                    handbill:
                      imported:
                        nbib:
                          OWN: NLM
                          LID: "S0140-6736(14)60931-4 [pii]"
                          PT: Journal Article
                          PL: England
                          SN: 8765-4321
                  - id: van-smith-1998-rents
                    type: article-journal
                    title: On rents in the U.S.A.
                    author:
                      - {family: Van Smith, given: A B, suffix: 3rd}
                    container-title: Journal of tests
                    issued: 1998-03/1998-04
                    language: en
                    PMID: 2
                """);
    }

    @Test
    void pubMedsBookAndChapter() {
        var yaml = Libraries.yaml("""
                PMID- 1
                DP  - 2011
                BTI - A book of rents.
                FED - Smith, Ada
                ED  - Smith A
                PB  - Example Press
                PL  - Boston (MA)
                PT  - Book

                PMID- 2
                DP  - 2011
                BTI - A book of rents.
                TI  - A chapter on rents.
                PT  - Book Chapter
                """);
        assertThat(yaml)
                .contains(
                        "  type: book\n    title: A book of rents\n    editor:\n      - {family: Smith, given: Ada}\n")
                .contains("publisher: Example Press", "publisher-place: Boston (MA)")
                .contains("type: chapter\n    title: A chapter on rents\n    container-title: A book of rents\n");
    }

    @Test
    void theWebOfSciencesPlainText() {
        assertThat(Libraries.yaml("""
                FN Clarivate Analytics Web of Science
                VR 1.0
                PT J
                AU Smith, A
                   Cruz, B
                AF Smith, Ada
                   Cruz, Bo
                TI Rents in the harbor: what a title says
                   in two lines
                SO JOURNAL OF THE TESTS
                LA English
                DT Article
                DE rent; harbor
                   town
                C1 [Smith, Ada] Univ Example
                JI J. Tests
                PD DEC 11
                PY 2018
                VL 15
                IS 12
                AR e1002680
                DI 10.1234/abc
                SN 1234-5679
                EI 8765-4321
                UT WOS:000454830800001
                ER

                PT S
                AU Jones, C
                TI A paper
                SO PROCEEDINGS OF THINGS
                CT Conference of Things
                CL Paris, FRANCE
                PU PRESS
                PI NEW YORK
                BP 1
                EP 9
                DT Proceedings Paper
                PY 2001
                ER

                EF
                """)).isEqualTo("""
                references:
                  - id: smith-2018-rents
                    type: article-journal
                    title: "Rents in the harbor: what a title says in two lines"
                    author:
                      - {family: Smith, given: Ada}
                      - {family: Cruz, given: Bo}
                    container-title: Journal of the Tests
                    container-title-short: J. Tests
                    volume: 15
                    issue: 12
                    page: e1002680
                    issued: 2018-12-11
                    keyword: rent, harbor town
                    language: en
                    ISSN: 1234-5679
                    DOI: 10.1234/abc
                    handbill:
                      imported:
                        web-of-science:
                          SO: JOURNAL OF THE TESTS
                          DT: Article
                          C1: "[Smith, Ada] Univ Example"
                          UT: WOS:000454830800001
                          SN: 8765-4321
                  - id: jones-2001-paper
                    type: paper-conference
                    title: A paper
                    author:
                      - {family: Jones, given: C}
                    container-title: Proceedings of Things
                    page: 1-9
                    publisher: PRESS
                    publisher-place: New York
                    issued: 2001
                    event-place: Paris, FRANCE
                    event-title: Conference of Things
                    handbill:
                      imported:
                        web-of-science:
                          SO: PROCEEDINGS OF THINGS
                          PI: NEW YORK
                          DT: Proceedings Paper
                """);
    }

    @Test
    void aRecordThatIsCutOffIsRead() {
        var read = Libraries.read("FN Clarivate Analytics Web of Science\nVR 1.0\nPT J\nTI A\nPY 2001\n");

        assertThat(read.yaml()).contains("title: A");
        assertThat(read.said())
                .startsWith("library:3:1: web-of-science-syntax: the last record does not end [warning]");
        assertThat(read.failed()).isFalse();
    }

    @Test
    void utf16IsReadByItsMarkAndItsLinesAreShown() {
        var bib = "\ufeff@misc{a, title = {Straße}, month = mai, year = 2001}\r\n@misc{b, author = {Łuk}}\r\n";
        for (var charset : java.util.List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            var read = Libraries.read(bib.getBytes(charset), Importer.Options.NONE);
            assertThat(read.yaml()).contains("title: Straße");
            assertThat(read.said()).isEqualTo("""
                    library:1:36: bibtex-string: no @string defines the abbreviation "mai"; it is taken as it stands [warning]
                        1 | @misc{a, title = {Straße}, month = mai, year = 2001}
                          |                                    ^
                          = define it, or put the text in braces

                    library:2:1: missing-title: "b" has no title and is left out
                        2 | @misc{b, author = {Łuk}}
                          | ^
                          = write one; a source has a title
                    """);
        }
        var cut = bib.getBytes(StandardCharsets.UTF_16LE);
        assertThat(Libraries.read(
                                java.util.Arrays.copyOf(cut, cut.length - 1),
                                new Importer.Options(Optional.of(LibraryFormat.BIBTEX), Optional.empty()))
                        .said())
                .startsWith("library:3:1: encoding: "); // half of the line feed is missing
    }
}
