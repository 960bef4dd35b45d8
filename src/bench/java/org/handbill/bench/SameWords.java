package org.handbill.bench;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Whether two files say the same: how many words of the one the other lacks, wherever they stand. Peers format a few
/// entries of the list of references otherwise, and set the pages' feet otherwise; a paragraph that were missing would
/// be more.
final class SameWords {
    /// What the peers' other entries in the list of references come to.
    static final double FEW = 0.04;

    private SameWords() {}

    /// The share of words that only one of the two has.
    ///
    /// @throws IllegalStateException where it is larger than what is tolerated
    static double compare(String name, String one, String other, double tolerated) {
        var left = count(one);
        var right = count(other);
        double missing = Math.max(missing(left, right), missing(right, left));
        if (missing > tolerated) {
            throw new IllegalStateException("%s: %.1f %% of the words are not the same".formatted(name, missing * 100));
        }
        return missing;
    }

    private static double missing(Map<String, Integer> from, Map<String, Integer> in) {
        int all = 0;
        int missing = 0;
        for (var word : from.entrySet()) {
            all += word.getValue();
            missing += Math.max(0, word.getValue() - in.getOrDefault(word.getKey(), 0));
        }
        return (double) missing / all;
    }

    private static Map<String, Integer> count(String text) {
        var words = new HashMap<String, Integer>();
        for (var word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty()) {
                words.merge(word, 1, Integer::sum);
            }
        }
        return words;
    }
}
