package org.handbill.check;

import java.util.stream.Stream;
import org.handbill.facts.Finding;
import org.handbill.facts.Kind;

/// A position says who holds it.
final class PositionWithoutHolder implements Rule {
    @Override
    public String id() {
        return "position-without-holder";
    }

    @Override
    public String summary() {
        return "A position says who holds it.";
    }

    @Override
    public Stream<Finding> check(Context context) {
        var facts = context.facts();
        return facts.claims().stream()
                .filter(claim -> claim.kind() == Kind.POSITION)
                .filter(claim -> claim.attributedTo().isEmpty())
                .filter(claim -> !facts.isUnsure(claim.id(), "attributed-to"))
                .map(claim -> finding(
                        claim.at(),
                        claim.id(),
                        "\"%s\" is a position that nobody holds".formatted(claim.id()),
                        "write attributed-to: with who holds it"));
    }
}
