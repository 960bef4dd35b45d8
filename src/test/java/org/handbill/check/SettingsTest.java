package org.handbill.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.handbill.facts.FactsOnDisk;
import org.handbill.facts.Finding;
import org.handbill.facts.Id;
import org.handbill.facts.Language;
import org.handbill.facts.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a project may set about the rules.
class SettingsTest {
    @TempDir
    Path directory;

    /// A rule that stops nothing by itself.
    private static final class Shouting implements Rule {
        @Override
        public String id() {
            return "shouting";
        }

        @Override
        public String summary() {
            return "Nobody shouts.";
        }

        @Override
        public Severity severity() {
            return Severity.WARNING;
        }

        @Override
        public Stream<Finding> check(Context context) {
            return context.facts().claims().stream()
                    .map(claim -> finding(claim.at(), claim.id(), "\"%s\" shouts".formatted(claim.id()), "whisper"));
        }
    }

    private FactsOnDisk with(String settings) {
        return FactsOnDisk.empty(directory)
                .with("handbill.yaml", "organization: {name: O}\n" + settings + "\n")
                .with(
                        "claims/c.yaml",
                        "claims:\n  - {id: loud, kind: law, text: X}\n  - {id: louder, kind: law, text: X}\n")
                .with("sheets/s.yaml", "id: s\ntemplate: t\ntitle: T\nsections: [{claims: [loud]}]\n");
    }

    private Judgement judge(String settings, LocalDate today) {
        return Checks.of(List.of(new Shouting()))
                .judge(Context.of(with(settings).read(), today));
    }

    private List<String> findings(String settings, String today) {
        return judge(settings, LocalDate.parse(today)).findings().stream()
                .map(finding ->
                        FactsOnDisk.line(finding) + " " + finding.severity().word())
                .toList();
    }

    @Test
    void aRuleMayBeRaisedLoweredOrSwitchedOff() {
        assertThat(findings("rules: {shouting: note}", "2026-11-24"))
                .containsExactly(
                        "facts/claims/c.yaml:2:10: shouting: \"loud\" shouts note",
                        "facts/claims/c.yaml:3:10: shouting: \"louder\" shouts note");
        assertThat(findings("rules: {shouting: off}", "2026-11-24")).isEmpty();
    }

    @Test
    void aRuleThatIsRaisedToErrorStopsASheetToo() {
        var facts = with("rules: {shouting: error}").read();
        var context = Context.of(facts, LocalDate.of(2026, 11, 24));
        var sheet = facts.sheet(new Id("s")).orElseThrow();

        assertThat(Checks.of(List.of(new Shouting())).judge(context).stopping(sheet, Language.ENGLISH))
                .hasSize(1);
        assertThat(judge("", LocalDate.of(2026, 11, 24)).stopping(sheet, Language.ENGLISH))
                .isEmpty();
    }

    @Test
    void anExceptionHoldsUpToItsLastDay() {
        var exception = "exceptions: [{rule: shouting, id: loud, reason: it is loud, until: %s}]";
        var both = List.of(
                "facts/claims/c.yaml:2:10: shouting: \"loud\" shouts warning",
                "facts/claims/c.yaml:3:10: shouting: \"louder\" shouts warning");

        assertThat(findings(exception.formatted("2027-08-01"), "2027-08-01")).isEqualTo(both.subList(1, 2));
        assertThat(findings(exception.formatted("2027-08-01"), "2027-08-02")).isEqualTo(both);
        assertThat(findings(exception.formatted("2027-08"), "2027-08-31")).isEqualTo(both.subList(1, 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unsourced-claim",
                "withdrawn-claim",
                "position-without-holder",
                "unanswered-claim",
                "missing-translation",
                "retracted-source",
                "overdue-claim",
                "too-long",
                "missing-glyph",
                "duplicate-id",
                "unknown-source",
                "unknown-template",
                "bad-url",
                "yaml-syntax"
            })
    void whatKeepsWrongThingsFromBeingPrintedCannotBeLowered(String rule) {
        var message = "facts/handbill.yaml:2:9: fixed-rule: %s keeps what is wrong from being printed, and can't be"
                + " lowered error";

        for (var severity : List.of("off", "note", "warning")) {
            assertThat(findings("rules: {%s: %s, shouting: off}".formatted(rule, severity), "2026-11-24"))
                    .containsExactly(message.formatted(rule));
        }
        assertThat(findings("rules: {%s: error, shouting: off}".formatted(rule), "2026-11-24"))
                .isEmpty();
    }

    @Test
    void norCanItHaveExceptions() {
        assertThat(findings(
                        "rules: {shouting: off}\n"
                                + "exceptions: [{rule: unsourced-claim, id: loud, reason: x, until: 2027}]",
                        "2026-11-24"))
                .containsExactly("facts/handbill.yaml:3:21: fixed-rule: unsourced-claim keeps what is wrong from being"
                        + " printed, and can't have exceptions error");
    }

    @Test
    void anExceptionNamesWhatThereIs() {
        assertThat(findings(
                        "rules: {shouting: off}\nexceptions: [{rule: shouting, id: lout, reason: x, until: 2027}]",
                        "2026-11-24"))
                .containsExactly("facts/handbill.yaml:3:35: unknown-id: no claim, source or sheet has the id \"lout\";"
                        + " did you mean \"loud\"? error");
    }
}
