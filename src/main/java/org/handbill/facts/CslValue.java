package org.handbill.facts;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The value of a CSL variable (CSL 1.0.2, appendix IV).
public sealed interface CslValue {
    /// A standard or number variable, as it is written.
    record Plain(String text) implements CslValue {}

    /// A name variable.
    record Names(List<Name> names) implements CslValue {
        public Names {
            names = List.copyOf(names);
        }
    }

    /// A date variable.
    ///
    /// @param parts   one date or the two ends of a range, each of one to three numbers (year, month, day); a year
    ///                before Christ is negative as in CSL-JSON (-100 is 100 BC); an open end is an empty list
    /// @param season  1 (spring) to 4 (winter) of each part, where it has one
    /// @param circa   whether it is approximate
    /// @param literal what to print in the place of numbers
    record Date(List<List<Integer>> parts, Optional<Integer> season, boolean circa, Optional<String> literal)
            implements CslValue {
        public Date {
            parts = parts.stream().map(List::copyOf).toList();
        }

        /// The date that a text is, in what Pandoc reads of EDTF: `2016-05-26`, `2016/2017`, `1855~`, `1993-21`.
        public static Optional<Date> parse(String text) {
            return CslDates.parse(text);
        }

        /// A date in words only.
        public static Date literally(String text) {
            return new Date(List.of(), Optional.empty(), false, Optional.of(text));
        }
    }

    /// One person or body.
    ///
    /// @param parts by CSL-JSON's own keys: `family`, `given`, `literal`, `suffix`, `dropping-particle`,
    ///              `non-dropping-particle`, `comma-suffix`, `static-ordering`, `parse-names`; in the order written
    record Name(Map<String, String> parts) {
        public Name {
            parts = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(parts));
        }
    }
}
