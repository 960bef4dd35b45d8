package org.handbill.cite.interchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.handbill.facts.CslValue;

/// Writes records as a file of sources has them. What another YAML reader would take for a number, a truth value or
/// nothing stands in quotation marks, so that Pandoc reads what Handbill does.
public final class SourcesYaml {
    private static final Pattern PLAIN =
            Pattern.compile("[\\p{L}\\p{N}(/§©“„«‘¿¡<][^\\p{Cc}\\p{Cs}\\u2028\\u2029\\ufeff]*");
    private static final Pattern NUMBER_LIKE =
            Pattern.compile("[-+]?[0-9][0-9_]*(?:[.:eExXoOa-fA-F][0-9_a-fA-F.:+-]*)?|[-+]?\\.[0-9].*|0[xob].*");
    private static final Pattern COUNT = Pattern.compile("0|[1-9][0-9]{0,14}");
    private static final Pattern ISO_DATE = Pattern.compile("[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?");
    private static final Pattern TIME =
            Pattern.compile("[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt\\s].*)?|[0-9][0-9:]*:[0-9.]+");
    private static final Set<String> WORDS_OF_YAML =
            Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf");

    /// The order in which a record is read best; what is not named stands before `note`.
    private static final List<String> FIRST = List.of(
            "title",
            "title-short",
            "author",
            "editor",
            "translator",
            "container-author",
            "container-title",
            "container-title-short",
            "volume-title",
            "collection-title",
            "collection-editor",
            "collection-number",
            "genre",
            "number",
            "edition",
            "volume",
            "issue",
            "page",
            "publisher",
            "publisher-place",
            "issued");
    private static final List<String> LAST = List.of(
            "keyword",
            "abstract",
            "note",
            "annote",
            "language",
            "ISBN",
            "ISSN",
            "PMID",
            "PMCID",
            "DOI",
            "URL",
            "accessed",
            "citation-key");

    private SourcesYaml() {}

    /// A record as one item of the list, its lines ended.
    ///
    /// @param indent blanks before its hyphen
    public static String item(Entry entry, int indent) {
        var yaml = new StringBuilder();
        var margin = " ".repeat(indent);
        yaml.append(margin).append("- id: ").append(entry.key()).append('\n');
        yaml.append(margin).append("  type: ").append(entry.type()).append('\n');
        for (var name : order(entry)) {
            yaml.append(margin).append("  ").append(name).append(':');
            value(entry.variables().get(name), margin, yaml);
        }
        if (!entry.handbill().isEmpty()) {
            yaml.append(margin).append("  handbill:");
            block(entry.handbill(), margin + "    ", yaml);
        }
        return yaml.toString();
    }

    /// A record as an item of a list in brackets.
    static String flowItem(Entry entry) {
        var parts = new ArrayList<String>();
        parts.add("id: " + entry.key());
        parts.add("type: " + entry.type());
        for (var name : order(entry)) {
            parts.add(name + ": "
                    + switch (entry.variables().get(name)) {
                        case CslValue.Plain(var text) -> scalar(text, true);
                        case CslValue.Names(var names) ->
                            names.stream().map(SourcesYaml::name).collect(Collectors.joining(", ", "[", "]"));
                        case CslValue.Date date -> date(date);
                        case null -> "\"\"";
                    });
        }
        if (!entry.handbill().isEmpty()) {
            parts.add("handbill: " + flow(entry.handbill()));
        }
        return "{" + String.join(", ", parts) + "}";
    }

    private static List<String> order(Entry entry) {
        var names = new ArrayList<>(entry.variables().keySet());
        names.sort(Comparator.comparingInt(SourcesYaml::rank).thenComparing(Comparator.naturalOrder()));
        return names;
    }

    private static int rank(String name) {
        int first = FIRST.indexOf(name);
        int last = LAST.indexOf(name);
        return first >= 0 ? first : last >= 0 ? FIRST.size() + 1 + last : FIRST.size();
    }

