package org.handbill.check;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handbill.facts.Finding;
import org.handbill.facts.Id;
import org.handbill.facts.Language;

/// What stands under a language is in that language.
final class UntranslatedText implements Advice {
    private static final int FEWEST_WORDS = 4;
    private static final int FEWEST_WORDS_COPIED = 3;
    private static final double COPIED = 0.7;
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
        long wordsIn(List<String> words) {
            return words.stream().filter(common::contains).count();
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
        return Stream.concat(
                Passage.all(context.facts())
                        .filter(passage -> passage.part().isRunning() || passage.part() == Passage.Part.TITLE)
                        .flatMap(this::inOtherLanguage),
                copied(context));
    }

    private Stream<Finding> inOtherLanguage(Passage passage) {
        return TONGUES.stream()
                .filter(own -> passage.isIn(own.tag()))
                .flatMap(own -> TONGUES.stream()
                        .filter(other -> !other.equals(own))
                        .filter(other -> reads(passage, own, other))
                        .map(other -> passage.finding(
                                this,
                                passage.text().at(),
                                "the text under %s of \"%s\" seems to be in another language (%s)"
                                        .formatted(own.tag(), passage.subject(), other.tag()),
                                "translate it")));
    }

    /// Whether a text has many words of another language and hardly any of its own.
    private static boolean reads(Passage passage, Tongue own, Tongue other) {
        var words = Words.of(passage.letters().toLowerCase(Locale.ROOT));
        long ofOther = other.wordsIn(words);
        return words.size() >= FEWEST_WORDS && ofOther >= 2 && ofOther > 3 * own.wordsIn(words);
    }

    /// The same words under two languages, or nearly: the later of the two.
    private Stream<Finding> copied(Context context) {
        Map<Id, List<Passage>> bySubject = Passage.all(context.facts())
                .filter(passage -> passage.language().isPresent())
                .filter(passage -> passage.part().isRunning())
                .filter(passage -> inOtherLanguage(passage).findAny().isEmpty())
                .collect(Collectors.groupingBy(Passage::subject));
        return bySubject.values().stream().flatMap(passages -> {
            Deque<Translation> before = new ArrayDeque<>();
            return passages.stream()
                    .sorted(Comparator.comparing(passage -> passage.text().at()))
                    .filter(passage -> isCopy(passage, before))
                    .map(passage -> passage.finding(
                            this,
                            passage.text().at(),
                            "the text under %s of \"%s\" is the same as under another language"
                                    .formatted(passage.language().orElseThrow(), passage.subject()),
                            "translate it, or write it once for all languages"));
        });
    }

    /// A text's words that a translation would change: a name or a number stays.
    private record Translation(Optional<Language> language, Set<String> words) {
        static Translation of(Passage passage) {
            return new Translation(
                    passage.language(),
                    Words.of(passage.letters()).stream()
                            .filter(word -> Character.isLowerCase(word.codePointAt(0)))
                            .collect(Collectors.toUnmodifiableSet()));
        }

        /// Whether two languages have nearly all words in common (Dice's coefficient).
        boolean copies(Translation other) {
            long shared = words.stream().filter(other.words::contains).count();
            return !language.equals(other.language) && 2.0 * shared >= COPIED * (words.size() + other.words.size());
        }
    }

    /// Whether one of the texts just before it says the same in another language's place.
    private static boolean isCopy(Passage passage, Deque<Translation> before) {
        var text = Translation.of(passage);
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
