package org.handbill.cite.csl;

import java.util.Locale;
import java.util.Optional;

/// What kind of file something is by its first element, which even a file that is not well-formed has.
///
/// @param name its local name; empty where the file does not begin as XML does
record RootElement(SourceText source, int start, int end, String name) {
    static RootElement of(SourceText source) {
        var text = source.text();
        int start = skipProlog(text);
        int end = start + 1;
        while (end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end)) || "._-:".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        boolean isTag = text.startsWith("<", start) && end > start + 1;
        var name = isTag ? text.substring(start + 1, end) : "";
        return new RootElement(source, start, isTag ? end : start, name.substring(name.indexOf(':') + 1));
    }

    private static int skipProlog(String text) {
        int at = 0;
        while (true) {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            int behind = text.startsWith("<?", at)
                    ? after(text, "?>", at)
                    : text.startsWith("<!--", at)
                            ? after(text, "-->", at)
                            : text.startsWith("<!", at) ? afterDoctype(text, at) : at;
            if (behind == at) {
                return at;
            }
            at = behind;
        }
    }

    private static int afterDoctype(String text, int at) {
        int close = after(text, ">", at);
        int bracket = text.indexOf('[', at);
        return bracket < 0 || bracket > close ? close : after(text, ">", after(text, "]", bracket) - 1);
    }

    private static int after(String text, String end, int from) {
        int at = text.indexOf(end, from);
        return at < 0 ? text.length() : at + end.length();
    }

    /// Why the file is no style, where it is none.
    Optional<StyleFault> notAStyle() {
        if (source.text().isBlank()) {
            return Optional.of(
                    new StyleFault(Place.START, "the file is empty", "name a CSL style's file", Optional.empty()));
        }
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "style" -> Optional.empty();
            case "" -> fault("not a CSL style: the file is not XML", "name a CSL style's file");
            case "html" ->
                fault("not a CSL style but an HTML page", "save the style's own file, not a page that shows it");
            case "locale" ->
                fault(
                        "not a CSL style but a CSL locale",
                        "name a style; words of your own go into a <locale> of the style");
            case "rss", "feed", "rdf" -> fault("not a CSL style but a news feed", "name a CSL style's file");
            default -> fault("not a CSL style: the file's root is <" + name + ">", "name a CSL style's file");
        };
    }

    private Optional<StyleFault> fault(String message, String help) {
        return Optional.of(new StyleFault(source.place(start, end), message, help, Optional.empty()));
    }
}
