package org.handbill.cite.interchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.regex.Pattern;

/// The characters of a BibTeX file, line by line, with their places.
final class BibScanner {
    /// What begins an entry; where it stands at the beginning of a line within a value, a brace was left open.
    private static final Pattern ENTRY =
            Pattern.compile("\\s*@\\s*[A-Za-z]+\\s*[{(]\\s*[^\\s,{}()=\"]+\\s*(?:,.*|=.*)?");

    private final BufferedReader in;
    private String line = "";
    private int number;
    private int at;
    private boolean ended;

    BibScanner(BufferedReader in) throws IOException {
        this.in = in;
        nextLine();
    }

    private void nextLine() throws IOException {
        var next = in.readLine();
        ended = next == null;
        line = next == null ? "" : next;
        number++;
        at = 0;
    }

    boolean ended() {
        return ended;
    }

    /// The character here; a line feed at a line's end.
    char peek() {
        return at < line.length() ? line.charAt(at) : '\n';
    }

    char next() throws IOException {
        char c = peek();
        if (at < line.length()) {
            at++;
        } else {
            nextLine();
        }
        return c;
    }

    void skip(int count) {
        at += count;
    }

    void skipLine() throws IOException {
        nextLine();
    }

    void skipSpaces() throws IOException {
        while (!ended && Character.isWhitespace(peek())) {
            next();
        }
    }

    /// What is left of the line.
    String rest() {
        return line.substring(at);
    }

    /// The character before, a line feed at a line's beginning.
    char before() {
        return at == 0 ? '\n' : line.charAt(at - 1);
    }

    /// Whether this is the beginning of a line that begins an entry.
    boolean atEntry() {
        return at == 0 && line.indexOf('@') >= 0 && ENTRY.matcher(line).matches();
    }

    int line() {
        return number;
    }

    /// From 1, in code points.
    int column() {
        return line.codePointCount(0, Math.min(at, line.length())) + 1;
    }
}
