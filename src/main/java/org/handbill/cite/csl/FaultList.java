package org.handbill.cite.csl;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Collects what is wrong with a style.
final class FaultList {
    /// So many that nobody reads them; they would only fill the memory.
    private static final int MOST = 1000;

    private static final Comparator<StyleFault> ORDER = Comparator.<StyleFault>comparingInt(
                    fault -> fault.place().line())
            .thenComparingInt(fault -> fault.place().column())
            .thenComparing(StyleFault::message);

    private final List<StyleFault> faults = new ArrayList<>();

    void add(Place place, String message, String help) {
        add(new StyleFault(place, message, help, Optional.empty()));
    }

    /// A word that is not known.
    void unknown(Place place, String message, String help, String word, Collection<String> known) {
        add(new StyleFault(place, message, help, Optional.of(new StyleFault.Misspelt(word, known))));
    }

    void add(StyleFault fault) {
        if (faults.size() < MOST) {
            faults.add(fault);
        }
    }

    /// By place.
    List<StyleFault> sorted() {
        return faults.stream().sorted(ORDER).toList();
    }
}
