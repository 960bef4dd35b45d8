package org.handbill.cite.interchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.handbill.facts.CslValue;
import org.handbill.facts.CslVariables;
import org.handbill.facts.Finding;
import org.handbill.facts.Position;

/// Items of CSL-JSON (schema "csl-data" of CSL 1.0.2), as JSON or YAML have them: strings, numbers, booleans,
/// lists and maps.
final class CslItems {
    static final String FORMAT = "csl";
    /// Where the schema lets programs keep what is theirs.
    static final String CUSTOM = "custom";
    /// What Handbill keeps there: other formats' `imported`.
    static final String OWN = "handbill-imported";

    static final Set<String> VERBATIM =
            Set.of("DOI", "ISBN", "ISSN", "PMCID", "PMID", "URL", "language", "citation-key");

    /// Lists of words, kept as one text. Of any other list the first is taken: Crossref has titles as lists.
    private static final Set<String> JOINED = Set.of("categories", "keyword");

    private static final Set<String> NO_VARIABLES = Set.of("id", "type", "handbill");
    /// Whose lines are the writer's own.
    private static final Set<String> IN_LINES = Set.of("abstract", "annote", "note");

    private final UnaryOperator<String> text;
    private final ImportFaults faults;

    /// @param text makes a source's field of an item's text
    CslItems(UnaryOperator<String> text, ImportFaults faults) {
        this.text = text;
        this.faults = faults;
    }

    Entry entry(Map<String, Object> item, Position at) {
        var variables = new LinkedHashMap<String, CslValue>();
        var imported = new LinkedHashMap<String, Object>();
        var key = string(item.get("id")).orElse("");
        var called = key.isEmpty() ? "an item without an id" : Finding.quoted(key);
        var type = string(item.get("type"))
                .map(word -> Crossref.TYPES.getOrDefault(word, word))
                .orElse("document");
        if (!CslVariables.TYPES.contains(type)) {
            faults.warning(
                    "unknown-type",
                    at,
                    called + ": CSL has no type " + Finding.quoted(type),
                    "it is read as a document; the type is kept under handbill.imported");
            imported.put("type", type);
            type = "document";
        }
        var read = Crossref.isWork(item) ? Crossref.cleared(item) : item;
        // CSL's own name of a variable before another that means the same.
        for (boolean own : new boolean[] {true, false}) {
            read.forEach((name, value) -> {
                var variable = CslVariables.OTHER_NAMES.getOrDefault(name, Crossref.VARIABLES.getOrDefault(name, name));
                if (own == variable.equals(name) && !NO_VARIABLES.contains(name) && !isNothing(value)) {
                    put(name, variable, value, variables, imported, called, at);
                }
            });
        }
        return new Entry(key, type, variables, handbill(item.get("handbill"), imported), at);
    }

    private void put(
            String name,
            String variable,
            Object value,
            Map<String, CslValue> variables,
            Map<String, Object> imported,
            String called,
            Position at) {
        if (variables.containsKey(variable)) {
            if (!variables
                    .get(variable)
                    .equals(variable(variable, value, new LinkedHashMap<>(), called, at)
                            .orElse(null))) {
                imported.putIfAbsent(name, written(value));
            }
            return;
        }
        variable(variable, value, imported, called, at)
                .ifPresentOrElse(one -> variables.put(variable, one), () -> imported.putIfAbsent(name, written(value)));
    }

    /// Takes what Handbill kept in `custom` out of it.
    private static Map<String, Object> kept(Map<String, Object> imported) {
        if (!(imported.get(CUSTOM) instanceof Map<?, ?> custom && custom.get(OWN) instanceof Map<?, ?> own)) {
            return Map.of();
        }
        var rest = Entry.byName(custom);
        rest.remove(OWN);
        if (rest.isEmpty()) {
            imported.remove(CUSTOM);
        } else {
            imported.put(CUSTOM, rest);
        }
        return Entry.byName(own);
    }

    private static Map<String, Object> handbill(
            @org.jspecify.annotations.Nullable Object own, Map<String, Object> imported) {
        var handbill = own instanceof Map<?, ?> map ? Entry.byName(map) : new LinkedHashMap<String, Object>();
        var formats = new TreeMap<>(kept(imported));
        if (handbill.get(Entry.IMPORTED) instanceof Map<?, ?> map) {
            formats.putAll(Entry.byName(map));
        }
        if (!imported.isEmpty()) {
            // What stood under a name that the record itself has.
            if (formats.get(FORMAT) instanceof Map<?, ?> hidden) {
                Entry.byName(hidden).forEach(imported::putIfAbsent);
            }
            formats.put(FORMAT, imported);
        }
        if (!formats.isEmpty()) {
            handbill.put(Entry.IMPORTED, formats);
        }
        return handbill;
    }

