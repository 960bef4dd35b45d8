package org.handbill.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Sheets and the project, and what is wrong with them.
class SheetReadingTest {
    private static final String SHEET = "id: s\ntemplate: flyer\ntitle: T\n";

    @TempDir
    Path directory;

    private FactBase sheet(String yaml) {
        return FactsOnDisk.in(directory).with("sheets/s.yaml", yaml).read();
    }

    private List<String> project(String yaml) {
        return FactsOnDisk.empty(directory).with("handbill.yaml", yaml).faults();
    }

    @Test
    void everyKeyOfASheetIsRead() {
        var facts = sheet("""
                id: sex-work-and-trafficking
                template: fact-sheet
                title: {en: Title, es: Título}
                languages: [en, no]
                formats: [pdf, md]
                citation-style: ieee
                reference-list: false
                pages: {max: 2}
                reading-grade: {max: 10}
                variables: {bill: HB 123, ask: {en: Vote yes}}
                sections:
                  - title: {en: First}
                    text: {en: "Prose [@palermo-protocol, art. 3(a)]."}
                    claims: [one, {claim: two, when: {recipient.chamber: [upper, ""]}}]
                    when: {recipient.state: NV}
                  - text: More
                    claims: []
                """);

        assertThat(facts.findings()).isEmpty();
        var sheet = facts.sheet(new Id("sex-work-and-trafficking")).orElseThrow();
        assertThat(sheet.languages()).extracting(Placed::value).containsExactly(Language.ENGLISH, new Language("no"));
        assertThat(sheet.formats()).containsExactly(Format.PDF, Format.MARKDOWN);
        assertThat(sheet.citationStyle().value()).isEqualTo("ieee");
        assertThat(sheet.referenceList()).isFalse();
        assertThat(sheet.maxPages()).contains(new Placed<>(2, new Position("facts/sheets/s.yaml", 8, 14, 8, 15)));
        assertThat(sheet.variables()).containsOnlyKeys("bill", "ask");
        assertThat(sheet.entries().map(entry -> entry.claim().id().value())).containsExactly("one", "two");
        assertThat(sheet.sections().getFirst().entries().getLast().when().columns())
                .isEqualTo(Map.of("chamber", List.of("upper", "")));
        assertThat(sheet.sections().getFirst().when().columns()).isEqualTo(Map.of("state", List.of("NV")));
    }

