package org.handbill.cite.csl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the markup of a field: CSL-JSON's tags, and quotation marks in pairs. What has no partner is text.
final class Field {
    private static final String[][] TAGS = {
        {"<i>", "</i>"},
        {"<b>", "</b>"},
        {"<sup>", "</sup>"},
        {"<sub>", "</sub>"},
        {"<sc>", "</sc>"},
        {"<span style=\"font-variant:small-caps;\">", "</span>"},
        {"<span style=\"font-variant: small-caps;\">", "</span>"},
        {"<span style=\"font-variant:small-caps\">", "</span>"},
        {"<span class=\"nocase\">", "</span>"},
        {"<span class=\"nodecor\">", "</span>"},
    };
    private static final Format.Mark[] MARKS = {
        Format.Mark.ITALIC,
        Format.Mark.BOLD,
        Format.Mark.SUPERSCRIPT,
        Format.Mark.SUBSCRIPT,
        Format.Mark.SMALL_CAPS,
        Format.Mark.SMALL_CAPS,
        Format.Mark.SMALL_CAPS,
        Format.Mark.SMALL_CAPS,
        Format.Mark.NO_CASE,
        Format.Mark.NO_DECOR,
    };

    /// What has been opened and not yet closed.
    ///
    /// @param opening how it was written
    /// @param closing what closes it
    private record Frame(String opening, String closing, Format.Mark mark, List<Out> kids) {}

    private final String text;
    private final List<String> quotes;
    private final List<Frame> open = new ArrayList<>();
    private final StringBuilder letters = new StringBuilder();
    private int at;

    private Field(String text, List<String> quotes) {
        this.text = text;
        this.quotes = quotes;
        open.add(new Frame("", "", Format.Mark.NO_CASE, new ArrayList<>()));
    }

    /// @param quotes the locale's quotation marks, which are taken for such in a field too
    static Out read(String text, List<String> quotes) {
        return isPlain(text) ? Out.text(text) : new Field(text, quotes).read();
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '<' || c == '"' || c == '\'' || c >= '‘' && c <= '„' || c == '«' || c == '»') {
                return false;
            }
        }
        return true;
    }

    private Out read() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '<' && tag() || isQuote(c) && quote()) {
                continue;
            }
            letters.append(c == '\'' ? '’' : c);
            at++;
        }
        while (open.size() > 1) {
            unwind();
        }
        flush();
        return Out.row(open.getFirst().kids);
    }

    private boolean tag() {
        for (int i = 0; i < TAGS.length; i++) {
            if (text.startsWith(TAGS[i][0], at) && text.indexOf(TAGS[i][1], at) > 0) {
                push(new Frame(TAGS[i][0], TAGS[i][1], MARKS[i], new ArrayList<>()), TAGS[i][0].length());
                return true;
            }
        }
        for (var tag : TAGS) {
            if (text.startsWith(tag[1], at)) {
                return close(tag[1]);
            }
        }
        return false;
    }

    private boolean isQuote(char c) {
        return c == '"' || c == '\'' || c >= '‘' && c <= '„' || c == '«' || c == '»';
    }

    private boolean quote() {
        for (int i = 0; i < 4; i += 2) {
            var opening = quotes.get(i);
            var closing = quotes.get(i + 1);
            if (!opening.isEmpty()
                    && !opening.equals("'")
                    && text.startsWith(opening, at)
                    && !opening.equals(closing)) {
                if (text.indexOf(closing, at + opening.length()) < 0) {
                    return false;
                }
                var mark = i == 0 || opening.equals("‘") ? Format.Mark.QUOTED : Format.Mark.INNER_QUOTED;
                push(new Frame(opening, closing, mark, new ArrayList<>()), opening.length());
                return true;
            }
            if (!closing.isEmpty() && text.startsWith(closing, at) && !closing.equals(opening)) {
                boolean apostrophe = closing.equals("’") && isLetter(at + 1);
                if (!apostrophe && isOpen(closing)) {
                    return close(closing);
                }
            }
        }
        char c = text.charAt(at);
        if (c != '"' && c != '\'') {
            return false;
        }
        var mark = String.valueOf(c);
        if (isOpen(mark) && closes()) {
            return close(mark);
        }
        if (opens() && hasCloser(c)) {
            push(new Frame(mark, mark, Format.Mark.QUOTED, new ArrayList<>()), 1);
            return true;
        }
        return false;
    }

    /// Whether a straight mark may open a quotation: a word begins behind it, and none ends before it.
    private boolean opens() {
        return !isSpace(at + 1) && at + 1 < text.length() && !isWordBefore();
    }

    private boolean isWordBefore() {
        int before = at - 1;
        while (before >= 0 && text.charAt(before) == '>') {
            int start = text.lastIndexOf('<', before);
            if (start < 0) {
                return true;
            }
            before = start - 1;
        }
        return before >= 0
                && !Character.isWhitespace(text.charAt(before))
                && "([{-–—/\"'“‘„«".indexOf(text.charAt(before)) < 0;
    }

    private boolean closes() {
        return !isLetter(at + 1) && (at == 0 || !Character.isWhitespace(text.charAt(at - 1)));
    }

    /// Whether some later mark may close a quotation that this one opens.
    private boolean hasCloser(char mark) {
        int keep = at;
        try {
            for (at = at + 2; at < text.length(); at++) {
                if (text.charAt(at) == mark && closes()) {
                    return true;
                }
            }
            return false;
        } finally {
            at = keep;
        }
    }

    private boolean isSpace(int index) {
        return index < text.length() && Character.isWhitespace(text.charAt(index));
    }

    private boolean isLetter(int index) {
        return index < text.length() && Character.isLetterOrDigit(text.charAt(index));
    }

    private boolean isOpen(String closing) {
        return open.stream().anyMatch(frame -> frame.closing.equals(closing));
    }

    private void push(Frame frame, int length) {
        flush();
        open.add(frame);
        at += length;
    }

    private void flush() {
        if (!letters.isEmpty()) {
            boolean keeps = open.stream()
                    .anyMatch(frame -> frame.mark == Format.Mark.NO_DECOR
                            || frame.mark == Format.Mark.NO_CASE && !frame.opening.isEmpty());
            open.getLast().kids.add(new Out.Text(letters.toString(), keeps));
            letters.setLength(0);
        }
    }

    private boolean close(String closing) {
        if (!isOpen(closing)) {
            return false;
        }
        while (!open.getLast().closing.equals(closing)) {
            unwind();
        }
        flush();
        var frame = open.removeLast();
        if (!frame.kids.isEmpty()) {
            open.getLast().kids.add(Out.markup(frame.kids, frame.mark));
        }
        at += closing.length();
        return true;
    }

    /// Takes the last opening for letters.
    private void unwind() {
        flush();
        var frame = open.removeLast();
        var kids = open.getLast().kids;
        kids.add(new Out.Text(frame.opening.equals("'") ? "’" : frame.opening, false));
        kids.addAll(frame.kids);
    }

    /// A field's letters without markup.
    static String plain(String text) {
        if (text.indexOf('<') < 0) {
            return text;
        }
        return Optional.of(text)
                .map(marked -> read(marked, List.of("", "", "", "")).letters())
                .orElse("");
    }
}