    private Optional<CslValue> variable(
            String name, Object value, Map<String, Object> imported, String called, Position at) {
        if (CslVariables.NAMES.contains(name)) {
            var read = CslNames.read(value, text);
            if (!read.others().isEmpty()) {
                imported.put(name, written(read.others()));
            }
            return read.names();
        }
        if (CslVariables.DATES.contains(name)) {
            return dated(name, value, imported, called, at);
        }
        if (!CslVariables.STANDARD.contains(name) && !CslVariables.NUMBERS.contains(name)) {
            return Optional.empty();
        }
        if (value instanceof List<?> list && !JOINED.contains(name)) {
            var said = list.stream().filter(one -> !isNothing(one)).toList();
            if (said.size() > 1 && string(said.getFirst()).isPresent()) {
                imported.put(name, written(said.subList(1, said.size())));
            }
            return string(said.getFirst()).flatMap(words -> checked(name, words, called, at));
        }
        return plain(value).flatMap(words -> checked(name, words, called, at));
    }

    /// A date; of one that the calendar does not have, what it has.
    private Optional<CslValue> dated(
            String name, Object value, Map<String, Object> imported, String called, Position at) {
        var date = CslDates.read(value);
        var part = CslDates.possible(value);
        if (date.isPresent() && (part.isEmpty() || !date.get().parts().isEmpty())) {
            return date.map(CslValue.class::cast);
        }
        faults.warning(
                "bad-date",
                at,
                called + ": \"" + name + "\" is no date of the calendar",
                part.flatMap(EdtfDate::write).map(kept -> kept + " was read; ").orElse("")
                        + "it is kept under handbill.imported");
        imported.put(name, written(value));
        return part.map(CslValue.class::cast);
    }

    private Optional<CslValue> checked(String name, String words, String called, Position at) {
        var read = new LinkedHashMap<String, CslValue>();
        switch (name) {
            case "DOI" -> Addresses.doi(words, read, () -> called, at, faults);
            case "URL" -> Addresses.url(words, read, () -> called, at, faults);
            default -> {
                var field = VERBATIM.contains(name)
                        ? words.strip()
                        : IN_LINES.contains(name) ? FieldText.inLines(words, text) : text.apply(words);
                if (!field.isEmpty()) {
                    read.put(name, new CslValue.Plain(field));
                }
            }
        }
        return Optional.ofNullable(read.get(name));
    }

    private static Optional<String> plain(Object value) {
        if (value instanceof List<?> list) {
            var words = list.stream()
                    .map(CslItems::string)
                    .flatMap(Optional::stream)
                    .toList();
            return words.size() == list.size() ? Optional.of(String.join(", ", words)) : Optional.empty();
        }
        return string(value);
    }

    static Optional<String> string(@org.jspecify.annotations.Nullable Object value) {
        return switch (value) {
            case String words -> Optional.of(words).filter(text -> !text.isBlank());
            case Number number -> Optional.of(String.valueOf(number));
            case Boolean flag -> Optional.of(String.valueOf(flag));
            case null, default -> Optional.empty();
        };
    }

    /// Whether it says nothing, as `""`, `[]`, `[[null]]`, `[{"family": null}]`.
    static boolean isNothing(@org.jspecify.annotations.Nullable Object value) {
        return switch (value) {
            case null -> true;
            case String words -> words.isBlank();
            case List<?> list -> list.stream().allMatch(CslItems::isNothing);
            case Map<?, ?> map -> map.values().stream().allMatch(CslItems::isNothing);
            default -> false;
        };
    }

    /// Strings, lists and maps.
    private static Object written(Object value) {
        return switch (value) {
            case Map<?, ?> map ->
                Entry.byName(map).entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, one -> written(one.getValue()), (a, b) -> a, LinkedHashMap::new));
            case List<?> list ->
                list.stream().map(one -> one == null ? "" : written(one)).toList();
            default -> String.valueOf(value);
        };
    }

    /// A value as JSON has it, texts as they are in the source.
    static Object json(CslValue value) {
        return switch (value) {
            case CslValue.Plain(var words) -> words;
            case CslValue.Names(var names) ->
                names.stream().map(CslValue.Name::parts).toList();
            case CslValue.Date date -> CslDates.json(date);
        };
    }
}
