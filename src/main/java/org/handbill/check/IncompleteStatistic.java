package org.handbill.check;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.handbill.facts.Claim;
import org.handbill.facts.Finding;
import org.handbill.facts.Kind;

/// A statistic says what its figure can't be understood without.
///
/// @param id      of the rule
/// @param summary of the rule
/// @param key     of the claim's `value:`, under which it stands
/// @param part    what stands there
/// @param lack    what a statistic without it does not do
record IncompleteStatistic(String id, String summary, String key, Function<Claim.Value, Optional<?>> part, String lack)
        implements Advice {

    static Rule withoutYear() {
        return new IncompleteStatistic(
                "statistic-without-year",
                "A statistic gives the year of its data.",
                "year",
                Claim.Value::year,
                "does not give the year of its data");
    }

    static Rule withoutPopulation() {
        return new IncompleteStatistic(
                "statistic-without-population",
                "A statistic says of whom it is.",
                "population",
                Claim.Value::population,
                "does not say of whom it is");
    }

    @Override
    public Stream<Finding> check(Context context) {
        var facts = context.facts();
        return facts.claims().stream()
                .filter(claim -> claim.kind() == Kind.STATISTIC)
                .filter(claim -> claim.value().flatMap(part).isEmpty())
                .filter(claim -> !facts.isUnsure(claim.id(), "value"))
                .map(claim -> finding(
                        claim.at(),
                        claim.id(),
                        "the statistic \"%s\" %s".formatted(claim.id(), lack),
                        "add %s: to its value:".formatted(key)));
    }
}
