package org.handbill.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Sources, as Pandoc's YAML bibliographies write them, and what is wrong with them.
class SourceReadingTest {
    @TempDir
    Path directory;

    private FactBase read(String yaml) {
        return FactsOnDisk.in(directory).with("sources/s.yaml", yaml).read();
    }

    private FactBase with(String line) {
        return read("references:\n  - id: s\n    type: book\n    title: T\n    %s\n".formatted(line));
    }

    private Optional<CslValue> variable(String line) {
        var facts = with(line);
        assertThat(facts.findings()).isEmpty();
        return Optional.ofNullable(facts.sources().getFirst().variables().get(line.substring(0, line.indexOf(':'))));
    }

    @Test
    void aWholeRecordIsRead() {
        var facts = read("""
                references:
                  - id: amnesty-2016-policy
                    type: report
                    title: Policy on *State* Obligations
                    author: [{literal: Amnesty International}]
                    issued: 2016-05-26
                    number: POL 30/4062/2016
                    URL: https://www.amnesty.org/en/documents/pol30/4062/2016/en/
                    accessed: 2026-11-24
                    keyword: [rights, policy]
                    shortTitle: Policy
                    handbill:
                      perspective: rights-organization
                      seen: the abstract
                      archived: https://web.archive.org/web/2016/https://www.amnesty.org/
                      superseded-by: other-source
                      retracted: {date: 2020-01-01, notice: https://example.org/notice}
                      imported: {bibtex: {entrytype: techreport, no: 1.10, empty: , list: [a, [b]]}}
                """);

        assertThat(facts.findings()).isEmpty();
        var source = facts.sources().getFirst();
        assertThat(source.type()).isEqualTo("report");
        assertThat(source.text("title")).contains("Policy on *State* Obligations");
        assertThat(source.text("number")).contains("POL 30/4062/2016");
        assertThat(source.text("keyword")).contains("rights, policy");
        assertThat(source.text("title-short")).contains("Policy");
        assertThat(source.accessed()).contains(new PartialDate(2026, 11, 24));
        assertThat(source.variables())
                .containsOnlyKeys("title", "author", "issued", "number", "URL", "accessed", "keyword", "title-short");
        assertThat(source.places().get("URL")).isEqualTo(new Position("facts/sources/s.yaml", 8, 10, 8, 66));
        var own = source.seenAs();
        assertThat(own.perspective()).contains(Perspective.RIGHTS_ORGANIZATION);
        assertThat(own.retracted().orElseThrow().notice()).contains("https://example.org/notice");
        assertThat(own.imported())
                .contains(Map.of(
                        "bibtex",
                        Map.of(
                                "entrytype",
                                "techreport",
                                "no",
                                "1.10",
                                "empty",
                                "",
                                "list",
                                List.of("a", List.of("b")))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            2016                                        | [[2016]]
            2016-05                                     | [[2016, 5]]
            2016-05-26                                  | [[2016, 5, 26]]
            2016/2017                                   | [[2016], [2017]]
            2016-05/2016-06                             | [[2016, 5], [2016, 6]]
            2016/                                       | [[2016], []]
            2016/..                                     | [[2016], []]
            ../2016                                     | [[], [2016]]
            1855~                                       | [[1855]] circa
            1993-21                                     | [[1993]] season 1
            1993-24                                     | [[1993]] season 4
            -0099                                       | [[-100]]
            0000                                        | [[-1]]
            {date-parts: [[2016, 5, 26]]}               | [[2016, 5, 26]]
            {date-parts: [["2016", "5"], [2017]]}       | [[2016, 5], [2017]]
            {date-parts: [[-100]], circa: true}         | [[-100]] circa
            {date-parts: [[1993]], season: 2}           | [[1993]] season 2
            {date-parts: [[1993, 22]]}                  | [[1993]] season 2
            {date-parts: [[1993, 13]]}                  | [[1993]] season 1
            {literal: forthcoming}                      | [] forthcoming
            {raw: 2016-05}                              | [[2016, 5]]
            {raw: the 1990s}                            | [] the 1990s
            {year: 2016, month: 5, day: 26}             | [[2016, 5, 26]]
            [{year: 2016, month: 5}, {year: 2017}]      | [[2016, 5], [2017]]
            [[2016, 5], [2017]]                         | [[2016, 5], [2017]]
            """)
    void datesAreReadAsPandocReadsThem(String written, String expected) {
        var date = (CslValue.Date) variable("issued: " + written).orElseThrow();

        assertThat(date.parts()
                        + (date.circa() ? " circa" : "")
                        + date.season().map(season -> " season " + season).orElse("")
                        + date.literal().map(" "::concat).orElse(""))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2015-13-40",
                "2015-02-30",
                "16",
                "2016-5",
                "forthcoming",
                "2016/2017/2018",
                "/",
                "2016-21/2016-22",
                "20160526",
                "2016-05-26T10:00",
                "{date-parts: [[2016, 13, 1]]}",
                "{date-parts: [[2016, 2, 30]]}",
                "{date-parts: [[]]}",
                "{date-parts: []}",
                "{circa: true}",
                "{date-parts: [[0]]}"
            })
    void whatIsNoDateIsRefused(String written) {
        assertThat(with("issued: " + written).findings())
                .extracting(Finding::rule)
                .containsExactly("bad-date");
    }

    @Test
    void namesAreReadAsPandocReadsThem() {
        assertThat(variable("author: [{family: Beethoven, given: Ludwig, dropping-particle: van, comma-suffix: true}]"))
                .contains(new CslValue.Names(List.of(new CslValue.Name(Map.of(
                        "family",
                        "Beethoven",
                        "given",
                        "Ludwig",
                        "dropping-particle",
                        "van",
                        "comma-suffix",
                        "true")))));
        assertThat(variable("editor: {literal: Amnesty International}"))
                .contains(new CslValue.Names(List.of(new CslValue.Name(Map.of("literal", "Amnesty International")))));
        assertThat(variable("author: [Jane Doe, {given: Voltaire}]"))
                .contains(new CslValue.Names(List.of(
                        new CslValue.Name(Map.of("literal", "Jane Doe")),
                        new CslValue.Name(Map.of("given", "Voltaire")))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.1371/journal.pmed.1002680", "doi:10.1371/journal.pmed.1002680",
                "https://doi.org/10.1371/journal.pmed.1002680", "http://dx.doi.org/10.1371/journal.pmed.1002680"
            })
    void aDoiIsKeptBare(String written) {
        assertThat(variable("DOI: " + written)).contains(new CslValue.Plain("10.1371/journal.pmed.1002680"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org", "https://user@example.org:8080/a?b=c#d", "HTTPS://EXAMPLE.ORG/",
                "https://[2001:db8::1]/x", "https://bücher.example/ü", "https://example.org/a(b)|c",
                "https://web.archive.org/web/2016*/https://example.org"
            })
    void anAddressOfThePageIsAccepted(String written) {
        assertThat(variable("URL: " + written)).contains(new CslValue.Plain(written));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)", "ftp://example.org", "//example.org", "https://", "https:///path",
                "https://?q", "example.org", "https://exa mple.org", "data:text/html,x", "file:///etc/passwd",
                "'https://example.org/\">x'", "https:example.org"
            })
    void anyOtherAddressIsRefused(String written) {
        assertThat(with("URL: " + written).findings()).extracting(Finding::rule).containsExactly("bad-url");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            DOI: 10.12/x                             | 5:10: bad-doi: "10.12/x" cannot be a DOI
            DOI: 10.1000/a<b>c</b>                   | 5:10: bad-doi: "10.1000/a<b>c</b>" cannot be a DOI
            DOI: pmed.1002680                        | 5:10: bad-doi: "pmed.1002680" cannot be a DOI
            URL: javascript:alert(1)                 | 5:10: bad-url: "javascript:alert(1)" is no address of a page
            issued: 2015-13-40                       | 5:13: bad-date: "2015-13-40" is no date of the calendar
            issued: {date-parts: [[2015, 13, 40]]}   | 5:27: bad-date: these numbers are no date of the calendar
            issued: {season: 9, year: 2015}          | 5:22: bad-number: "9" is no season
            issued: {date-part: [[2015]]}            | 5:14: unknown-key: a date has no key "date-part"; did you mean "date-parts"?
            issued: {date-parts: 2015}               | 5:26: wrong-shape: expected a list of dates, each a list of year, month and day, found a plain value
            issued:                                  | 5:12: empty-value: a value is missing here
            url: https://example.org                 | 5:5: unknown-key: a source has no key "url"; did you mean "URL"?
            autor: [{literal: x}]                    | 5:5: unknown-key: a source has no key "autor"; did you mean "author"?
            author: [{familly: Doe}]                 | 5:15: unknown-key: a name has no key "familly"; did you mean "family"?
            author: [{suffix: Jr.}]                  | 5:14: missing-key: a name has neither family nor literal
            author: [{family: D, comma-suffix: yes}] | 5:40: bad-boolean: "yes" is neither true nor false; did you mean "true"?
            author: [[a]]                            | 5:14: wrong-shape: expected a name: a mapping of family and given, or of literal, found a list
            volume: [1]                              | 5:13: wrong-shape: expected a plain value, found a list
            handbill: {perspective: rights-organisation}  | 5:29: unknown-perspective: "rights-organisation" is no perspective; did you mean "rights-organization"?
            handbill: {archived: ftp://a.b}          | 5:26: bad-url: "ftp://a.b" is no address of a page
            handbill: {superseded-by: Other}         | 5:31: bad-id: "Other" is no id; did you mean "other"?
            handbill: {retracted: {notice: "https://example.org"}}  | 5:27: missing-key: the key "date" is missing
            handbill: {retracted: {date: 2020, notice: "javascript:x"}}  | 5:48: bad-url: "javascript:x" is no address of a page
            handbill: {seen: x, perspectiv: court}   | 5:25: unknown-key: handbill has no key "perspectiv"; did you mean "perspective"?
            handbill: seen                           | 5:15: wrong-shape: expected a mapping, found a plain value
            """)
    void eachFaultIsToldOnceAtItsPlace(String line, String expected) {
        var facts = with(line);

        assertThat(facts.findings().stream().map(FactsOnDisk::line))
                .containsExactly("facts/sources/s.yaml:" + expected);
        assertThat(facts.faultsOf(new Id("s"))).isEqualTo(facts.findings());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {type: book, title: T}                   | 2:5: missing-key: the key "id" is missing
            {id: s, title: T}                        | 2:10: missing-key: the key "type" is missing
            {id: s, type: book}                      | 2:10: missing-key: the key "title" is missing
            {id: s, type: webpge, title: T}          | 2:19: unknown-type: "webpge" is no type of CSL 1.0.2; did you mean "webpage"?
            {id: s, type: legal-case, title: T}      | 2:19: unknown-type: "legal-case" is no type of CSL 1.0.2; did you mean "legal_case"?
            {id: s, type: book, title: [T]}          | 2:32: wrong-shape: expected a plain value, found a list
            """)
    void whatASourceCannotDoWithoutIsRequired(String source, String expected) {
        assertThat(read("references:\n  - %s\n".formatted(source)).findings().stream()
                        .map(FactsOnDisk::line))
                .containsExactly("facts/sources/s.yaml:" + expected);
    }

    @Test
    void aFileOfBetterBibtexIsReadAsItIs() {
        var facts = read("""
                ---
                references:
                  - id: platt-2018
                    abstract: >-
                      Sex workers are at
                      disproportionate risk
                    accessed:
                      - year: 2019
                        month: 3
                        day: 4
                    author:
                      - family: Platt
                        given: Lucy
                    citation-key: platt-2018
                    container-title: PLOS Medicine
                    DOI: 10.1371/journal.pmed.1002680
                    issued:
                      - year: 2018
                        month: 12
                    language: en
                    page: e1002680
                    title: Associations
                    title-short: ""
                    type: article-journal
                    volume: "15"
                ...
                """);

        assertThat(facts.findings()).isEmpty();
        assertThat(facts.sources().getFirst().accessed()).contains(new PartialDate(2019, 3, 4));
        assertThat(facts.sources().getFirst().text("title-short")).isEmpty();
    }
}
