package org.handbill.check;

import java.util.stream.Stream;
import org.handbill.facts.Finding;

/// A claim says when it is to be looked at again.
final class MissingReviewDate implements Advice {
    @Override
    public String id() {
        return "missing-review-date";
    }

    @Override
    public String summary() {
        return "A claim says when it is to be looked at again.";
    }

    @Override
    public Stream<Finding> check(Context context) {
        var facts = context.facts();
        return facts.claims().stream()
                .filter(claim -> claim.withdrawn().isEmpty() && claim.reviewBy().isEmpty())
                .filter(claim -> !facts.isUnsure(claim.id(), "review-by"))
                .map(claim -> finding(
                        claim.at(),
                        claim.id(),
                        "\"%s\" says nowhere when it is to be looked at again".formatted(claim.id()),
                        "add review-by: with the first day on which it is overdue"));
    }
}
