package org.handbill.cite.csl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Makes items of CSL-JSON (schema "csl-data" of CSL 1.0.2), as any JSON parser gives it: maps, lists, strings,
/// numbers and booleans.
public final class ItemReader {
    private static final Set<String> NOT_VARIABLES = Set.of("id", "type");

    /// Names that variables had before CSL-JSON had its own.
    private static final Map<String, String> OLDER_NAMES =
            Map.of("journalAbbreviation", "container-title-short", "shortTitle", "title-short");

    private ItemReader() {}

    /// @param json an item; values of a wrong shape are left out
    public static Item read(Map<?, ?> json) {
        var variables = new LinkedHashMap<String, Value>();
        json.forEach((key, value) -> {
            var name = OLDER_NAMES.getOrDefault(String.valueOf(key), String.valueOf(key));
            if (!NOT_VARIABLES.contains(name)) {
                read(value, name, variables);
            }
        });
        NoteVariables.read(text(json, "note"), variables);
        return new Item(text(json, "id"), text(json, "type"), variables);
    }

    private static void read(Object value, String name, Map<String, Value> variables) {
        switch (value) {
            case List<?> list
            when !list.isEmpty() && list.getFirst() instanceof Map<?, ?> -> {
                var names = new ArrayList<Name>();
                list.forEach(one -> {
                    if (one instanceof Map<?, ?> map) {
                        names.add(name(map));
                    }
                });
                names.removeIf(ItemReader::isNobody);
                if (!names.isEmpty()) {
                    variables.put(name, new Value.Names(names));
                }
            }
            case Map<?, ?> map -> {
                var date = date(map);
                if (!date.days().isEmpty() || !date.literal().isEmpty()) {
                    variables.put(name, new Value.Date(date));
                }
            }
            case String text when !text.isEmpty() -> variables.put(name, new Value.Text(text));
            case Number number -> variables.put(name, new Value.Text(number.toString()));
            default -> {}
        }
    }

    private static boolean isNobody(Name name) {
        return name.family().isEmpty()
                && name.given().isEmpty()
                && name.literal().isEmpty();
    }

    private static Name name(Map<?, ?> map) {
        return new Name(
                text(map, "family"),
                text(map, "given"),
                text(map, "dropping-particle"),
                text(map, "non-dropping-particle"),
                text(map, "suffix"),
                text(map, "literal"),
                isTrue(map.get("comma-suffix")),
                isTrue(map.get("static-ordering")));
    }

    private static String text(Map<?, ?> map, String key) {
        var value = map.get(key);
        return value == null || value instanceof Map || value instanceof List ? "" : value.toString();
    }

    private static boolean isTrue(@org.jspecify.annotations.Nullable Object value) {
        return value instanceof Boolean flag && flag
                || value instanceof Number number && number.intValue() != 0
                || value instanceof String text && (text.equals("true") || text.equals("1"));
    }

    /// A date object.
    static DateValue date(Map<?, ?> map) {
        boolean circa = isTrue(map.get("circa")) || "?".equals(map.get("circa"));
        var days = new ArrayList<DateValue.Day>();
        int season = number(map.get("season"));
        if (map.get("date-parts") instanceof List<?> parts) {
            for (var part : parts) {
                days.add(part instanceof List<?> numbers ? day(numbers, season) : new DateValue.Day(0, 0, 0));
            }
        }
        if (days.size() > 1 && days.getFirst().equals(days.getLast())) {
            days.removeLast();
        }
        if (days.size() == 1 && days.getFirst().isOpen()) {
            days.clear();
        }
        var literal = text(map, "literal");
        var raw = text(map, "raw");
        if (days.isEmpty() && literal.isEmpty() && !raw.isEmpty()) {
            return RawDates.parse(raw, circa);
        }
        return new DateValue(days, circa, days.isEmpty() && literal.isEmpty() ? text(map, "season") : literal);
    }

    private static DateValue.Day day(List<?> numbers, int season) {
        int year = !numbers.isEmpty() ? number(numbers.getFirst()) : 0;
        int month = numbers.size() > 1 ? number(numbers.get(1)) : 0;
        int day = numbers.size() > 2 ? number(numbers.get(2)) : 0;
        return new DateValue.Day(year, month == 0 && season > 0 ? 20 + season : month, day);
    }

    /// 0 for anything but a number.
    private static int number(@org.jspecify.annotations.Nullable Object value) {
        if (value instanceof Number number) {
            return number.intValue();
        }
        var text = value == null ? "" : value.toString().strip();
        return text.matches("-?[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    }
}
