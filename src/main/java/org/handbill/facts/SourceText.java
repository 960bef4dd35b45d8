package org.handbill.facts;

import java.util.Arrays;
import java.util.Optional;

/// The text of a file, with its lines. Offsets are counted in code points.
final class SourceText {
    private static final int STEP = 256;

    private final String file;
    private final String text;
    private final int[] lineChars;
    private final int[] lineOffsets;
    /// The index in the text of every so many-th code point: a place on a line of ten million is found at once.
    private final int[] steps;
    private final int length;

    SourceText(String file, String text) {
        this.file = file;
        this.text = text;
        int[] chars = new int[16];
        int[] offsets = new int[16];
        int lines = 1;
        int offset = 0;
        int i = 0;
        steps = new int[text.codePointCount(0, text.length()) / STEP + 1];
        while (i < text.length()) {
            if (offset % STEP == 0) {
                steps[offset / STEP] = i;
            }
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
        if (offset % STEP == 0) {
            steps[offset / STEP] = i;
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
        int known = offset / STEP;
        return text.offsetByCodePoints(steps[known], offset - known * STEP);
    }

    /// The index in {@link #text()} of the code point at a line and a column, both from 1.
    int charAt(int line, int column) {
        return charAt(offset(line, column));
    }

    /// The offset of a line and a column, both from 1.
    int offset(int line, int column) {
        return lineOffsets[line - 1] + column - 1;
    }

    /// The index in {@link #text()} after a line, from 1, and its end.
    int lineEnd(int line) {
        return line < lineChars.length ? lineChars[line] : text.length();
    }

    /// The place between two indices of {@link #text()}.
    Position between(int startChar, int endChar) {
        return position(offsetOf(startChar), offsetOf(endChar));
    }

    private int offsetOf(int charIndex) {
        int found = Arrays.binarySearch(steps, charIndex);
        int known = found >= 0 ? found : -found - 2;
        return known * STEP + text.codePointCount(steps[known], charIndex);
    }

    private int lineAt(int offset) {
        int found = Arrays.binarySearch(lineOffsets, offset);
        return found >= 0 ? found : -found - 2;
    }
}
