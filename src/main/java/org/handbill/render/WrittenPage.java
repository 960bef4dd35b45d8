package org.handbill.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A page as a template wrote it, as words and the markup between them (HTML, 13.2.5).
///
/// @param markup one more than there are words; blanks belong to it, scripts, styles and comments, and words that are
///               written in a way that is not looked into
/// @param words  with what stands for single characters (`&amp;`) as it is written
public record WrittenPage(List<String> markup, List<String> words) {
    public WrittenPage {
        markup = List.copyOf(markup);
        words = List.copyOf(words);
    }

    private static final Pattern RAW = Pattern.compile("(?i)<(script|style|textarea)[\\s>/]");

    /// Control characters, and a markup that begins like words.
    private static final Pattern ODD = Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\x7F-\\x9F]");

    private static final Pattern SIGN = Pattern.compile("&(?:(lt)|(gt)|(amp)|(quot)|(#39));");

    /// Reads a page; nothing where it can't be told apart simply.
    public static Optional<WrittenPage> of(String html) {
        var markup = new ArrayList<String>();
        var words = new ArrayList<String>();
        int from = 0;
        int at = 0;
        while (at < html.length()) {
            if (html.charAt(at) == '<') {
                at = endOfMarkup(html, at);
                if (at < 0) {
                    return Optional.empty();
                }
                continue;
            }
            int end = endOfWords(html, at);
            if (!isBlank(html, at, end) && characters(html.substring(at, end)).isPresent()) {
                markup.add(html.substring(from, at));
                words.add(html.substring(at, end));
                from = end;
            }
            at = end;
        }
        markup.add(html.substring(from));
        return Optional.of(new WrittenPage(markup, words));
    }

    /// Whether another page has the same markup.
    public boolean isLike(String html) {
        return read(html).isPresent();
    }

    /// The words of another page of the same markup, as they are written; nothing where it has another.
    Optional<List<String>> read(String html) {
        var read = new ArrayList<String>(words.size());
        int at = 0;
        for (int i = 0; i < words.size(); i++) {
            if (!html.startsWith(markup.get(i), at)) {
                return Optional.empty();
            }
            at += markup.get(i).length();
            var same = words.get(i);
            int end = endOfWords(html, at);
            if (isBlank(html, at, end)) {
                return Optional.empty();
            }
            read.add(end - at == same.length() && html.startsWith(same, at) ? same : html.substring(at, end));
            at = end;
        }
        return html.length() - at == markup.getLast().length() && html.startsWith(markup.getLast(), at)
                ? Optional.of(read)
                : Optional.empty();
    }

    /// The same page with other words.
    String with(List<String> others) {
        var html = new StringBuilder();
        for (int i = 0; i < others.size(); i++) {
            html.append(markup.get(i)).append(others.get(i));
        }
        return html.append(markup.getLast()).toString();
    }

    /// The characters of words; nothing where they are written in a way that a template's own escaping does not use.
    static Optional<String> characters(String written) {
        if (ODD.matcher(written).find()) {
            return Optional.empty();
        }
        if (written.indexOf('&') < 0) {
            return Optional.of(written);
        }
        var characters = new StringBuilder();
        int at = 0;
        for (var sign = SIGN.matcher(written); sign.find(); at = sign.end()) {
            characters.append(written, at, sign.start()).append("<>&\"'".charAt(group(sign)));
        }
        characters.append(written, at, written.length());
        return SIGN.matcher(written).replaceAll("").indexOf('&') < 0
                ? Optional.of(characters.toString())
                : Optional.empty();
    }

    private static int group(java.util.regex.Matcher sign) {
        int group = 1;
        while (sign.group(group) == null) {
            group++;
        }
        return group - 1;
    }

    private static int endOfWords(String html, int at) {
        int end = html.indexOf('<', at);
        return end < 0 ? html.length() : end;
    }

    private static boolean isBlank(String html, int from, int end) {
        for (int i = from; i < end; i++) {
            if (html.charAt(i) > ' ') {
                return false;
            }
        }
        return true;
    }

    /// The place behind a tag, a comment or an element whose content is no markup; -1 where it does not end.
    private static int endOfMarkup(String html, int at) {
        if (html.startsWith("<!--", at)) {
            return behind(html, "-->", at + 4);
        }
        var raw = RAW.matcher(html).region(at, html.length());
        int end = endOfTag(html, at);
        if (end < 0 || !raw.lookingAt()) {
            return end;
        }
        var closing = "</" + raw.group(1);
        for (int i = end; i < html.length(); i++) {
            if (html.regionMatches(true, i, closing, 0, closing.length())) {
                return endOfTag(html, i);
            }
        }
        return -1;
    }

    private static int behind(String html, String what, int from) {
        int at = html.indexOf(what, from);
        return at < 0 ? -1 : at + what.length();
    }

    private static int endOfTag(String html, int at) {
        char kind = at + 1 < html.length() ? html.charAt(at + 1) : ' ';
        if (kind != '/' && kind != '!' && kind != '?' && !Character.isLetter(kind)) {
            return -1;
        }
        char quote = 0;
        for (int i = at + 1; i < html.length(); i++) {
            char c = html.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            }
        }
        return -1;
    }
}
