package org.handbill.facts;

import java.util.Arrays;
import java.util.Comparator;

/// Where something stands in a file of the project.
///
/// @param file      path relative to the project's folder, with `/`
/// @param line      from 1
/// @param column    from 1, in Unicode code points
/// @param endLine   line of the first code point after it
/// @param endColumn column of the first code point after it
public record Position(String file, int line, int column, int endLine, int endColumn) implements Comparable<Position> {
    private static final Comparator<Position> ORDER = Comparator.comparing(Position::file, Position::compareCodePoints)
            .thenComparingInt(Position::line)
            .thenComparingInt(Position::column)
            .thenComparingInt(Position::endLine)
            .thenComparingInt(Position::endColumn);

    /// The beginning of a file, for what is wrong with the file as a whole.
    public static Position startOf(String file) {
        return new Position(file, 1, 1, 1, 1);
    }

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }

    /// Its first code point.
    Position beginning() {
        return new Position(file, line, column, line, column + 1);
    }

    /// Comes after every place that begins here or before.
    Position lowest() {
        return new Position(file, line, column, Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    /// Whether another place begins within this one.
    public boolean holds(Position other) {
        return file.equals(other.file)
                && (line < other.line || (line == other.line && column <= other.column))
                && (other.line < endLine || (other.line == endLine && other.column < endColumn));
    }

    /// The order of files: by the code points of their paths (UTF-16 sets those past the BMP before some within).
    static int compareCodePoints(String a, String b) {
        if (a.equals(b)) {
            return 0;
        }
        int same = Arrays.mismatch(a.toCharArray(), b.toCharArray());
        if (same >= a.length() || same >= b.length()) {
            return Integer.compare(a.length(), b.length());
        }
        char x = a.charAt(same);
        char y = b.charAt(same);
        return Character.isSurrogate(x) == Character.isSurrogate(y)
                ? Character.compare(x, y)
                : Boolean.compare(Character.isSurrogate(x), Character.isSurrogate(y));
    }
}
