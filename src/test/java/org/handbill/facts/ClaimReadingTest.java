package org.handbill.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Claims, and what is wrong with them.
class ClaimReadingTest {
    @TempDir
    Path directory;

    private FactBase read(String yaml) {
        return FactsOnDisk.in(directory).with("claims/c.yaml", yaml).read();
    }

    @Test
    void everyKeyOfAClaimIsRead() {
        var facts = read("""
                topic: amnesty-2015
                claims:
                  - id: amnesty-2015-vote
                    kind: statistic
                    text: {en: In August 2015, es: En agosto}
                    evidence:
                      - source: release
                        locator: {page: "2"}
                        quote: full decriminalization
                      - source: review
                        rests-on: abstract
                        quote: {exact: words, prefix: before, suffix: after}
                    attributed-to: Amnesty International
                    as-of: 2015-08-11
                    review-by: 2027-08
                    reviewed: {date: 2026-11-24, by: editor}
                    answered-by: [one-answer, other-answer]
                    value: {number: 2.99, unit: odds ratio, interval: [1.96, 4.57], year: 2018, population: {en: women}}
                    jurisdiction: us-nv
                    withdrawn: {date: 2026, reason: wrong year, replaced-by: better-claim}
                """);

        assertThat(facts.findings()).isEmpty();
        var claim = facts.claims().getFirst();
        assertThat(claim.topic()).isEqualTo("amnesty-2015");
        assertThat(claim.kind()).isEqualTo(Kind.STATISTIC);
        assertThat(claim.text().in(new Language("es-MX"))).map(Text::value).contains("En agosto");
        assertThat(claim.evidence()).hasSize(2);
        assertThat(claim.evidence().getFirst().locator()).contains(new Locator("page", "2"));
        assertThat(claim.evidence().getLast().restsOn()).contains(Evidence.RestsOn.ABSTRACT);
        assertThat(claim.evidence().getLast().quote().orElseThrow().suffix()).contains("after");
        assertThat(claim.reviewBy()).contains(new PartialDate(2027, 8, 0));
        assertThat(claim.answeredBy())
                .extracting(answer -> answer.id().value())
                .containsExactly("one-answer", "other-answer");
        assertThat(claim.value().orElseThrow().interval()).containsExactly("1.96", "4.57");
        assertThat(claim.jurisdiction()).contains("us-nv");
        assertThat(claim.withdrawn().orElseThrow().replacedBy())
                .contains(new Reference(new Id("better-claim"), new Position("facts/claims/c.yaml", 20, 62, 20, 74)));
        assertThat(claim.at()).isEqualTo(new Position("facts/claims/c.yaml", 3, 9, 3, 26));
        assertThat(facts.placeOf(claim.id(), "review-by"))
                .contains(new Position("facts/claims/c.yaml", 15, 16, 15, 23));
    }

    @Test
    void aSingleAnswerNeedsNoList() {
        assertThat(read("claims:\n  - {id: x, kind: law, text: x, answered-by: y}\n")
                        .claims()
                        .getFirst()
                        .answeredBy())
                .hasSize(1);
    }

