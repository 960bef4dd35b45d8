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

/// No cell of a table gets past the rules that hold for what is printed elsewhere.
class ComparisonRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final String AT = "facts/sheets/s.yaml:10:";

    @TempDir
    Path directory;

    private FactsOnDisk project;

    @BeforeEach
    void aSoundProject() {
        project = FactsOnDisk.in(directory).with("sources/s.yaml", """
                        references:
                          - {id: act, type: legislation, title: T}
                          - {id: pulled-paper, type: article-journal, title: T, handbill: {retracted: {date: 2020-01-01}}}
                        """).with("claims/c.yaml", """
                        claims:
                          - {id: sound, kind: law, text: {en: X, es: X}, evidence: [{source: act}]}
                          - {id: gone, kind: law, text: {en: X, es: X}, evidence: [{source: act}], withdrawn: {date: 2026-01-01, reason: wrong year, replaced-by: sound}}
                          - {id: contested, kind: finding, text: {en: X, es: X}, evidence: [{source: act}], answered-by: [sound]}
                          - {id: english, kind: law, text: {en: X}, evidence: [{source: act}]}
                          - {id: late, kind: law, text: {en: X, es: X}, evidence: [{source: act}], review-by: 2026-11-01}
                          - {id: bare, kind: law, text: {en: X, es: X}}
                          - {id: held, kind: position, text: {en: X, es: X}, evidence: [{source: act}]}
                        """);
    }

    private List<Finding> stopping(String cell) {
        return stopping(cell, "en");
    }

    private List<Finding> stopping(String cell, String language) {
        var facts = project.with("sheets/s.yaml", """
                        id: s
                        template: flyer
                        title: T
                        languages: [en, es]
                        sections:
                          - comparison:
                              caption: {en: C, es: C}
                              columns: [{en: A, es: A}]
                              rows:
                                - {title: {en: R, es: R}, cells: [%s]}
                        """.formatted(cell)).read();
        return Checks.all()
                .judge(Context.of(facts, TODAY))
                .stopping(facts.sheet(new Id("s")).orElseThrow(), new Language(language));
    }

    private List<String> lines(String cell) {
        return stopping(cell).stream().map(FactsOnDisk::line).toList();
    }

    @Test
    void aCellThatRestsOnSomethingIsPrinted() {
        assertThat(lines("sound")).isEmpty();
        assertThat(lines("{claim: sound, text: {en: Y, es: Y}}")).isEmpty();
        assertThat(lines("{text: {en: Y, es: Y}, evidence: [{source: act}], review-by: 2026-11-25}"))
                .isEmpty();
    }

    @Test
    void aCellThatRestsOnNothingIsNot() {
        assertThat(stopping("{text: {en: Y, es: Y}}"))
                .extracting(FactsOnDisk::line, Finding::help)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        AT + "43: unsourced-claim: the cell has neither a claim nor evidence",
                        "name the claim that it rests on, or give it evidence: with the source and the place there"));
        assertThat(lines("{text: {en: Y, es: Y}, evidence: []}"))
                .containsExactly(AT + "43: unsourced-claim: the cell has neither a claim nor evidence");
        assertThat(lines("bare"))
                .containsExactly("facts/claims/c.yaml:7:10: unsourced-claim: \"bare\" has no evidence");
    }

    @Test
    void evidenceThatWasRefusedIsNotMissedAgain() {
        assertThat(lines("{text: {en: Y, es: Y}, evidense: [{source: act}]}"))
                .containsExactly(AT + "66: unknown-key: a cell has no key \"evidense\"; did you mean \"evidence\"?");
        assertThat(lines("{text: {en: Y, es: Y}, evidence: [{source: Act}]}"))
                .containsExactly(AT + "86: bad-id: \"Act\" is no id; did you mean \"act\"?");
        assertThat(lines("{text: {en: Y, es: Y}, clam: sound}"))
                .containsExactly(AT + "66: unknown-key: a cell has no key \"clam\"; did you mean \"claim\"?");
    }

    @Test
    void whatACellNamesIsThere() {
        assertThat(lines("sund"))
                .containsExactly(AT + "43: unknown-claim: no claim has the id \"sund\"; did you mean \"sound\"?");
        assertThat(lines("{claim: [sound, act], text: X}"))
                .containsExactly(AT + "59: unknown-claim: \"act\" is a source, not a claim");
        assertThat(lines("{text: X, evidence: [{source: akt}]}"))
                .containsExactly(AT + "73: unknown-source: no source has the id \"akt\"; did you mean \"act\"?");
    }

    @Test
    void whatIsPrintedNowhereElseIsPrintedInNoCell() {
        assertThat(lines("gone"))
                .containsExactly(AT + "43: withdrawn-claim: \"gone\" was withdrawn on 2026-01-01: \"wrong year\"");
        assertThat(lines("{claim: contested, text: X}"))
                .containsExactly(
                        AT
                                + "51: unanswered-claim: \"contested\" is contested, and nothing that answers it is printed with it");
        assertThat(lines("{claim: [contested, sound], text: X}")).isEmpty();
        assertThat(lines("late"))
                .containsExactly(
                        "facts/claims/c.yaml:6:87: overdue-claim: \"late\" has been due for review since 2026-11-01");
        assertThat(lines("{text: X, evidence: [{source: act}], review-by: 2026-11}"))
                .containsExactly(AT + "91: overdue-claim: the cell has been due for review since 2026-11");
        assertThat(lines("{text: X, evidence: [{source: pulled-paper}]}"))
                .containsExactly(AT + "73: retracted-source: \"pulled-paper\" was retracted on 2020-01-01");
        assertThat(lines("held"))
                .containsExactly(
                        "facts/claims/c.yaml:8:10: position-without-holder: \"held\" is a position that nobody holds");
    }

    @Test
    void overdueCellsMayBeAllowed() {
        stopping("{text: X, evidence: [{source: act}], review-by: 2026-11}");
        var facts = project.read();
        var judgement = Checks.all().judge(Context.of(facts, TODAY).allowingOverdue(true));

        assertThat(judgement.stopping(facts.sheets().getFirst(), Language.ENGLISH))
                .isEmpty();
        assertThat(judgement.findings())
                .extracting(finding -> finding.severity() + " " + FactsOnDisk.line(finding))
                .containsOnlyOnce(
                        "WARNING " + AT + "91: overdue-claim: the cell has been due for review since 2026-11");
    }

    @Test
    void everyWordOfATableIsThereInTheSheetsLanguage() {
        assertThat(stopping("{text: {en: Y}, evidence: [{source: act}]}", "es"))
                .extracting(FactsOnDisk::line)
                .containsExactly(AT + "55: missing-translation: the comparison's cell of \"s\" has no text in es");
        assertThat(stopping("{claim: sound, text: {en: Y}}", "es"))
                .extracting(FactsOnDisk::line)
                .containsExactly(AT + "69: missing-translation: the comparison's cell of \"s\" has no text in es");
        assertThat(stopping("english", "es"))
                .extracting(FactsOnDisk::line)
                .containsExactly(
                        "facts/claims/c.yaml:5:41: missing-translation: the text of \"english\" has no text in es");
        var facts = project.with("sheets/s.yaml", """
                        id: s
                        template: flyer
                        title: T
                        languages: [es]
                        sections:
                          - comparison:
                              caption: {en: C}
                              columns: [{en: A}]
                              rows: [{title: {en: R}, cells: [sound]}]
                        """).read();
        assertThat(Checks.all().judge(Context.of(facts, TODAY)).findings())
                .extracting(FactsOnDisk::line)
                .contains(
                        "facts/sheets/s.yaml:7:21: missing-translation: the comparison's caption of \"s\" has no text in es",
                        "facts/sheets/s.yaml:8:22: missing-translation: the comparison's column of \"s\" has no text in es",
                        "facts/sheets/s.yaml:9:27: missing-translation: the comparison's row of \"s\" has no text in es");
    }
}
