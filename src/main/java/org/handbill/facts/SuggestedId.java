package org.handbill.facts;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// An id for what has none, from its own words: `smith-2018` for a source, the first words of a claim.
final class SuggestedId {
    private static final int WORDS = 4;
    private static final int LAST_NUMBER = 99;

    private SuggestedId() {}

    /// @param taken ids that others have
    static Optional<Id> of(Node.Mapping item, FileKind kind, Set<Id> taken) {
        var text = kind == FileKind.SOURCES
                ? author(item)
                        .flatMap(name -> year(item).map(year -> name + " " + year))
                        .or(() -> words(item, "title"))
                : words(item, kind == FileKind.CLAIMS ? "text" : "title");
        return text.flatMap(Id::near)
                .flatMap(id -> Stream.concat(
                                Stream.of(id),
                                IntStream.rangeClosed(2, LAST_NUMBER).mapToObj(number -> new Id(id + "-" + number)))
                        .filter(free -> !taken.contains(free))
                        .findFirst());
    }

    private static Optional<String> author(Node.Mapping source) {
        return value(source, "author")
                .flatMap(authors -> authors instanceof Node.Sequence list
                        ? list.items().stream().findFirst()
                        : Optional.of(authors))
                .flatMap(first -> first instanceof Node.Scalar name
                        ? Optional.of(name.value())
                        : ValueFixes.scalar(first, "family")
                                .or(() -> ValueFixes.scalar(first, "literal"))
                                .map(Node.Scalar::value))
                .map(name -> firstWords(name, 2));
    }

    private static Optional<String> year(Node.Mapping source) {
        return ValueFixes.scalar(source, "issued")
                .map(Node.Scalar::value)
                .filter(date -> date.matches("[0-9]{4}.*"))
                .map(date -> date.substring(0, 4));
    }

    /// The first words of a text, or of the first of its languages.
    private static Optional<String> words(Node.Mapping item, String key) {
        return value(item, key)
                .flatMap(text -> text instanceof Node.Mapping languages
                        ? languages.entries().stream().map(Node.Entry::value).findFirst()
                        : Optional.of(text))
                .filter(Node.Scalar.class::isInstance)
                .map(text -> firstWords(((Node.Scalar) text).value(), WORDS));
    }

    private static Optional<Node> value(Node.Mapping item, String key) {
        return item.entries().stream()
                .filter(entry -> entry.key().value().equals(key))
                .map(Node.Entry::value)
                .findFirst();
    }

    private static String firstWords(String text, int count) {
        return Arrays.stream(text.strip().split("\\s+")).limit(count).collect(Collectors.joining(" "));
    }
}
