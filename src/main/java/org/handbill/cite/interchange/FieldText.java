package org.handbill.cite.interchange;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.handbill.cite.Markup;
import org.handbill.cite.Markup.Mark;
import org.handbill.cite.Markup.Piece;

/// Writes letters and their marks as a source's field: with Markdown's emphasis where it holds, CSL's tags else,
/// and a backslash before what Handbill or Pandoc would take for markup.
final class FieldText {
    /// What stays as it is written, since Pandoc sets it: `$\alpha$`, `$CO_2$`, `$n$`, but not `$5 or $6`.
    static final Pattern MATH = Pattern.compile("\\$(?=\\S)(?=[^$]*[\\\\^_{}=+<>]|[A-Za-z]\\$)[^$]+(?<=\\S)\\$(?!\\d)");

    private static final Pattern PLAIN = Pattern.compile("[^\\\\`*_\\[\\]!<>&$^~@\\v]*");
    private static final Pattern SPACES = Pattern.compile("[ \\p{Cc}\\u2028\\u2029\\ufeff]+");
    /// What CommonMark may read as markup.
    private static final Pattern COMMONMARK =
            Pattern.compile("[\\\\`*\\[\\]<]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])|&(?=#?[A-Za-z0-9]+;)");
    /// What begins a list, a heading or a quotation where Pandoc reads a field of its own.
    private static final Pattern LEADING = Pattern.compile("^(?:([0-9]{1,9})(?=[.)]\\s)|(?=[-+>](?:\\s|$)|#))");
    /// Pandoc's own: sub- and superscripts, citations, raw HTML.
    private static final Pattern PANDOC = Pattern.compile(
            "(?<!\\\\)(?:\\^(?=[^\\s^]*\\^)|~(?=[^\\s~]*~)|(?<![\\p{L}\\p{N}])@(?=[\\p{L}\\p{N}_{])|<(?=[A-Za-z/!?])"
                    + "|\\$(?=\\S[^$]*\\$))");

    private static final Pattern TAG = Pattern.compile("(?i)<(/?)(?:(i|em|b|strong|sub|sup|sc|span)"
            + "|(span)\\s+class=(['\"])nocase\\4|(span)\\s+style=(['\"])font-variant: ?small-caps;?\\6)\\s*>");

    private FieldText() {}

    /// Text without any markup.
    static String plain(String text) {
        var letters = oneLine(text);
        return isPlain(letters) ? letters : write(List.of(new Piece(letters, Set.of())));
    }

    private static boolean isPlain(String letters) {
        return PLAIN.matcher(letters).matches() && !LEADING.matcher(letters).find();
    }

    /// Any white space but no-break spaces is one blank, and so is what nobody can see.
    static String oneLine(String text) {
        return isOneLine(text)
                ? text.strip()
                : SPACES.matcher(text).replaceAll(" ").strip();
    }

