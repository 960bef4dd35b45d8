package org.handbill.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.handbill.facts.FactBase;
import org.junit.jupiter.api.Test;

/// The facts that come with the project.
class ShippedFactsPassTest {
    @Test
    void shippedFactsPassOnTheDayOnWhichTheyWereWritten() throws Exception {
        var facts = FactBase.read(Path.of(""));
        var context = Context.of(facts, LocalDate.of(2026, 11, 24));

        assertThat(new TextReport(facts::lineOf, false)
                        .of(Checks.all().judge(context).findings()))
                .isEmpty();
    }

    @Test
    void shippedFactsAreOverdueAfterSevenYears() throws Exception {
        var facts = FactBase.read(Path.of(""));
        var context = Context.of(facts, LocalDate.of(2033, 11, 24));

        assertThat(Checks.all().judge(context).findings())
                .anyMatch(finding -> finding.rule().equals("overdue-claim"));
    }
}
