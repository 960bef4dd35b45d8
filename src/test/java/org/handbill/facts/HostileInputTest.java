package org.handbill.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
    private static final Duration PATIENCE = Duration.ofSeconds(180);

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

    /// Time grows with the file and no faster; with the square of a line's length this would take minutes.
    @Test
    void hugeLinesAreReadInTime() {
        var claims = new StringBuilder("claims: [");
        for (int i = 0; i < 60_000; i++) {
            claims.append("{id: c%d, kind: law, text: &a%d \ud835\udc9c}, ".formatted(i, i));
        }
        var project = FactsOnDisk.in(directory)
                .with("claims/c.yaml", claims.append("]").toString());

        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        var facts = project.read();
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - before)).isLessThan(Duration.ofSeconds(20));

        assertThat(facts.findings()).isEmpty();
        assertThat(facts.claims()).hasSize(60_000);
        assertThat(facts.claims().getLast().at().column()).isEqualTo(2_497_753);
    }

    @Test
    void otherEncodingsAndControlCharactersAreRefused() {
        var claims = "claims: []\n";
        assertThat(FactsOnDisk.in(directory)
                        .with("claims/c.yaml", claims.getBytes(StandardCharsets.UTF_16))
                        .faults())
                .containsExactly("facts/claims/c.yaml:1:1: not-utf-8: the file is not UTF-8 from here on");
        assertThat(FactsOnDisk.in(directory)
                        .with("claims/c.yaml", claims.getBytes(StandardCharsets.UTF_16LE))
                        .faults())
                .containsExactly(
                        "facts/claims/c.yaml:1:2: control-character: here stands the invisible character U+0000 (NULL)");
        assertThat(faults("claims: []\u0000")).singleElement().asString().contains("control-character");
        assertThat(faults("claims: [\"\\uD800\"]"))
                .contains("facts/claims/c.yaml:1:10: control-character: the value holds the invisible character"
                        + " U+D800");
        assertThat(faults("\ufeffclaims: []\rtopic: x\r")).isEmpty();
    }

    @Test
    void whatYamlHasBesidesDataIsRefused() {
        assertThat(faults("claims: !!javax.script.ScriptEngineManager [!!java.net.URL [\"http://example.org\"]]"))
                .contains(
                        "facts/claims/c.yaml:1:9: tag: the YAML tag \"tag:yaml.org,2002:javax.script.ScriptEngineManager\""
                                + " has no meaning here");
        assertThat(faults("%TAG !e! tag:example.org,2000:\n---\nclaims: !e!x []\n"))
                .containsExactly(
                        "facts/claims/c.yaml:3:9: tag: the YAML tag \"tag:example.org,2000:x\" has no meaning here");
        assertThat(faults("claims: []\n<<: {topic: x}\n"))
                .containsExactly("facts/claims/c.yaml:2:1: unknown-key: the file has no key \"<<\"");
        assertThat(faults("claims: []\n---\nclaims: []\n"))
                .containsExactly("facts/claims/c.yaml:2:1: second-document: a second document begins here");
        assertThat(faults("claims: &a [*a]\n"))
                .containsExactly("facts/claims/c.yaml:1:13: recursive-alias: \"*a\" stands within what it repeats");
    }

    @Test
    void whatIsNoFileIsPassedOver() throws Exception {
        var project = FactsOnDisk.in(directory).with("claims/c.yaml", "claims: []\n");
        var claims = directory.resolve("facts/claims");
        Files.createDirectory(claims.resolve("folder.yaml"));
        Files.createSymbolicLink(claims.resolve("loop"), claims);
        Files.createSymbolicLink(claims.resolve("zero.yaml"), Path.of("/dev/zero"));
        Files.createSymbolicLink(claims.resolve("itself.yaml"), Path.of("itself.yaml"));
        assertThat(new ProcessBuilder("mkfifo", claims.resolve("pipe.yaml").toString())
                        .start()
                        .waitFor())
                .isZero();

        assertTimeoutPreemptively(PATIENCE, () -> assertThat(project.faults()).isEmpty());
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
