package org.handbill.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A scalar as its file writes it: knows for each character of the value where it comes from. Blanks and line
/// ends are taken together as one blank, so that folding makes no difference.
final class RawScalar {
    private final SourceText source;
    private final StringBuilder value = new StringBuilder();
    private final List<Integer> starts = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();

    private RawScalar(SourceText source) {
        this.source = source;
    }

    static RawScalar of(SourceText source, Position at) {
        var raw = new RawScalar(source);
        int start = source.charAt(at.line(), at.column());
        int end = source.charAt(at.endLine(), at.endColumn());
        if (end > start) {
            switch (source.text().charAt(start)) {
                case '"' -> raw.doubleQuoted(start + 1, end - 1);
                case '\'' -> raw.singleQuoted(start + 1, end - 1);
                case '|', '>' -> raw.plain(afterLine(source.text(), start, end), end);
                default -> raw.plain(start, end);
            }
        }
        return raw;
    }

    /// The place of a piece of the value, the first being 1.
    Optional<Position> find(String needle, int occurrence) {
        var wanted = needle.replaceAll("\\s+", " ");
        int at = -1;
        for (int i = 0; i < occurrence; i++) {
            at = value.indexOf(wanted, at + 1);
            if (at < 0) {
                return Optional.empty();
            }
        }
        return wanted.isEmpty()
                ? Optional.empty()
                : Optional.of(source.between(starts.get(at), ends.get(at + wanted.length() - 1)));
    }

    /// The text of a block begins after the line of its mark.
    private static int afterLine(String text, int start, int end) {
        int i = start;
        while (i < end && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
            i++;
        }
        return i;
    }

    private void plain(int start, int end) {
        for (int i = start; i < end; ) {
            i = character(i, 1);
        }
    }

    private void singleQuoted(int start, int end) {
        for (int i = start; i < end; ) {
            boolean doubled = source.text().startsWith("''", i);
            i = character(i, doubled ? 2 : 1);
        }
    }

    private void doubleQuoted(int start, int end) {
        for (int i = start; i < end; ) {
            i = source.text().charAt(i) == '\\' && i + 1 < end ? escape(i, end) : character(i, 1);
        }
    }

    private int escape(int i, int end) {
        char letter = source.text().charAt(i + 1);
        int digits = switch (letter) {
            case 'x' -> 2;
            case 'u' -> 4;
            case 'U' -> 8;
            default -> 0;
        };
        int next = Math.min(i + 2 + digits, end);
        if (digits > 0) {
            add(Character.toString(Integer.parseInt(source.text(), i + 2, next, 16)), i, next);
        } else if (letter == '\n' || letter == '\r') {
            // The line goes on in the next; neither its end nor the indentation is of the value.
            while (next < end && Character.isWhitespace(source.text().charAt(next))) {
                next++;
            }
        } else {
            add(
                    switch (letter) {
                        case 'n', 'r', 't', 'N', 'L', 'P', '_', '\t' -> " ";
                        default -> Character.toString(letter);
                    },
                    i,
                    next);
        }
        return next;
    }

    /// A character that stands for itself, written with `length` letters.
    private int character(int i, int length) {
        add(String.valueOf(source.text().charAt(i)), i, i + length);
        return i + length;
    }

    private void add(String text, int start, int end) {
        if (text.isBlank()) {
            if (!value.isEmpty() && value.charAt(value.length() - 1) == ' ') {
                ends.set(ends.size() - 1, end);
                return;
            }
            value.append(' ');
            starts.add(start);
            ends.add(end);
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            value.append(text.charAt(i));
            starts.add(start);
            ends.add(end);
        }
    }
}
