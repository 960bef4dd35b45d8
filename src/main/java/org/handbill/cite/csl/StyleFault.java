package org.handbill.cite.csl;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Something in a style that CSL 1.0.2 forbids.
///
/// @param place    the tag, or the attribute or its value, at fault
/// @param message  one line: what is wrong
/// @param help     one line: the way out
/// @param misspelt a word that is not known, where it is one
public record StyleFault(Place place, String message, String help, Optional<Misspelt> misspelt) {
    /// A word and those that could stand there.
    public record Misspelt(String word, Collection<String> known) {
        public Misspelt {
            known = List.copyOf(known);
        }
    }

    static StyleFault of(CslException fault) {
        return new StyleFault(fault.place(), fault.getMessage(), "mend the XML", Optional.empty());
    }
}
