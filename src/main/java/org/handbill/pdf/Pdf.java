package org.handbill.pdf;

import java.util.List;

/// A finished PDF.
///
/// @param bytes       the file
/// @param linesByPage how many lines of text stand on each page, furniture apart
@SuppressWarnings("ArrayRecordComponent") // nobody compares or prints whole files
public record Pdf(byte[] bytes, List<Integer> linesByPage) {
    public Pdf {
        linesByPage = List.copyOf(linesByPage);
    }

    public int pages() {
        return linesByPage.size();
    }

    /// How many lines stand on pages after the last allowed one.
    public int overflowLines(int maxPages) {
        return linesByPage.stream().skip(maxPages).mapToInt(Integer::intValue).sum();
    }
}
