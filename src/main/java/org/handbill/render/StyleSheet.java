package org.handbill.render;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.handbill.handout.TemplateFault;

/// Makes a style sheet ask for nothing: what `url(…)` and `@import` name is put in its place.
///
/// Reads CSS by its tokens (CSS Syntax Module Level 3, section 4): comments, strings and names with their escapes, so
/// that no spelling of `url` goes unseen.
final class StyleSheet {
    private static final Set<String> OTHER_FETCHERS = Set.of(
            "image-set", "-webkit-image-set", "image", "src", "-webkit-image", "cross-fade", "-webkit-cross-fade");
    private static final Pattern CONDITION = Pattern.compile("(?i)\\b(layer|supports)\\b|[{}]");
    private static final int DEEPEST = 10;

    private final Resources resources;
    private final Resources.Places places;
    private final String css;
    private final int depth;
    private final StringBuilder out = new StringBuilder();
    private int at;

    private StyleSheet(String css, Resources resources, Resources.Places places, int depth) {
        this.css = css;
        this.resources = resources;
        this.places = places;
        this.depth = depth;
    }

    /// The style sheet with all that it names in it.
    static String carry(String css, Resources resources, Resources.Places places) throws TemplateFault {
        // "</" would end the element that the sheet stands in; an escaped solidus is the same letter to CSS.
        return new StyleSheet(css, resources, places, 0).run().replace("</", "<\\/");
    }

    private String run() throws TemplateFault {
        while (at < css.length()) {
            char letter = css.charAt(at);
            if (css.startsWith("/*", at)) {
                comment();
            } else if (letter == '"' || letter == '\'') {
                int start = at;
                string();
                out.append(css, start, at);
            } else if (letter == '@' && startsName(at + 1)) {
                atRule();
            } else if (startsName(at)) {
                name();
            } else {
                out.append(letter);
                at++;
            }
        }
        return out.toString();
    }

    private void comment() {
        int end = css.indexOf("*/", at + 2);
        at = end < 0 ? css.length() : end + 2;
        out.append(' ');
    }

    private boolean startsName(int index) {
        if (index >= css.length()) {
            return false;
        }
        char letter = css.charAt(index);
        return Character.isLetter(letter)
                || letter == '_'
                || letter == '-'
                || letter > 0x7F
                || (letter == '\\' && index + 1 < css.length() && !isNewline(css.charAt(index + 1)));
    }

    /// What ends a line, and so an unfinished string (section 3.3).
    private static boolean isNewline(char letter) {
        return letter == '\n' || letter == '\r' || letter == '\f';
    }

    private String readName() {
        var read = new StringBuilder();
        while (at < css.length() && (startsName(at) || Character.isDigit(css.charAt(at)))) {
            if (css.charAt(at) == '\\') {
                escape(read);
            } else {
                read.append(css.charAt(at++));
            }
        }
        return read.toString();
    }

    private void escape(StringBuilder read) {
        at++;
        int start = at;
        while (at < css.length() && at - start < 6 && Character.digit(css.charAt(at), 16) >= 0) {
            at++;
        }
        if (at > start) {
            int letter = Integer.parseInt(css.substring(start, at), 16);
            read.appendCodePoint(Character.isValidCodePoint(letter) ? letter : 0xFFFD);
            if (at < css.length() && Character.isWhitespace(css.charAt(at))) {
                at++;
            }
        } else if (at < css.length()) {
            read.append(css.charAt(at++));
        }
    }

    /// Reads a string from its quotation mark on; an unfinished one ends with the line.
    private String string() {
        char quote = css.charAt(at++);
        var read = new StringBuilder();
        while (at < css.length() && css.charAt(at) != quote && !isNewline(css.charAt(at))) {
            if (css.charAt(at) == '\\' && at + 1 < css.length() && isNewline(css.charAt(at + 1))) {
                at += css.startsWith("\r\n", at + 1) ? 3 : 2;
            } else if (css.charAt(at) == '\\') {
                escape(read);
            } else {
                read.append(css.charAt(at++));
            }
        }
        at = Math.min(at + 1, css.length());
        return read.toString();
    }

    private void name() throws TemplateFault {
        int start = at;
        var read = readName().toLowerCase(Locale.ROOT);
        boolean function = at < css.length() && css.charAt(at) == '(';
        if (function && read.equals("url")) {
            var place = start;
            var address = address();
            out.append("url(\"")
                    .append(resources
                            .carried(address, places.of(place, address))
                            .replace("\"", "%22"))
                    .append("\")");
        } else if (function && OTHER_FETCHERS.contains(read)) {
            throw places.of(start, read + "(")
                    .fault("a style sheet may not use " + read + "(…)", "name the picture with url(…)");
        } else {
            out.append(css, start, at);
        }
    }

    /// Reads `(…)` of `url(…)`.
    private String address() {
        at++;
        blanks();
        if (at < css.length() && (css.charAt(at) == '"' || css.charAt(at) == '\'')) {
            var address = string();
            int end = css.indexOf(')', at);
            at = end < 0 ? css.length() : end + 1;
            return address;
        }
        var address = new StringBuilder();
        while (at < css.length() && css.charAt(at) != ')') {
            if (css.charAt(at) == '\\') {
                escape(address);
            } else {
                address.append(css.charAt(at++));
            }
        }
        at = Math.min(at + 1, css.length());
        return address.toString().strip();
    }

    private void blanks() {
        while (at < css.length()) {
            if (css.startsWith("/*", at)) {
                int end = css.indexOf("*/", at + 2);
                at = end < 0 ? css.length() : end + 2;
            } else if (Character.isWhitespace(css.charAt(at))) {
                at++;
            } else {
                return;
            }
        }
    }

    private void atRule() throws TemplateFault {
        int start = at++;
        var read = readName().toLowerCase(Locale.ROOT);
        switch (read) {
            case "import" -> importRule(start);
            case "charset", "namespace" -> {
                int end = css.indexOf(';', at);
                at = end < 0 ? css.length() : end + 1;
            }
            default -> out.append(css, start, at);
        }
    }

    private void importRule(int start) throws TemplateFault {
        blanks();
        String address;
        if (at < css.length() && (css.charAt(at) == '"' || css.charAt(at) == '\'')) {
            address = string();
        } else {
            readName();
            address = address();
        }
        int end = css.indexOf(';', at);
        end = end < 0 ? css.length() : end;
        var media = css.substring(at, end).strip();
        at = Math.min(end + 1, css.length());
        var place = places.of(start, address);
        if (CONDITION.matcher(media).find()) {
            throw place.fault("an @import here may name media and nothing else", "write the condition into the sheet");
        }
        if (depth >= DEEPEST) {
            throw place.fault("style sheets import one another without end", "remove one @import");
        }
        var file = resources.file(address, place);
        var imported = new StyleSheet(file.text(), resources, resources.inFile(file), depth + 1).run();
        out.append(media.isEmpty() ? imported : "@media " + media + " {" + imported + "}");
    }
}
