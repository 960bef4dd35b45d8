package org.handbill.cite;

import java.util.Optional;
import org.handbill.facts.Locator;
import org.handbill.facts.Source;

/// One source in a citation.
///
/// @param source         what is cited
/// @param locator        the place in it
/// @param prefix         printed before it: `see also `; empty for none
/// @param suffix         printed after it: `, emphasis added`; empty for none
/// @param suppressAuthor whether the author's name is left out
public record Item(Source source, Optional<Locator> locator, RichText prefix, RichText suffix, boolean suppressAuthor) {

    public static Item of(Source source) {
        return new Item(source, Optional.empty(), RichText.EMPTY, RichText.EMPTY, false);
    }
}
