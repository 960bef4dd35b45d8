package org.handbill.check;

import java.time.LocalDate;
import org.handbill.facts.FactBase;

/// What rules look at.
///
/// @param facts          the project's facts
/// @param today          the day on which they are checked
/// @param within         how many days ahead what will be overdue is told; none where it is 0
/// @param overdueAllowed whether overdue claims may be printed; they are warnings then
/// @param retractions    papers that are known to be retracted
/// @param catalogue      what sheets may ask for
/// @param prose          finds the citations in a sheet's prose
public record Context(
        FactBase facts,
        LocalDate today,
        int within,
        boolean overdueAllowed,
        Retractions retractions,
        Catalogue catalogue,
        Prose prose) {
    /// The facts by themselves: every template, style and language is taken to exist, and prose to cite nothing.
    public static Context of(FactBase facts, LocalDate today) {
        return new Context(facts, today, 0, false, Retractions.NONE, Catalogue.EVERYTHING, Prose.WITHOUT_CITATIONS);
    }

    public Context allowingOverdue(boolean allowed) {
        return new Context(facts, today, within, allowed, retractions, catalogue, prose);
    }

    public Context with(Catalogue other) {
        return new Context(facts, today, within, overdueAllowed, retractions, other, prose);
    }

    public Context with(Prose other) {
        return new Context(facts, today, within, overdueAllowed, retractions, catalogue, other);
    }

    /// @param days how many ahead
    public Context lookingAhead(int days) {
        return new Context(facts, today, days, overdueAllowed, retractions, catalogue, prose);
    }

    public Context with(Retractions other) {
        return new Context(facts, today, within, overdueAllowed, other, catalogue, prose);
    }
}
