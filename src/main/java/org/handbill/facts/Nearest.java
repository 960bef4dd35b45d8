package org.handbill.facts;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/// Finds the known word that a misspelt one was meant to be.
public final class Nearest {
    /// Longer words are no misspellings of anything, and would take long to compare.
    private static final int LONGEST = 120;

    private Nearest() {}

    /// The end of a message about a misspelt word.
    public static String question(String near) {
        return "; did you mean \"" + near + "\"?";
    }

    /// The known word at the smallest Damerau-Levenshtein distance (optimal string alignment, letter case apart),
    /// if that is at most a third of the longer word's length, and none for two letters; of equals the first in
    /// the collection's order.
    public static Optional<String> to(String word, Collection<String> known) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        var lower = word.toLowerCase(Locale.ROOT);
        Optional<String> best = Optional.empty();
        int bestDistance = Integer.MAX_VALUE;
        for (var candidate : known) {
            int longer = Math.max(word.length(), candidate.length());
            int limit = Math.min(bestDistance - 1, longer < 3 ? 0 : longer / 3);
            if (candidate.length() > LONGEST || Math.abs(word.length() - candidate.length()) > limit) {
                continue;
            }
            int distance = distance(lower, candidate.toLowerCase(Locale.ROOT), limit);
            if (distance <= limit) {
                best = Optional.of(candidate);
                bestDistance = distance;
                if (distance == 0) {
                    break;
                }
            }
        }
        return best;
    }

    /// The distance, or any number above the limit where it is above it.
    private static int distance(String a, String b, int limit) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        Arrays.setAll(last, i -> i);
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
                least = Math.min(least, row[j]);
            }
            if (least > limit) {
                return least;
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[b.length()];
    }
}
