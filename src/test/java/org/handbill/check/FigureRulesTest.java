package org.handbill.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.handbill.facts.FactsOnDisk;
import org.handbill.facts.Finding;
import org.handbill.facts.Id;
import org.handbill.facts.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A figure draws what there is to draw, and no point of it gets past the rules that hold for what is printed
/// elsewhere.
class FigureRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @TempDir
    Path directory;

    private FactsOnDisk project;

    @BeforeEach
    void aSoundProject() {
        project = FactsOnDisk.in(directory).with("sources/s.yaml", """
                        references:
                          - {id: study, type: article-journal, title: T}
                        """).with("claims/c.yaml", """
                        claims:
                          - {id: sound, kind: statistic, text: {en: X, es: X}, evidence: [{source: study}], as-of: 2018, value: {number: 2, unit: {en: odds ratio, es: razón}, interval: [1.5, 3]}}
                          - {id: second, kind: statistic, text: {en: X, es: X}, evidence: [{source: study}], as-of: 2018, value: {number: 3, unit: {en: odds ratio, es: razón}}}
                          - {id: bare, kind: finding, text: {en: X, es: X}, evidence: [{source: study}]}
                          - {id: share, kind: statistic, text: {en: X, es: X}, evidence: [{source: study}], value: {number: 40, unit: {en: percent, es: por ciento}}}
                          - {id: plain, kind: statistic, text: {en: X, es: X}, evidence: [{source: study}], value: {number: 4}}
                          - {id: slipped, kind: statistic, text: {en: X, es: X}, evidence: [{source: study}], value: {number: 4, unit: {en: odds ratio, es: razón}, interval: [1, 3]}}
                          - {id: nothing, kind: statistic, text: {en: X, es: X}, evidence: [{source: study}], value: {number: 0, unit: {en: odds ratio, es: razón}}}
                          - {id: below, kind: statistic, text: {en: X, es: X}, evidence: [{source: study}], value: {number: 1, unit: {en: odds ratio, es: razón}, interval: [-1, 3]}}
                          - {id: gone, kind: statistic, text: {en: X, es: X}, evidence: [{source: study}], value: {number: 2, unit: {en: odds ratio, es: razón}}, withdrawn: {date: 2026-01-01, reason: wrong year, replaced-by: sound}}
                          - {id: contested, kind: statistic, text: {en: X, es: X}, evidence: [{source: study}], value: {number: 2, unit: {en: odds ratio, es: razón}}, answered-by: [second]}
                          - {id: english, kind: statistic, text: {en: X}, evidence: [{source: study}], value: {number: 2, unit: {en: odds ratio, es: razón}}}
                          - {id: late, kind: statistic, text: {en: X, es: X}, evidence: [{source: study}], value: {number: 2, unit: {en: odds ratio, es: razón}}, review-by: 2026-11-01}
                        """);
    }

    private List<Finding> stopping(String keys, String item, String language) {
        var facts = project.with("sheets/s.yaml", """
                        id: s
                        template: flyer
                        title: T
                        languages: [en, es]
                        sections:
                          - figure:
                              %s
                              title: {en: T, es: T}
                              items:
                                - {claim: sound, label: {en: A, es: A}}
                                - {claim: %s, label: {en: B, es: B}}
                        """.formatted(keys, item)).read();
        assertThat(facts.findings()).isEmpty();
        var sheet = facts.sheet(Id.parse("s").orElseThrow()).orElseThrow();
        return Checks.thatStop().judge(Context.of(facts, TODAY)).stopping(sheet, new Language(language));
    }

    private static List<String> lines(List<Finding> findings) {
        return findings.stream().map(FactsOnDisk::line).toList();
    }

    @ParameterizedTest
    @CsvSource({"'kind: points', second", "'kind: bars', second", "'kind: timeline', second"})
    void whatCanBeDrawnIsNotFaulted(String keys, String item) {
        assertThat(stopping(keys, item, "en")).isEmpty();
        assertThat(stopping(keys, item, "es")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            kind: points | bare | undrawable-figure: "bare" has no value to draw
            kind: timeline | share | undrawable-figure: "share" has no day to stand on a timeline
            kind: points | share | undrawable-figure: "share" has another unit than "sound" before it
            kind: points | plain | undrawable-figure: "plain" has another unit than "sound" before it
            kind: bars | slipped | undrawable-figure: the interval of "slipped", 1 to 3, does not hold its number, 4
            {kind: points, scale: logarithmic} | nothing | undrawable-figure: "nothing" has 0, which a logarithmic axis does not have
            {kind: points, scale: logarithmic} | below | undrawable-figure: "below" has -1, which a logarithmic axis does not have
            kind: points | nowhere | unknown-claim: no claim has the id "nowhere"
            kind: points | secnd | unknown-claim: no claim has the id "secnd"; did you mean "second"?
            kind: points | gone | withdrawn-claim: "gone" was withdrawn on 2026-01-01: "wrong year"
            kind: points | contested | unanswered-claim: "contested" is contested, and nothing that answers it is printed with it
            """)
    void whatCannotBeDrawnIsToldAtItsItem(String keys, String item, String line) {
        var written =
                keys.startsWith("{") ? keys.substring(1, keys.length() - 1).replace(", ", "\n      ") : keys;
        int at = 11 + (int) written.lines().count() - 1;

        assertThat(lines(stopping(written, item, "en")))
                .containsExactly("facts/sheets/s.yaml:%d:19: %s".formatted(at, line));
    }

    @Test
    void anOverdueClaimStopsTheFigureThatDrawsIt() {
        assertThat(lines(stopping("kind: points", "late", "en")))
                .containsExactly(
                        "facts/claims/c.yaml:13:150: overdue-claim: \"late\" has been due for review since 2026-11-01");
    }

    @Test
    void whatAnAnswerInTheFigureAnswersMayBeDrawn() {
        project.with("claims/d.yaml", """
                        claims:
                          - {id: disputed, kind: statistic, text: {en: X, es: X}, evidence: [{source: study}], value: {number: 2, unit: {en: odds ratio, es: razón}}, answered-by: [sound]}
                        """);

        assertThat(stopping("kind: points", "disputed", "en")).isEmpty();
    }

    @Test
    void wordsThatLackTheLanguageAreToldAtTheirPlace() {
        var facts = project.with("sheets/s.yaml", """
                        id: s
                        template: flyer
                        title: T
                        languages: [en, es]
                        sections:
                          - figure:
                              kind: points
                              title: {en: T}
                              axis: {en: A}
                              reference: {value: 1, label: {en: L}}
                              alt: {en: A}
                              items:
                                - {claim: sound, label: {en: A}}
                                - {claim: english, label: {en: B, es: B}}
                        """).read();
        var sheet = facts.sheet(Id.parse("s").orElseThrow()).orElseThrow();
        var judgement = Checks.thatStop().judge(Context.of(facts, TODAY));

        assertThat(judgement.stopping(sheet, new Language("en"))).isEmpty();
        assertThat(lines(judgement.stopping(sheet, new Language("es"))))
                .containsExactly(
                        "facts/claims/c.yaml:12:47: missing-translation: the text of \"english\" has no text in es",
                        "facts/sheets/s.yaml:8:19: missing-translation: the figure's title of \"s\" has no text in es",
                        "facts/sheets/s.yaml:9:18: missing-translation: the figure's axis of \"s\" has no text in es",
                        "facts/sheets/s.yaml:10:41: missing-translation: the figure's reference of \"s\" has no text in es",
                        "facts/sheets/s.yaml:11:17: missing-translation: the figure's alt of \"s\" has no text in es",
                        "facts/sheets/s.yaml:13:38: missing-translation: the figure's label of \"s\" has no text in es");
    }
}
