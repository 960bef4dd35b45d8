package org.handbill.cite.csl;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A work to cite.
///
/// @param id        unique among a document's items
/// @param type      a CSL type
/// @param variables by CSL's names; those without a value are left out
public record Item(String id, String type, Map<String, Value> variables) {
    public Item {
        variables = Map.copyOf(variables);
    }

    /// Items are keys of many maps, and their ids differ.
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    Optional<String> text(String variable) {
        return variables.get(variable) instanceof Value.Text(var text) ? Optional.of(text) : Optional.empty();
    }

    List<Name> names(String variable) {
        return variables.get(variable) instanceof Value.Names(var names) ? names : List.of();
    }

    Optional<DateValue> date(String variable) {
        return variables.get(variable) instanceof Value.Date(var date) ? Optional.of(date) : Optional.empty();
    }

    /// The item's language tag; empty for none.
    String language() {
        return text("language").orElse("");
    }
}