    /// Each line is put under a sound claim's `text:`, and is one fault.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            as-of: 2015-13-40                        | 5:12: bad-date: "2015-13-40" is no date of the calendar
            as-of: 2015-02-29                        | 5:12: bad-date: "2015-02-29" is no date of the calendar
            review-by: 11 August 2015                | 5:16: bad-date: "11 August 2015" is no date of the calendar
            review-by:                               | 5:15: empty-value: a value is missing here
            review-by: ""                            | 5:16: empty-value: a value is missing here
            review-by: [2015]                        | 5:16: wrong-shape: expected a plain value, found a list
            evidnce: []                              | 5:5: unknown-key: a claim has no key "evidnce"; did you mean "evidence"?
            as_of: 2015                              | 5:5: unknown-key: a claim has no key "as_of"; did you mean "as-of"?
            colour: red                              | 5:5: unknown-key: a claim has no key "colour"
            evidence: {source: s}                    | 5:15: wrong-shape: expected a list, found a mapping
            evidence: [s]                            | 5:16: wrong-shape: expected a mapping, found a plain value
            evidence: [{locator: {page: 2}}]         | 5:16: missing-key: the key "source" is missing
            evidence: [{source: Levy 2014}]          | 5:25: bad-id: "Levy 2014" is no id; did you mean "levy-2014"?
            evidence: [{source: s, locator: 2}]      | 5:37: wrong-shape: expected a locator: a mapping of its label, such as {page: "2"}, found a plain value
            evidence: [{source: s, locator: {pages: 2}}]                | 5:38: unknown-label: "pages" is no locator label of CSL 1.0.2; did you mean "page"?
            evidence: [{source: s, locator: {page: 2, section: 3}}]     | 5:37: unknown-label: a locator has one label, not 2
            evidence: [{source: s, rests-on: abstact}]                  | 5:38: unknown-rests-on: "abstact" is no word for what was seen; did you mean "abstract"?
            evidence: [{source: s, locator: {page: 2}, rests-on: whole}] | 5:58: locator-and-rests-on: the evidence has a locator, and rests-on says that no place was seen
            attributed-to: {en_US: Amnesty}          | 5:21: bad-language: "en_US" is no language tag; did you mean "en-US"?
            attributed-to: {en: A, EN: B}            | 5:28: duplicate-key: the language "en" stands here a second time
            attributed-to: {}                        | 5:20: empty-value: a value is missing here
            attributed-to: [A]                       | 5:20: wrong-shape: expected a text, or a mapping of languages to texts, found a list
            answered-by: [Some Claim]                | 5:19: bad-id: "Some Claim" is no id; did you mean "some-claim"?
            value: {unit: percent}                   | 5:12: missing-key: the key "number" is missing
            value: {number: 1,000}                   | 5:23: unknown-key: value has no key "000"
            value: {number: "1,000"}                 | 5:21: bad-number: "1,000" is no number
            value: {number: 2.99, interval: [1.96]}  | 5:37: wrong-shape: an interval has two bounds, not 1
            value: {number: 2.99, interval: [a, b]}  | 5:38: bad-number: "a" is no number ## 5:41: bad-number: "b" is no number
            value: {number: 4, interval: [5, 3.5]}   | 5:34: bad-number: an interval from 5 to 3.5 has its bounds the wrong way round
            value: {number: 2, year: last}           | 5:30: bad-date: "last" is no year
            jurisdiction: US-NV                      | 5:19: bad-jurisdiction: "US-NV" is no ISO 3166 code in lower case; did you mean "us-nv"?
            jurisdiction: nevada                     | 5:19: bad-jurisdiction: "nevada" is no ISO 3166 code in lower case
            jurisdiction: uk                         | 5:19: bad-jurisdiction: "uk" is no ISO 3166 code in lower case
            withdrawn: {reason: wrong}               | 5:16: missing-key: the key "date" is missing
            withdrawn: yes                           | 5:16: wrong-shape: expected a mapping, found a plain value
            reviewed: {date: 2026-11-24, bye: me}    | 5:34: unknown-key: reviewed has no key "bye"; did you mean "by"?
            """)
    void eachFaultIsToldOnceAtItsPlace(String line, String expected) {
        var facts = read("claims:\n  - id: a-claim\n    kind: law\n    text: x\n    %s\n".formatted(line));

        assertThat(facts.findings().stream().map(FactsOnDisk::line))
                .containsExactlyElementsOf(List.of(expected.split(" ## ")).stream()
                        .map(one -> "facts/claims/c.yaml:" + one)
                        .toList());
        assertThat(facts.findings()).allSatisfy(finding -> {
            assertThat(finding.subject()).contains("a-claim");
            assertThat(finding.help()).isNotBlank();
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        });
        assertThat(facts.faultsOf(new Id("a-claim"))).isEqualTo(facts.findings());
        assertThat(facts.claim(new Id("a-claim"))).isPresent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {kind: law, text: x}                     | 2:5: missing-key: the key "id" is missing
            {id: Amnesty, kind: law, text: x}        | 2:10: bad-id: "Amnesty" is no id; did you mean "amnesty"?
            {id: 2015-vote, kind: law, text: x}      | 2:10: bad-id: "2015-vote" is no id; did you mean "vote"?
            {id: a--b, kind: law, text: x}           | 2:10: bad-id: "a--b" is no id; did you mean "a-b"?
            {id: año, kind: law, text: x}            | 2:10: bad-id: "año" is no id; did you mean "ano"?
            {id: x, text: x}                         | 2:10: missing-key: the key "kind" is missing
            {id: x, kind: law}                       | 2:10: missing-key: the key "text" is missing
            {id: x, kind: fact, text: x}             | 2:19: unknown-kind: "fact" is no kind of claim
            {id: x, kind: statistics, text: x}       | 2:19: unknown-kind: "statistics" is no kind of claim; did you mean "statistic"?
            {id: x, kind: law, text: "  "}           | 2:30: empty-value: a value is missing here
            {id: x, kind: law, text: {en: }}         | 2:34: empty-value: a value is missing here
            {id: x, kind: law, txt: x}               | 2:24: unknown-key: a claim has no key "txt"; did you mean "text"?
            just words                               | 2:5: wrong-shape: expected a mapping, found a plain value
            """)
    void whatAClaimCannotDoWithoutIsRequired(String claim, String expected) {
        assertThat(read("claims:\n  - %s\n".formatted(claim)).findings().stream()
                        .map(FactsOnDisk::line))
                .containsExactly("facts/claims/c.yaml:" + expected);
    }

    @Test
    void allFaultsOfAClaimAreToldAtOnceAndItsIdStaysKnown() {
        var facts = read("""
                claims:
                  - id: broken
                    kind: fact
                    text: x
                    as-of: soon
                    answered-by: Somebody
                """);

        assertThat(facts.findings()).extracting(Finding::rule).containsExactly("unknown-kind", "bad-date", "bad-id");
        assertThat(facts.claims()).isEmpty();
        assertThat(facts.isRefused(new Id("broken"))).isTrue();
        assertThat(facts.kindOf(new Id("broken"))).isEqualTo(Optional.of(FileKind.CLAIMS));
        assertThat(facts.isUnsure(new Id("broken"), "as-of")).isTrue();
        assertThat(facts.isUnsure(new Id("broken"), "evidence")).isFalse();
    }
}
