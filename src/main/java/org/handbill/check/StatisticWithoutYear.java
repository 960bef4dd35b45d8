package org.handbill.check;

import java.util.stream.Stream;
import org.handbill.facts.Claim;
import org.handbill.facts.Finding;
import org.handbill.facts.Kind;

/// A statistic gives the year of its data.
final class StatisticWithoutYear implements Advice {
    @Override
    public String id() {
        return "statistic-without-year";
    }

    @Override
    public String summary() {
        return "A statistic gives the year of its data.";
    }

    @Override
    public Stream<Finding> check(Context context) {
        var facts = context.facts();
        return facts.claims().stream()
                .filter(claim -> claim.kind() == Kind.STATISTIC)
                .filter(claim -> claim.value().flatMap(Claim.Value::year).isEmpty())
                .filter(claim -> !facts.isUnsure(claim.id(), "value"))
                .map(claim -> finding(
                        claim.at(),
                        claim.id(),
                        "the statistic \"%s\" does not give the year of its data".formatted(claim.id()),
                        "add year: to its value:"));
    }
}
