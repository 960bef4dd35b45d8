package org.handbill.facts;

import java.util.Comparator;

/// Where something stands in a file of the project.
///
/// @param file      path relative to the project's folder, with `/`
/// @param line      from 1
/// @param column    from 1, in Unicode code points
/// @param endLine   line of the first code point after it
/// @param endColumn column of the first code point after it
public record Position(String file, int line, int column, int endLine, int endColumn) implements Comparable<Position> {
    private static final Comparator<Position> ORDER = Comparator.comparing(Position::file)
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
}
