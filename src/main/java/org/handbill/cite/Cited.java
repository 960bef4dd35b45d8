package org.handbill.cite;

import java.util.List;
import java.util.Optional;
import org.handbill.facts.Source;

/// What a style makes of a handout's citations.
///
/// @param citations  one for each cluster, in their order; in a note style the text of the note
/// @param references the reference list in the style's order, each cited source once; empty where the style has
///                   no bibliography
public record Cited(List<RichText> citations, List<Entry> references) {
    public Cited {
        citations = List.copyOf(citations);
        references = List.copyOf(references);
    }

    /// An entry of the reference list.
    ///
    /// @param source what it is of
    /// @param label  what a numeric or label style sets before it: `1.`, `[1]`
    /// @param text   the entry without its label, with DOI and URL as links
    public record Entry(Source source, Optional<RichText> label, RichText text) {}
}
