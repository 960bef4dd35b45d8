package org.handbill.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.handbill.cite.StyleException;
import org.handbill.cite.Styles;
import org.handbill.facts.FactBase;
import org.handbill.facts.FactsOnDisk;
import org.handbill.facts.Finding;
import org.handbill.facts.Id;
import org.handbill.facts.Language;
import org.handbill.facts.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What stops a sheet, and what does not.
class RulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Language SPANISH = new Language("es");

    @TempDir
    Path directory;

    private FactsOnDisk project;

    @BeforeEach
    void aSoundProject() {
        project = FactsOnDisk.in(directory)
                .with("sources/s.yaml", """
                        references:
                          - {id: levy-jakobsson-2014, type: article-journal, title: T}
                          - {id: pulled-paper, type: article-journal, title: T, handbill: {retracted: {date: 2020-01-01}}}
                        """)
                .with("claims/sound.yaml", """
                        claims:
                          - id: sound
                            kind: finding
                            text: {en: Sound, es: Firme}
                            evidence: [{source: levy-jakobsson-2014, rests-on: whole}]
                        """)
                .with("sheets/sound-sheet.yaml", sheet("sound-sheet", "[sound]"));
    }

    private static String sheet(String id, String claims) {
        return """
                id: %s
                template: flyer
                title: {en: T, es: T}
                languages: [en, es]
                sections:
                  - claims: %s
                """.formatted(id, claims);
    }

    private static String claim(String id, String more) {
        return """
                claims:
                  - id: %s
                    kind: finding
                    text: {en: X, es: X}
                    evidence: [{source: levy-jakobsson-2014}]
                    %s
                """.formatted(id, more);
    }

    private Judgement judge() {
        return Checks.thatStop().judge(Context.of(project.read(), TODAY));
    }

    private List<String> findings() {
        return lines(judge().findings());
    }

    private static List<String> lines(Collection<Finding> findings) {
        return findings.stream().map(FactsOnDisk::line).toList();
    }

    private List<String> stopping(String sheet, Language language) {
        var facts = project.read();
        return lines(Checks.thatStop()
                .judge(Context.of(facts, TODAY))
                .stopping(facts.sheet(new Id(sheet)).orElseThrow(), language));
    }

    @Test
    void aSoundProjectHasNoFindings() {
        assertThat(findings()).isEmpty();
        assertThat(stopping("sound-sheet", Language.ENGLISH)).isEmpty();
    }

    @Test
    void aClaimWithoutEvidenceStopsTheSheetsThatPrintIt() {
        project.with("claims/c.yaml", "claims:\n  - {id: bare, kind: law, text: X}\n")
                .with("sheets/bare-sheet.yaml", sheet("bare-sheet", "[bare, sound]"));

        var expected = "facts/claims/c.yaml:2:10: unsourced-claim: \"bare\" has no evidence";
        assertThat(findings()).containsExactly(expected);
        assertThat(stopping("bare-sheet", Language.ENGLISH)).containsExactly(expected);
        assertThat(stopping("bare-sheet", SPANISH)).containsExactly(expected);
        assertThat(stopping("sound-sheet", Language.ENGLISH)).isEmpty();
    }

    @Test
    void evidenceThatWasRefusedIsNotMissedAgain() {
        project.with("claims/c.yaml", "claims:\n  - {id: bare, kind: law, text: X, evidence: [{source: Levy}]}\n")
                .with("claims/d.yaml", "claims:\n  - {id: slip, kind: law, text: X, evidnce: [{source: levy}]}\n");

        assertThat(judge().findings()).extracting(Finding::rule).containsExactly("bad-id", "unknown-key");
    }

    @Test
    void anUnknownSourceIsTakenForTheNearest() {
        project.with("claims/c.yaml", """
                claims:
                  - id: off-by-one
                    kind: finding
                    text: {en: X, es: X}
                    evidence:
                      - source: levy-jakobson-2014
                """).with("sheets/off.yaml", sheet("off", "[off-by-one]"));

        var expected = "facts/claims/c.yaml:6:17: unknown-source: no source has the id \"levy-jakobson-2014\"; did you"
                + " mean \"levy-jakobsson-2014\"?";
        assertThat(findings()).containsExactly(expected);
        assertThat(stopping("off", SPANISH)).containsExactly(expected);
    }

    @Test
    void aClaimIsNoSource() {
        project.with("claims/c.yaml", claim("x", "answered-by: [levy-jakobsson-2014]"));

        assertThat(findings())
                .containsExactly("facts/claims/c.yaml:6:19: unknown-claim: \"levy-jakobsson-2014\" is a source, not a"
                        + " claim");
    }

    @Test
    void unknownClaimsAreToldWhereTheyAreNamed() {
        project.with("claims/c.yaml", claim("x", "answered-by: [sond]"))
                .with("claims/d.yaml", claim("y", "withdrawn: {date: 2020, replaced-by: nothing-like-it}"))
                .with("sheets/x.yaml", sheet("x-sheet", "[soundd]"));

        assertThat(findings())
                .containsExactly(
                        "facts/claims/c.yaml:6:19: unknown-claim: no claim has the id \"sond\"; did you mean"
                                + " \"sound\"?",
                        "facts/claims/d.yaml:6:42: unknown-claim: no claim has the id \"nothing-like-it\"",
                        "facts/sheets/x.yaml:6:14: unknown-claim: no claim has the id \"soundd\"; did you mean"
                                + " \"sound\"?");
        assertThat(stopping("x-sheet", Language.ENGLISH)).hasSize(1);
    }

    @Test
    void anUnknownSupersedingSourceIsTold() {
        project.with("sources/t.yaml", """
                references:
                  - {id: old-edition, type: book, title: T, handbill: {superseded-by: new-edition}}
                """);

        assertThat(findings())
                .containsExactly("facts/sources/t.yaml:2:71: unknown-source: no source has the id \"new-edition\"; did"
                        + " you mean \"old-edition\"?");
    }

    @Test
    void aFileThatDidNotParseIsNoCascadeAndYetStopsWhatNeedsIt() {
        project.with("sources/s.yaml", "references: [\n");

        var expected = "facts/sources/s.yaml:2:1: yaml-syntax: a value should stand here";
        assertThat(findings()).containsExactly(expected);
        assertThat(stopping("sound-sheet", Language.ENGLISH)).containsExactly(expected);
    }

    @Test
    void aFaultInASourceStopsTheSheetsThatRestOnIt() {
        project.with("sources/t.yaml", "references:\n  - {id: other, type: book, title: T, URL: 'javascript:x'}\n")
                .with("claims/c.yaml", claim("x", "").replace("levy-jakobsson-2014", "other"))
                .with("sheets/x.yaml", sheet("x-sheet", "[x]"));

        var expected = "facts/sources/t.yaml:2:44: bad-url: \"javascript:x\" is no address of a page";
        assertThat(stopping("x-sheet", Language.ENGLISH)).containsExactly(expected);
        assertThat(stopping("sound-sheet", Language.ENGLISH)).isEmpty();
    }

    @Test
    void aFaultInTheProjectStopsEverySheet() {
        project.with("handbill.yaml", "organization: {name: O, url: 'javascript:x'}\n");

        assertThat(stopping("sound-sheet", Language.ENGLISH))
                .containsExactly("facts/handbill.yaml:1:30: bad-url: \"javascript:x\" is no address of a page");
    }

    @Test
    void withdrawnClaimIsRefusedAtTheSheetsEntry() {
        project.with(
                        "claims/c.yaml",
                        claim("wrong", "withdrawn: {date: 2026-01-02, reason: wrong year, replaced-by: sound}"))
                .with("sheets/x.yaml", sheet("x-sheet", "[sound, wrong]"));

        var findings = judge().findings();
        assertThat(lines(findings))
                .containsExactly("facts/sheets/x.yaml:6:21: withdrawn-claim: \"wrong\" was withdrawn on 2026-01-02:"
                        + " \"wrong year\"");
        assertThat(findings.getFirst().help()).isEqualTo("print \"sound\" in its place");
        assertThat(findings.getFirst().subject()).contains("wrong");
        assertThat(stopping("x-sheet", SPANISH)).hasSize(1);
    }

    @Test
    void positionWithoutItsHolderIsRefused() {
        project.with("claims/c.yaml", claim("opinion", "").replace("kind: finding", "kind: position"));

        assertThat(findings())
                .containsExactly("facts/claims/c.yaml:2:9: position-without-holder: \"opinion\" is a position that"
                        + " nobody holds");
    }

    @Test
    void contestedClaimWithoutItsAnswerIsRefused() {
        project.with("claims/c.yaml", claim("contested", "answered-by: [answer, sound]"))
                .with("claims/d.yaml", claim("answer", "answered-by: [contested]"))
                .with("sheets/a.yaml", sheet("alone", "[contested]"))
                .with("sheets/b.yaml", sheet("beside", "[contested, answer]"));

        var findings = judge().findings();
        assertThat(lines(findings))
                .containsExactly("facts/sheets/a.yaml:6:14: unanswered-claim: \"contested\" is contested, and nothing"
                        + " that answers it is printed with it");
        assertThat(findings.getFirst().help()).isEqualTo("print one of these too: \"answer\", \"sound\"");
        assertThat(stopping("alone", Language.ENGLISH)).hasSize(1);
        assertThat(stopping("beside", Language.ENGLISH)).isEmpty();
    }

    @Test
    void aMisspeltAnswerIsOneFault() {
        project.with("claims/c.yaml", claim("contested", "answered-by: [sound]"))
                .with("sheets/a.yaml", sheet("slip", "[contested, soundd]"));

        assertThat(judge().findings()).extracting(Finding::rule).containsExactly("unknown-claim");
    }

    @Test
    void whatIsPrintedForSomeOnlyIsJudgedForEachCopy() {
        project.with("claims/c.yaml", claim("contested", "answered-by: [sound]"))
                .with(
                        "sheets/a.yaml",
                        sheet(
                                "copies",
                                "[{claim: contested, when: {recipient.chamber: upper}}, {claim: sound, when: {recipient.party: x}}]"));
        var facts = project.read();
        var judgement = Checks.thatStop().judge(Context.of(facts, TODAY));
        var sheet = facts.sheet(new Id("copies")).orElseThrow();

        assertThat(judgement.findings()).isEmpty();
        assertThat(judgement.stopping(sheet, Language.ENGLISH)).isEmpty();
        assertThat(judgement.stopping(Copy.of(sheet, Language.ENGLISH, Map.of("chamber", "lower"), facts)))
                .isEmpty();
        assertThat(judgement.stopping(
                        Copy.of(sheet, Language.ENGLISH, Map.of("chamber", "upper", "party", "x"), facts)))
                .isEmpty();
        assertThat(judgement.stopping(Copy.of(sheet, Language.ENGLISH, Map.of("chamber", "upper"), facts)))
                .extracting(Finding::rule)
                .containsExactly("unanswered-claim");
    }

    @Test
    void whatHasAConditionDoesNotStopAPlainBuild() {
        project.with("claims/c.yaml", "claims:\n  - {id: bare, kind: law, text: X}\n")
                .with(
                        "sheets/a.yaml",
                        sheet(
                                "some",
                                "[sound, {claim: bare, when: {recipient.a: b}}, {claim: none, when: {recipient.a: b}}]"));

        assertThat(stopping("some", Language.ENGLISH)).isEmpty();
        assertThat(judge().findings()).extracting(Finding::rule).containsExactly("unsourced-claim", "unknown-claim");
    }

    @Test
    void aMissingTranslationStopsItsLanguageAlone() {
        project.with("claims/c.yaml", """
                claims:
                  - id: english-only
                    kind: position
                    text:
                      en: X
                    attributed-to: {en: Amnesty}
                    value: {number: 1, unit: {en: percent}, population: everyone}
                    evidence: [{source: levy-jakobsson-2014}]
                """).with("sheets/x.yaml", """
                id: x-sheet
                template: flyer
                title: {en: T}
                languages: [en, es]
                variables: {ask: {en: Vote}}
                sections:
                  - title: {en: T}
                    text: {en: T}
                    claims: [english-only]
                """);

        var expected = List.of(
                "facts/claims/c.yaml:5:11: missing-translation: the text of \"english-only\" has no text in es",
                "facts/claims/c.yaml:6:25: missing-translation: the attributed-to of \"english-only\" has no text in"
                        + " es",
                "facts/claims/c.yaml:7:35: missing-translation: the value's unit of \"english-only\" has no text in"
                        + " es",
                "facts/sheets/x.yaml:3:13: missing-translation: the title of \"x-sheet\" has no text in es",
                "facts/sheets/x.yaml:5:23: missing-translation: the variable ask of \"x-sheet\" has no text in es",
                "facts/sheets/x.yaml:7:17: missing-translation: the section's title of \"x-sheet\" has no text in es",
                "facts/sheets/x.yaml:8:16: missing-translation: the section's text of \"x-sheet\" has no text in es");
        assertThat(findings()).containsExactlyElementsOf(expected);
        assertThat(stopping("x-sheet", SPANISH)).containsExactlyElementsOf(expected);
        assertThat(stopping("x-sheet", Language.ENGLISH)).isEmpty();
    }

    @Test
    void nothingRestsOnARetractedSource() {
        project.with("claims/c.yaml", claim("x", "").replace("levy-jakobsson-2014", "pulled-paper"))
                .with("sheets/x.yaml", sheet("x-sheet", "[x]"));

        var expected = "facts/claims/c.yaml:5:25: retracted-source: \"pulled-paper\" was retracted on 2020-01-01";
        assertThat(findings()).containsExactly(expected);
        assertThat(stopping("x-sheet", Language.ENGLISH)).containsExactly(expected);
    }

    @Test
    void aClaimIsOverdueFromItsReviewDayOn() {
        project.with("claims/c.yaml", claim("x", "review-by: 2026-11-24"))
                .with("claims/d.yaml", claim("y", "review-by: 2026-11-25"))
                .with(
                        "claims/e.yaml",
                        claim("z", "review-by: 2020, withdrawn: {date: 2021}").replace(", w", "\n    w"))
                .with("sheets/x.yaml", sheet("x-sheet", "[x]"));

        var expected = "facts/claims/c.yaml:6:16: overdue-claim: \"x\" has been due for review since 2026-11-24";
        assertThat(findings()).containsExactly(expected);
        assertThat(stopping("x-sheet", Language.ENGLISH)).containsExactly(expected);
    }

    @Test
    void anOverdueClaimThatIsAllowedIsAWarning() {
        project.with("claims/c.yaml", claim("x", "review-by: 2026-11")).with("sheets/x.yaml", sheet("x-sheet", "[x]"));
        var facts = project.read();
        var judgement = Checks.thatStop().judge(Context.of(facts, TODAY).allowingOverdue(true));

        assertThat(judgement.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.isError()).isFalse());
        assertThat(judgement.stopping(facts.sheet(new Id("x-sheet")).orElseThrow(), Language.ENGLISH))
                .isEmpty();
    }

    @Test
    void whatSheetsAskForMustExist() {
        project.with("handbill.yaml", "organization: {name: O}\ncitation-style: appa\n")
                .with("sheets/x.yaml", sheet("x-sheet", "[sound]").replace("flyer", "flier"));
        var facts = project.read();
        var judgement = Checks.thatStop().judge(Context.of(facts, TODAY).with(new Shelf()));

        assertThat(lines(judgement.findings()))
                .containsExactly(
                        "facts/handbill.yaml:2:17: unknown-style: no citation style has the id \"appa\"; did you mean"
                                + " \"apa\"?",
                        "facts/sheets/sound-sheet.yaml:4:17: unknown-language: Handbill has no words in the language"
                                + " \"es\"",
                        "facts/sheets/x.yaml:2:11: unknown-template: there is no template \"flier\"; did you mean"
                                + " \"flyer\"?",
                        "facts/sheets/x.yaml:4:17: unknown-language: Handbill has no words in the language \"es\"");
        var sheet = facts.sheet(new Id("sound-sheet")).orElseThrow();
        assertThat(judgement.stopping(sheet, Language.ENGLISH))
                .extracting(Finding::rule)
                .containsExactly("unknown-style");
        assertThat(judgement.stopping(sheet, SPANISH))
                .extracting(Finding::rule)
                .containsExactly("unknown-style", "unknown-language");
    }

    /// One template, the shipped styles, one language.
    private static final class Shelf implements Catalogue {
        @Override
        public boolean hasTemplate(String name) {
            return templates().contains(name);
        }

        @Override
        public List<String> templates() {
            return List.of("flyer");
        }

        @Override
        public Optional<StyleException> styleFault(String id) {
            try {
                Styles.shipped().find(id);
                return Optional.empty();
            } catch (StyleException e) {
                return Optional.of(e);
            }
        }

        @Override
        public boolean speaks(Language language) {
            return languages().contains(language.tag());
        }

        @Override
        public List<String> languages() {
            return List.of("en");
        }
    }

    @Test
    void whatProseCitesIsJudgedToo() {
        project.with("sheets/x.yaml", """
                id: x-sheet
                template: flyer
                title: T
                sections:
                  - text: "As shown [@pulled-paper; @Nowhere], and [@levy-jakobson-2014]."
                """);
        var facts = project.read();
        var judgement =
                Checks.thatStop().judge(Context.of(facts, TODAY).with((Prose) (text, language) -> cited(facts, text)));

        assertThat(lines(judgement.findings()))
                .containsExactly(
                        "facts/sheets/x.yaml:5:23: retracted-source: \"pulled-paper\" was retracted on 2020-01-01",
                        "facts/sheets/x.yaml:5:38: unknown-source: no source has the id \"Nowhere\"",
                        "facts/sheets/x.yaml:5:54: unknown-source: no source has the id \"levy-jakobson-2014\"; did"
                                + " you mean \"levy-jakobsson-2014\"?");
        assertThat(judgement.stopping(facts.sheet(new Id("x-sheet")).orElseThrow(), Language.ENGLISH))
                .hasSize(3);
    }

    /// Stands for the reading of Pandoc's citation syntax.
    private static List<Text> cited(FactBase facts, Text text) {
        var keys = new ArrayList<Text>();
        var matcher = Pattern.compile("@([\\w-]+)").matcher(text.value());
        while (matcher.find()) {
            keys.add(new Text(matcher.group(1), facts.locate(text.at(), matcher.group(1), 1)));
        }
        return keys;
    }
}
