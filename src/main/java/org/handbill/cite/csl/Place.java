package org.handbill.cite.csl;

/// Where something stands in a style's or a locale's file.
///
/// @param line      from 1
/// @param column    from 1, in Unicode code points
/// @param endLine   line of the first code point after it
/// @param endColumn column of the first code point after it
public record Place(int line, int column, int endLine, int endColumn) {
    /// The beginning of a file, for what is wrong with the file as a whole.
    static final Place START = new Place(1, 1, 1, 1);
}
