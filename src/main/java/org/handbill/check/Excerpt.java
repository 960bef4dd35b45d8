package org.handbill.check;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.handbill.facts.Position;

/// A line as a terminal shows it, or 80 columns of it around a place.
///
/// @param text  what is shown, tabs as blanks
/// @param caret how many columns stand before the place
/// @param width how many columns the place takes, at least one
record Excerpt(String text, int caret, int width) {
    private static final int COLUMNS = 80;
    private static final int TAB = 4;
    private static final String MORE = "…";

    /// How many code points on each side of the place are looked at: a line may be ten million long.
    private static final int REACH = 500;

    /// An excerpt of a line.
    ///
    /// @param line its code points
    static Excerpt of(int[] line, Position at) {
        int caret = Math.min(at.column() - 1, line.length);
        int first = Math.max(0, caret - REACH);
        int last = Math.min(line.length, caret + REACH);
        var cells = cells(Arrays.copyOfRange(line, first, last));
        int start = column(cells, caret - first);
        int end = at.endLine() > at.line()
                ? column(cells, cells.size())
                : column(cells, Math.min(at.endColumn() - 1, last) - first);
        int total = column(cells, cells.size());
        if (total <= COLUMNS && first == 0 && last == line.length) {
            return new Excerpt(join(cells), start, Math.max(1, end - start));
        }
        int shown = Math.min(Math.max(1, end - start), COLUMNS - 2 * MORE.length());
        int from = Math.clamp(start + shown / 2 - COLUMNS / 2, 0, Math.max(0, total - COLUMNS));
        return window(cells, start, end, from, from > 0 || first > 0, from + COLUMNS < total || last < line.length);
    }

    private static Excerpt window(List<Cell> cells, int start, int end, int from, boolean cutBefore, boolean cutAfter) {
        int first = from + (cutBefore ? MORE.length() : 0);
        int last = from + COLUMNS - (cutAfter ? MORE.length() : 0);
        var inside = cells.stream()
                .filter(cell -> cell.column() >= first && cell.column() + cell.width() <= last)
                .toList();
        int begins = inside.isEmpty() ? first : inside.getFirst().column();
        int before = cutBefore ? MORE.length() : 0;
        int shownStart = Math.max(start, begins);
        int shownEnd = Math.min(Math.max(end, start + 1), last);
        return new Excerpt(
                (cutBefore ? MORE : "") + join(inside) + (cutAfter ? MORE : ""),
                before + shownStart - begins,
                Math.max(1, shownEnd - shownStart));
    }

    /// A code point, and the columns that it takes.
    private record Cell(String shown, int column, int width) {}

    private static List<Cell> cells(int[] line) {
        var cells = new ArrayList<Cell>();
        int column = 0;
        for (int c : line) {
            var shown = c == '\t' ? " ".repeat(TAB - column % TAB) : printable(c);
            int width = c == '\t' ? shown.length() : widthOf(c);
            cells.add(new Cell(shown, column, width));
            column += width;
        }
        return cells;
    }

    /// The column at which a code point begins, also one past the line's end.
    private static int column(List<Cell> cells, int index) {
        if (index < cells.size()) {
            return cells.get(Math.max(0, index)).column();
        }
        return cells.isEmpty() ? 0 : cells.getLast().column() + cells.getLast().width();
    }

    private static String join(List<Cell> cells) {
        var text = new StringBuilder();
        cells.forEach(cell -> text.append(cell.shown()));
        return text.toString();
    }

    /// A text without what would act on a terminal, or turn its order around.
    static String printable(String text) {
        if (isPlain(text)) {
            return text;
        }
        var result = new StringBuilder();
        text.codePoints().forEach(c -> result.append(printable(c)));
        return result.toString();
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isPlain(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /// Whether it is one of the letters, digits and signs of English: they stand for themselves, in one column each.
    private static boolean isPlain(int c) {
        return c >= ' ' && c <= '~';
    }

    private static String printable(int c) {
        if (isPlain(c)) {
            return Character.toString(c);
        }
        boolean acts = switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
        };
        return acts ? "\ufffd" : Character.toString(c);
    }

    /// Columns in a terminal (UAX #11): two for wide characters, none for what joins the one before.
    private static int widthOf(int c) {
        if (isPlain(c)) {
            return 1;
        }
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
            case Character.FORMAT -> printable(c).equals("\ufffd") ? 1 : 0;
            default ->
                switch (UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH)) {
                    case UCharacter.EastAsianWidth.WIDE, UCharacter.EastAsianWidth.FULLWIDTH -> 2;
                    default -> 1;
                };
        };
    }
}
