package org.handbill.publish.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.handbill.facts.Nearest;

/// What copies are called: words, and `{…}` for a recipient's value of a column, or for `sheet`, `lang` or `row`.
///
/// @param parts in their order
public record NamePattern(List<Part> parts) {
    /// Tells copies apart, and sorts them as the rows are.
    public static final String USUAL = "{sheet}.{lang}.{row}-{name}";

    private static final String SHEET = "sheet";
    private static final String LANGUAGE = "lang";
    private static final String ROW = "row";
    private static final List<String> OWN = List.of(SHEET, LANGUAGE, ROW);

    /// How many letters of a value stand in a name.
    private static final int LONGEST_VALUE = 80;

    public NamePattern {
        parts = List.copyOf(parts);
    }

    /// A piece of a pattern.
    ///
    /// @param text   the words, or a placeholder's name
    /// @param filled whether it is a placeholder
    public record Part(String text, boolean filled) {}

    /// Reads a pattern.
    ///
    /// @throws IllegalArgumentException where it is none, with the reason
    public static NamePattern parse(String written) {
        if (written.indexOf('/') >= 0 || written.indexOf('\\') >= 0) {
            throw new IllegalArgumentException(
                    "a name cannot lead into another folder: all copies of a sheet lie in one");
        }
        var parts = new ArrayList<Part>();
        int from = 0;
        while (from < written.length()) {
            int open = written.indexOf('{', from);
            int close = written.indexOf('}', from);
            if (open < 0 ? close >= 0 : close < open) {
                throw new IllegalArgumentException(close < 0 ? "a { has no } behind it" : "a } has no { before it");
            }
            int end = open < 0 ? written.length() : open;
            if (end > from) {
                parts.add(new Part(written.substring(from, end), false));
            }
            if (open >= 0) {
                var name = written.substring(open + 1, close);
                if (name.isBlank() || name.indexOf('{') >= 0) {
                    throw new IllegalArgumentException("between { and } stands the name of a column");
                }
                parts.add(new Part(name.strip(), true));
            }
            from = open < 0 ? written.length() : close + 1;
        }
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a name is not empty");
        }
        return new NamePattern(parts);
    }

    /// Refuses a placeholder that is no column.
    ///
    /// @throws IllegalArgumentException with the nearest column
    public void hold(Columns columns) {
        var known = Stream.concat(columns.names().stream(), OWN.stream()).toList();
        parts.stream()
                .filter(part -> part.filled() && !known.contains(part.text()))
                .findFirst()
                .ifPresent(part -> {
                    throw new IllegalArgumentException("the recipients have no column \"" + part.text() + "\""
                            + Nearest.to(part.text(), known)
                                    .map(Nearest::question)
                                    .orElse("; there are: " + String.join(", ", known)));
                });
    }

    /// Whether it tells languages apart.
    public boolean namesLanguage() {
        return parts.stream().anyMatch(part -> part.filled() && part.text().equals(LANGUAGE));
    }

    /// A copy's name, without the format.
    ///
    /// @param row      the row's number, with as many digits as the last row's
    /// @param language BCP 47 tag
    public String name(String sheet, String language, String row, Map<String, String> values) {
        var name = new StringBuilder();
        for (var part : parts) {
            name.append(part.filled() ? value(part.text(), sheet, language, row, values) : part.text());
        }
        var safe = SafeName.of(name.toString());
        return safe.isEmpty() ? row : safe;
    }

    private static String value(
            String placeholder, String sheet, String language, String row, Map<String, String> values) {
        return switch (placeholder) {
            case SHEET -> sheet;
            case LANGUAGE -> language;
            case ROW -> row;
            default -> {
                var value = SafeName.of(values.getOrDefault(placeholder, ""));
                yield value.substring(0, Math.min(value.length(), LONGEST_VALUE));
            }
        };
    }
}
