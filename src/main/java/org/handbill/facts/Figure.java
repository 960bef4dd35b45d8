package org.handbill.facts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A drawing of what some claims measured, or of when what they say began: no point of it is without a source.
///
/// @param kind        how it is drawn
/// @param title       its heading
/// @param axis        what the axis of values counts; without it the unit of its claims
/// @param logarithmic whether each step of the axis multiplies
/// @param reference   a value to compare with
/// @param alt         what the drawing shows, in words; without it Handbill tells its data
/// @param items       from two to thirty, each claim once
/// @param at          its beginning
public record Figure(
        Kind kind,
        Localized title,
        Optional<Localized> axis,
        boolean logarithmic,
        Optional<Mark> reference,
        Optional<Localized> alt,
        List<Item> items,
        Position at) {
    public Figure {
        items = List.copyOf(items);
    }

    /// How a figure is drawn.
    public enum Kind {
        /// From zero to the value of each claim.
        BARS,
        /// The value of each claim and its interval.
        POINTS,
        /// The day of each claim, its `as-of`.
        TIMELINE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> parse(String word) {
            return Words.find(values(), Kind::word, word);
        }
    }

    /// A value to compare with, and what it means.
    public record Mark(String number, Optional<Localized> label) {}

    /// A claim, and what it is called in the figure.
    public record Item(Reference claim, Localized label) {}

    /// The claims that it draws, each at its place.
    public Stream<Reference> claims() {
        return items.stream().map(Item::claim);
    }

    /// All its words.
    public Stream<Localized> words() {
        return Stream.of(
                        Stream.of(title),
                        axis.stream(),
                        reference.flatMap(Mark::label).stream(),
                        items.stream().map(Item::label))
                .flatMap(texts -> texts);
    }
}
