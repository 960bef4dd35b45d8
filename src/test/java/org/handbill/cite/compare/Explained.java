package org.handbill.cite.compare;

import java.util.List;
import java.util.regex.Pattern;
import org.handbill.cite.RichText;
import org.handbill.cite.TestSources;

/// Differences from citeproc-js that are meant, of `compare/explained.txt`: each line has a style or `*`, a work's id,
/// and the reason.
final class Explained {
    private record Reason(String style, String work) {}

    /// A word for the kind of place that is no page.
    private static final Pattern KIND =
            Pattern.compile("(?<= |\\()(?:chap\\.|arts?\\.|¶+|§+|tbl\\.|figs?\\.|vols?\\.|at) (?=\\d)");

    private static final List<Reason> REASONS = TestSources.resource("compare/explained.txt")
            .lines()
            .filter(line -> !line.startsWith("#") && !line.isBlank())
            .map(line -> line.split(" +", 3))
            .map(words -> new Reason(words[0], words[1]))
            .toList();

    private Explained() {}

    /// Whether a difference in words is meant.
    static boolean is(String style, Work work, RichText own, RichText other) {
        return REASONS.stream()
                        .anyMatch(reason -> (reason.style().equals("*")
                                        || reason.style().equals(style))
                                && reason.work().equals(work.source().id().value()))
                || namesTheKind(own, other);
    }

    /// Where a style prints a place without a word for its kind, since it means pages, Handbill adds the word.
    private static boolean namesTheKind(RichText own, RichText other) {
        return Likeness.of(withoutKinds(own), withoutKinds(other)).compareTo(Likeness.WORDS) < 0;
    }

    private static RichText withoutKinds(RichText text) {
        return RichText.plain(KIND.matcher(text.letters()).replaceAll(""));
    }
}
