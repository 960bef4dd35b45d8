package org.handbill.check;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/// What a statement says, one thing after the other: who did what to whom.
///
/// @param terms  its numbers, names and words
/// @param agents how many stand after a *by*
record Course(List<String> terms, int agents) {
    Course {
        terms = List.copyOf(terms);
    }

    /// Whether two terms have changed places and all others stand where they stood: *the tenant pays the landlord* and
    /// *the landlord pays the tenant*. Neighbours that changed places are of one list, *rents and wages*, and where
    /// *by* was added the statement is the same in the passive. A name or a number takes no other
    /// word's part.
    ///
    /// @param telling the numbers and names
    boolean isTurned(Course other, Collection<String> telling) {
        if (terms.size() != other.terms.size() || agents != other.agents) {
            return false;
        }
        var moved = IntStream.range(0, terms.size())
                .filter(i -> !terms.get(i).equals(other.terms.get(i)))
                .limit(3)
                .toArray();
        return moved.length == 2
                && moved[1] - moved[0] > 1
                && telling.contains(terms.get(moved[0])) == telling.contains(terms.get(moved[1]))
                && terms.get(moved[0]).equals(other.terms.get(moved[1]))
                && terms.get(moved[1]).equals(other.terms.get(moved[0]));
    }
}
