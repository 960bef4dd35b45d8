package org.handbill.facts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A bibliographic record, in the variables of CSL 1.0.2, with what Handbill keeps beside them.
///
/// @param id        unique in the project
/// @param type      a CSL 1.0.2 type
/// @param variables by CSL-JSON's names, `title` and dates among them, in the order written; without `id` and `type`
/// @param places    where each variable's value stands
/// @param seenAs    what Handbill knows besides, the file's `handbill:`
/// @param at        the value of its `id:`
public record Source(
        Id id,
        String type,
        Map<String, CslValue> variables,
        Map<String, Position> places,
        Provenance seenAs,
        Position at) {

    public Source {
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
        places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
    }

    /// A standard or number variable's text.
    public Optional<String> text(String variable) {
        return variables.get(variable) instanceof CslValue.Plain plain ? Optional.of(plain.text()) : Optional.empty();
    }

    /// The day on which it was seen, where it is a whole date.
    public Optional<PartialDate> accessed() {
        if (variables.get("accessed") instanceof CslValue.Date date
                && !date.parts().isEmpty()) {
            var parts = date.parts().getFirst();
            if (!parts.isEmpty() && parts.getFirst() >= 0) {
                return Optional.of(new PartialDate(
                        parts.getFirst(), parts.size() > 1 ? parts.get(1) : 0, parts.size() > 2 ? parts.get(2) : 0));
            }
        }
        return Optional.empty();
    }

    /// What Handbill knows of a source besides its record.
    ///
    /// @param perspective  who speaks
    /// @param seen         what was seen of it, in words
    /// @param archived     address of a kept copy
    /// @param supersededBy the source that takes its place
    /// @param retracted    that it was withdrawn
    /// @param imported     what an import could not place, exported again, never printed
    public record Provenance(
            Optional<Perspective> perspective,
            Optional<String> seen,
            Optional<String> archived,
            Optional<Reference> supersededBy,
            Optional<Retraction> retracted,
            Optional<Object> imported) {
        public static final Provenance NONE = new Provenance(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /// That a source was withdrawn by its publisher.
    public record Retraction(PartialDate date, Optional<String> notice, Position at) {}
}
