package org.handbill.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.handbill.facts.Finding;
import org.handbill.facts.Position;
import org.handbill.facts.Severity;
import org.junit.jupiter.api.Test;

/// How findings look to people.
class TextReportTest {
    private static Finding at(int column, int endColumn) {
        return at(new Position("facts/claims/nordic-model.yaml", 41, column, 41, endColumn));
    }

    private static Finding at(Position position) {
        return new Finding(
                position,
                "unknown-source",
                Severity.ERROR,
                "no source has the id \"levy-jakobson-2014\"",
                Optional.of("levy-jakobsson-2014"),
                "write the id of a source of the project",
                Optional.of("nordic-model"));
    }

    private static String report(String line, Finding finding) {
        return new TextReport((file, number) -> Optional.of(line), false).of(finding);
    }

    /// The line that is shown and the caret under it.
    private static String excerpt(String line, int column, int endColumn) {
        var lines = report(line, at(column, endColumn)).lines().toList();
        return lines.get(1) + "\n" + lines.get(2);
    }

    @Test
    void anErrorHasItsPlaceAReasonAndAWayOut() {
        assertThat(report("    - source: levy-jakobson-2014", at(15, 33))).isEqualTo("""
                facts/claims/nordic-model.yaml:41:15: unknown-source: no source has the id "levy-jakobson-2014"; did you mean "levy-jakobsson-2014"?
                   41 |     - source: levy-jakobson-2014
                      |               ^^^^^^^^^^^^^^^^^^
                      = write the id of a source of the project
                """);
    }

    @Test
    void findingsAreInTheOrderOfTheirPlaces() {
        var later = at(new Position("facts/b.yaml", 2, 1, 2, 2));
        var earlier = at(new Position("facts/a.yaml", 10, 1, 10, 2));
        var between = at(new Position("facts/b.yaml", 1, 9, 1, 10));
        var report = new TextReport((file, number) -> Optional.empty(), false).of(List.of(later, between, earlier));

        assertThat(report.lines()
                        .filter(line -> line.startsWith("facts/"))
                        .map(line -> line.substring(0, line.indexOf(" "))))
                .containsExactly("facts/a.yaml:10:1:", "facts/b.yaml:1:9:", "facts/b.yaml:2:1:");
    }

    @Test
    void theCaretStandsRightAfterTabsAndWideCharacters() {
        assertThat(excerpt("\tbad", 2, 5)).isEqualTo("   41 |     bad\n      |     ^^^");
        assertThat(excerpt("ab\tbad", 4, 7)).isEqualTo("   41 | ab  bad\n      |     ^^^");
        assertThat(excerpt("日本 bad", 4, 7)).isEqualTo("   41 | 日本 bad\n      |      ^^^");
        assertThat(excerpt("😀 bad", 3, 6)).isEqualTo("   41 | 😀 bad\n      |    ^^^");
        assertThat(excerpt("e\u0301\u0301 bad", 5, 8)).isEqualTo("   41 | e\u0301\u0301 bad\n      |   ^^^");
        assertThat(excerpt("日本", 1, 3)).isEqualTo("   41 | 日本\n      | ^^^^");
    }

    @Test
    void thousandsOfFindingsOnOneHugeLineAreShownInTime() {
        var line = "日".repeat(1_000_000);
        var findings = java.util.stream.IntStream.range(0, 20_000)
                .mapToObj(i -> at(50 * i + 1, 50 * i + 2))
                .toList();

        var report = org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                java.time.Duration.ofSeconds(60),
                () -> new TextReport((file, number) -> Optional.of(line), false).of(findings));

        assertThat(report.lines().filter(shown -> shown.contains("…日日日日")).count())
                .isEqualTo(19_999);
    }

    @Test
    void aPlaceWithoutWidthHasOneCaret() {
        assertThat(excerpt("title:", 7, 7)).isEqualTo("   41 | title:\n      |       ^");
        assertThat(excerpt("", 1, 1)).isEqualTo("   41 | \n      | ^");
    }

    @Test
    void aPlaceOverSeveralLinesEndsWithTheFirst() {
        var lines =
                report("text: one", at(new Position("f", 41, 7, 43, 2))).lines().toList();

        assertThat(lines.get(2)).isEqualTo("      |       ^^^");
    }

    @Test
    void ofALongLineEightyColumnsAreShown() {
        var line = "a".repeat(200) + "BAD" + "b".repeat(200);

        assertThat(excerpt(line, 201, 204))
                .isEqualTo(
                        "   41 | …" + "a".repeat(38) + "BAD" + "b".repeat(37) + "…\n      | " + " ".repeat(39) + "^^^");
        assertThat(excerpt(line, 1, 4)).isEqualTo("   41 | " + "a".repeat(79) + "…\n      | ^^^");
        assertThat(excerpt("a".repeat(200) + "BAD", 201, 204))
                .isEqualTo("   41 | …" + "a".repeat(76) + "BAD\n      | " + " ".repeat(77) + "^^^");
        assertThat(excerpt("日".repeat(200), 100, 101)).contains("\n      | ").doesNotContain("\t");
    }

    @Test
    void aPlaceWiderThanTheWindowIsCut() {
        var lines = excerpt("x".repeat(500), 1, 501).lines().toList();

        assertThat(lines.get(0)).hasSize(8 + 80);
        assertThat(lines.get(1)).isEqualTo("      | " + "^".repeat(79));
    }

    @Test
    void nothingInAFileActsOnTheTerminal() {
        assertThat(excerpt("a\u001b[31mb\u202ec", 1, 2)).isEqualTo("   41 | a\ufffd[31mb\ufffdc\n      | ^");
    }

    @Test
    void whatIsNoErrorSaysSo() {
        assertThat(report("x", at(1, 2).weighing(Severity.WARNING))
                        .lines()
                        .findFirst()
                        .orElseThrow())
                .endsWith("did you mean \"levy-jakobsson-2014\"? [warning]");
    }

    @Test
    void colorIsOnlyPaint() {
        var painted = new TextReport((file, number) -> Optional.of("    - source: x"), true).of(at(15, 16));

        assertThat(painted).contains("\u001b[1;31munknown-source\u001b[0m").contains("\u001b[1;31m^\u001b[0m");
        assertThat(painted.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(report("    - source: x", at(15, 16)));
    }
}
