package org.handbill.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that are made to exhaust a reader.
class HostileInputTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path directory;

    private List<String> faults(String yaml) {
        var project = FactsOnDisk.in(directory).with("claims/c.yaml", yaml);
        return assertTimeoutPreemptively(PATIENCE, project::faults);
    }

    @Test
    void aBillionLaughsAreStopped() {
        var yaml = new StringBuilder("a0: &a0 [ha, ha]\n");
        for (int i = 1; i < 30; i++) {
            yaml.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }

        assertThat(faults(yaml.toString()))
                .containsExactly("facts/claims/c.yaml:12:12: alias-limit: a file may repeat values by alias 50 times,"
                        + " and 10000 values in all");
    }

    @Test
    void fiftyAliasesAreRead() {
        assertThat(faults("claims:\n  - {id: x, kind: &k law, text: x}\n" + claimsWithAlias(50)))
                .isEmpty();
        assertThat(faults("claims:\n  - {id: x, kind: &k law, text: x}\n" + claimsWithAlias(51)))
                .containsExactly("facts/claims/c.yaml:53:21: alias-limit: a file may repeat values by alias 50 times,"
                        + " and 10000 values in all");
    }

    private static String claimsWithAlias(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "  - {id: c%d, kind: *k, text: x}\n".formatted(10 + i))
                .collect(Collectors.joining());
    }

    @Test
    void deepNestingIsStoppedAtFifty() {
        assertThat(faults("claims: " + "[".repeat(49) + "]".repeat(49)))
                .singleElement()
                .asString()
                .startsWith("facts/claims/c.yaml:1:10: wrong-shape:");
        assertThat(faults("claims: " + "[".repeat(50) + "]".repeat(50)))
                .containsExactly("facts/claims/c.yaml:1:58: too-deep: lists and mappings are nested deeper than 50");
        assertThat(faults("claims: " + "[".repeat(100_000)))
                .singleElement()
                .asString()
                .contains("too-deep");
        assertThat(faults("claims: " + "{a: ".repeat(100_000)))
                .singleElement()
                .asString()
                .contains("too-deep");
        assertThat(faults("- ".repeat(100_000))).singleElement().asString().contains("too-deep");
        assertThat(faults("? ".repeat(100_000))).singleElement().asString().contains("too-deep");
    }

    @Test
    void aFilePastTenMegabytesIsNotParsed() {
        assertThat(faults("#" + "x".repeat(10_000_000)))
                .containsExactly("facts/claims/c.yaml:1:1: file-too-big: the file is past 10 MB");
    }

    @Test
    void aHugeKeyIsCutInItsMessage() {
        assertThat(faults("? " + "k".repeat(5_000_000) + "\n: x\nclaims: []\n"))
                .containsExactly(
                        "facts/claims/c.yaml:1:3: unknown-key: the file has no key \"" + "k".repeat(60) + "…\"");
    }

    @Test
    void aHugeListIsReadOrRefusedInTime() {
        assertThat(faults("claims: [" + "a,".repeat(4_000_000) + "]"))
                .singleElement()
                .asString()
                .endsWith("the file has more than 2000000 values");
        assertThat(faults("claims: {" + "a,".repeat(1_000_000) + "}"))
                .contains("facts/claims/c.yaml:1:1: too-many-faults: the file has more than 1000 faults; the rest of"
                        + " it was not read");
    }

    @Test
    void afterAThousandFaultsAFileIsLeft() {
        var faults = faults("claims:\n" + "- {}\n".repeat(200_000));

        assertThat(faults)
                .hasSize(1002)
                .contains("facts/claims/c.yaml:1:1: too-many-faults: the file has more than"
                        + " 1000 faults; the rest of it was not read");
    }

    @Test
    void noiseIsNeverMoreThanAFinding() {
        var alphabet = "ab: -[]{},&*!|>'\"%@`#\n\t\\?~<=0\u00e9\ud835\udc9c\u2028".toCharArray();
        var random = new Random(42);
        for (int round = 0; round < 300; round++) {
            var yaml = new StringBuilder(round % 2 == 0 ? "claims:\n" : "");
            for (int i = random.nextInt(60); i > 0; i--) {
                yaml.append(alphabet[random.nextInt(alphabet.length)]);
            }
            var facts = FactsOnDisk.in(directory)
                    .with("claims/c.yaml", yaml.toString())
                    .with("sources/s.yaml", yaml.toString().replace("claims", "references"))
                    .with("sheets/s.yaml", yaml.toString())
                    .read();
            for (var finding : facts.findings()) {
                assertThat(facts.lineOf(finding.at().file(), finding.at().line()))
                        .isPresent();
                assertThat(facts.locate(finding.at(), "a", 1)).isNotNull();
            }
        }
    }
}
