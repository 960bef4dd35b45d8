package org.handbill.cite.interchange;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.handbill.facts.CslValue;
import org.handbill.facts.Position;
import org.handbill.facts.Source;

/// A bibliographic record on its way from one format to another.
///
/// @param key       its name in the library it comes from; empty where it has none
/// @param type      a type of CSL 1.0.2
/// @param variables by CSL 1.0.2's names; texts are fields as a source has them, with Pandoc's markup
/// @param handbill  what stands under a source's `handbill:`: strings, lists and maps
/// @param at        where it begins
public record Entry(
        String key, String type, Map<String, CslValue> variables, Map<String, Object> handbill, Position at) {
    static final String IMPORTED = "imported";

    public Entry {
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
        handbill = Collections.unmodifiableMap(new LinkedHashMap<>(handbill));
    }

    /// A project's source. Of what Handbill keeps beside the record only `imported` is anybody else's.
    public static Entry of(Source source) {
        Map<String, Object> handbill = new LinkedHashMap<>();
        source.seenAs().imported().ifPresent(imported -> handbill.put(IMPORTED, imported));
        return new Entry(source.id().value(), source.type(), source.variables(), handbill, source.at());
    }

    /// A standard or number variable's field.
    public Optional<String> text(String variable) {
        return variables.get(variable) instanceof CslValue.Plain(var text) ? Optional.of(text) : Optional.empty();
    }

    /// What imports could not place, by format.
    Map<String, Object> imported() {
        return handbill.get(IMPORTED) instanceof Map<?, ?> formats ? byName(formats) : Map.of();
    }

    /// What an import could not place, of a format.
    Map<String, Object> imported(String format) {
        return imported().get(format) instanceof Map<?, ?> fields ? byName(fields) : Map.of();
    }

    static Map<String, Object> byName(Map<?, ?> fields) {
        var named = new LinkedHashMap<String, Object>();
        fields.forEach(
                (name, value) -> named.put(String.valueOf(name), java.util.Objects.requireNonNullElse(value, "")));
        return named;
    }

    Entry named(String newKey) {
        return new Entry(newKey, type, variables, handbill, at);
    }

    /// The name that it has in a library: what it came with, where the format can have that, so that documents
    /// that cite it still do; else its id.
    String libraryKey(Pattern form) {
        return text("citation-key").filter(form.asMatchPredicate()).orElse(key);
    }

    Entry without(String variable) {
        var fewer = new LinkedHashMap<>(variables);
        fewer.remove(variable);
        return new Entry(key, type, fewer, handbill, at);
    }

    Entry with(String variable, CslValue value) {
        var more = new LinkedHashMap<>(variables);
        more.put(variable, value);
        return new Entry(key, type, more, handbill, at);
    }
}
