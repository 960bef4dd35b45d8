package org.handbill.cite.citeproc;

import java.util.ArrayDeque;

/// Quotation marks and the meeting of punctuation in a line, which CSL leaves to the processor.
final class Punctuation {
    private final Words words;
    private final Line line;

    Punctuation(Words words, Line line) {
        this.words = words;
        this.line = line;
    }

    void apply() {
        quotes();
        merge();
        if (words.punctuationInQuote()) {
            moveIntoQuotes();
        }
        trim();
    }

    /// Quotation marks by their depth, apostrophes by what stands around them.
    private void quotes() {
        var open = new ArrayDeque<Boolean>();
        for (int i = 0; i < line.length(); i++) {
            char c = line.at(i);
            var letter = line.letter(i);
            if (letter.link().isPresent() && letter.kind() == Line.Kind.VALUE) {
                continue;
            }
            boolean single = c == '\'' || (c == '‘' || c == '’') && hasEnglishQuotes();
            if (letter.kind() == Line.Kind.OPEN_QUOTE
                    || (single ? isSingleOpening(i) : isStraightOpening(i) || isOuter(c, true))) {
                set(i, words.quote(true, open.size() % 2 == 1));
                open.push(single && letter.kind() != Line.Kind.OPEN_QUOTE);
            } else if (letter.kind() == Line.Kind.CLOSE_QUOTE
                    || (single ? isSingleClosing(i, open) : c == '"' || isOuter(c, false))) {
                if (!open.isEmpty()) {
                    open.pop();
                }
                set(i, words.quote(false, open.size() % 2 == 1));
            } else if (c == '\'') {
                set(i, "’");
            }
        }
    }

    private boolean isSingleOpening(int i) {
        return line.at(i) != '’' && isLetter(i + 1) && !isLetter(i - 1) && closer(i) > 0;
    }

    /// The last mark that may close a quotation, before the next one that may open another.
    private int closer(int opening) {
        int closer = -1;
        for (int i = opening + 1; i < line.length(); i++) {
            boolean mark = line.at(i) == '\'' || line.at(i) == '’' || line.at(i) == '‘';
            if (mark && !isLetter(i - 1) && isLetter(i + 1) && line.at(i) != '’') {
                return closer;
            }
            if (mark && !isLetter(i + 1) && !Character.isWhitespace(line.at(i - 1))) {
                closer = i;
            }
        }
        return closer;
    }

    private boolean isSingleClosing(int i, ArrayDeque<Boolean> open) {
        if (line.at(i) == '‘' || open.isEmpty() || !open.element() || isLetter(i + 1)) {
            return false;
        }
        for (int next = i + 1; next < line.length(); next++) {
            boolean mark = line.at(next) == '\'' || line.at(next) == '’' || line.at(next) == '‘';
            if (mark && !isLetter(next - 1) && isLetter(next + 1)) {
                return true;
            }
            if (mark && !isLetter(next + 1) && line.letter(next).kind() == Line.Kind.VALUE) {
                return false;
            }
        }
        return true;
    }

    private boolean isLetter(int i) {
        return i >= 0 && i < line.length() && Character.isLetterOrDigit(line.at(i));
    }

    /// Curly marks that the locale does not have stay as the source has them.
    private boolean hasEnglishQuotes() {
        var outer = words.quote(true, false);
        return outer.equals("“") || outer.equals("‘");
    }

    private boolean isOuter(char c, boolean opening) {
        return words.quote(opening, false).equals(String.valueOf(c)) && c != '\'';
    }

    private boolean isStraightOpening(int i) {
        return line.at(i) == '"'
                && (i == 0 || Character.isWhitespace(line.at(i - 1)) || "([{—–-“‘/".indexOf(line.at(i - 1)) >= 0);
    }

    private void set(int i, String mark) {
        if (mark.length() == 1) {
            line.setLetter(i, mark.charAt(0), line.letter(i));
        }
    }

    /// Where two things meet, one mark is enough.
    private void merge() {
        int i = 1;
        while (i < line.length()) {
            int before = i - 1;
            while (before > 0 && isCloseQuote(before)) {
                before--;
            }
            char a = line.at(before);
            char b = line.at(i);
            boolean meet = line.letter(before).token() != line.letter(i).token();
            if (meet && swallows(a, b) && (before == i - 1 || b != ' ')) {
                line.delete(i, i + 1);
            } else if (meet && before == i - 1 && a == ',' && b == '.') {
                line.delete(before, i);
            } else if (meet && before == i - 1 && a == ' ' && ".,;".indexOf(b) >= 0 && endsHere(i + 1)) {
                line.delete(before, i);
                i = Math.max(1, i - 1);
            } else {
                i++;
            }
        }
    }

    private boolean endsHere(int i) {
        return i >= line.length() || line.at(i) == ' ';
    }

    private static boolean swallows(char a, char b) {
        return switch (b) {
            case '.' -> ".?!:;".indexOf(a) >= 0;
            case ',' -> ",;:".indexOf(a) >= 0;
            case ':' -> ":;?!".indexOf(a) >= 0;
            case ';' -> a == ';';
            case ' ' -> a == ' ';
            case '?', '!' -> a == b;
            default -> false;
        };
    }

    private boolean isCloseQuote(int i) {
        return line.letter(i).kind() == Line.Kind.CLOSE_QUOTE
                || words.quote(false, false).equals(String.valueOf(line.at(i)));
    }

    /// American English sets commas and full stops before a closing quotation mark.
    private void moveIntoQuotes() {
        for (int i = 1; i < line.length(); i++) {
            if (".,".indexOf(line.at(i)) < 0 || !isCloseQuote(i - 1)) {
                continue;
            }
            int at = i - 1;
            while (at > 0
                    && (isCloseQuote(at - 1) || words.quote(false, true).equals(String.valueOf(line.at(at - 1))))) {
                at--;
            }
            char mark = line.at(i);
            var letter = line.letter(i);
            line.delete(i, i + 1);
            line.insert(at, String.valueOf(mark), letter);
        }
    }

    private void trim() {
        while (!line.isEmpty() && line.at(line.length() - 1) == ' ') {
            line.delete(line.length() - 1, line.length());
        }
        while (!line.isEmpty() && line.at(0) == ' ') {
            line.delete(0, 1);
        }
    }
}
