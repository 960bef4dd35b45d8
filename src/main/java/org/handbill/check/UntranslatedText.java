package org.handbill.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.handbill.facts.Finding;

/// What stands under a language is in that language.
final class UntranslatedText implements Advice {
    private static final int FEWEST_WORDS = 4;
    private static final int FEWEST_WORDS_COPIED = 3;
    private static final double COPIED = 0.7;
    private static final Set<Passage.Part> NAMES = EnumSet.of(Passage.Part.HOLDER, Passage.Part.UNIT);
    /// A text's languages stand beside each other.
    private static final int MOST_LANGUAGES = 10;

    /// Words that every text of some length has, and the other language lacks.
    private static final List<Tongue> TONGUES = List.of(
            new Tongue(
                    "en",
                    Set.of(
                            "the", "of", "and", "to", "that", "with", "was", "were", "is", "are", "by", "for", "from",
                            "which", "or", "not", "its", "their", "this", "these", "have", "has", "had", "who", "what",
                            "in", "on", "at", "it", "they", "but", "than", "about", "when", "where", "how")),
            new Tongue(
                    "es",
                    Set.of(
                            "el", "la", "los", "las", "de", "del", "y", "que", "con", "fue", "fueron", "es", "son",
                            "por", "para", "desde", "una", "un", "su", "sus", "esta", "este", "no", "se", "al", "en",
                            "quien", "quienes", "o", "como", "más", "pero", "sin", "sobre", "entre", "según", "donde",
                            "cuando")));

    private record Tongue(String tag, Set<String> common) {
        int wordsIn(List<String> words) {
            int count = 0;
            for (var word : words) {
                count += common.contains(word) ? 1 : 0;
            }
            return count;
        }
    }

    @Override
    public String id() {
        return "untranslated-text";
    }

    @Override
    public String summary() {
        return "What stands under a language is not the same as under another, and is in that language.";
    }

    @Override
    public Stream<Finding> check(Context context) {
        return Passage.bySubject(context.facts()).parallel().flatMap(this::inPassages);
    }

    /// @param all what a claim or a sheet says
    private Stream<Finding> inPassages(List<Passage> all) {
        var read = all.stream().map(Read::of).toList();
        // A unit has few words, and a holder's name may be in any language.
        var inOtherLanguage = read.stream()
                .filter(one -> one.other().isPresent())
                .filter(one -> !NAMES.contains(one.passage().part()));
        Deque<Read> before = new ArrayDeque<>();
        var copied = read.stream()
                .filter(one ->
                        one.other().isEmpty() || NAMES.contains(one.passage().part()))
                .filter(one -> one.passage().language().isPresent())
                .filter(one -> one.passage().part() != Passage.Part.TITLE)
                .sorted(Comparator.comparing(one -> one.passage().text().at()))
                .filter(one -> isCopy(one, before));
        return Stream.concat(inOtherLanguage.map(this::inOtherLanguage), copied.map(this::copied));
    }

    private Finding inOtherLanguage(Read read) {
        var passage = read.passage();
        return passage.finding(
                this,
                passage.text().at(),
                "the text under %s of \"%s\" seems to be in another language (%s)"
                        .formatted(
                                passage.language().orElseThrow().primary(),
                                passage.subject(),
                                read.other().orElseThrow().tag()),
                "translate it");
    }

    private Finding copied(Read read) {
        var passage = read.passage();
        return passage.finding(
                this,
                passage.text().at(),
                "the text under %s of \"%s\" is the same as under another language"
                        .formatted(passage.language().orElseThrow(), passage.subject()),
                "translate it, or write it once for all languages");
    }

    /// A passage that was read.
    ///
    /// @param other the language in which it seems to be, where that is not its own
    /// @param words those that a translation would change: a name or a number stays
    private record Read(Passage passage, Optional<Tongue> other, Set<String> words) {
        static Read of(Passage passage) {
            var small = new ArrayList<String>();
            var changing = new HashSet<String>();
            for (var word : Words.of(passage.letters())) {
                small.add(word.toLowerCase(Locale.ROOT));
                if (Character.isLowerCase(word.codePointAt(0))) {
                    changing.add(word);
                }
            }
            return new Read(
                    passage,
                    TONGUES.stream()
                            .filter(own -> passage.isIn(own.tag()))
                            .flatMap(own -> TONGUES.stream().filter(other -> reads(small, own, other)))
                            .findFirst(),
                    changing);
        }

        /// Whether words are many of another language and hardly any of their own.
        private static boolean reads(List<String> words, Tongue own, Tongue other) {
            if (other.equals(own) || words.size() < FEWEST_WORDS) {
                return false;
            }
            int ofOther = other.wordsIn(words);
            return ofOther >= 2 && ofOther > 3 * own.wordsIn(words);
        }

        /// Whether two languages have nearly all words in common (Dice's coefficient).
        boolean copies(Read earlier) {
            long shared = words.stream().filter(earlier.words::contains).count();
            return !passage.language().equals(earlier.passage.language())
                    && 2.0 * shared >= COPIED * (words.size() + earlier.words.size());
        }
    }

    /// Whether one of the texts just before it says the same in another language's place.
    private static boolean isCopy(Read text, Deque<Read> before) {
        if (text.words().size() < FEWEST_WORDS_COPIED) {
            return false;
        }
        boolean isCopy = before.stream().anyMatch(text::copies);
        before.addLast(text);
        if (before.size() > MOST_LANGUAGES) {
            before.removeFirst();
        }
        return isCopy;
    }
}
