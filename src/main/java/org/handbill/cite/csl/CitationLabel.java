package org.handbill.cite.csl;

import java.util.List;

/// The `citation-label` of items that bring none: letters of the authors' names and two digits of the year (`Doe99`,
/// `DR99`, `DRS99`).
final class CitationLabel {
    private static final int[][] LETTERS = {{4}, {2, 2}, {1, 1, 1}, {1, 1, 1, 1}};

    private CitationLabel() {}

    static String of(Item item, String suffix) {
        var own = item.text("citation-label");
        return own.orElseGet(() -> made(item)) + suffix;
    }

    private static String made(Item item) {
        var names = item.names("author");
        if (names.isEmpty()) {
            names = item.names("editor");
        }
        var label = new StringBuilder();
        var counts = LETTERS[Math.min(Math.max(names.size(), 1), LETTERS.length) - 1];
        for (int i = 0; i < Math.min(names.size(), counts.length); i++) {
            var family = names.get(i).isLiteral()
                    ? names.get(i).literal()
                    : names.get(i).family();
            label.append(family, 0, Math.min(counts[i], family.length()));
        }
        var days = item.date("issued").map(DateValue::days).orElse(List.of());
        if (!days.isEmpty()) {
            label.append("%02d".formatted(Math.abs(days.getFirst().year()) % 100));
        }
        return label.toString();
    }
}
