package org.handbill.check;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.handbill.facts.Claim;

/// A claim's text in one language as a set of words, for comparing it with others.
///
/// @param negations how many it has
/// @param telling   its numbers and proper names
/// @param words     its other words by what they mean, without those that every text has, in their order
/// @param sources   the ids of what it rests on
record Statement(Claim claim, int negations, String telling, Set<String> words, Set<String> sources) {
    private static final Pattern THOUSANDS = Pattern.compile("(?<=[0-9])[, \u00a0\u202f](?=[0-9]{3}(?![0-9]))");
    private static final Pattern PERCENT = Pattern.compile("(?iu)\\bper ?cent\\b|\\bpor ciento\\b");
    private static final Set<String> MORE_OR_LESS =
            Set.of("más", "menos", "mayor", "mayores", "menor", "menores", "mejor", "peor");

    /// The words of a text, numbers in one form.
    static List<Words.Word> wordsOf(String text) {
        var figures = THOUSANDS.matcher(text).replaceAll("");
        return Words.wordsOf(PERCENT.matcher(figures).replaceAll("%"));
    }

    static Statement of(Claim claim, List<Words.Word> text, Vocabulary.Lexicon lexicon) {
        var telling = new TreeSet<String>();
        var others = new LinkedHashSet<String>();
        int negations = 0;
        boolean isCompared = false;
        boolean isMore = false;
        for (var word : text) {
            var small = word.text().toLowerCase(Locale.ROOT);
            isCompared = !word.opens() && (isCompared || small.equals("than") || (isMore && small.equals("que")));
            isMore = !word.opens() && (isMore || MORE_OR_LESS.contains(small));
            var number = Vocabulary.telling(small);
            if (Vocabulary.negates(small)) {
                negations++;
            } else if (number.isPresent()) {
                telling.add(number.get());
            } else if (lexicon.isName(word)) {
                telling.add(small);
            } else if (!Vocabulary.isEmpty(small)) {
                // What something is compared with is not the thing itself.
                others.add((isCompared ? "than " : "") + Vocabulary.meaning(small));
            }
        }
        var sources = claim.evidence().stream()
                .map(evidence -> evidence.source().id().value())
                .collect(Collectors.toUnmodifiableSet());
        return new Statement(claim, negations, telling.toString(), others, sources);
    }

    /// Only statements that have it in common may say the same.
    String signature() {
        return negations + " " + telling;
    }

    /// Whether, given enough words in common, both may be one statement: none says the opposite of a word of the
    /// other, and they are not of one pattern with other words in the same places, as *raids and rents* and *raids
    /// and wages*.
    boolean mayRepeat(Statement other) {
        return !opposes(other) && !isParallelTo(other);
    }

    private boolean isParallelTo(Statement other) {
        if (words.containsAll(other.words) || other.words.containsAll(words)) {
            return false;
        }
        return shared(other.words).equals(other.shared(words));
    }

    /// The words that others have too, in their order here.
    private List<String> shared(Collection<String> others) {
        return words.stream().filter(others::contains).toList();
    }

    private boolean opposes(Statement other) {
        int both = 0;
        int turned = 0;
        for (var pair : Vocabulary.oppositePairs()) {
            var here = among(pair, words);
            var there = among(pair, other.words);
            if (here.size() == 1 && there.size() == 1 && !here.equals(there)) {
                return true;
            }
            if (here.size() == 2 && there.size() == 2) {
                both++;
                turned += here.equals(there) ? 0 : 1;
            }
        }
        // Sellers fell and buyers rose, sellers rose and buyers fell.
        return both > 1 && turned % 2 == 1;
    }

    private static List<String> among(Vocabulary.Opposites pair, Set<String> words) {
        boolean one = words.contains(pair.one());
        boolean opposite = words.contains(pair.other());
        if (one && opposite) {
            return words.stream()
                    .filter(new HashSet<>(List.of(pair.one(), pair.other()))::contains)
                    .toList();
        }
        return one ? List.of(pair.one()) : opposite ? List.of(pair.other()) : List.of();
    }
}
