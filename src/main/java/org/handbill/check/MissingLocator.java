package org.handbill.check;

import java.util.stream.Stream;
import org.handbill.facts.Finding;

/// Evidence names a place in its source, or says what was seen instead.
final class MissingLocator implements Advice {
    @Override
    public String id() {
        return "missing-locator";
    }

    @Override
    public String summary() {
        return "Evidence names the place in its source, or says what was seen of it.";
    }

    @Override
    public Stream<Finding> check(Context context) {
        return Grounds.all(context.facts())
                .flatMap(grounds -> grounds.evidence().stream()
                        .filter(evidence -> evidence.locator().isEmpty()
                                && evidence.restsOn().isEmpty())
                        .map(evidence -> finding(
                                evidence.source().at(),
                                grounds.subject(),
                                "the evidence of %s names no place in \"%s\""
                                        .formatted(
                                                grounds.noun(),
                                                evidence.source().id()),
                                "add locator: {page: …}, or rests-on: whole, abstract or record")));
    }
}
