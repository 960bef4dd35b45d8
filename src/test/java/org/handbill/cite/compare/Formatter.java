package org.handbill.cite.compare;

import java.util.List;
import org.handbill.cite.RichText;
import org.handbill.cite.Style;
import org.handbill.facts.Language;

/// Formats works in a CSL style, each as if it stood alone.
interface Formatter {
    String name();

    /// @return one for each work, in their order
    List<Formatted> format(Style style, Language language, List<Work> works);

    /// A work in a style.
    ///
    /// @param entry    of the reference list, its label before it; the first note in a style without a list
    /// @param citation in the text, or in a note, with the work's locator
    record Formatted(RichText entry, RichText citation) {
        static Formatted failed(String why) {
            var text = RichText.plain("[failed: " + why + "]");
            return new Formatted(text, text);
        }
    }
}
