package org.handbill.check;

import java.util.stream.Stream;
import org.handbill.facts.Finding;

/// A claim has evidence.
final class UnsourcedClaim implements Rule {
    @Override
    public String id() {
        return "unsourced-claim";
    }

    @Override
    public Stream<Finding> check(Context context) {
        var facts = context.facts();
        return facts.claims().stream()
                .filter(claim -> claim.evidence().isEmpty())
                .filter(claim -> !facts.isUnsure(claim.id(), "evidence"))
                .map(claim -> finding(
                        claim.at(),
                        claim.id(),
                        "\"%s\" has no evidence".formatted(claim.id()),
                        "give it evidence: with the source that shows it and the place there"));
    }
}
