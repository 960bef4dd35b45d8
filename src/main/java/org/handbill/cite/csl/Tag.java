package org.handbill.cite.csl;

/// An element's start tag as it is written, for the places of its parts. The tag is well-formed.
///
/// @param start index of its `<`
record Tag(SourceText source, int start) {
    /// Its `<` and its name.
    Place name() {
        return source.place(start, endOfName(start + 1));
    }

    /// The element's name as it is written, with its prefix.
    String element() {
        return source.text().substring(start + 1, endOfName(start + 1));
    }

    /// What is wrong with the XML here.
    ///
    /// @param message what follows the element's name, with `%s` for that name
    CslException fault(String message) {
        return new CslException("not well-formed XML: <" + element() + "> " + message.formatted(element()), name());
    }

    /// An attribute's name.
    Place attribute(String name) {
        int at = indexOf(name);
        return at < 0 ? name() : source.place(at, at + name.length());
    }

    /// An attribute's value, without its quotation marks; the tag's name where it has no such attribute.
    Place value(String name) {
        int at = indexOf(name);
        if (at < 0) {
            return name();
        }
        int quote = quote(at);
        return source.place(quote + 1, closing(quote));
    }

    /// One of the words of an attribute's value.
    Place word(String name, String word) {
        int at = indexOf(name);
        if (at < 0) {
            return name();
        }
        int quote = quote(at);
        int end = closing(quote);
        for (int i = source.text().indexOf(word, quote + 1);
                i >= 0 && i + word.length() <= end;
                i = source.text().indexOf(word, i + 1)) {
            if (isBorder(i - 1) && isBorder(i + word.length())) {
                return source.place(i, i + word.length());
            }
        }
        return value(name);
    }

    private boolean isBorder(int index) {
        char c = source.text().charAt(index);
        return c == '"' || c == '\'' || isBlank(c);
    }

    /// Index after its `>`.
    int end() {
        return after(source.text(), start);
    }

    /// Whether it is an end tag too.
    boolean isEmpty() {
        return source.text().charAt(end() - 2) == '/';
    }

    private static int after(String text, int start) {
        int at = start;
        while (text.charAt(at) != '>') {
            char c = text.charAt(at);
            at = c == '"' || c == '\'' ? text.indexOf(c, at + 1) + 1 : at + 1;
        }
        return at + 1;
    }

    /// Index of an attribute's name; -1 where there is none.
    private int indexOf(String name) {
        int at = endOfName(start + 1);
        while (true) {
            at = skipBlanks(at);
            char c = source.text().charAt(at);
            if (c == '>' || c == '/') {
                return -1;
            }
            if (source.text().substring(at, endOfName(at)).equals(name)) {
                return at;
            }
            at = closing(quote(at)) + 1;
        }
    }

    private int quote(int attribute) {
        return skipBlanks(skipBlanks(endOfName(attribute)) + 1);
    }

    private int closing(int quote) {
        return source.text().indexOf(source.text().charAt(quote), quote + 1);
    }

    private int endOfName(int at) {
        int end = at;
        while (!isBlank(source.text().charAt(end))
                && "=/>".indexOf(source.text().charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private int skipBlanks(int at) {
        int end = at;
        while (isBlank(source.text().charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }
}
