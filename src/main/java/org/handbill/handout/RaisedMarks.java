package org.handbill.handout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.handbill.cite.RichText;
import org.handbill.cite.Run;

/// Sets raised numbers, of notes or of a numeric style, where printers set them: close to the word before, and after
/// the punctuation that follows the citation.
final class RaisedMarks {
    private static final Pattern PUNCTUATION = Pattern.compile("^[.,;:!?…]+[”’»\"']*");

    private RaisedMarks() {}

    /// Joins the pieces of a paragraph.
    static RichText join(List<RichText> pieces) {
        var placed = new ArrayList<>(pieces);
        for (int i = 0; i < placed.size(); i++) {
            if (isRaised(placed.get(i)) && i > 0) {
                var before = withoutLastSpace(placed.get(i - 1));
                var punctuation = i + 1 < placed.size() ? leadingPunctuation(placed.get(i + 1)) : "";
                placed.set(i - 1, RichText.join(List.of(before, like(before, punctuation))));
                if (!punctuation.isEmpty()) {
                    placed.set(i + 1, withoutFirst(placed.get(i + 1), punctuation.length()));
                }
            }
        }
        return RichText.join(placed);
    }

    private static boolean isRaised(RichText piece) {
        return !piece.isEmpty()
                && piece.runs().getFirst().role() != Run.Role.TEXT
                && piece.runs().stream().allMatch(run -> run.look().shift() == Run.Shift.SUPERSCRIPT);
    }

    private static RichText withoutLastSpace(RichText text) {
        if (text.isEmpty()) {
            return text;
        }
        var runs = new ArrayList<>(text.runs());
        var last = runs.removeLast();
        runs.add(last.saying(last.text().stripTrailing()));
        return new RichText(runs);
    }

    private static String leadingPunctuation(RichText text) {
        var matcher =
                PUNCTUATION.matcher(text.isEmpty() ? "" : text.runs().getFirst().text());
        return matcher.find() ? matcher.group() : "";
    }

    private static RichText like(RichText before, String letters) {
        return before.isEmpty()
                ? RichText.plain(letters)
                : new RichText(List.of(before.runs().getLast().saying(letters)));
    }

    private static RichText withoutFirst(RichText text, int length) {
        var runs = new ArrayList<>(text.runs());
        var first = runs.removeFirst();
        runs.addFirst(first.saying(first.text().substring(length)));
        return new RichText(runs);
    }
}
