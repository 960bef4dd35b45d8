package org.handbill.check;

import java.util.stream.Stream;
import org.handbill.facts.Claim;
import org.handbill.facts.Finding;
import org.handbill.facts.Kind;

/// A statistic says of whom it is.
final class StatisticWithoutPopulation implements Advice {
    @Override
    public String id() {
        return "statistic-without-population";
    }

    @Override
    public String summary() {
        return "A statistic says of whom it is.";
    }

    @Override
    public Stream<Finding> check(Context context) {
        var facts = context.facts();
        return facts.claims().stream()
                .filter(claim -> claim.kind() == Kind.STATISTIC)
                .filter(claim -> claim.value().flatMap(Claim.Value::population).isEmpty())
                .filter(claim -> !facts.isUnsure(claim.id(), "value"))
                .map(claim -> finding(
                        claim.at(),
                        claim.id(),
                        "the statistic \"%s\" does not say of whom it is".formatted(claim.id()),
                        "add population: to its value:"));
    }
}
