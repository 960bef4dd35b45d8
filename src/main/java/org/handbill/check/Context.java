package org.handbill.check;

import java.time.LocalDate;
import org.handbill.facts.FactBase;

/// What rules look at.
///
/// @param facts          the project's facts
/// @param today          the day on which they are checked
/// @param overdueAllowed whether overdue claims may be printed; they are warnings then
/// @param catalogue      what sheets may ask for
/// @param prose          finds the citations in a sheet's prose
public record Context(FactBase facts, LocalDate today, boolean overdueAllowed, Catalogue catalogue, Prose prose) {
    /// The facts by themselves: every template, style and language is taken to exist, and prose to cite nothing.
    public static Context of(FactBase facts, LocalDate today) {
        return new Context(facts, today, false, Catalogue.EVERYTHING, Prose.WITHOUT_CITATIONS);
    }

    public Context allowingOverdue(boolean allowed) {
        return new Context(facts, today, allowed, catalogue, prose);
    }

    public Context with(Catalogue other) {
        return new Context(facts, today, overdueAllowed, other, prose);
    }

    public Context with(Prose other) {
        return new Context(facts, today, overdueAllowed, catalogue, other);
    }
}
