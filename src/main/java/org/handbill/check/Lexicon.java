package org.handbill.check;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The words of a project's claims. Each is looked at once, however often it comes. May be used by several threads at
/// once.
final class Lexicon {
    private final Map<String, Term> opening = new ConcurrentHashMap<>();
    private final Map<String, Term> within = new ConcurrentHashMap<>();
    /// Those that are written small somewhere: a capital letter at the beginning of a sentence makes no name of them.
    private final Set<String> small = ConcurrentHashMap.newKeySet();
    private final Set<String> stems = ConcurrentHashMap.newKeySet();

    /// A word and what it does in a statement.
    ///
    /// @param small   it in small letters
    /// @param telling what tells statements apart though it is written small
    /// @param isEmpty whether every text has it
    /// @param stem    it without its endings
    /// @param meaning what it has in common with words that mean the same
    record Term(
            Words.Word word,
            String small,
            boolean negates,
            Optional<String> telling,
            boolean isEmpty,
            String stem,
            String meaning) {
        static Term of(Words.Word word) {
            var small = word.text().toLowerCase(Locale.ROOT);
            var stem = Vocabulary.stem(small);
            return new Term(
                    word,
                    small,
                    Vocabulary.negates(small),
                    Vocabulary.telling(small),
                    Vocabulary.isEmpty(small),
                    stem,
                    Vocabulary.meaningOfStem(stem));
        }
    }

    /// Learns words, and tells what is known of each by itself.
    List<Term> learn(List<Words.Word> words) {
        var terms = new Term[words.size()];
        Arrays.setAll(terms, i -> learn(words.get(i)));
        return List.of(terms);
    }

    private Term learn(Words.Word word) {
        var terms = word.opens() ? opening : within;
        // To look it up needs no lock, and most words are known.
        var known = terms.get(word.text());
        return known != null ? known : terms.computeIfAbsent(word.text(), text -> learnFirst(word));
    }

    private Term learnFirst(Words.Word word) {
        var term = Term.of(word);
        if (Character.isLowerCase(word.text().codePointAt(0))) {
            small.add(word.text());
            stems.add(term.stem());
            stems.add(term.meaning());
        }
        return term;
    }

    /// Whether a word is a proper name, as far as the words tell that were learnt.
    boolean isName(Term term) {
        return Character.isUpperCase(term.word().text().codePointAt(0))
                && !small.contains(term.small())
                && !term.isEmpty()
                && !(term.word().opens() && (stems.contains(term.stem()) || stems.contains(term.meaning())));
    }
}
