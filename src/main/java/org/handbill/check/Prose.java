package org.handbill.check;

import java.util.List;
import org.handbill.facts.Language;
import org.handbill.facts.Text;

/// Finds the citations in a sheet's prose.
@FunctionalInterface
public interface Prose {
    Prose WITHOUT_CITATIONS = (text, language) -> List.of();

    /// The keys that a text cites, in the order written, each at its place.
    ///
    /// @param language of the text, whose locator terms count
    List<Text> citedKeys(Text text, Language language);
}
