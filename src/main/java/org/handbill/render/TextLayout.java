package org.handbill.render;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Sets plain text in lines of at most 72 columns.
///
/// Width is counted as terminals and mail programs show it (Unicode Standard Annex 11: wide letters take two columns,
/// combining marks none). A word that is wider than a line, an address for instance, stays whole on a line of its own.
final class TextLayout {
    static final int WIDTH = 72;

    private static final Pattern BLANKS = Pattern.compile("[ \\t\\n\\r\\f\\u000B]+");
    private static final Pattern EDGES = Pattern.compile("^[ \\t\\n\\r\\f\\u000B]+|[ \\t\\n\\r\\f\\u000B]+$");
    private static final Pattern TRAILING = Pattern.compile("[ \\t\\u00A0]+$");

    private TextLayout() {}

    /// A paragraph in lines.
    ///
    /// @param text    its words; how they are parted does not matter
    /// @param first   stands before the first line: blanks, or a mark such as `* `
    /// @param hanging stands before all other lines
    /// @param width   the greatest width of a line, in columns
    static List<String> wrap(String text, String first, String hanging, int width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder(first);
        int used = width(first);
        boolean empty = true;
        for (var word : words(text)) {
            int gap = empty || !word.spaced() ? 0 : 1;
            int needed = width(word.letters());
            if (!empty && used + gap + needed > width) {
                lines.add(line.toString());
                line = new StringBuilder(hanging);
                used = width(hanging);
                gap = 0;
            }
            line.append(gap == 1 ? " " : "").append(word.letters());
            used += gap + needed;
            empty = false;
        }
        lines.add(line.toString());
        return lines;
    }

    /// A whole text as it is written: no line too wide, no blanks at a line's end, no two empty lines in a row, one
    /// line end at the end.
    static String finish(String text) {
        var finished = new StringBuilder();
        boolean gap = false;
        for (var raw : text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace("\t", "    ")
                .split("\n", -1)) {
            var line = TRAILING.matcher(raw).replaceAll("");
            if (line.isEmpty()) {
                gap = !finished.isEmpty();
                continue;
            }
            finished.append(gap ? "\n" : "");
            gap = false;
            var indent = line.substring(0, line.length() - line.stripLeading().length());
            var lines = width(line) <= WIDTH ? List.of(line) : wrap(line, indent, indent, WIDTH);
            lines.forEach(one -> finished.append(one).append('\n'));
        }
        return finished.toString();
    }

    /// The columns that a text takes.
    static int width(String text) {
        return text.codePoints().map(TextLayout::width).sum();
    }

    private static int width(int letter) {
        if (letter < 0x300) {
            return letter == 0xAD ? 0 : 1;
        }
        return switch (UCharacter.getType(letter)) {
            case UCharacter.NON_SPACING_MARK, UCharacter.ENCLOSING_MARK, UCharacter.FORMAT -> 0;
            default ->
                switch (UCharacter.getIntPropertyValue(letter, UProperty.EAST_ASIAN_WIDTH)) {
                    case UCharacter.EastAsianWidth.WIDE, UCharacter.EastAsianWidth.FULLWIDTH -> 2;
                    default -> 1;
                };
        };
    }

    private record Word(String letters, boolean spaced) {}

    private static List<Word> words(String text) {
        var words = new ArrayList<Word>();
        for (var letters : BLANKS.split(EDGES.matcher(text).replaceAll(""), -1)) {
            if (letters.codePoints().noneMatch(letter -> width(letter) == 2)) {
                words.add(new Word(letters, true));
            } else {
                parts(letters, words);
            }
        }
        return words;
    }

    /// Scripts that are written without blanks break between any two letters that may part (UAX 14).
    private static void parts(String letters, List<Word> words) {
        var breaks = BreakIterator.getLineInstance(ULocale.ROOT);
        breaks.setText(letters);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            words.add(new Word(letters.substring(start, end), start == 0));
        }
    }
}
