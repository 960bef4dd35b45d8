package org.handbill.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.handbill.facts.FactBase;
import org.handbill.facts.FactsOnDisk;
import org.handbill.facts.Finding;
import org.handbill.facts.Id;
import org.handbill.facts.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How often copies of sheets are looked at.
class JudgementTest {
    @TempDir
    Path directory;

    private final Queue<Copy> asked = new ConcurrentLinkedQueue<>();

    /// Finds every copy too short, and keeps which it was asked of.
    private final class TooShort implements Rule {
        @Override
        public String id() {
            return "too-short";
        }

        @Override
        public String summary() {
            return "A sheet is long enough.";
        }

        @Override
        public Stream<Finding> check(Copy copy, Context context) {
            asked.add(copy);
            var sheet = copy.sheet();
            return Stream.of(finding(
                    sheet.at(),
                    sheet.id(),
                    "it has %d claims".formatted(copy.claimIds().size()),
                    "add some"));
        }
    }

    private FactBase facts() {
        return FactsOnDisk.empty(directory)
                .with("handbill.yaml", "organization: {name: O}\n")
                .with(
                        "claims/c.yaml",
                        "claims:\n  - {id: one, kind: law, text: X}\n  - {id: two, kind: law, text: X}\n")
                .with("sheets/a.yaml", "id: a\ntemplate: t\ntitle: T\nsections: [{claims: [one]}]\n")
                .with(
                        "sheets/b.yaml",
                        "id: b\ntemplate: t\ntitle: T\nsections:\n"
                                + "  - claims: [one, {claim: two, when: {recipient.party: D}}]\n")
                .read();
    }

    private static List<String> messages(List<Finding> findings) {
        return findings.stream().map(Finding::message).toList();
    }

    @Test
    void aCopyIsLookedAtOnceHoweverOftenItIsAskedFor() {
        var facts = facts();
        var judgement = Checks.of(List.of(new TooShort())).judge(Context.of(facts, LocalDate.EPOCH));
        for (int i = 0; i < 2; i++) {
            for (var sheet : facts.sheets()) {
                assertThat(messages(judgement.stopping(sheet, Language.ENGLISH)))
                        .containsExactly("it has 1 claims");
            }
            assertThat(messages(judgement.findings()))
                    .containsExactly("it has 1 claims", "it has 1 claims", "it has 2 claims");
        }
        assertThat(asked).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void aCopyThatNoSheetIsPrintedAsByItselfIsLookedAtToo() {
        var facts = facts();
        var judgement = Checks.of(List.of(new TooShort())).judge(Context.of(facts, LocalDate.EPOCH));
        var sheet = facts.sheet(Id.parse("b").orElseThrow()).orElseThrow();
        var democrats = Copy.of(sheet, Language.ENGLISH, Map.of("party", "D"), facts);
        assertThat(messages(judgement.stopping(democrats))).containsExactly("it has 2 claims");
        var inSpanish = Copy.plain(sheet, Language.parse("es").orElseThrow(), facts);
        assertThat(messages(judgement.stopping(inSpanish))).containsExactly("it has 1 claims");
        assertThat(asked).contains(inSpanish);
    }
}
