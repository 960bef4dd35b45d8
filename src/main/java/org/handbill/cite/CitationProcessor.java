package org.handbill.cite;

import java.util.List;
import org.handbill.facts.Language;
import org.handbill.facts.Source;

/// Formats a handout's citations in a CSL style (CSL 1.0.2). Any number of threads may use one at a time.
public interface CitationProcessor {
    /// @param style    the style
    /// @param language of the handout, which chooses the CSL locale
    /// @param clusters all citations of the handout in the order of reading, which numbers, ibid and
    ///                 disambiguation depend on
    /// @throws CitationException where a source cannot be formatted, or CSL does not know the language
    Cited format(Style style, Language language, List<Cluster> clusters);

    /// A source's entry as if it stood alone: of the reference list, or the first note of a style without one.
    default RichText alone(Style style, Language language, Source source) {
        var cited = format(style, language, List.of(new Cluster(List.of(Item.of(source)), false)));
        return cited.references().isEmpty()
                ? cited.citations().getFirst().text()
                : cited.references().getFirst().text();
    }
}
