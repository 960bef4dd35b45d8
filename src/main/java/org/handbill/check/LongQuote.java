package org.handbill.check;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.handbill.facts.Evidence;
import org.handbill.facts.Finding;

/// A quote is a few words.
final class LongQuote implements Advice {
    private static final int MOST_WORDS = 25;
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    @Override
    public String id() {
        return "long-quote";
    }

    @Override
    public String summary() {
        return "A quote has at most 25 words.";
    }

    @Override
    public Stream<Finding> check(Context context) {
        return Grounds.all(context.facts())
                .flatMap(grounds -> grounds.evidence().stream()
                        .flatMap(evidence -> evidence.quote().stream())
                        .filter(quote -> Words.gaps(quote.exact()) >= MOST_WORDS)
                        .filter(quote -> words(quote) > MOST_WORDS)
                        .map(quote -> finding(
                                quote.at(),
                                grounds.subject(),
                                "a quote of %d words; at most %d are a quote".formatted(words(quote), MOST_WORDS),
                                "quote the words that matter, and say the rest in your own")));
    }

    private static long words(Evidence.Quote quote) {
        return BLANKS.splitAsStream(quote.exact().strip())
                .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
                .count();
    }
}
