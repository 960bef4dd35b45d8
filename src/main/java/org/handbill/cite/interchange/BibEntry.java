package org.handbill.cite.interchange;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.handbill.facts.Position;

/// An entry as a BibTeX file has it, with its abbreviations and joins resolved.
///
/// @param type   lower case: `article`
/// @param key    its citation key; empty where it has none
/// @param fields by lower-case name, in LaTeX, in the order written
/// @param at     its `@`
record BibEntry(String type, String key, Map<String, String> fields, Position at) {
    Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name)).filter(value -> !value.isBlank());
    }

    BibEntry with(Map<String, String> more) {
        var all = new LinkedHashMap<>(fields);
        more.forEach(all::putIfAbsent);
        return new BibEntry(type, key, all, at);
    }

    /// As errors name it.
    String called() {
        return key.isEmpty() ? "an entry without a key" : "\"" + key + "\"";
    }
}
