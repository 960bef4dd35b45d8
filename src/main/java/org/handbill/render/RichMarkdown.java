package org.handbill.render;

import java.util.regex.Pattern;
import org.handbill.cite.RichText;
import org.handbill.cite.Run;
import org.handbill.cite.Run.Role;
import org.handbill.cite.Run.Shift;

/// Rich text as Markdown that CommonMark and Pandoc read alike where both can; what CommonMark has no sign for
/// (raised and lowered text, small capitals, notes) in Pandoc's.
public final class RichMarkdown {
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>~^$@#|{}]|&(?=#?\\w)|-(?=-)|!(?=\\[)");
    private static final Pattern OPENING = Pattern.compile("^(\\s*)(?:([-+=:])|(\\d+)([.)]))(?=\\s|$|[-+=:])");
    private static final Pattern SPACE = Pattern.compile("[\\t\\n\\r ]+");

    private RichMarkdown() {}

    public static String write(RichText text) {
        var markdown = new StringBuilder();
        var runs = text.runs();
        for (int i = 0; i < runs.size(); i++) {
            var next = i + 1 < runs.size() ? runs.get(i + 1).text() : "";
            append(runs.get(i), next, markdown);
        }
        return markdown.toString();
    }

    private static void append(Run run, String next, StringBuilder markdown) {
        if (run.role() == Role.NOTE) {
            markdown.append("[^").append(run.text()).append(']');
            return;
        }
        if (run.role() == Role.SYNTAX) {
            markdown.append(run.text());
            return;
        }
        var whole = SPACE.matcher(run.text()).replaceAll(" ");
        var words = whole.strip();
        if (words.isEmpty()) {
            markdown.append(whole);
            return;
        }
        int start = whole.indexOf(words);
        markdown.append(whole, 0, start);
        var sign = emphasis(run);
        var inner = inside(run, words, markdown.isEmpty());
        boolean tight = start + words.length() == whole.length();
        if (!sign.isEmpty() && !flanks(markdown, inner, tight ? next : " ")) {
            inner = htmlEmphasis(run, inner);
        } else if (!sign.isEmpty() && !markdown.isEmpty() && markdown.charAt(markdown.length() - 1) == '*') {
            inner = "<!-- -->" + sign + inner + sign;
        } else {
            inner = sign + inner + sign;
        }
        markdown.append(linked(run, words, inner)).append(whole, start + words.length(), whole.length());
    }

    private static String emphasis(Run run) {
        return (run.look().bold() ? "**" : "") + (run.look().italic() ? "*" : "");
    }

    /// Whether CommonMark takes asterisks around the text for emphasis (0.31.2, section 6.2).
    private static boolean flanks(StringBuilder before, String inner, String next) {
        boolean wordBefore = !before.isEmpty() && Character.isLetterOrDigit(before.charAt(before.length() - 1));
        boolean wordAfter = !next.isEmpty() && Character.isLetterOrDigit(next.charAt(0));
        boolean opens = Character.isLetterOrDigit(inner.charAt(0));
        boolean closes = Character.isLetterOrDigit(inner.charAt(inner.length() - 1));
        return (opens || !wordBefore) && (closes || !wordAfter);
    }

    private static String htmlEmphasis(Run run, String inner) {
        var italic = run.look().italic() ? "<em>" + inner + "</em>" : inner;
        return run.look().bold() ? "<strong>" + italic + "</strong>" : italic;
    }

    private static String inside(Run run, String words, boolean first) {
        if (run.look().code()) {
            var fence = "`";
            while (words.contains(fence)) {
                fence += "`";
            }
            var pad = words.startsWith("`") || words.endsWith("`") ? " " : "";
            return words.contains("|")
                    // In a table a code span can't hold it, and Pandoc knows no escape there.
                    ? "<code>" + RichHtml.escape(words).replace("|", "&#124;") + "</code>"
                    : fence + pad + words + pad + fence;
        }
        var inner = first ? escape(words) : escapeInside(words);
        if (run.look().shift() != Shift.NONE) {
            var sign = run.look().shift() == Shift.SUPERSCRIPT ? "^" : "~";
            inner = sign + inner.replace(" ", "\\ ") + sign;
        }
        var attributes = (run.look().smallCaps() ? " .smallcaps" : "")
                + (run.look().underlined() ? " .underline" : "")
                + run.language().map(language -> " lang=" + language.tag()).orElse("");
        return attributes.isEmpty() ? inner : "[" + inner + "]{" + attributes.strip() + "}";
    }

    private static String linked(Run run, String words, String inner) {
        if (run.link().isEmpty()) {
            return inner;
        }
        var address = run.link()
                .get()
                .replace(" ", "%20")
                .replace("<", "%3C")
                .replace(">", "%3E")
                .replace("|", "%7C");
        return address.equals(words) ? "<" + address + ">" : "[" + inner + "](<" + address + ">)";
    }

    /// Text that is no markup anywhere, not even at the beginning of a line.
    static String escape(String text) {
        var escaped = escapeInside(SPACE.matcher(text).replaceAll(" "));
        var opening = OPENING.matcher(escaped);
        if (!opening.find()) {
            return escaped;
        }
        var sign = opening.group(2) != null ? "\\" + opening.group(2) : opening.group(3) + "\\" + opening.group(4);
        return opening.group(1) + sign + escaped.substring(opening.end());
    }

    private static String escapeInside(String text) {
        return SPECIAL.matcher(text).replaceAll("\\\\$0");
    }
}
