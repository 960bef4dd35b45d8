package org.handbill.cite.interchange;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.handbill.cite.Markup.Mark;
import org.handbill.cite.Markup.Piece;

/// Reads the LaTeX of a BibTeX field: accents, symbols, emphasis. Mathematics that text cannot say stays as it is
/// written, and so does a command that is not known, since it may say something.
final class LatexReader {
    private static final int DEEPEST_ACCENT = 8;

    private final String latex;
    private final boolean keepsCase;
    private final int depth;
    private final List<Piece> pieces = new ArrayList<>();
    private final Deque<Group> groups = new ArrayDeque<>();
    private final StringBuilder letters = new StringBuilder();
    private EnumSet<Mark> marks = EnumSet.noneOf(Mark.class);
    private int at;

    /// A brace that is open.
    ///
    /// @param before  how letters stood out before it
    /// @param closing what its end prints
    private record Group(EnumSet<Mark> before, String closing) {}

    private LatexReader(String latex, boolean keepsCase, int depth) {
        this.latex = latex;
        this.keepsCase = keepsCase;
        this.depth = depth;
    }

    /// A field as letters and marks.
    ///
    /// @param keepsCase whether braces protect capitals, as they do in titles
    static List<Piece> pieces(String latex, boolean keepsCase) {
        if (latex.indexOf('\\') < 0 && latex.chars().noneMatch(c -> "{}$~-`'".indexOf(c) >= 0)) {
            return latex.isEmpty() ? List.of() : List.of(new Piece(latex, java.util.Set.of()));
        }
        return new LatexReader(latex, keepsCase, 0).read();
    }

    /// A field as a source has it.
    static String field(String latex, boolean keepsCase) {
        return FieldText.write(pieces(latex, keepsCase));
    }

    /// A field's letters alone.
    static String letters(String latex) {
        return FieldText.oneLine(letters(latex, 0));
    }

    private static String letters(String latex, int depth) {
        return new LatexReader(latex, false, depth)
                .read().stream().map(Piece::text).collect(Collectors.joining());
    }

    /// A web address, a DOI or a file name, of which LaTeX changes only what it could not read otherwise.
    static String verbatim(String latex) {
        return latex.strip()
                .replaceFirst("^\\\\url\\s*\\{(.*)}$", "$1")
                .replace("\\textasciitilde{}", "~")
                .replace("\\textasciitilde", "~")
                .replace("\\~{}", "~")
                .replaceAll("\\{?\\\\([_%#&$~])\\}?", "$1")
                .replaceAll("^\\{(.*)}$", "$1")
                .strip();
    }

    private List<Piece> read() {
        while (at < latex.length()) {
            one();
        }
        while (!groups.isEmpty()) {
            close();
        }
        flush();
        return pieces;
    }

    private void flush() {
        if (!letters.isEmpty()) {
            pieces.add(new Piece(letters.toString(), marks));
            letters.setLength(0);
        }
    }

    private void open(Optional<Mark> mark, String opening, String closing) {
        letters.append(opening);
        flush();
        groups.push(new Group(EnumSet.copyOf(marks), closing));
        mark.ifPresent(marks::add);
    }

    private void close() {
        letters.append(groups.element().closing());
        flush();
        marks = groups.pop().before();
    }

    private void one() {
        char c = latex.charAt(at);
        switch (c) {
            case '\\' -> command();
            case '{' -> {
                at++;
                boolean special = at < latex.length() && latex.charAt(at) == '\\';
                open(keepsCase && !special ? Optional.of(Mark.KEEPS_CASE) : Optional.empty(), "", "");
            }
            case '}' -> {
                at++;
                if (!groups.isEmpty()) {
                    close();
                }
            }
            case '$' -> math();
            case '~' -> plain("\u00a0", 1);
            case '-' -> {
                int count = run('-');
                plain(count >= 3 ? "—" : count == 2 ? "–" : "-", Math.min(count, 3));
            }
            case '`' -> plain(run('`') >= 2 ? "“" : "‘", Math.min(run('`'), 2));
            case '\'' -> plain(run('\'') >= 2 ? "”" : "'", Math.min(run('\''), 2));
            default -> plain(String.valueOf(c), 1);
        }
    }

    private void plain(String text, int length) {
        letters.append(text);
        at += length;
    }

    private int run(char c) {
        int end = at;
        while (end < latex.length() && latex.charAt(end) == c) {
            end++;
        }
        return end - at;
    }

    private void math() {
        int end = latex.indexOf('$', at + 1);
        if (end < 0) {
            plain("$", 1);
            return;
        }
        var whole = latex.substring(at, end + 1);
        var text = LatexMath.text(whole.substring(1, whole.length() - 1));
        if (text.isPresent()) {
            at = end + 1;
            mathText(text.get());
        } else if (FieldText.MATH.matcher(whole).matches()) {
            plain(whole, whole.length());
        } else {
            plain(
                    depth < DEEPEST_ACCENT ? letters(whole.substring(1, whole.length() - 1), depth + 1) : "",
                    whole.length());
        }
    }

