package org.handbill.check;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.handbill.facts.FactBase;
import org.handbill.facts.Finding;

/// A sentence can be read aloud.
final class LongSentence implements Advice {
    private static final int MOST_WORDS = 35;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    @Override
    public String id() {
        return "long-sentence";
    }

    @Override
    public String summary() {
        return "A sentence has at most 35 words.";
    }

    @Override
    public Stream<Finding> check(Context context) {
        return Passage.all(context.facts())
                .filter(passage -> passage.part().isRunning())
                // So many words have as many blanks or dashes between them, less one.
                .filter(passage -> BETWEEN_WORDS
                                .matcher(passage.text().value())
                                .results()
                                .limit(MOST_WORDS)
                                .count()
                        >= MOST_WORDS)
                .flatMap(passage -> inPassage(passage, context.facts()));
    }

    private Stream<Finding> inPassage(Passage passage, FactBase facts) {
        var language = passage.language().map(org.handbill.facts.Language::tag).orElse("en");
        return Words.sentences(passage.letters(), language).stream()
                .filter(sentence -> Words.of(sentence).size() > MOST_WORDS)
                .map(sentence -> passage.finding(
                        this,
                        passage.placeOf(sentence, 1, facts),
                        "a sentence of %d words; at most %d are read with ease"
                                .formatted(Words.of(sentence).size(), MOST_WORDS),
                        "divide it"));
    }
}