    @Test
    void aSheetFallsBackToTheProject() {
        var facts = FactsOnDisk.empty(directory)
                .with("handbill.yaml", """
                        organization: {name: O}
                        language: es
                        citation-style: ieee
                        formats: [txt]
                        """)
                .with("sheets/s.yaml", SHEET + "sections: [{text: x}]\n")
                .read();

        var sheet = facts.sheets().getFirst();
        assertThat(sheet.languages().getFirst())
                .isEqualTo(new Placed<>(new Language("es"), new Position("facts/handbill.yaml", 2, 11, 2, 13)));
        assertThat(sheet.citationStyle())
                .isEqualTo(new Text("ieee", new Position("facts/handbill.yaml", 3, 17, 3, 21)));
        assertThat(sheet.formats()).containsExactly(Format.TEXT);
        assertThat(sheet.referenceList()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            languages: [en, xx_yy_zz]                | 5:17: bad-language: "xx_yy_zz" is no language tag
            languages: [en, en]                      | 5:17: duplicate-value: this stands in the list a second time
            languages: []                            | 5:12: empty-value: the list is empty
            formats: [pdf, docx]                     | 5:16: unknown-format: "docx" is no output format
            formats: [pfd]                           | 5:11: unknown-format: "pfd" is no output format; did you mean "pdf"?
            reference-list: no                       | 5:17: bad-boolean: "no" is neither true nor false; did you mean "false"?
            pages: 2                                 | 5:8: wrong-shape: expected a mapping, found a plain value
            pages: {max: two}                        | 5:14: bad-number: "two" is no number from 1 to 999999
            pages: {max: 0}                          | 5:14: bad-number: "0" is no number from 1 to 999999
            reading-grade: {maximum: 9}              | 5:17: unknown-key: reading-grade has no key "maximum" ## 5:16: missing-key: the key "max" is missing
            variables: [a]                           | 5:12: wrong-shape: expected a mapping, found a list
            variables: {ask: [a]}                    | 5:18: wrong-shape: expected a text, or a mapping of languages to texts, found a list
            langauges: [en]                          | 5:1: unknown-key: a sheet has no key "langauges"; did you mean "languages"?
            """)
    void eachFaultOfASheetIsToldOnceAtItsPlace(String line, String expected) {
        var facts = sheet(SHEET + "sections: [{text: x}]\n" + line + "\n");

        assertThat(facts.findings().stream().map(FactsOnDisk::line))
                .containsExactlyInAnyOrderElementsOf(List.of(expected.split(" ## ")).stream()
                        .map(one -> "facts/sheets/s.yaml:" + one)
                        .toList());
        assertThat(facts.faultsOf(new Id("s"))).hasSameElementsAs(facts.findings());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [{title: T}]                             | 4:12: empty-section: the section has nothing to print
            [{claims: []}]                           | 4:12: empty-section: the section has nothing to print
            [{claims: }]                             | 4:20: empty-value: a value is missing here
            [{claims: one}]                          | 4:21: wrong-shape: expected a list, found a plain value
            [{claim: [one]}]                         | 4:13: unknown-key: a section has no key "claim"; did you mean "claims"?
            [{claims: [One]}]                        | 4:22: bad-id: "One" is no id; did you mean "one"?
            [{claims: [{when: {recipient.a: b}}]}]   | 4:22: missing-key: the key "claim" is missing
            [{claims: [{claim: one, when: always}]}] | 4:41: wrong-shape: expected a mapping, found a plain value
            [{claims: [{claim: one, when: {recipient.a: {b: c}}}]}] | 4:55: wrong-shape: expected a list, found a mapping
            [{text: x, when: {chamber: upper}}]      | 4:29: unknown-key: when has no key "chamber"; did you mean "recipient.chamber"?
            [{text: x, when: {recipient.: upper}}]   | 4:29: unknown-key: when has no key "recipient."
            [{text: x, when: {"": upper}}]           | 4:29: unknown-key: when has no key ""
            [{text: x, when: {}}]                    | 4:28: empty-value: the condition is empty
            [{claims: [one, two, one]}]              | 4:32: duplicate-value: the claim "one" is on this sheet a second time
            [{claims: [one]}, {claims: [{claim: one, when: {recipient.a: b}}]}] | 4:47: duplicate-value: the claim "one" is on this sheet a second time
            {text: x}                                | 4:11: wrong-shape: expected a list, found a mapping
            """)
    void eachFaultOfASectionIsToldOnceAtItsPlace(String sections, String expected) {
        assertThat(sheet(SHEET + "sections: " + sections + "\n").findings().stream()
                        .map(FactsOnDisk::line))
                .containsExactly("facts/sheets/s.yaml:" + expected);
    }

    @Test
    void aClaimMayStandTwiceWhereNoCopyHasBoth() {
        assertThat(sheet(SHEET + """
                sections:
                  - claims: [{claim: one, when: {recipient.chamber: upper}}, two]
                    when: {recipient.state: [NV, NY]}
                  - claims: [{claim: one, when: {recipient.chamber: [lower, ""]}}, {claim: two, when: {recipient.state: TX}}]
                """).findings()).isEmpty();
    }

    @Test
    void whatASheetCannotDoWithoutIsRequired() {
        assertThat(sheet("id: s\n").findings().stream().map(FactsOnDisk::line))
                .containsExactly(
                        "facts/sheets/s.yaml:1:5: missing-key: the key \"sections\" is missing",
                        "facts/sheets/s.yaml:1:5: missing-key: the key \"template\" is missing",
                        "facts/sheets/s.yaml:1:5: missing-key: the key \"title\" is missing");
        assertThat(sheet("template: flyer\ntitle: T\nsections: [{text: x}]\n").findings().stream()
                        .map(FactsOnDisk::line))
                .containsExactly("facts/sheets/s.yaml:1:1: missing-key: the key \"id\" is missing");
    }

    @Test
    void everyKeyOfTheProjectIsRead() {
        var facts = FactsOnDisk.empty(directory).with("handbill.yaml", """
                        format: 1
                        organization: {name: {en: Coalition, es: Coalición}, url: "https://example.org", contact: us}
                        language: es
                        citation-style: apa
                        paper: a4
                        formats: [pdf, html, txt]
                        rules: {reading-grade: warning, single-source: off}
                        exceptions: [{rule: bad-isbn, id: some-source, reason: printed so, until: 2027-08-01}]
                        wording: {en: [{avoid: prostitute, write: sex worker, except-in: [quote, title]}]}
                        limits: {seconds-per-sheet: 5}
                        """).read();

        assertThat(facts.findings()).isEmpty();
        var project = facts.project().orElseThrow();
        assertThat(project.organization().name().in(new Language("es")))
                .map(Text::value)
                .contains("Coalición");
        assertThat(project.paper()).isEqualTo(Paper.A4);
        assertThat(project.rules())
                .extracting(setting -> setting.rule() + " " + setting.severity().map(Severity::word))
                .containsExactly("reading-grade Optional[warning]", "single-source Optional.empty");
        assertThat(project.exceptions().getFirst().until()).isEqualTo(new PartialDate(2027, 8, 1));
        assertThat(project.wording().get(Language.ENGLISH))
                .containsExactly(new Project.Wording("prostitute", "sex worker", List.of("quote", "title")));
        assertThat(project.limits()).isEqualTo(new Project.Limits(5, 20));
    }

    @Test
    void onlyTheOrganizationsNameHasNoDefault() {
        assertThat(project("language: en\n"))
                .containsExactly("facts/handbill.yaml:1:1: missing-key: the key \"organization\" is missing");
        assertThat(project("organization: {url: \"https://example.org\"}\n"))
                .containsExactly("facts/handbill.yaml:1:15: missing-key: the key \"name\" is missing");
        assertThat(project("organization: {name: O}\n")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            format: 2                                | 2:9: unsupported-version: the files are of format "2", and this Handbill reads format 1
            paper: legal                             | 2:8: unknown-paper: "legal" is no paper
            formats: [epub]                          | 2:11: unknown-format: "epub" is no output format
            language: english language               | 2:11: bad-language: "english language" is no language tag
            rules: {reading-grade: warn}             | 2:24: unknown-severity: "warn" is no severity
            rules: [reading-grade]                   | 2:8: wrong-shape: expected a mapping, found a list
            exceptions: [{rule: r, id: x, until: 2027}]  | 2:14: missing-key: the key "reason" is missing
            exceptions: [{rule: r, id: x, reason: y, until: never}]  | 2:49: bad-date: "never" is no date of the calendar
            wording: {en: [{avoid: x}]}              | 2:16: missing-key: the key "write" is missing
            limits: {seconds-per-sheet: -1}          | 2:29: bad-number: "-1" is no number from 1 to 999999
            langauge: en                             | 2:1: unknown-key: the project has no key "langauge"; did you mean "language"?
            """)
    void eachFaultOfTheProjectIsToldOnceAtItsPlace(String line, String expected) {
        assertThat(project("organization: {name: O}\n" + line + "\n"))
                .containsExactly("facts/handbill.yaml:" + expected);
    }

    @Test
    void aFaultyProjectFileIsNoFaultOfItsSheets() {
        var facts = FactsOnDisk.empty(directory)
                .with("handbill.yaml", "organization: [\n")
                .with("sheets/s.yaml", SHEET + "sections: [{text: x}]\n")
                .read();

        assertThat(facts.findings()).extracting(Finding::rule).containsExactly("yaml-syntax");
        assertThat(facts.project()).isEmpty();
        assertThat(facts.sheets()).hasSize(1);
        assertThat(facts.projectFaults()).hasSize(1);
    }
}