    private static void value(@org.jspecify.annotations.Nullable CslValue value, String margin, StringBuilder yaml) {
        switch (value) {
            case CslValue.Plain(var text) ->
                yaml.append(' ').append(scalar(text, false)).append('\n');
            case CslValue.Date date -> yaml.append(' ').append(date(date)).append('\n');
            case CslValue.Names(var names) -> {
                yaml.append('\n');
                names.forEach(name ->
                        yaml.append(margin).append("    - ").append(name(name)).append('\n'));
            }
            case null -> yaml.append(" \"\"\n");
        }
    }

    private static String name(CslValue.Name name) {
        return name.parts().entrySet().stream()
                .map(part -> part.getKey() + ": " + scalar(part.getValue(), true))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String date(CslValue.Date date) {
        var edtf = EdtfDate.write(date);
        if (edtf.isPresent()) {
            var text = edtf.get();
            return COUNT.matcher(text).matches() || ISO_DATE.matcher(text).matches() ? text : scalar(text, true);
        }
        var parts = new ArrayList<String>();
        if (!date.parts().isEmpty()) {
            parts.add("date-parts: " + date.parts());
        }
        date.season().ifPresent(season -> parts.add("season: " + season));
        if (date.circa()) {
            parts.add("circa: true");
        }
        date.literal().ifPresent(literal -> parts.add("literal: " + scalar(literal, true)));
        return "{" + String.join(", ", parts) + "}";
    }

    private static void block(Object value, String margin, StringBuilder yaml) {
        switch (value) {
            case Map<?, ?> map
            when !map.isEmpty() -> {
                yaml.append('\n');
                Entry.byName(map).forEach((key, one) -> {
                    yaml.append(margin).append(scalar(key, true)).append(':');
                    block(one, margin + "  ", yaml);
                });
            }
            case List<?> list -> yaml.append(' ').append(flow(list)).append('\n');
            default -> yaml.append(' ').append(flow(value)).append('\n');
        }
    }

    private static String flow(Object value) {
        return switch (value) {
            case Map<?, ?> map ->
                Entry.byName(map).entrySet().stream()
                        .map(one -> scalar(one.getKey(), true) + ": " + flow(one.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
            case List<?> list ->
                list.stream().map(one -> one == null ? "\"\"" : flow(one)).collect(Collectors.joining(", ", "[", "]"));
            default -> scalar(String.valueOf(value), true);
        };
    }

    /// A text as a scalar on one line.
    ///
    /// @param inBrackets whether it stands between brackets, where commas part
    static String scalar(String text, boolean inBrackets) {
        boolean breaks = breaksPlain(text) || (inBrackets && text.chars().anyMatch(c -> ",[]{}\"'".indexOf(c) >= 0));
        if (PLAIN.matcher(text).matches() && !breaks && !isOther(text)) {
            return text;
        }
        boolean odd = text.codePoints()
                .anyMatch(c -> c < ' ' || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029 || c == 0xfeff);
        if (!odd && (text.indexOf('\\') >= 0 || text.indexOf('"') >= 0) && text.indexOf('\'') < 0) {
            return "'" + text + "'";
        }
        var quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (c < ' ' || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029 || c == 0xfeff) {
                        quoted.append("\\u%04x".formatted(c));
                    } else {
                        quoted.appendCodePoint(c);
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }

    /// Whether a plain scalar would end in it, or lose its blanks.
    private static boolean breaksPlain(String text) {
        return text.contains(": ")
                || text.contains(" #")
                || text.endsWith(":")
                || text.indexOf('\t') >= 0
                || !text.equals(text.strip());
    }

    /// Whether YAML 1.1 or 1.2 would read anything but a text; whole numbers are the same either way.
    private static boolean isOther(String text) {
        if (COUNT.matcher(text).matches()) {
            return false;
        }
        return NUMBER_LIKE.matcher(text).matches()
                || TIME.matcher(text).matches()
                || WORDS_OF_YAML.contains(text.toLowerCase(Locale.ROOT));
    }
}
