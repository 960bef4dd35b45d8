package org.handbill.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.handbill.facts.FactBase;
import org.handbill.facts.Finding;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A project so large that its files are parsed beside each other, and a thousand of its claims stand there twice.
class ManyClaimsTest {
    private static final int CLAIMS = 1500;
    private static final int TWICE = 1000;

    @TempDir
    static Path directory;

    @BeforeAll
    static void write() throws Exception {
        LargeFacts.write(directory, CLAIMS);
        var claims = directory.resolve("facts/claims");
        Files.writeString(
                claims.resolve("again.yaml"),
                Files.readString(claims.resolve("00000.yaml")).replace("id: claim-", "id: again-"));
    }

    @Test
    void claimsAreInTheOrderOfTheirFiles() throws Exception {
        var ids = FactBase.read(directory).claims().stream()
                .map(claim -> claim.id().value());

        assertThat(ids)
                .containsExactlyElementsOf(IntStream.range(0, CLAIMS + TWICE)
                        .mapToObj(i -> i < CLAIMS ? "claim-" + i : "again-" + (i - CLAIMS))
                        .toList());
    }

    @Test
    void findingsAreTheSameHoweverManyThreadsLook() throws Exception {
        var facts = FactBase.read(directory);

        var byOne = findings(facts, 1);

        assertThat(byOne)
                .filteredOn(finding -> finding.rule().equals("duplicate-claim"))
                .hasSize(TWICE);
        assertThat(findings(facts, 4)).isEqualTo(byOne);
    }

    private static List<Finding> findings(FactBase facts, int threads) throws Exception {
        try (var pool = new ForkJoinPool(threads)) {
            return pool.submit(() -> Checks.all()
                            .judge(Context.of(facts, LocalDate.of(2026, 11, 24)))
                            .findings())
                    .get();
        }
    }
}
