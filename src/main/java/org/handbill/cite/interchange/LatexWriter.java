package org.handbill.cite.interchange;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import org.handbill.cite.Markup;
import org.handbill.cite.Markup.Mark;

/// Writes fields in LaTeX, so that {@link LatexReader} reads the same. Letters beyond ASCII stay: LaTeX has read
/// UTF-8 since 2018.
final class LatexWriter {
    private LatexWriter() {}

    /// A field with its marks.
    static String field(String field) {
        var latex = new StringBuilder();
        Deque<Mark> open = new ArrayDeque<>();
        for (var piece : Markup.pieces(field)) {
            while (!piece.marks().containsAll(open)) {
                latex.append(close(open.pop()));
            }
            var marks = EnumSet.noneOf(Mark.class);
            marks.addAll(piece.marks());
            marks.removeAll(open);
            var text = letters(piece.text());
            boolean more = marks.size() > 1;
            for (var mark : marks) {
                open.push(mark);
                latex.append(open(mark, more || text.startsWith("\\")));
            }
            if (latex.length() > 0 && joins(latex.charAt(latex.length() - 1), text)) {
                latex.append("{}");
            }
            latex.append(text);
        }
        while (!open.isEmpty()) {
            latex.append(close(open.pop()));
        }
        return latex.toString();
    }

    /// A brace protects capitals, but not where a command stands right behind it; there a second one does.
    private static String open(Mark mark, boolean beforeCommand) {
        return switch (mark) {
            case ITALIC -> "\\textit{";
            case BOLD -> "\\textbf{";
            case SMALL_CAPS -> "\\textsc{";
            case SUPERSCRIPT -> "\\textsuperscript{";
            case SUBSCRIPT -> "\\textsubscript{";
            case KEEPS_CASE -> beforeCommand ? "{{}" : "{";
        };
    }

    private static String close(Mark mark) {
        return "}";
    }

    /// Text without marks.
    static String letters(String text) {
        var math = FieldText.MATH.matcher(text);
        var latex = new StringBuilder();
        int end = 0;
        while (math.find()) {
            escape(text.substring(end, math.start()), latex);
            latex.append(math.group());
            end = math.end();
        }
        escape(text.substring(end), latex);
        return latex.toString();
    }

    private static void escape(String text, StringBuilder latex) {
        for (int i = 0; i < text.length(); i++) {
            var written = escape(text.charAt(i));
            if (latex.length() > 0 && joins(latex.charAt(latex.length() - 1), written)) {
                latex.append("{}");
            }
            latex.append(written);
        }
    }

    /// Hyphens and apostrophes that LaTeX would take for one sign.
    private static boolean joins(char before, String next) {
        return (before == '-' || before == '\'' || before == '`') && !next.isEmpty() && next.charAt(0) == before;
    }

    private static String escape(char c) {
        return switch (c) {
            case '&', '%', '$', '#', '_' -> "\\" + c;
            case '{' -> "\\textbraceleft{}";
            case '}' -> "\\textbraceright{}";
            case '\\' -> "\\textbackslash{}";
            case '~' -> "\\textasciitilde{}";
            case '^' -> "\\textasciicircum{}";
            case '`' -> "\\textasciigrave{}";
            case '\u00a0' -> "~";
            case '\u2009' -> "\\,";
            case '–' -> "--";
            case '—' -> "---";
            case '“' -> "``";
            case '”' -> "''";
            case '‘' -> "\\textquoteleft{}";
            default -> String.valueOf(c);
        };
    }
}
