package org.handbill.check;

import java.util.stream.Stream;
import org.handbill.facts.FactBase;
import org.handbill.facts.Finding;

/// A sentence can be read aloud.
final class LongSentence implements Advice {
    private static final int MOST_WORDS = 35;

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
                .filter(passage -> Words.gaps(passage.text().value()) >= MOST_WORDS)
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
