package org.handbill.handout;

import java.util.List;
import java.util.Optional;
import org.handbill.cite.RichText;
import org.handbill.facts.Figure;

/// A figure of a section: what it draws, from the values or days of claims, and what is said of it.
///
/// @param kind        how it is drawn
/// @param title       its heading
/// @param axis        what the axis of values counts; absent for a timeline that names nothing
/// @param logarithmic whether each step of the axis multiplies
/// @param reference   a value to compare with
/// @param alt         what the drawing shows, in words
/// @param items       in the order of drawing; of a timeline, in the order of time
/// @param sources     what the items rest on: each citation once, with the numbers of its items
/// @param remarks     what must be said of single items: that they are contested, overdue, or rest on a party's sources
public record Chart(
        Figure.Kind kind,
        RichText title,
        Optional<String> axis,
        boolean logarithmic,
        Optional<Mark> reference,
        String alt,
        List<Item> items,
        List<Basis> sources,
        List<String> remarks) {

    public Chart {
        items = List.copyOf(items);
        sources = List.copyOf(sources);
        remarks = List.copyOf(remarks);
    }

    /// Whether the items stand on different sources, so that their numbers are printed.
    public boolean numbered() {
        return sources.size() > 1;
    }

    /// One of the things that are drawn.
    ///
    /// @param number    from 1
    /// @param label     what it is called
    /// @param at        the value, or the day in years, such as 2016.4
    /// @param range     the interval, or the span of a day that is known to the month or the year
    /// @param value     what is written beside it: `2.99 (1.96–4.57)`, `26 May 2016`
    /// @param statement its claim as it would be printed
    public record Item(
            int number, String label, double at, Optional<Range> range, String value, Handout.Statement statement) {}

    /// From one value to another.
    public record Range(double low, double high) {}

    /// A value to compare with.
    ///
    /// @param at    the value
    /// @param label what it means
    /// @param told  both in words: `Line at 1: no difference`
    public record Mark(double at, Optional<String> label, String told) {}

    /// What some of the items rest on.
    ///
    /// @param items    their numbers, joined: `1, 3–5`
    /// @param citation of their claims' evidence
    public record Basis(String items, RichText citation) {}
}
