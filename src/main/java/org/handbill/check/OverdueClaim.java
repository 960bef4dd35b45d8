package org.handbill.check;

import java.util.stream.Stream;
import org.handbill.facts.Finding;
import org.handbill.facts.PartialDate;
import org.handbill.facts.Severity;

/// A claim is looked at again in time, and so is a cell of a table. Where overdue ones may be printed this is a
/// warning.
final class OverdueClaim implements Rule {
    @Override
    public String id() {
        return "overdue-claim";
    }

    @Override
    public Stream<Finding> check(Context context) {
        return context.facts().claims().stream()
                .filter(claim -> claim.withdrawn().isEmpty())
                .flatMap(claim -> claim.reviewBy().stream()
                        .filter(reviewBy -> hasCome(reviewBy, context))
                        .map(reviewBy -> finding(
                                        context.facts()
                                                .placeOf(claim.id(), "review-by")
                                                .orElse(claim.at()),
                                        claim.id(),
                                        "\"%s\" has been due for review since %s".formatted(claim.id(), reviewBy),
                                        "look at its sources again, then set reviewed: and review-by: anew")
                                .weighing(severity(context))));
    }

    @Override
    public Stream<Finding> check(Copy copy, Context context) {
        return copy.sheet()
                .sourcedCells()
                .flatMap(cell -> cell.reviewBy().stream())
                .filter(reviewBy -> hasCome(reviewBy.value(), context))
                .map(reviewBy -> finding(
                                reviewBy.at(),
                                copy.sheet().id(),
                                "the cell has been due for review since " + reviewBy.value(),
                                "look at its sources again, then set review-by: anew")
                        .weighing(severity(context)));
    }

    private static boolean hasCome(PartialDate reviewBy, Context context) {
        return !context.today().isBefore(reviewBy.firstDay());
    }

    private static Severity severity(Context context) {
        return context.overdueAllowed() ? Severity.WARNING : Severity.ERROR;
    }
}
