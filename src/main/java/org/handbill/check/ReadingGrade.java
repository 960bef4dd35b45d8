package org.handbill.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handbill.facts.Finding;
import org.handbill.facts.Placed;

/// A sheet can be read by those whom it is for: its `reading-grade: {max: …}`.
final class ReadingGrade implements Advice {
    private static final int NAMED = 3;
    private static final Pattern ENDED = Pattern.compile("[.!?…][\"”»’)]*\\s*$");

    @Override
    public String id() {
        return "reading-grade";
    }

    @Override
    public String summary() {
        return "A sheet's text asks for no more years of school than its reading-grade allows.";
    }

    @Override
    public Stream<Finding> check(Copy copy, Context context) {
        var language = copy.language().primary();
        return copy.sheet().maxGrade().filter(max -> Readability.knows(language)).stream()
                .flatMap(max -> {
                    var passages = passages(copy, context);
                    var sentences = passages.stream()
                            .flatMap(passage -> Words.sentences(passage.letters(), language).stream())
                            .toList();
                    return Readability.of(sentences, language)
                            .filter(read -> Math.round(read.grade()) > max.value())
                            .map(read -> finding(copy, max, read, hardest(passages, language)))
                            .stream();
                });
    }

    private Finding finding(Copy copy, Placed<Integer> max, Readability read, String hardest) {
        return finding(
                max.at(),
                copy.sheet().id(),
                String.format(
                        Locale.ROOT,
                        "in %s the text is of grade %d (%s), and at most %d is wanted",
                        copy.language(),
                        Math.round(read.grade()),
                        read.measures(),
                        max.value()),
                "shorten sentences and words%s, or allow more"
                        .formatted(hardest.isEmpty() ? "" : " (the hardest: " + hardest + ")"));
    }

    /// Whole sentences only: headings, labels and names are none.
    private static List<Passage> passages(Copy copy, Context context) {
        var passages = new ArrayList<Passage>();
        copy.claims(context.facts()).flatMap(Passage::of).forEach(passages::add);
        Passage.of(copy.sheet()).forEach(passages::add);
        return passages.stream()
                .filter(passage -> passage.part().isRunning())
                .filter(passage ->
                        passage.language().map(copy.language()::equals).orElse(passage.part() == Passage.Part.CLAIM))
                .filter(passage -> ENDED.matcher(passage.letters()).find())
                .toList();
    }

    private static String hardest(List<Passage> passages, String language) {
        return passages.stream()
                .filter(passage -> passage.part() == Passage.Part.CLAIM)
                .sorted(Comparator.comparingDouble((Passage passage) -> -grade(passage, language)))
                .limit(NAMED)
                .map(passage -> passage.subject().value())
                .collect(Collectors.joining(", "));
    }

    private static double grade(Passage passage, String language) {
        return Optional.of(passage.letters())
                .flatMap(letters -> Readability.of(Words.sentences(letters, language), language))
                .map(Readability::grade)
                .orElse(0.0);
    }
}
