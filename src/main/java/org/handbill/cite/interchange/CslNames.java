package org.handbill.cite.interchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.handbill.facts.CslValue;

/// The names of an item of CSL-JSON. What CSL does not know of a name costs neither the name nor the others.
final class CslNames {
    private static final Set<String> PARTS = Set.of(
            "family",
            "given",
            "literal",
            "suffix",
            "dropping-particle",
            "non-dropping-particle",
            "comma-suffix",
            "static-ordering",
            "parse-names");
    /// One of these makes a name.
    private static final List<String> CALLED = List.of("family", "literal", "given");
    /// Crossref's: a body, and whether a name is the first, which its place says.
    private static final String BODY = "name";

    private static final String SEQUENCE = "sequence";

    private CslNames() {}

    /// What a value says.
    ///
    /// @param names  nothing where no name is in it
    /// @param others what CSL does not know, a map for each name that has such, with the part that it is called by
    record Read(Optional<CslValue> names, List<Object> others) {}

    /// @param text makes a source's field of a name's part
    static Read read(Object value, UnaryOperator<String> text) {
        var names = new ArrayList<CslValue.Name>();
        var others = new ArrayList<Object>();
        for (var one : value instanceof List<?> many ? many : List.of(value)) {
            if (one instanceof Map<?, ?> parts) {
                name(Entry.byName(parts), text, names, others);
            } else if (CslItems.string(one).isPresent()) {
                CslItems.string(one)
                        .map(text)
                        .ifPresent(words -> names.add(new CslValue.Name(Map.of("literal", words))));
            } else if (!CslItems.isNothing(one)) {
                others.add(one);
            }
        }
        return new Read(names.isEmpty() ? Optional.empty() : Optional.of(new CslValue.Names(names)), others);
    }

    private static void name(
            Map<String, Object> parts, UnaryOperator<String> text, List<CslValue.Name> names, List<Object> others) {
        var name = new LinkedHashMap<String, String>();
        var other = new LinkedHashMap<String, Object>();
        parts.forEach((part, value) -> {
            var words = CslItems.string(value);
            boolean body = part.equals(BODY)
                    && CALLED.stream().allMatch(key -> CslItems.isNothing(parts.getOrDefault(key, "")));
            if (words.isPresent() && (body || PARTS.contains(part))) {
                name.put(body ? "literal" : part, text.apply(words.get()));
            } else if (!CslItems.isNothing(value) && !part.equals(SEQUENCE)) {
                other.put(part, value);
            }
        });
        var called = CALLED.stream().filter(name::containsKey).findFirst();
        if (called.isPresent()) {
            names.add(new CslValue.Name(name));
        } else {
            other.putAll(name);
        }
        if (!other.isEmpty()) {
            var whose = new LinkedHashMap<String, Object>();
            called.ifPresent(part -> whose.put(part, name.get(part)));
            whose.putAll(other);
            others.add(whose);
        }
    }
}
