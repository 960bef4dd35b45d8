package org.handbill.cite.csl;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// The suite's expected HTML as runs of letters that look alike, which is what the processor gives: `<i>a <b>b</b></i>`
/// and `<i>a </i><b><i>b</i></b>` look the same and are the same here.
final class FlatHtml {
    private FlatHtml() {}

    /// Expected HTML, one line of text for each line of it.
    static String read(String html) {
        var looks = new ArrayDeque<Look>();
        looks.push(Look.PLAIN);
        var runs = new ArrayList<Run>();
        int at = 0;
        while (at < html.length()) {
            int end = html.indexOf('>', at);
            var tag = html.charAt(at) == '<' && end > 0 ? html.substring(at, end + 1) : "";
            if (tag.startsWith("<div")) {
                runs.add(new Run("\n" + tag, Look.PLAIN, java.util.Optional.empty()));
            } else if (tag.startsWith("</div")) {
                runs.add(new Run("\n", Look.PLAIN, java.util.Optional.empty()));
            } else if (tag.startsWith("</")) {
                if (looks.size() > 1) {
                    looks.pop();
                }
            } else if (!tag.isEmpty()) {
                looks.push(inside(tag).apply(looks.element()));
            } else {
                runs.add(new Run(html.substring(at, at + 1), looks.element(), java.util.Optional.empty()));
                at++;
                continue;
            }
            at += tag.length();
        }
        return lines(shown(runs));
    }

    /// Without space at the ends of lines and empty lines.
    static String lines(String text) {
        return text.replaceAll("\\s*\n\\s*", "\n").strip();
    }

    private static UnaryOperator<Look> inside(String tag) {
        var format = switch (tag) {
            case "<i>" -> "font-style:italic";
            case "<b>" -> "font-weight:bold";
            case "<sup>" -> "vertical-align:sup";
            case "<sub>" -> "vertical-align:sub";
            default -> tag.replaceAll("(?s).*style=\"([^\"]*)\".*", "$1");
        };
        return look -> change(look, format);
    }

    private static Look change(Look look, String style) {
        var value = style.replaceAll("[ ;]", "");
        return switch (value) {
            case "font-style:italic", "font-style:oblique" ->
                copy(look, true, look.bold(), look.light(), look.smallCaps(), look.underline(), look.shift());
            case "font-style:normal" ->
                copy(look, false, look.bold(), look.light(), look.smallCaps(), look.underline(), look.shift());
            case "font-weight:bold" ->
                copy(look, look.italic(), true, false, look.smallCaps(), look.underline(), look.shift());
            case "font-weight:light" ->
                copy(look, look.italic(), false, true, look.smallCaps(), look.underline(), look.shift());
            case "font-weight:normal" ->
                copy(look, look.italic(), false, false, look.smallCaps(), look.underline(), look.shift());
            case "font-variant:small-caps" ->
                copy(look, look.italic(), look.bold(), look.light(), true, look.underline(), look.shift());
            case "font-variant:normal" ->
                copy(look, look.italic(), look.bold(), look.light(), false, look.underline(), look.shift());
            case "text-decoration:underline" ->
                copy(look, look.italic(), look.bold(), look.light(), look.smallCaps(), true, look.shift());
            case "text-decoration:none" ->
                copy(look, look.italic(), look.bold(), look.light(), look.smallCaps(), false, look.shift());
            case "vertical-align:sup" ->
                copy(
                        look,
                        look.italic(),
                        look.bold(),
                        look.light(),
                        look.smallCaps(),
                        look.underline(),
                        Look.Shift.SUPERSCRIPT);
            case "vertical-align:sub" ->
                copy(
                        look,
                        look.italic(),
                        look.bold(),
                        look.light(),
                        look.smallCaps(),
                        look.underline(),
                        Look.Shift.SUBSCRIPT);
            case "baseline", "vertical-align:baseline" ->
                copy(
                        look,
                        look.italic(),
                        look.bold(),
                        look.light(),
                        look.smallCaps(),
                        look.underline(),
                        Look.Shift.NONE);
            default -> look;
        };
    }

    private static Look copy(
            Look look,
            boolean italic,
            boolean bold,
            boolean light,
            boolean smallCaps,
            boolean underline,
            Look.Shift shift) {
        return new Look(italic, bold, light, smallCaps, underline, shift);
    }

    /// What the processor gives, written as the expected HTML's text is.
    static String written(List<Run> runs) {
        return shown(runs.stream()
                .map(run -> new Run(
                        run.text().replace("&", "&#38;").replace("<", "&#60;").replace(">", "&#62;"),
                        run.look(),
                        java.util.Optional.empty()))
                .toList());
    }

    private static String shown(List<Run> runs) {
        var joined = new ArrayList<Run>();
        for (var run : runs) {
            if (!joined.isEmpty() && joined.getLast().look().equals(run.look())) {
                joined.add(new Run(joined.removeLast().text() + run.text(), run.look(), java.util.Optional.empty()));
            } else {
                joined.add(run);
            }
        }
        return joined.stream().map(FlatHtml::shown).collect(Collectors.joining());
    }

    private static String shown(Run run) {
        var look = run.look();
        var marks = (look.italic() ? "i" : "")
                + (look.bold() ? "b" : "")
                + (look.light() ? "l" : "")
                + (look.smallCaps() ? "c" : "")
                + (look.underline() ? "u" : "")
                + switch (look.shift()) {
                    case NONE -> "";
                    case SUPERSCRIPT -> "^";
                    case SUBSCRIPT -> "_";
                };
        return marks.isEmpty() ? run.text() : "{" + marks + ":" + run.text() + "}";
    }
}
