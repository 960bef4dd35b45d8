package org.handbill.pdf;

import java.util.Locale;
import java.util.Optional;
import org.openpdf.text.pdf.BaseFont;
import org.w3c.dom.Text;
import org.xhtmlrenderer.render.InlineText;

/// Text as it is written, where it is set otherwise: in capitals by its style, or with a sign that has its glyph from
/// another one.
final class Written {
    /// Signs that share their glyphs with commoner ones: hyphens, a modifier letter like a quotation mark, and letters
    /// that stand for units or differences.
    private static final String ALIASES = "\u2010\u2011\u02BB\u02BC\u03BC\u2206\u03D5";

    private Written() {}

    static boolean isAlias(int c) {
        return ALIASES.indexOf(c) >= 0;
    }

    /// What stands in the page for a piece of text, character for character; where a letter became more than one, as
    /// `ß` does, what it became.
    static String of(InlineText piece, String set) {
        Text node = piece.getTextNode();
        if (node == null || node.getData().contains(set.strip())) {
            return set;
        }
        String data = node.getData();
        int at = skip(data, letters(piece.getMasterText().substring(0, piece.getStart())));
        var written = new StringBuilder(set.length());
        for (int i = 0; i < set.length(); i++) {
            char c = set.charAt(i);
            if (Character.isWhitespace(c)) {
                written.append(c);
                continue;
            }
            while (at < data.length() && Character.isWhitespace(data.charAt(at))) {
                at++;
            }
            if (at == data.length()) {
                return set;
            }
            String letter = data.substring(at, at + 1);
            String capitals = letter.toUpperCase(Locale.ROOT);
            if (capitals.length() > 1 && set.startsWith(capitals, i)) {
                written.append(capitals);
                i += capitals.length() - 1;
            } else if (capitals.equals(set.substring(i, i + 1).toUpperCase(Locale.ROOT))) {
                written.append(letter);
            } else {
                return set;
            }
            at++;
        }
        return written.toString();
    }

    private static int letters(String text) {
        return (int) text.chars().filter(c -> !Character.isWhitespace(c)).count();
    }

    /// The place after so many letters.
    private static int skip(String text, int letters) {
        int at = 0;
        for (int left = letters; at < text.length() && (left > 0 || Character.isWhitespace(text.charAt(at))); at++) {
            left -= Character.isWhitespace(text.charAt(at)) ? 0 : 1;
        }
        return at;
    }

    /// The character to set in the font's twin, so that it looks as set and is read as written; none if the font itself
    /// does.
    static Optional<Character> twin(char set, char written, BaseFont font) {
        if (isAlias(set) && font.charExists(set)) {
            return Optional.of(set);
        }
        boolean capital = set != written
                && Character.toUpperCase(written) == set
                && !isAlias(written)
                && font.charExists(written);
        return capital ? Optional.of(written) : Optional.empty();
    }
}
