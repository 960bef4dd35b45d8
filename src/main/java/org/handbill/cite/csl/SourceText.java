package org.handbill.cite.csl;

import java.util.Arrays;

/// An XML file's text, and where its letters stand.
final class SourceText {
    private final String text;
    private int[] lineStarts = {};

    SourceText(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    /// @param from index of the first UTF-16 unit
    /// @param to   index after the last one
    Place place(int from, int to) {
        int line = lineOf(from);
        int endLine = lineOf(to);
        return new Place(line + 1, column(line, from), endLine + 1, column(endLine, to));
    }

    /// The index that an XML reader names, which counts in UTF-16 units and may stand past the end.
    ///
    /// @param line   from 1
    /// @param column from 1
    int indexOf(int line, int column) {
        int known = Math.clamp(line, 1, lineStarts().length) - 1;
        return Math.clamp((long) lineStarts()[known] + column - 1, 0, text.length());
    }

    private int lineOf(int index) {
        int found = Arrays.binarySearch(lineStarts(), index);
        return found >= 0 ? found : -found - 2;
    }

    private int column(int line, int index) {
        return text.codePointCount(lineStarts()[line], index) + 1;
    }

    /// Found when something is wrong, and not before.
    private int[] lineStarts() {
        if (lineStarts.length == 0) {
            var starts = new int[text.length() + 1];
            int lines = 1;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1))) {
                    starts[lines++] = i + 1;
                }
            }
            lineStarts = Arrays.copyOf(starts, lines);
        }
        return lineStarts;
    }
}
