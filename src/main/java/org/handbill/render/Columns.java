package org.handbill.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Sets a table in columns of plain text, where that can be read: each word fits its column, and no cell is a tower.
///
/// Width is counted as in {@link TextLayout}.
final class Columns {
    private static final int GAP = 2;
    private static final int HIGHEST = 4;

    private Columns() {}

    /// A table's lines, with a rule under its heads, and empty lines between rows where cells have several.
    ///
    /// @param rows  the heads first; of one length
    /// @param width of the page, in columns
    /// @return no line where the table is too wide for the page
    static List<String> align(List<List<String>> rows, int width) {
        int count = rows.isEmpty() ? 0 : rows.getFirst().size();
        if (count == 0 || rows.stream().anyMatch(row -> row.size() != count)) {
            return List.of();
        }
        var widths = widths(rows, count, width - GAP * (count - 1));
        var grid = rows.stream()
                .map(row -> IntStream.range(0, count)
                        .mapToObj(i -> TextLayout.wrap(row.get(i), "", "", Math.max(1, widths[i])))
                        .toList())
                .toList();
        boolean fits = grid.stream()
                .allMatch(row -> IntStream.range(0, count)
                        .allMatch(i -> row.get(i).size() <= HIGHEST
                                && row.get(i).stream().allMatch(line -> TextLayout.width(line) <= widths[i])));
        return fits ? lines(grid, widths) : List.of();
    }

    /// As wide as their longest cells, or as is left: the narrow ones keep what they need, the others share evenly.
    private static int[] widths(List<List<String>> rows, int count, int available) {
        var widths = new int[count];
        for (var row : rows) {
            for (int i = 0; i < count; i++) {
                widths[i] = Math.max(widths[i], TextLayout.width(row.get(i)));
            }
        }
        var narrowFirst = IntStream.range(0, count)
                .boxed()
                .sorted((a, b) -> Integer.compare(widths[a], widths[b]))
                .toList();
        int left = Math.max(0, available);
        for (int i = 0; i < count; i++) {
            int column = narrowFirst.get(i);
            widths[column] = Math.min(widths[column], left / (count - i));
            left -= widths[column];
        }
        return widths;
    }

    private static List<String> lines(List<List<List<String>>> grid, int[] widths) {
        boolean apart = grid.stream().flatMap(List::stream).anyMatch(cell -> cell.size() > 1);
        var lines = new ArrayList<String>();
        for (int row = 0; row < grid.size(); row++) {
            if (row > 1 && apart) {
                lines.add("");
            }
            lines.addAll(lines(grid.get(row), widths, row == 0));
        }
        return lines;
    }

    /// @param heads whether they stand at the foot of the row, over a rule
    private static List<String> lines(List<List<String>> cells, int[] widths, boolean heads) {
        int height = cells.stream().mapToInt(List::size).max().orElse(0);
        var lines = new ArrayList<String>();
        for (int i = 0; i < height; i++) {
            var line = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                var cell = cells.get(column);
                int at = heads ? i - (height - cell.size()) : i;
                line.append(column == 0 ? "" : " ".repeat(GAP));
                pad(line, at >= 0 && at < cell.size() ? cell.get(at) : "", widths[column]);
            }
            lines.add(line.toString().stripTrailing());
        }
        if (heads) {
            lines.add(Arrays.stream(widths).mapToObj("-"::repeat).collect(Collectors.joining(" ".repeat(GAP))));
        }
        return lines;
    }

    private static void pad(StringBuilder line, String text, int width) {
        line.append(text).append(" ".repeat(Math.max(0, width - TextLayout.width(text))));
    }
}
