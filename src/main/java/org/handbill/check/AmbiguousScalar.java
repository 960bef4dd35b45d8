package org.handbill.check;

import java.util.stream.Stream;
import org.handbill.facts.Finding;

/// Pandoc reads the same record from a file of sources.
final class AmbiguousScalar implements Advice {
    @Override
    public String id() {
        return "ambiguous-scalar";
    }

    @Override
    public String summary() {
        return "A source's values are not taken for others by Pandoc, which reads the same files.";
    }

    @Override
    public Stream<Finding> check(Context context) {
        return context.facts().ambiguousScalars().stream()
                .map(one -> finding(
                        one.text().at(),
                        one.subject(),
                        "Pandoc reads %s as %s".formatted(one.text().value(), one.readAs()),
                        "put it in quotation marks: \"%s\"".formatted(one.text().value())));
    }
}
