package org.handbill.check;

import java.util.stream.Stream;
import org.handbill.facts.Finding;
import org.handbill.facts.Severity;

/// A claim is looked at again in time. Where overdue ones may be printed this is a warning.
final class OverdueClaim implements Rule {
    @Override
    public String id() {
        return "overdue-claim";
    }

    @Override
    public Stream<Finding> check(Context context) {
        var severity = context.overdueAllowed() ? Severity.WARNING : Severity.ERROR;
        return context.facts().claims().stream()
                .filter(claim -> claim.withdrawn().isEmpty())
                .flatMap(claim -> claim.reviewBy().stream()
                        .filter(reviewBy -> !context.today().isBefore(reviewBy.firstDay()))
                        .map(reviewBy -> finding(
                                        context.facts()
                                                .placeOf(claim.id(), "review-by")
                                                .orElse(claim.at()),
                                        claim.id(),
                                        "\"%s\" has been due for review since %s".formatted(claim.id(), reviewBy),
                                        "look at its sources again, then set reviewed: and review-by: anew")
                                .weighing(severity)));
    }
}
