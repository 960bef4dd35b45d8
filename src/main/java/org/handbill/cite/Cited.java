package org.handbill.cite;

import java.util.List;
import java.util.Optional;
import org.handbill.facts.Source;

/// What a style makes of a handout's citations.
///
/// @param citations  one for each cluster, in their order
/// @param references the reference list in the style's order, each cited source once, but for those of which the
///                   style prints nothing there (Chicago: unsigned articles of encyclopedias); empty where the
///                   style has no bibliography
public record Cited(List<Citation> citations, List<Entry> references) {
    public Cited {
        citations = List.copyOf(citations);
        references = List.copyOf(references);
    }

    /// A cluster as it is printed.
    ///
    /// @param words in a note style, what a textual cluster says in the sentence before the note's number (the
    ///              authors' names); empty everywhere else
    /// @param text  in a note style the text of the note, which ends with a full stop; else what stands in the
    ///              sentence
    public record Citation(RichText words, RichText text) {}

    /// An entry of the reference list.
    ///
    /// @param source what it is of
    /// @param label  what a numeric or label style sets before it: `1.`, `[1]`
    /// @param text   the entry without its label, with DOI and URL as links
    public record Entry(Source source, Optional<RichText> label, RichText text) {}
}