    private void mathText(List<Piece> text) {
        flush();
        for (var piece : text) {
            var all = EnumSet.copyOf(marks);
            all.addAll(piece.marks());
            pieces.add(new Piece(piece.text(), all));
        }
    }

    private void inlineMath(String math) {
        LatexMath.text(math)
                .ifPresentOrElse(
                        this::mathText, () -> letters.append('$').append(math).append('$'));
    }

    private void command() {
        int start = at++;
        if (at == latex.length()) {
            letters.append('\\');
            return;
        }
        int end = at;
        while (end < latex.length() && isLetter(latex.charAt(end))) {
            end++;
        }
        boolean word = end > at;
        var name = latex.substring(at, word ? end : at + 1);
        at += name.length();
        var accent = Latex.ACCENTS.get(name);
        if (accent != null && (!word || argumentFollows())) {
            letters.append(accented(name, accent));
        } else if (Latex.SYMBOLS.containsKey(name)) {
            letters.append(Latex.SYMBOLS.get(name));
            endOfName(word);
        } else if (LatexCommands.FORMATS.containsKey(name)) {
            argument(Optional.ofNullable(LatexCommands.FORMATS.get(name)), "", "");
        } else if (LatexCommands.DECLARATIONS.containsKey(name)) {
            flush();
            marks.add(LatexCommands.DECLARATIONS.get(name));
            endOfName(true);
        } else {
            other(name, start);
        }
    }

    private void other(String name, int start) {
        switch (name) {
            case "enquote", "mkbibquote" -> argument(Optional.empty(), "“", "”");
            case "url", "nolinkurl" -> letters.append(verbatim(raw()));
            case "href" -> {
                var address = verbatim(raw());
                argument(Optional.empty(), "", " (" + address + ")");
            }
            case "ensuremath" -> inlineMath(raw());
            case "noopsort", "SortNoop", "switchargs" -> raw();
            case "(" -> {
                int close = latex.indexOf("\\)", at);
                inlineMath(latex.substring(at, close < 0 ? latex.length() : close));
                at = close < 0 ? latex.length() : close + 2;
            }
            default -> {
                if (LatexCommands.TRANSPARENT.contains(name)) {
                    endOfName(true);
                    return;
                }
                letters.append(latex, start, at);
                if (at < latex.length() && latex.charAt(at) == '{') {
                    argument(Optional.empty(), "{", "}");
                }
            }
        }
    }

    /// A word's end: blanks, or an empty group that keeps the blanks after it.
    private void endOfName(boolean word) {
        if (latex.startsWith("{}", at)) {
            at += 2;
        } else if (word) {
            skipSpaces();
        }
    }

    private void skipSpaces() {
        while (at < latex.length() && Character.isWhitespace(latex.charAt(at))) {
            at++;
        }
    }

    private void argument(Optional<Mark> mark, String opening, String closing) {
        skipSpaces();
        open(mark, opening, closing);
        if (at < latex.length() && latex.charAt(at) == '{') {
            at++;
            return;
        }
        // A command in the place of an argument is none: nobody writes it, and a chain of them has no end.
        if (at < latex.length() && latex.charAt(at) != '}' && latex.charAt(at) != '\\') {
            one();
        }
        if (!groups.isEmpty()) {
            close();
        }
    }

    /// The next argument as it is written.
    private String raw() {
        skipSpaces();
        if (at >= latex.length() || latex.charAt(at) != '{') {
            return "";
        }
        int level = 0;
        int start = at + 1;
        for (; at < latex.length(); at++) {
            char c = latex.charAt(at);
            level += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (level == 0) {
                return latex.substring(start, at++);
            }
        }
        return latex.substring(start);
    }

    private boolean argumentFollows() {
        return at < latex.length()
                && (latex.charAt(at) == '{' || latex.charAt(at) == '\\' || Character.isWhitespace(latex.charAt(at)));
    }

    private String accented(String name, String mark) {
        skipSpaces();
        var base = base();
        if (base.isEmpty()) {
            return LatexCommands.SPACING.getOrDefault(name, mark);
        }
        int first = base.offsetByCodePoints(0, 1);
        var letter = base.substring(0, first);
        if (!"cdkb".contains(name)) {
            letter = letter.equals("ı") ? "i" : letter.equals("ȷ") ? "j" : letter;
        }
        return Normalizer.normalize(letter + mark, Normalizer.Form.NFC) + base.substring(first);
    }

    /// What an accent stands on.
    private String base() {
        if (at >= latex.length() || latex.charAt(at) == '}') {
            return "";
        }
        if (latex.charAt(at) == '{') {
            var inner = raw();
            return depth < DEEPEST_ACCENT ? letters(inner, depth + 1) : inner;
        }
        int start = at;
        if (latex.charAt(at) == '\\') {
            at++;
            while (at < latex.length() && isLetter(latex.charAt(at))) {
                at++;
            }
            var written = latex.substring(start, at);
            skipSpaces();
            return depth < DEEPEST_ACCENT ? letters(written, depth + 1) : written;
        }
        at = latex.offsetByCodePoints(at, 1);
        return latex.substring(start, at);
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
