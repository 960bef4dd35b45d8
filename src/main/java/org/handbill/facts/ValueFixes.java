package org.handbill.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What has one right form in a source's record, and is written in another.
final class ValueFixes {
    private static final String INSECURE = "http://";
    private static final String SECURE = "https://";

    private ValueFixes() {}

    /// A value and what it should be.
    ///
    /// @param what has been done, for people
    record Fix(Node.Scalar at, String value, String what) {}

    /// What is to be fixed in one source.
    static List<Fix> in(Node.Mapping source) {
        var fixes = new ArrayList<Fix>();
        scalar(source, "DOI").flatMap(ValueFixes::doi).ifPresent(fixes::add);
        var own = value(source, "handbill");
        Stream.of(
                        scalar(source, "URL"),
                        own.flatMap(handbill -> scalar(handbill, "archived")),
                        own.flatMap(handbill -> value(handbill, "retracted"))
                                .flatMap(retracted -> scalar(retracted, "notice")))
                .flatMap(Optional::stream)
                .flatMap(address -> secure(address, source).stream())
                .forEach(fixes::add);
        return fixes;
    }

    private static Optional<Node> value(Node node, String key) {
        return node instanceof Node.Mapping mapping
                ? mapping.entries().stream()
                        .filter(entry -> entry.key().value().equals(key))
                        .map(Node.Entry::value)
                        .findFirst()
                : Optional.empty();
    }

    static Optional<Node.Scalar> scalar(Node node, String key) {
        return value(node, key).filter(Node.Scalar.class::isInstance).map(Node.Scalar.class::cast);
    }

    private static Optional<Fix> doi(Node.Scalar written) {
        return WebAddress.doi(written.value())
                .filter(doi -> !written.value().startsWith("10."))
                .map(doi -> new Fix(written, doi, "DOI written as " + doi));
    }

    /// The address with https, where another value of the record has it so.
    private static Optional<Fix> secure(Node.Scalar address, Node.Mapping source) {
        if (!address.value().startsWith(INSECURE)) {
            return Optional.empty();
        }
        var secure = SECURE + address.value().substring(INSECURE.length());
        return scalars(source).anyMatch(other -> names(other.value(), secure))
                ? Optional.of(new Fix(address, secure, "https for http, as the record has it elsewhere"))
                : Optional.empty();
    }

    /// Whether a text has an address in it, and not only the beginning of a longer one. A sentence may end after it.
    private static boolean names(String text, String address) {
        return Pattern.compile(Pattern.quote(address) + "[.,;:]?(?:[\\s>)\\]\"']|$)")
                .matcher(text)
                .find();
    }

    private static Stream<Node.Scalar> scalars(Node node) {
        return switch (node) {
            case Node.Scalar scalar -> Stream.of(scalar);
            case Node.Sequence list -> list.items().stream().flatMap(ValueFixes::scalars);
            case Node.Mapping mapping -> mapping.entries().stream().flatMap(entry -> scalars(entry.value()));
        };
    }
}
