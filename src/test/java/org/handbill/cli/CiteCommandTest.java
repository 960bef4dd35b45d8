package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CiteCommandTest {
    private static final String SMITH =
            "Smith, A. (2018). Counting what is counted. Journal of Tests, 3, 1–9. https://doi.org/10.1234/abc\n";
    private static final String ACT = "Example Act 2001 (2001).\n";

    @TempDir
    Path folder;

    TestProject project;

    @BeforeEach
    void makeProject() {
        project = new TestProject(folder);
    }

    @Test
    void sourcesStandInTheOrderGivenEachOnce() {
        assertThat(project.run("cite", "act-2001", "smith-2018", "act-2001")
                        .endsWith(0)
                        .out())
                .isEqualTo(ACT + SMITH);
    }

    @Test
    void claimsAndSheetsStandForWhatTheyRestOn() {
        project.sheet("second", "text: {en: 'See [@act-2001, sec. 3].'}\n    claims: [counted]");

        assertThat(project.run("cite", "counted").endsWith(0).out()).isEqualTo(SMITH);
        assertThat(project.run("cite", "first").endsWith(0).out()).isEqualTo(SMITH + ACT);
        assertThat(project.run("cite", "second").endsWith(0).out()).isEqualTo(ACT + SMITH);
    }

    @Test
    void numbersAreThoseOfTheOrderGiven() {
        var ran =
                project.run("cite", "smith-2018", "act-2001", "--style", "ieee").endsWith(0);

        assertThat(ran.out().lines())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("[1] A. Smith, “Counting"),
                        second -> assertThat(second).startsWith("[2] Example Act 2001"));
        assertThat(project.run("cite", "smith-2018", "act-2001", "--style", "ieee", "--in-text")
                        .endsWith(0)
                        .out())
                .isEqualTo("[1]\n[2]\n");
    }

    @Test
    void aPlaceIsNamedInTheText() {
        assertThat(project.run("cite", "smith-2018", "--in-text", "--locator", "pp. 3-4")
                        .endsWith(0)
                        .out())
                .isEqualTo("(Smith, 2018, pp. 3–4)\n");
        assertThat(project.run("cite", "smith-2018", "--in-text", "--locator", "párr. 3", "--lang", "es")
                        .endsWith(0)
                        .out())
                .isEqualTo("(Smith, 2018, párr. 3)\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ch 2              | en | Chapter 2
            Art 5             | en | Article 5
            art 3(a)          | en | Article 3(a)
            ART. 3            | en | Article 3
            párr 3            | es | párr. 3
            p. 3, § 4         | en | p. 3, § 4
            para. 5 lit. a    | en | para. 5 lit. a
            """)
    void aPlaceIsReadAsPeopleWriteIt(String place, String language, String printed) {
        assertThat(project.run("cite", "smith-2018", "--in-text", "--locator", place, "--lang", language)
                        .endsWith(0)
                        .out())
                .isEqualTo("(Smith, 2018, " + printed + ")\n");
    }

    @Test
    void formsForOtherPlaces() {
        assertThat(project.run("cite", "smith-2018", "--as", "html").endsWith(0).out())
                .isEqualTo("<p>Smith, A. (2018). Counting what is counted. <em>Journal of Tests</em>, <em>3</em>, 1–9."
                        + " <a href=\"https://doi.org/10.1234/abc\">https://doi.org/10.1234/abc</a></p>\n");
        assertThat(project.run("cite", "smith-2018", "--as", "markdown")
                        .endsWith(0)
                        .out())
                .isEqualTo(
                        "Smith, A. (2018). Counting what is counted. *Journal of Tests*, *3*, 1–9. <https://doi.org/10.1234/abc>\n");
        assertThat(project.run("cite", "smith-2018", "--as", "bibtex")
                        .endsWith(0)
                        .out())
                .isEqualTo("""
                @article{smith-2018,
                  author = {Smith, Ada},
                  title = {Counting what is counted},
                  journal = {Journal of Tests},
                  year = {2018},
                  volume = {3},
                  pages = {1--9},
                  doi = {10.1234/abc},
                  urldate = {2026-11-01}
                }
                """);
        assertThat(project.run("cite", "act-2001", "--as", "ris").endsWith(0).out())
                .isEqualTo(
                        "TY  - STAT\r\nID  - act-2001\r\nTI  - Example Act 2001\r\nPY  - 2001\r\nDA  - 2001/04/05/\r\nER  - \r\n");
        assertThat(project.run("cite", "act-2001", "--as", "csl-json")
                        .endsWith(0)
                        .out())
                .contains("\"id\" : \"act-2001\"", "\"type\" : \"legislation\"", "2001,");
    }

    @Test
    void whatIsUnknownIsNamedWithWhatIsNear() {
        assertThat(project.run("cite", "smith-2017").endsWith(2).err())
                .isEqualTo(
                        "handbill: no source, claim or sheet has the id \"smith-2017\"; did you mean \"smith-2018\"?\n");
        assertThat(project.run("cite", "smith-2018", "--style", "chicago notes")
                        .endsWith(2)
                        .err())
                .startsWith(
                        "handbill: --style: no citation style has the id \"chicago notes\"; did you mean \"chicago-notes\"?"
                                + " Styles with these words: chicago-notes, ");
        assertThat(project.run("cite", "smith-2018", "--lang", "xx").endsWith(2).err())
                .isEqualTo("handbill: citations cannot be set in the language \"xx\": CSL has no locale for it\n");
        assertThat(project.run("cite", "smith-2018", "--as", "word").endsWith(2).err())
                .contains("'word' is none of text, html");
        assertThat(project.run("cite", "smith-2018", "--locator", "3")
                        .endsWith(2)
                        .err())
                .contains("--locator goes with --in-text");
        assertThat(project.run("cite", "smith-2018", "--in-text", "--locator", "somewhere")
                        .endsWith(2)
                        .err())
                .contains("\"somewhere\" names no place");
        assertThat(project.run("cite", "first", "--in-text", "--locator", "3")
                        .endsWith(2)
                        .err())
                .contains("--locator is a place in one source; 2 are cited");
    }

    @Test
    void optionsThatWouldBeIgnoredAreRefused() {
        assertThat(project.run("cite", "smith-2018", "--as", "ris", "--style", "nosuch")
                        .endsWith(2)
                        .err())
                .isEqualTo("handbill: --style goes with --as text, html or markdown; ris is the record itself\n");
        assertThat(project.run("cite", "smith-2018", "--as", "csl-json", "--lang", "xx")
                        .endsWith(2)
                        .err())
                .isEqualTo(
                        "handbill: --lang xx: of csl-json it chooses a sheet's prose, and no sheet in that language is cited\n");
        assertThat(project.run("render", "first", "--format", "html", "--citations", "pandoc")
                        .endsWith(2)
                        .err())
                .isEqualTo("handbill: --citations pandoc is for md, which is not among the formats asked for: html\n");
        project.run("render", "first", "--format", "html,md", "--citations", "pandoc", "-o", folder.toString())
                .endsWith(0);
    }

    @Test
    void aStyleIsFoundByItsTitleAndByAWordOfItsId() {
        assertThat(styleFault("nosuch.csl")).isEqualTo("handbill: --style: no such file: nosuch.csl\n");
        assertThat(styleFault("American Psychological Association 7th edition"))
                .startsWith("handbill: --style: no citation style has the id \"American Psychological Association 7th"
                        + " edition\"; did you mean \"apa\"?");
        assertThat(styleFault("chciago")).contains("did you mean \"chicago-");
    }

    private String styleFault(String style) {
        return project.run("cite", "smith-2018", "--style", style).endsWith(2).err();
    }

    @Test
    void aSourceThatIsNotThereIsNamedAtItsPlace() {
        project.file("facts/claims/more.yaml", """
                topic: more
                claims:
                  - id: lost
                    kind: finding
                    text: {en: Lost.}
                    evidence: [{source: smith-2017}, {source: act-2001}]
                    review-by: 2028-01-01
                  - id: alone
                    kind: finding
                    text: {en: Alone.}
                    evidence: []
                    review-by: 2028-01-01
                """)
                .sheet("second", "text: {en: 'See [@smth-2018].'}\n    claims: [counted, enactd]")
                .sheet("third", "claims: [alone]");

        var lost = project.run("cite", "lost").endsWith(1);
        assertThat(lost.out()).isEqualTo(ACT);
        assertThat(lost.err())
                .startsWith("facts/claims/more.yaml:6:25: unknown-source: no source has the id \"smith-2017\"; did"
                        + " you mean \"smith-2018\"?\n");
        var second = project.run("cite", "second").endsWith(1);
        assertThat(second.out()).isEqualTo(SMITH);
        assertThat(second.err())
                .contains("facts/sheets/second.yaml:8:", "no source has the id \"smth-2018\"")
                .contains("facts/sheets/second.yaml:9:", "no claim has the id \"enactd\"");
        assertThat(project.run("cite", "alone").endsWith(1).err())
                .isEqualTo("handbill: the claim \"alone\" rests on no source\n");
        assertThat(project.run("cite", "third").endsWith(1).err())
                .isEqualTo("handbill: the sheet \"third\" rests on no source\n");
        assertThat(project.run("cite", "alone", "act-2001").endsWith(0))
                .isEqualTo(new TestProject.Ran(0, ACT, "handbill: the claim \"alone\" rests on no source\n"));
    }

    @Test
    void anIdMayStandInWhatCannotBeRead() {
        project.file("facts/sources/b.yaml", "references:\n  - {id: br, type: book\n");

        var ran = project.run("cite", "br", "act-2001").endsWith(1);
        assertThat(ran.out()).isEqualTo(ACT);
        assertThat(ran.err())
                .startsWith("facts/sources/b.yaml:3:1: yaml-syntax: ")
                .endsWith("handbill: of what can be read, no source, claim or sheet has the id \"br\"\n");
    }

    @Test
    void allUnknownIdsAreNamedAtOnce() {
        assertThat(project.run("cite", "nonesuch", "act-2001", "smith-2017", "nonesuch")
                        .endsWith(2)
                        .err())
                .isEqualTo(
                        "handbill: no source, claim or sheet has the id \"nonesuch\"; nor \"smith-2017\"; did you mean"
                                + " \"smith-2018\"?\n");
    }

    @Test
    void aStyleOfOnesOwnIsNamedByItsFile() {
        project.file("broken.csl", "<style xmlns=\"http://purl.org/net/xbiblio/csl\">\n<info>");

        assertThat(project.run("cite", "smith-2018", "--style", "broken.csl")
                        .endsWith(1)
                        .err())
                .isEqualTo("""
                        broken.csl:2:1: unknown-style: not well-formed XML: <info> is not closed: the file ends before </info>
                            2 | <info>
                              | ^^^^^
                              = mend the XML
                        """);
        project.file("styles/own.csl", """
                <style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0">
                  <citation et-al-min="x"><layout><text variable="titel"/></layout></citation>
                </style>
                """);
        var report = """
                styles/own.csl:2:24: unknown-style: et-al-min="x" is no number
                    2 |   <citation et-al-min="x"><layout><text variable="titel"/></layout></citation>
                      |                        ^
                      = write a whole number

                styles/own.csl:2:51: unknown-style: CSL has no variable "titel"; did you mean "title"?
                    2 |   <citation et-al-min="x"><layout><text variable="titel"/></layout></citation>
                      |                                                   ^^^^^
                      = write one that CSL 1.0.2 has
                """;
        assertThat(project.run("cite", "smith-2018", "--style", "styles/own.csl")
                        .endsWith(1)
                        .err())
                .isEqualTo(report);
        assertThat(project.run("render", "first", "--style", "styles/own.csl")
                        .endsWith(1)
                        .err())
                .isEqualTo(report);
    }
}
