package org.handbill.cite;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// Makes Handbill's runs of the CSL library's.
final class CslRuns {
    private static final Pattern DOI_BEFORE = Pattern.compile("(?i)(?:https?://(?:dx\\.)?doi\\.org/|doi:\\s?)$");

    private CslRuns() {}

    static List<Run> of(List<org.handbill.cite.csl.Run> runs) {
        var made = new ArrayList<Run>();
        for (var run : runs) {
            var own = Run.looking(run.text(), look(run.look()));
            if (run.link().isPresent()) {
                link(made, own, run.link().get());
            } else {
                made.add(own);
            }
        }
        return made;
    }

    private static Run.Look look(org.handbill.cite.csl.Look look) {
        return new Run.Look(
                look.italic(),
                look.bold(),
                look.smallCaps(),
                look.underline(),
                false,
                switch (look.shift()) {
                    case NONE -> Run.Shift.NONE;
                    case SUPERSCRIPT -> Run.Shift.SUPERSCRIPT;
                    case SUBSCRIPT -> Run.Shift.SUBSCRIPT;
                });
    }

    /// The letters before a DOI that belong to its address are part of the link.
    private static void link(List<Run> before, Run run, String address) {
        if (!before.isEmpty() && address.startsWith("https://doi.org/")) {
            var last = before.getLast();
            var start = DOI_BEFORE.matcher(last.text());
            if (start.find()) {
                before.removeLast();
                if (start.start() > 0) {
                    before.add(last.saying(last.text().substring(0, start.start())));
                }
                before.add(run.saying(start.group() + run.text()).linkedTo(address));
                return;
            }
        }
        before.add(run.linkedTo(address));
    }

    /// Links in a writer's own words, which the library does not know.
    static RichText relinked(RichText text, Cluster cluster) {
        var changed = text;
        for (var item : cluster.items()) {
            for (var run : RichText.join(List.of(item.prefix(), item.suffix())).runs()) {
                if (run.link().isPresent()) {
                    changed = relinked(changed, run.text().strip(), run.link().get());
                }
            }
        }
        return changed;
    }

    private static RichText relinked(RichText text, String words, String address) {
        var runs = new ArrayList<Run>();
        boolean done = false;
        for (var run : text.runs()) {
            int at = done ? -1 : run.text().indexOf(words);
            if (at < 0) {
                runs.add(run);
                continue;
            }
            done = true;
            runs.add(run.saying(run.text().substring(0, at)));
            runs.add(run.saying(words).linkedTo(address));
            runs.add(run.saying(run.text().substring(at + words.length())));
        }
        return new RichText(runs);
    }

    /// Without space at its ends.
    static RichText stripped(RichText text) {
        if (text.isEmpty()) {
            return text;
        }
        var runs = new ArrayList<>(text.runs());
        change(runs, 0, String::stripLeading);
        change(runs, runs.size() - 1, String::stripTrailing);
        return new RichText(runs);
    }

    private static void change(List<Run> runs, int index, UnaryOperator<String> change) {
        var run = runs.get(index);
        runs.set(index, run.saying(change.apply(run.text())));
    }

    /// A note is a sentence, which a writer's "see" begins with a capital.
    static RichText capitalized(RichText text) {
        if (text.isEmpty()) {
            return text;
        }
        var runs = new ArrayList<>(text.runs());
        change(runs, 0, first -> first.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + first.substring(1));
        return new RichText(runs);
    }

    /// A note ends with a full stop, or with what ends a sentence as well.
    static RichText ended(RichText text) {
        var letters = text.letters().stripTrailing();
        if (letters.isEmpty()) {
            return text;
        }
        int end = letters.length() - 1;
        while (end > 0 && "\"'”’»“".indexOf(letters.charAt(end)) >= 0) {
            end--;
        }
        return ".?!…".indexOf(letters.charAt(end)) >= 0
                ? text
                : RichText.join(List.of(stripped(text), RichText.plain(".")));
    }
}
