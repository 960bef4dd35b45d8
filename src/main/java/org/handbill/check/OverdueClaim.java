package org.handbill.check;

import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.handbill.facts.Finding;
import org.handbill.facts.Id;
import org.handbill.facts.PartialDate;
import org.handbill.facts.Placed;
import org.handbill.facts.Severity;

/// A claim is looked at again in time, and so is a cell of a table. Where overdue ones may be printed this is a
/// warning.
final class OverdueClaim implements Rule {
    @Override
    public String id() {
        return "overdue-claim";
    }

    @Override
    public String summary() {
        return "A claim is looked at again in time.";
    }

    @Override
    public Stream<Finding> check(Context context) {
        return context.facts().claims().stream()
                .filter(claim -> claim.withdrawn().isEmpty())
                .flatMap(claim -> claim.reviewBy().stream()
                        .map(reviewBy -> new Placed<>(
                                reviewBy,
                                context.facts().placeOf(claim.id(), "review-by").orElse(claim.at())))
                        .flatMap(reviewBy -> due("\"%s\"".formatted(claim.id()), claim.id(), reviewBy, context)));
    }

    @Override
    public Stream<Finding> check(Copy copy, Context context) {
        return copy.sheet()
                .sourcedCells()
                .flatMap(cell -> cell.reviewBy().stream())
                .flatMap(reviewBy -> due("the cell", copy.sheet().id(), reviewBy, context));
    }

    /// That something is, or soon will be, due for review.
    private Stream<Finding> due(String what, Id subject, Placed<PartialDate> reviewBy, Context context) {
        var day = reviewBy.value().firstDay();
        long left = ChronoUnit.DAYS.between(context.today(), day);
        if (left > Math.max(0, context.within())) {
            return Stream.empty();
        }
        var help = "look at its sources again, then set reviewed: and review-by: anew";
        return Stream.of(
                left <= 0
                        ? finding(
                                        reviewBy.at(),
                                        subject,
                                        "%s has been due for review since %s".formatted(what, reviewBy.value()),
                                        help)
                                .weighing(context.overdueAllowed() ? Severity.WARNING : Severity.ERROR)
                        : finding(
                                        reviewBy.at(),
                                        subject,
                                        "%s will be due for review on %s, in %d %s"
                                                .formatted(what, day, left, left == 1 ? "day" : "days"),
                                        help)
                                .weighing(Severity.WARNING));
    }
}
