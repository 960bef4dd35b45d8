package org.handbill.check;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handbill.facts.Claim;
import org.handbill.facts.FactBase;
import org.handbill.facts.Finding;
import org.handbill.facts.Kind;
import org.handbill.facts.Perspective;
import org.handbill.facts.Source;

/// What was found does not rest on the word of one party alone.
final class SingleSource implements Advice {
    @Override
    public String id() {
        return "single-source";
    }

    @Override
    public String summary() {
        return "A finding does not rest on one source alone, and that of a party.";
    }

    @Override
    public Stream<Finding> check(Context context) {
        var facts = context.facts();
        return facts.claims().stream()
                .filter(claim -> claim.kind() == Kind.FINDING || claim.kind() == Kind.STATISTIC)
                .filter(claim -> claim.withdrawn().isEmpty() && !facts.isUnsure(claim.id(), "evidence"))
                .flatMap(claim -> onlyParty(claim, facts)
                        .map(party -> finding(
                                claim.at(),
                                claim.id(),
                                "\"%s\" rests on one source alone, and that of a party (%s)"
                                        .formatted(claim.id(), party.word()),
                                "find a source that takes no side, or make it a position of whoever says so"))
                        .stream());
    }

    private static Optional<Perspective> onlyParty(Claim claim, FactBase facts) {
        var sources = claim.evidence().stream()
                .map(evidence -> evidence.source().id())
                .collect(Collectors.toSet());
        return sources.size() == 1
                ? facts.source(sources.iterator().next())
                        .map(Source::seenAs)
                        .flatMap(Source.Provenance::perspective)
                        .filter(Perspective::isParty)
                : Optional.empty();
    }
}
