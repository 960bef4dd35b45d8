package org.handbill.check;

import java.util.stream.Stream;
import org.handbill.facts.Finding;

/// Nothing rests on a source that was withdrawn by its publisher: by the source's own mark, or by a list of retracted
/// papers.
final class RetractedSource implements Rule {
    @Override
    public String id() {
        return "retracted-source";
    }

    @Override
    public String summary() {
        return "Nothing rests on a source that its publisher withdrew.";
    }

    @Override
    public Stream<Finding> check(Context context) {
        return CitedSource.inEvidence(context).flatMap(cited -> retracted(cited, context));
    }

    @Override
    public Stream<Finding> check(Copy copy, Context context) {
        return CitedSource.bySheet(copy, context).flatMap(cited -> retracted(cited, context));
    }

    private Stream<Finding> retracted(CitedSource cited, Context context) {
        return cited
                .source()
                .seenAs()
                .retracted()
                .map(own -> "was retracted on " + own.date())
                .or(() -> cited.source()
                        .text("DOI")
                        .flatMap(context.retractions()::of)
                        .map(listed -> "was retracted"
                                + listed.day().map(day -> " on " + day).orElse("") + ", by the list of retractions"))
                .map(what -> finding(
                        cited.key().at(),
                        cited.subject(),
                        "\"%s\" %s".formatted(cited.source().id(), what),
                        "rest it on another source, or withdraw the claim"))
                .stream();
    }
}
