package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The facts that come with the project.
class ShippedFactsPassTest {
    private static final Path PROJECT = Path.of(System.getProperty("project.basedir", ""));

    @Test
    void theyPassOnTheDayOnWhichTheyWereWritten() {
        assertThat(TestProject.runIn(PROJECT, "check", "--today", "2026-11-30")
                        .endsWith(0)
                        .out())
                .matches("[0-9]+ claims, [0-9]+ sources, [0-9]+ sheets: 0 errors, 0 warnings\n");
    }

    @Test
    void theyAreOverdueAfterSevenYears() {
        assertThat(TestProject.runIn(PROJECT, "check", "--today", "2033-11-30")
                        .endsWith(1)
                        .out())
                .contains(": overdue-claim: ");
    }
}
