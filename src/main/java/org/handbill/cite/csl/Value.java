package org.handbill.cite.csl;

import java.util.List;

/// The value of a variable (CSL 1.0.2, appendix IV).
public sealed interface Value {
    /// A standard or number variable, with CSL-JSON's markup (`<i>`, `<b>`, `<sub>`, `<sup>`, `<sc>`, `<span …>`).
    record Text(String text) implements Value {}

    /// Stands in a text for a `<` that begins no markup (a noncharacter of Unicode).
    char LESS_THAN = '\uFDD0';

    /// A name variable.
    record Names(List<Name> names) implements Value {
        public Names {
            names = names.stream().map(Name::parsed).toList();
        }
    }

    /// A date variable.
    record Date(DateValue date) implements Value {}
}
