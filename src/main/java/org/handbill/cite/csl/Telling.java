package org.handbill.cite.csl;

import java.util.Map;

/// What tells an item's cites apart from those of others that would read alike (CSL 1.0.2, "Disambiguation").
///
/// @param names     how many names are shown at least where the others are "et al."
/// @param given     by name, how much of the given name is shown
/// @param conditions how many of the tests of `disambiguate="true"` hold, from the first on
/// @param suffix    the year's letter; empty for none
record Telling(int names, Map<Name, Given> given, int conditions, String suffix) {
    static final Telling NONE = new Telling(0, Map.of(), 0, "");

    /// How much of a given name is shown where the style shows the family name alone or initials.
    enum Given {
        INITIALS,
        FULL
    }

    Telling withNames(int shown) {
        return new Telling(shown, given, conditions, suffix);
    }

    Telling withGiven(Map<Name, Given> names) {
        return new Telling(this.names, Map.copyOf(names), conditions, suffix);
    }

    Telling withConditions(int holding) {
        return new Telling(names, given, holding, suffix);
    }

    Telling withSuffix(String letter) {
        return new Telling(names, given, conditions, letter);
    }
}
