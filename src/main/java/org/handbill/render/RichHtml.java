package org.handbill.render;

import freemarker.core.HTMLOutputFormat;
import java.util.List;
import org.handbill.cite.RichText;
import org.handbill.cite.Run;
import org.handbill.cite.Run.Role;
import org.handbill.cite.Run.Shift;

/// Rich text as HTML: `<em>`, `<strong>`, `<sup>`, `<sub>`, `<code>`, `<a>`; citations in `<span class="cite">`; the
/// number of a note leads to `#note-N`.
public final class RichHtml {
    private RichHtml() {}

    public static String write(RichText text) {
        var html = new StringBuilder();
        boolean citing = false;
        List<Run> runs = text.runs();
        for (var run : runs) {
            boolean cites = run.role() == Role.CITATION;
            if (cites != citing) {
                boolean raised = run.look().shift() == Shift.SUPERSCRIPT;
                html.append(!cites ? "</span>" : raised ? "<span class=\"cite raised\">" : "<span class=\"cite\">");
                citing = cites;
            }
            write(run, html);
        }
        return html.append(citing ? "</span>" : "").toString();
    }

    private static void write(Run run, StringBuilder html) {
        var inner = escape(run.text());
        if (run.role() == Role.NOTE) {
            var number = inner;
            html.append("<sup class=\"note\"><a href=\"#note-%s\" id=\"noteref-%s\" role=\"doc-noteref\">%s</a></sup>"
                    .formatted(number, number, number));
            return;
        }
        var look = run.look();
        inner = look.code() ? "<code>" + inner + "</code>" : inner;
        inner = look.smallCaps() ? "<span class=\"small-caps\">" + inner + "</span>" : inner;
        inner = look.underlined() ? "<u>" + inner + "</u>" : inner;
        inner = look.italic() ? "<em>" + inner + "</em>" : inner;
        inner = look.bold() ? "<strong>" + inner + "</strong>" : inner;
        inner = look.shift() == Shift.SUPERSCRIPT ? "<sup>" + inner + "</sup>" : inner;
        inner = look.shift() == Shift.SUBSCRIPT ? "<sub>" + inner + "</sub>" : inner;
        if (run.language().isPresent()) {
            inner = "<span lang=\"" + escape(run.language().get().tag()) + "\">" + inner + "</span>";
        }
        if (run.link().filter(RichHtml::isWebAddress).isPresent()) {
            inner = "<a href=\"" + escape(run.link().get()) + "\">" + inner + "</a>";
        }
        html.append(inner);
    }

    private static boolean isWebAddress(String link) {
        return link.regionMatches(true, 0, "https://", 0, 8) || link.regionMatches(true, 0, "http://", 0, 7);
    }

    static String escape(String text) {
        return HTMLOutputFormat.INSTANCE.escapePlainText(text);
    }
}