    /// Whether single blanks are all the white space; most texts are so, and long.
    private static boolean isOneLine(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = c == ' ' && i > 0 && text.charAt(i - 1) == ' ';
            if (blank || Character.isISOControl(c) || c == '\u2028' || c == '\u2029' || c == '\ufeff') {
                return false;
            }
        }
        return true;
    }

    /// The field that reads as these letters and marks.
    static String write(List<Piece> pieces) {
        var wanted = merged(pieces);
        if (wanted.isEmpty()) {
            return "";
        }
        if (wanted.size() == 1 && wanted.getFirst().marks().isEmpty()) {
            var letters = wanted.getFirst().text();
            if (isPlain(letters)) {
                return letters;
            }
        }
        var light = marked(wanted, true);
        return Markup.pieces(light).equals(wanted) ? light : marked(wanted, false);
    }

    /// Reads the tags that CSL-JSON has; all else is letters.
    static String fromCsl(String html) {
        return html.indexOf('<') < 0 ? plain(html) : write(tagged(html));
    }

    /// A text of several lines, each read for itself; one whose markup goes over a line's end is one line.
    ///
    /// @param read reads a line
    static String inLines(String text, UnaryOperator<String> read) {
        var whole = read.apply(text);
        var lines = text.strip().split("\\R", -1);
        if (lines.length == 1) {
            return whole;
        }
        var each =
                Arrays.stream(lines).map(read).collect(Collectors.joining("\n")).replaceAll("\n{3,}", "\n\n");
        return letters(each).equals(letters(whole)) ? each : whole;
    }

    private static String letters(String field) {
        return field.lines()
                .flatMap(line -> Markup.pieces(line).stream())
                .map(Piece::text)
                .collect(Collectors.joining())
                .replaceAll("\\s+", "");
    }

    private static List<Piece> tagged(String html) {
        var pieces = new ArrayList<Piece>();
        Deque<Mark> open = new ArrayDeque<>();
        Deque<String> names = new ArrayDeque<>();
        var tags = TAG.matcher(html);
        var lower = html.toLowerCase(Locale.ROOT);
        var lastEnds = new HashMap<String, Integer>();
        int end = 0;
        while (tags.find()) {
            boolean closes = !tags.group(1).isEmpty();
            var name = tags.group(2) != null ? tags.group(2).toLowerCase(Locale.ROOT) : "span";
            int start = tags.start();
            boolean known = closes
                    ? name.equals(names.peek())
                    : !(name.equals("span") && tags.group(2) != null)
                            && lastEnds.computeIfAbsent(name, one -> lower.lastIndexOf("</" + one)) > start;
            if (!known) {
                continue;
            }
            pieces.add(new Piece(html.substring(end, tags.start()), Set.copyOf(open)));
            end = tags.end();
            if (closes) {
                names.pop();
                open.pop();
            } else {
                names.push(name);
                open.push(mark(name, tags.group(3) != null));
            }
        }
        pieces.add(new Piece(html.substring(end), Set.copyOf(open)));
        return pieces;
    }

    private static Mark mark(String name, boolean keepsCase) {
        return switch (name) {
            case "i", "em" -> Mark.ITALIC;
            case "b", "strong" -> Mark.BOLD;
            case "sub" -> Mark.SUBSCRIPT;
            case "sup" -> Mark.SUPERSCRIPT;
            case "sc" -> Mark.SMALL_CAPS;
            default -> keepsCase ? Mark.KEEPS_CASE : Mark.SMALL_CAPS;
        };
    }

    /// One blank for any white space, none at the ends, neighbours with the same marks as one.
    private static List<Piece> merged(List<Piece> pieces) {
        var merged = new ArrayList<Piece>();
        for (var piece : pieces) {
            var text = SPACES.matcher(piece.text()).replaceAll(" ");
            if (text.startsWith(" ")
                    && (merged.isEmpty() || merged.getLast().text().endsWith(" "))) {
                text = text.substring(1);
            }
            if (text.isEmpty()) {
                continue;
            }
            if (!merged.isEmpty() && merged.getLast().marks().equals(piece.marks())) {
                text = merged.removeLast().text() + text;
            }
            merged.add(new Piece(text, piece.marks()));
        }
        if (!merged.isEmpty() && merged.getLast().text().endsWith(" ")) {
            var last = merged.removeLast();
            var text = last.text().stripTrailing();
            if (!text.isEmpty()) {
                merged.add(new Piece(text, last.marks()));
            }
        }
        return merged;
    }

    private static String marked(List<Piece> pieces, boolean light) {
        var written = new StringBuilder();
        Deque<Mark> open = new ArrayDeque<>();
        for (var piece : pieces) {
            while (!piece.marks().containsAll(open)) {
                written.append(close(open.pop(), light));
            }
            var marks = EnumSet.noneOf(Mark.class);
            marks.addAll(piece.marks());
            marks.removeAll(open);
            for (var mark : marks) {
                open.push(mark);
                written.append(open(mark, light));
            }
            written.append(escaped(piece.text(), light));
        }
        while (!open.isEmpty()) {
            written.append(close(open.pop(), light));
        }
        return LEADING.matcher(written).replaceFirst("$1\\\\");
    }

    private static String open(Mark mark, boolean light) {
        return switch (mark) {
            case ITALIC -> light ? "*" : "<i>";
            case BOLD -> light ? "**" : "<b>";
            case SUBSCRIPT -> "<sub>";
            case SUPERSCRIPT -> "<sup>";
            case SMALL_CAPS -> "<span style=\"font-variant:small-caps;\">";
            case KEEPS_CASE -> "<span class=\"nocase\">";
        };
    }

    private static String close(Mark mark, boolean light) {
        return switch (mark) {
            case ITALIC -> light ? "*" : "</i>";
            case BOLD -> light ? "**" : "</b>";
            case SUBSCRIPT -> "</sub>";
            case SUPERSCRIPT -> "</sup>";
            case SMALL_CAPS, KEEPS_CASE -> "</span>";
        };
    }

    /// Letters with backslashes before what must not be markup. Lightly, only what Pandoc would read more into; the
    /// result is then held against what it should say.
    private static String escaped(String text, boolean light) {
        var math = MATH.matcher(text);
        var written = new StringBuilder();
        int end = 0;
        while (math.find()) {
            written.append(escapedText(text.substring(end, math.start()), light))
                    .append(
                            light
                                    ? math.group()
                                    : escapedText(math.group(), false).replace("\\$", "$"));
            end = math.end();
        }
        return written.append(escapedText(text.substring(end), light)).toString();
    }

    private static String escapedText(String text, boolean light) {
        var safe = light ? text : COMMONMARK.matcher(text).replaceAll("\\\\$0");
        return PANDOC.matcher(safe).replaceAll("\\\\$0");
    }
}
