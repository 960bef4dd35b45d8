package org.handbill.check;

import java.util.stream.Stream;
import org.handbill.facts.FactBase;
import org.handbill.facts.Finding;
import org.handbill.facts.Id;
import org.handbill.facts.Text;

/// Nothing rests on a source that was withdrawn by its publisher.
final class RetractedSource implements Rule {
    @Override
    public String id() {
        return "retracted-source";
    }

    @Override
    public Stream<Finding> check(Context context) {
        return context.facts().claims().stream()
                .flatMap(claim -> claim.evidence().stream()
                        .flatMap(evidence -> retracted(evidence.source().text(), claim.id(), context.facts())));
    }

    @Override
    public Stream<Finding> check(Copy copy, Context context) {
        return copy.sourcesNamed(context)
                .flatMap(key -> retracted(key, copy.sheet().id(), context.facts()));
    }

    private Stream<Finding> retracted(Text key, Id subject, FactBase facts) {
        return Id.parse(key.value()).flatMap(facts::source).stream()
                .flatMap(source -> source.seenAs().retracted().stream())
                .map(retraction -> finding(
                        key.at(),
                        subject,
                        "\"%s\" was retracted on %s".formatted(key.value(), retraction.date()),
                        "rest it on another source, or withdraw the claim"));
    }
}
