package org.handbill.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.handbill.facts.Claim;

/// A claim's text in one language as its words, for comparing it with others.
///
/// @param language  tag; empty where the text is the same in all
/// @param negations how many it has
/// @param telling   its numbers and proper names
/// @param words     its other words by what they mean, without those that every text has, each once, in their order
/// @param course    numbers, names and words as they follow each other
record Statement(Claim claim, String language, int negations, List<String> telling, List<String> words, Course course) {
    private static final Pattern THOUSANDS = Pattern.compile("[, \u00a0\u202f](?<=[0-9].)(?=[0-9]{3}(?![0-9]))");
    private static final Pattern CENT = Pattern.compile("(?i)c(?:ent|iento)");
    private static final Pattern PERCENT = Pattern.compile("(?iu)\\b(?:per ?cent|por ciento)\\b");
    private static final Set<String> MORE_OR_LESS =
            Set.of("más", "menos", "mayor", "mayores", "menor", "menores", "mejor", "peor");

    /// With them something new begins: *more than in towns, during the drought*.
    private static final Set<String> AFTER_A_COMPARISON =
            Set.of("during after before when while because if durante tras después antes cuando mientras porque si"
                    .split(" "));
    /// What stands before the one who did it, where that one stands last.
    private static final Set<String> AGENT = Set.of("by", "por");

    /// The words of a text, numbers in one form.
    static List<Words.Word> wordsOf(String text) {
        // Most texts have neither, and looking for a letter takes less time than looking behind each.
        var figures = text.chars().anyMatch(Character::isDigit)
                ? THOUSANDS.matcher(text).replaceAll("")
                : text;
        return Words.wordsOf(
                CENT.matcher(figures).find() ? PERCENT.matcher(figures).replaceAll("%") : figures);
    }

    static Statement of(Claim claim, String language, List<Lexicon.Term> text, Lexicon lexicon) {
        var telling = new TreeSet<String>();
        var others = new LinkedHashSet<String>();
        var course = new ArrayList<String>();
        int negations = 0;
        int agents = 0;
        boolean isCompared = false;
        boolean isMore = false;
        for (var term : text) {
            var small = term.small();
            boolean opens = term.word().opens();
            isCompared = !opens
                    && !AFTER_A_COMPARISON.contains(small)
                    && (isCompared || small.equals("than") || (isMore && small.equals("que")));
            isMore = !opens && (isMore || MORE_OR_LESS.contains(small));
            agents += AGENT.contains(small) ? 1 : 0;
            if (term.negates()) {
                negations++;
            } else if (term.telling().isPresent()) {
                telling.add(term.telling().get());
                course.add(term.telling().get());
            } else if (lexicon.isName(term)) {
                telling.add(small);
                course.add(small);
            } else if (!term.isEmpty()) {
                // What something is compared with is not the thing itself.
                others.add(isCompared ? "than " + term.meaning() : term.meaning());
                course.add(term.meaning());
            }
        }
        return new Statement(
                claim, language, negations, List.copyOf(telling), List.copyOf(others), new Course(course, agents));
    }

    /// The ids of what it rests on.
    Set<String> sources() {
        return claim.evidence().stream()
                .map(evidence -> evidence.source().id().value())
                .collect(Collectors.toSet());
    }

    /// Only statements that have it in common may say the same.
    String signature() {
        return language + " " + negations + " " + telling;
    }

    /// Whether, given enough words in common, both may be one statement: none says the opposite of a word of the
    /// other, and they are not of one pattern with other words in the same places, as *raids and rents* and *raids
    /// and wages*.
    boolean mayRepeat(Statement other) {
        return !isParallelTo(other) && mayTranslate(other);
    }

    /// Whether both may be one statement in another language, whose words may be others: they have the same numbers
    /// and names, deny alike, and none says the opposite of the other or has its parts in each other's places.
    boolean mayTranslate(Statement other) {
        return telling.equals(other.telling)
                && (negations == 0) == (other.negations == 0)
                && !opposes(other)
                && !course.isTurned(other.course, telling);
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

    private static List<String> among(Vocabulary.Opposites pair, List<String> words) {
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
