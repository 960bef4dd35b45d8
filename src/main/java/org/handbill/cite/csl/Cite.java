package org.handbill.cite.csl;

import java.util.List;
import java.util.Optional;

/// One item in a citation.
///
/// @param item     its id
/// @param label    what the locator is of (CSL 1.0.2, "Locators"), `page` by default
/// @param locator  the place in it; empty for none
/// @param prefix   printed before it; empty for none
/// @param suffix   printed after it; empty for none
/// @param part     how much of it is printed
/// @param position where a caller knows it; else the processor finds it
public record Cite(
        String item,
        String label,
        String locator,
        String prefix,
        String suffix,
        Part part,
        Optional<Position> position) {

    /// How much of a cite is printed.
    public enum Part {
        WHOLE,
        /// All but the names at its head.
        WITHOUT_AUTHOR,
        /// The names at its head alone.
        AUTHOR_ONLY
    }

    /// Where a cite stands among those before it (CSL 1.0.2, "Choose").
    public enum Position {
        FIRST,
        SUBSEQUENT,
        IBID,
        IBID_WITH_LOCATOR
    }

    public static Cite of(String item) {
        return new Cite(item, "page", "", "", "", Part.WHOLE, Optional.empty());
    }

    Cite at(Position where) {
        return new Cite(item, label, locator, prefix, suffix, part, Optional.of(where));
    }

    boolean isBare() {
        return locator.isEmpty() && prefix.isEmpty() && suffix.isEmpty();
    }

    /// What is cited at one place.
    ///
    /// @param cites in the order written (a style may sort them)
    /// @param note  the number of the note that it stands in; 0 for the text
    /// @param sorts whether the style may sort the cites
    public record Citation(List<Cite> cites, int note, boolean sorts) {
        public Citation {
            cites = List.copyOf(cites);
        }

        public Citation(List<Cite> cites, int note) {
            this(cites, note, true);
        }
    }
}
