package org.handbill.cite.interchange;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.handbill.facts.CslValue;
import org.handbill.facts.CslVariables;
import org.handbill.facts.Position;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What a format cannot say of a record, found by reading what was written and comparing. It is written besides,
/// where other programs pass over it, so that nothing is lost on the way out and in again.
///
/// @param type      the record's type
/// @param variables those that would be read otherwise or not at all
/// @param absent    those that would be read though the record lacks them
/// @param imported  what imports could not place, by format; of the format itself only where that would be read
///                  otherwise
record Residue(String type, Map<String, CslValue> variables, Set<String> absent, Map<String, Object> imported) {
    /// Begins the names of BibTeX fields that no style of its own reads.
    private static final String PREFIX = "csl-";

    private static final Map<String, String> BY_LOWER_CASE = byLowerCase();

    private static Map<String, String> byLowerCase() {
        var names = new HashMap<String, String>();
        Stream.of(CslVariables.STANDARD, CslVariables.NUMBERS, CslVariables.DATES, CslVariables.NAMES)
                .flatMap(java.util.List::stream)
                .forEach(name -> names.put(name.toLowerCase(Locale.ROOT), name));
        return names;
    }

    /// @param wanted the record
    /// @param read   what is read of what was written
    /// @param format whose own `imported` was written
    static Residue between(Entry wanted, Entry read, String format) {
        var variables = new LinkedHashMap<String, CslValue>();
        wanted.variables().forEach((name, value) -> {
            if (!value.equals(read.variables().get(name)) && BY_LOWER_CASE.containsValue(name)) {
                variables.put(name, value);
            }
        });
        var absent = new LinkedHashSet<>(read.variables().keySet());
        absent.removeAll(wanted.variables().keySet());
        var imported = new LinkedHashMap<>(wanted.imported());
        // What is read back as something else stands here as it should be read.
        if (read.imported(format).equals(wanted.imported(format))) {
            imported.remove(format);
        } else {
            imported.put(format, wanted.imported(format));
        }
        return new Residue(wanted.type().equals(read.type()) ? "" : wanted.type(), variables, absent, imported);
    }

    boolean isEmpty() {
        return type.isEmpty() && variables.isEmpty() && absent.isEmpty() && imported.isEmpty();
    }

    /// As fields of their own: `csl-event-date`.
    Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        if (!type.isEmpty()) {
            fields.put(PREFIX + "type", type);
        }
        variables.forEach((name, value) -> fields.put(
                PREFIX + name.toLowerCase(Locale.ROOT),
                value instanceof CslValue.Plain(var text) && !isQuoted(text) ? text : text(CslItems.json(value))));
        absent.forEach(name -> fields.put(PREFIX + name.toLowerCase(Locale.ROOT), ""));
        if (!imported.isEmpty()) {
            fields.put(PREFIX + "imported", text(imported));
        }
        return fields;
    }

    /// Reads such fields.
    ///
    /// @param used   takes their names
    /// @param decode reads a field's text
    /// @param type   the record's type where no field says another
    static Residue read(Map<String, String> fields, Set<String> used, UnaryOperator<String> decode, String type) {
        var residue = new Reading(type);
        fields.forEach((name, value) -> {
            if (name.startsWith(PREFIX) && residue.take(name.substring(PREFIX.length()), decode.apply(value))) {
                used.add(name);
            }
        });
        return residue.residue();
    }

    /// As one line of JSON.
    String line() {
        return text(fields());
    }

    /// Reads such a line; one that is no such is none of Handbill's.
    static java.util.Optional<Residue> parse(String line, String type) {
        if (!(json(line) instanceof Map<?, ?> fields)) {
            return java.util.Optional.empty();
        }
        var residue = new Reading(type);
        for (var field : Entry.byName(fields).entrySet()) {
            if (!field.getKey().startsWith(PREFIX)
                    || !residue.take(field.getKey().substring(PREFIX.length()), String.valueOf(field.getValue()))) {
                return java.util.Optional.empty();
            }
        }
        return java.util.Optional.of(residue.residue());
    }

    /// The record's `handbill:`, with what this import could not place.
    Map<String, Object> handbill(String format, Map<String, Object> unplaced) {
        var formats = new TreeMap<>(imported);
        if (!unplaced.isEmpty()) {
            formats.putIfAbsent(format, unplaced);
        }
        if (formats.get(format) instanceof Map<?, ?> own && own.isEmpty()) {
            formats.remove(format);
        }
        return formats.isEmpty() ? Map.of() : Map.of(Entry.IMPORTED, formats);
    }

    /// Whether a text is written as JSON has it: one of several lines, and one that would be taken for such.
    private static boolean isQuoted(String text) {
        return text.indexOf('\n') >= 0 || text.startsWith("\"");
    }

    private static String text(Object value) {
        return JsonMapper.shared().writeValueAsString(value);
    }

    private static Object json(String text) {
        try {
            return JsonMapper.shared().readValue(text, Object.class);
        } catch (JacksonException e) {
            return text;
        }
    }

    private static final class Reading {
        private String type;
        private final Map<String, CslValue> variables = new LinkedHashMap<>();
        private final Set<String> absent = new LinkedHashSet<>();
        private final Map<String, Object> imported = new LinkedHashMap<>();

        Reading(String type) {
            this.type = type;
        }

        boolean take(String name, String text) {
            if (name.equals("type")) {
                boolean known = CslVariables.TYPES.contains(text);
                type = known ? text : type;
                return known;
            }
            if (name.equals("imported")) {
                if (json(text) instanceof Map<?, ?> formats) {
                    imported.putAll(Entry.byName(formats));
                    return true;
                }
                return false;
            }
            var variable = BY_LOWER_CASE.get(name);
            if (variable == null) {
                return false;
            }
            if (text.isEmpty()) {
                absent.add(variable);
                return true;
            }
            boolean plain = !CslVariables.NAMES.contains(variable) && !CslVariables.DATES.contains(variable);
            var value = plain
                    ? new CslValue.Plain(text.startsWith("\"") && json(text) instanceof String words ? words : text)
                    : structured(variable, text);
            if (value != null) {
                variables.put(variable, value);
            }
            return value != null;
        }

        private static @org.jspecify.annotations.Nullable CslValue structured(String variable, String text) {
            var faults = new ImportFaults();
            var item = Map.<String, Object>of("type", "document", variable, json(text));
            return new CslItems(UnaryOperator.identity(), faults)
                    .entry(item, Position.startOf(""))
                    .variables()
                    .get(variable);
        }

        Residue residue() {
            return new Residue(type, variables, absent, imported);
        }
    }
}
