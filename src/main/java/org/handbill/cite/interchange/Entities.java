package org.handbill.cite.interchange;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/// HTML's character references (`&amp;`, `&#233;`), which many a database leaves in what it exports as text.
final class Entities {
    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]*);");

    private Entities() {}

    /// The text with each reference as the letter that it stands for; one that HTML does not know stays.
    static String decode(String text) {
        return text.indexOf('&') < 0
                ? text
                : REFERENCE
                        .matcher(text)
                        .replaceAll(reference ->
                                Matcher.quoteReplacement(Parser.unescapeEntities(reference.group(), true)));
    }

    /// The text so that it is read as it stands.
    static String encode(String text) {
        return text.indexOf('&') < 0
                ? text
                : REFERENCE
                        .matcher(text)
                        .replaceAll(reference -> "&amp;"
                                + Matcher.quoteReplacement(reference.group().substring(1)));
    }
}
