package org.handbill.cite.csl;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A rendering element of a style (CSL 1.0.2, "Rendering Elements").
sealed interface Element {
    /// `cs:text` with `variable`.
    record Variable(String variable, boolean isShort, Decor decor) implements Element {}

    /// `cs:text` with `macro`.
    record Macro(String name, Decor decor) implements Element {}

    /// `cs:text` with `term`.
    record Term(String term, CslLocale.Form form, boolean plural, Decor decor) implements Element {}

    /// `cs:text` with `value`.
    record Literal(String value, Decor decor) implements Element {}

    /// `cs:number`.
    record Number(String variable, String form, Decor decor) implements Element {}

    /// `cs:date`.
    ///
    /// @param form  `numeric` or `text` for the locale's own order, empty for the parts as they are given
    /// @param shown which of year, month and day a localized date shows
    record Date(String variable, String form, String shown, List<DatePart> parts, String delimiter, Decor decor)
            implements Element {}

    /// `cs:date-part`.
    ///
    /// @param rangeDelimiter empty for the en dash
    record DatePart(String name, String form, String rangeDelimiter, Decor decor) {}

    /// `cs:label`.
    record Label(String variable, CslLocale.Form form, Plural plural, Decor decor) implements Element {}

    /// The `plural` attribute.
    enum Plural {
        CONTEXTUAL,
        ALWAYS,
        NEVER
    }

    /// `cs:names`.
    ///
    /// @param name       empty where there is no `cs:name`
    /// @param labelFirst whether the label stands before the names
    /// @param inherits   whether it has no children of its own: in a `cs:substitute` it has its parent's then
    record Names(
            List<String> variables,
            Optional<String> delimiter,
            Optional<NameElement> name,
            Optional<EtAl> etAl,
            Optional<Label> label,
            boolean labelFirst,
            List<Element> substitute,
            boolean inherits,
            Map<String, String> attributes,
            Decor decor)
            implements Element {}

    /// `cs:name`.
    ///
    /// @param attributes the name options that it sets
    record NameElement(Map<String, String> attributes, Decor family, Decor given, Decor decor) {}

    /// `cs:et-al`.
    record EtAl(String term, Decor decor) {}

    /// `cs:group`.
    record Group(List<Element> children, String delimiter, Decor decor) implements Element {}

    /// `cs:choose`.
    record Choose(List<Branch> branches) implements Element {}

    /// `cs:if`, `cs:else-if`, `cs:else`.
    record Branch(Condition condition, List<Element> children) {}
}
