package org.handbill.facts;

import java.util.Arrays;
import java.util.Optional;

/// The text of a file, with its lines. Offsets are counted in code points.
final class SourceText {
    private final String file;
    private final String text;
    private final int[] lineChars;
    private final int[] lineOffsets;
    private final int length;

    SourceText(String file, String text) {
        this.file = file;
        this.text = text;
        int[] chars = new int[16];
        int[] offsets = new int[16];
        int lines = 1;
        int offset = 0;
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            offset++;
            boolean ends = c == '\n' || (c == '\r' && (i == text.length() || text.charAt(i) != '\n'));
            if (ends) {
                if (lines == chars.length) {
                    chars = Arrays.copyOf(chars, 2 * lines);
                    offsets = Arrays.copyOf(offsets, 2 * lines);
                }
                chars[lines] = i;
                offsets[lines++] = offset;
            }
        }
        lineChars = Arrays.copyOf(chars, lines);
        lineOffsets = Arrays.copyOf(offsets, lines);
        length = offset;
    }

    String file() {
        return file;
    }

    String text() {
        return text;
    }

    /// How many code points it has.
    int length() {
        return length;
    }

    /// A line without its end, from 1.
    Optional<String> line(int number) {
        if (number < 1 || number > lineChars.length) {
            return Optional.empty();
        }
        int end = number < lineChars.length ? lineChars[number] : text.length();
        while (end > lineChars[number - 1] && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return Optional.of(text.substring(lineChars[number - 1], end));
    }

    Position position(int start, int end) {
        int line = lineAt(start);
        int endLine = lineAt(end);
        return new Position(file, line + 1, start - lineOffsets[line] + 1, endLine + 1, end - lineOffsets[endLine] + 1);
    }

    /// The place of one code point; at the file's end the place after the last.
    Position position(int offset) {
        return position(offset, Math.min(offset + 1, length));
    }

    /// The index of a code point in {@link #text()}.
    int charAt(int offset) {
        int line = lineAt(offset);
        return text.offsetByCodePoints(lineChars[line], offset - lineOffsets[line]);
    }

    /// The index in {@link #text()} of the code point at a line and a column, both from 1.
    int charAt(int line, int column) {
        return text.offsetByCodePoints(lineChars[line - 1], column - 1);
    }

    /// The place between two indices of {@link #text()}.
    Position between(int startChar, int endChar) {
        return position(offsetOf(startChar), offsetOf(endChar));
    }

    private int offsetOf(int charIndex) {
        int found = Arrays.binarySearch(lineChars, charIndex);
        int line = found >= 0 ? found : -found - 2;
        return lineOffsets[line] + text.codePointCount(lineChars[line], charIndex);
    }

    private int lineAt(int offset) {
        int found = Arrays.binarySearch(lineOffsets, offset);
        return found >= 0 ? found : -found - 2;
    }
}
