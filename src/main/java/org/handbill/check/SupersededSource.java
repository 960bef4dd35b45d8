package org.handbill.check;

import java.util.stream.Stream;
import org.handbill.facts.Finding;

/// What is cited is a source's newest state.
final class SupersededSource implements Advice {
    @Override
    public String id() {
        return "superseded-source";
    }

    @Override
    public String summary() {
        return "A source that another has taken the place of is not cited.";
    }

    @Override
    public Stream<Finding> check(Context context) {
        return CitedSource.inEvidence(context).flatMap(this::superseded);
    }

    @Override
    public Stream<Finding> check(Copy copy, Context context) {
        return CitedSource.bySheet(copy, context).flatMap(this::superseded);
    }

    private Stream<Finding> superseded(CitedSource cited) {
        return cited.source().seenAs().supersededBy().stream()
                .map(other -> finding(
                        cited.key().at(),
                        cited.subject(),
                        "\"%s\" is superseded by \"%s\""
                                .formatted(cited.source().id(), other.id()),
                        "look whether \"%s\" says so too, and cite it".formatted(other.id())));
    }
}
