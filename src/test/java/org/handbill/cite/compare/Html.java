package org.handbill.cite.compare;

import java.util.ArrayList;
import java.util.List;
import org.handbill.cite.RichText;
import org.handbill.cite.Run;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/// What other processors write as HTML, as formatted text; links are left out.
final class Html {
    private Html() {}

    static RichText read(String html) {
        return read(Jsoup.parseBodyFragment(html).body());
    }

    static RichText read(Element element) {
        var runs = new ArrayList<Run>();
        collect(element, Run.Look.PLAIN, runs);
        return new RichText(runs);
    }

    private static void collect(Element element, Run.Look look, List<Run> runs) {
        for (var node : element.childNodes()) {
            if (node instanceof TextNode text) {
                add(text.getWholeText().replaceAll("[\\n\\t ]+", " "), look, runs);
            } else if (node instanceof Element child) {
                collect(child, look(child, look), runs);
                // The label of a numbered entry stands in a block of its own.
                if (child.hasClass("csl-left-margin") || child.hasClass("csl-block")) {
                    add(" ", look, runs);
                }
            }
        }
    }

    private static void add(String text, Run.Look look, List<Run> runs) {
        boolean spaced = runs.isEmpty() || runs.getLast().text().endsWith(" ");
        var letters = spaced ? text.replaceFirst("^ +", "") : text;
        if (!letters.isEmpty()) {
            runs.add(Run.looking(letters, look));
        }
    }

    private static Run.Look look(Element element, Run.Look look) {
        return switch (element.tagName()) {
            case "i", "em" -> look.withItalic(true);
            case "b", "strong" -> look.withBold(true);
            case "u" -> look.withUnderlined(true);
            case "sup" -> look.withShift(Run.Shift.SUPERSCRIPT);
            case "sub" -> look.withShift(Run.Shift.SUBSCRIPT);
            case "span" -> span(element, look);
            default -> look;
        };
    }

    private static Run.Look span(Element span, Run.Look look) {
        var css = span.attr("style").replace(" ", "");
        if (css.contains("font-variant:small-caps") || span.hasClass("smallcaps")) {
            return look.withSmallCaps(true);
        }
        if (css.contains("font-style:normal") || span.hasClass("csl-no-emph")) {
            return look.withItalic(false);
        }
        if (css.contains("font-weight:normal") || span.hasClass("csl-no-strong")) {
            return look.withBold(false);
        }
        return css.contains("font-variant:normal") ? look.withSmallCaps(false) : look;
    }
}
