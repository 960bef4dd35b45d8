package org.handbill.cite.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OtherImportsTest {
    private static final String LATIN_1 = "TY  - JOUR\r\nAU  - Müller, Jürgen\r\nTI  - Straße\r\nER  - \r\n";

    @Test
    void risWithManyTags() {
        assertThat(Libraries.yaml("""
                TY  - JOUR
                ID  - smith-2001
                AU  - van Smith, John, Jr.
                AU  - Amnesty International
                TI  - A <i>tale</i>
                T2  - Journal of Tests
                JF  - Journal of Tests
                PY  - 2001
                DA  - 2001/02/03/
                VL  - 1
                IS  - 2
                SP  - 10
                EP  - 20
                SN  - 1234-5678
                KW  - one
                KW  - two
                AB  - A text that goes
                on in a second line
                UR  - https://example.org/
                L1  - x.pdf
                ER  -\s
                """)).isEqualTo("""
                references:
                  - id: smith-2001
                    type: article-journal
                    title: A *tale*
                    author:
                      - {family: Smith, given: John, non-dropping-particle: van, suffix: Jr.}
                      - {literal: Amnesty International}
                    container-title: Journal of Tests
                    volume: 1
                    issue: 2
                    page: 10-20
                    issued: 2001-02-03
                    keyword: one, two
                    abstract: A text that goes on in a second line
                    ISSN: 1234-5678
                    URL: https://example.org/
                    handbill:
                      imported:
                        ris:
                          L1: x.pdf
                """);
    }

    @Test
    void latin1IsRefusedWithTheWayOutAndReadWhereItIsNamed() {
        var bytes = LATIN_1.getBytes(StandardCharsets.ISO_8859_1);

        assertThat(Libraries.read(bytes, Importer.Options.NONE).said())
                .startsWith("""
                library:2:8: encoding: the file is not UTF-8 from here on
                """)
                .endsWith("""
                      = name its encoding: --encoding ISO-8859-1, or save it as UTF-8
                """);
        var named = new Importer.Options(Optional.empty(), Optional.of(StandardCharsets.ISO_8859_1));
        assertThat(Libraries.read(bytes, named).yaml()).contains("family: Müller, given: Jürgen", "title: Straße");
    }

    @Test
    void aByteOrderMarkTellsTheEncoding() {
        for (var charset :
                java.util.List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
            var read = Libraries.read(("\ufeff" + LATIN_1).getBytes(charset), Importer.Options.NONE);
            assertThat(read.said()).isEmpty();
            assertThat(read.yaml()).contains("title: Straße");
        }
    }

    @Test
    void recordsThatDoNotEndAreRead() {
        var read = Libraries.read("TY  - BOOK\nTI  - One\nTY  - BOOK\nTI  - Two\n");

        assertThat(read.failed()).isFalse();
        assertThat(read.yaml()).contains("title: One", "title: Two");
        assertThat(read.said())
                .contains(
                        "library:3:1: ris-syntax: the record of line 1 does not end before this one begins [warning]");
    }

    @Test
    void endNoteAsTagsAndAsXml() {
        var expected = """
                references:
                  - id: smith-2001-tale
                    type: article-journal
                    title: A *tale*
                    author:
                      - {family: Smith, given: Ada}
                    container-title: Journal of Tests
                    page: 1-9
                    issued: 2001
                    keyword: one, two
                """;
        assertThat(Libraries.yaml("""
                %0 Journal Article
                %A Smith, Ada
                %T A <i>tale</i>
                %J Journal of Tests
                %D 2001
                %P 1-9
                %K one
                two
                """)).isEqualTo(expected);
        assertThat(Libraries.yaml("""
                <?xml version="1.0" encoding="UTF-8"?>
                <xml><records><record><database name="a.enl">a.enl</database><ref-type name="Journal Article">17</ref-type>
                <contributors><authors><author><style face="normal">Smith, Ada</style></author></authors></contributors>
                <titles><title><style>A </style><style face="italic">tale</style></title>
                <secondary-title>Journal of Tests</secondary-title></titles><pages>1-9</pages><dates><year>2001</year></dates>
                <keywords><keyword>one</keyword><keyword>two</keyword></keywords></record></records></xml>
                """)).isEqualTo(expected);
    }

    @Test
    void cslJsonKeepsItsMarkupAndWhatIsNotCsl() {
        assertThat(Libraries.yaml("""
                [{"id": "b", "type": "book", "title": "On <i>H. sapiens</i> & *stars*", "issued": {"date-parts": [["2016", 5]]},
                  "author": [{"family": "Smith", "given": ""}], "volume": 3, "shortTitle": "On", "colour": {"a": [1]}}]
                """)).isEqualTo("""
                references:
                  - id: b
                    type: book
                    title: On <i>H. sapiens</i> & \\*stars\\*
                    title-short: "On"
                    author:
                      - {family: Smith}
                    volume: 3
                    issued: 2016-05
                    handbill:
                      imported:
                        csl:
                          colour:
                            a: [1]
                """);
    }

    @Test
    void anEndInTheMiddleLosesNothingBeforeIt() {
        var read = Libraries.read("[{\"id\": \"a\", \"type\": \"book\", \"title\": \"A\"}, {\"id\": ");

        assertThat(read.failed()).isTrue();
        assertThat(read.yaml()).contains("title: A");
        assertThat(read.said()).startsWith("library:1:");
    }

    @Test
    void handbillsOwnFilesComeBackAsTheyAre() {
        var yaml = """
                references:
                  - id: a
                    type: report
                    title: A
                    number: POL 30
                    issued: 1855~
                    accessed: 2026-11-24
                    handbill:
                      perspective: court
                      seen: the abstract
                """;
        assertThat(Libraries.yaml(yaml)).isEqualTo(yaml);
    }

    @Test
    void aFormatThatIsNoneIsRefused() {
        assertThat(Libraries.read("hello\n").said()).isEqualTo("""
                library:1:1: unknown-format: this looks like no format of references that Handbill reads
                    1 | hello
                      | ^
                      = name it with --from: bibtex, biblatex, ris, endnote, endnote-xml, nbib, web-of-science, csl-json, csl-yaml
                """);
    }

    @Test
    void hostileTextsTakeNoLongerThanOthers() {
        var braces = "@misc{a, title = {" + "{".repeat(50_000) + "x" + "}".repeat(50_000) + "}}\n";
        var commands = "@misc{b, title = {x " + "\\emph".repeat(50_000) + "}}\n";
        var accents = "@misc{c, title = {x " + "\\'{".repeat(20_000) + "}".repeat(20_000) + "}}\n";
        var tags = "[{\"id\": \"d\", \"type\": \"book\", \"title\": \"x " + "<i>".repeat(50_000) + "\"}]";

        assertTimeout(Duration.ofSeconds(30), () -> {
            assertThat(Libraries.read(braces + commands + accents).yaml()).contains("- id: a", "- id: b", "- id: c");
            assertThat(Libraries.read(tags).yaml()).contains("- id: d");
        });
    }

    @Test
    void whatCslDoesNotKnowOfANameCostsNoName() {
        assertThat(Libraries.yaml("""
                [{"id": "a", "type": "book", "title": "A", "author": [
                    {"family": "Smith", "given": "Ada", "sequence": "first", "affiliation": [], "suffix": null},
                    {"family": "Lee", "ORCID": "https://orcid.org/0000-0002-1825-0097"},
                    {"family": "", "given": null}, null, {}, {"name": "World Health Organization"}],
                  "editor": [{"family": null}], "issued": {"date-parts": [[null]]}}]
                """)).isEqualTo("""
                references:
                  - id: a
                    type: book
                    title: A
                    author:
                      - {family: Smith, given: Ada}
                      - {family: Lee}
                      - {literal: World Health Organization}
                    handbill:
                      imported:
                        csl:
                          author: [{family: Lee, ORCID: https://orcid.org/0000-0002-1825-0097}]
                """);
    }

    @Test
    void noRecordIsAnErrorInEveryFormat() {
        for (var format : LibraryFormat.values()) {
            for (var text : java.util.List.of("", "hello\n")) {
                var options = new Importer.Options(Optional.of(format), Optional.empty());
                var read = Libraries.read(text.getBytes(StandardCharsets.UTF_8), options);
                assertThat(read.failed()).as(format.word()).isTrue();
                assertThat(read.said())
                        .as(format.word())
                        .startsWith("library:1:1: ")
                        .contains("      = ");
            }
        }
        assertThat(Libraries.read(
                                "hello\n".getBytes(StandardCharsets.UTF_8),
                                new Importer.Options(Optional.of(LibraryFormat.RIS), Optional.empty()))
                        .said())
                .isEqualTo("""
                library:1:1: no-records: no record was found; is it ris?
                    1 | hello
                      | ^
                      = name its format with --from: bibtex, biblatex, ris, endnote, endnote-xml, nbib, web-of-science, csl-json, csl-yaml; or export the library again
                """);
        assertThat(Libraries.read("[]").said())
                .startsWith("library:1:1: no-records: no record was found; is it csl-json?");
    }

    @Test
    void whatCrossrefAnswersIsUnwrapped() {
        var work = """
                {"DOI": "10.1000/a", "type": "journal-article", "title": ["One", "Eins"], "container-title": ["J"],
                 "ISSN": ["1234-5678", "8765-4321"], "issued": {"date-parts": [[2001, 2]]}}""";
        var expected = """
                references:
                  - id: one-2001
                    type: article-journal
                    title: One
                    container-title: J
                    issued: 2001-02
                    ISSN: 1234-5678
                    DOI: 10.1000/a
                    handbill:
                      imported:
                        csl:
                          title: [Eins]
                          ISSN: [8765-4321]
                """;
        assertThat(Libraries.yaml("{\"status\": \"ok\", \"message\": " + work + "}"))
                .isEqualTo(expected);
        assertThat(Libraries.yaml(
                        "{\"status\": \"ok\", \"message\": {\"total-results\": 1, \"items\": [" + work + "]}}"))
                .isEqualTo(expected);
    }

    @Test
    void ofAnImpossibleDateThePossiblePartIsRead() {
        var read = Libraries.read("""
                [{"id": "a", "type": "book", "title": "A", "issued": {"date-parts": [[2001, 13, 40]]}},
                 {"id": "b", "type": "book", "title": "B", "issued": {"raw": "2001-02-30"}, "accessed": "2020-05-06T10:00:00Z"}]
                """);
        assertThat(read.yaml()).isEqualTo("""
                references:
                  - id: a
                    type: book
                    title: A
                    issued: 2001
                    handbill:
                      imported:
                        csl:
                          issued:
                            date-parts: [[2001, 13, 40]]
                  - id: b
                    type: book
                    title: B
                    issued: 2001-02
                    accessed: 2020-05-06
                    handbill:
                      imported:
                        csl:
                          issued:
                            raw: "2001-02-30"
                """);
        assertThat(read.said())
                .contains(
                        "library:1:2: bad-date: \"a\": \"issued\" is no date of the calendar [warning]",
                        "      = 2001-02 was read; it is kept under handbill.imported");

        var ris = Libraries.read("TY  - BOOK\nTI  - A\nPY  - 2001/02/30/\nER  - \n");
        assertThat(ris.yaml()).contains("issued: 2001-02\n", "PY: 2001/02/30/");
        assertThat(ris.said())
                .contains("library:1:1: bad-date: PY is no date of the calendar: \"2001/02/30/\" [warning]");
    }

    @Test
    void theAddressThatCanBeFollowedIsTaken() {
        assertThat(Libraries.yaml("TY  - BOOK\nTI  - A\nUR  - see x\nUR  - https://example.org/\nER  - \n"))
                .contains("URL: https://example.org/\n", "UR: see x\n");
    }

    @Test
    void theFacesOfEndNoteAreMarkup() {
        assertThat(Libraries.yaml("""
                <xml><records><record><ref-type name="Book">6</ref-type><titles><title><style face="normal">H</style><style
                face="subscript">2</style><style>O, m</style><style face="superscript">3</style><style face="bold italic"> x</style></title></titles>
                <dates><year><style face="italic">2001</style></year></dates></record></records></xml>
                """)).contains("title: H<sub>2</sub>O, m<sup>3</sup>", "issued: 2001\n");
    }
}
