package org.handbill.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.handbill.facts.Claim;
import org.handbill.facts.Finding;

/// A statement is made once.
///
/// Two claims say the same where their texts in one language have the same numbers, negations and proper names and
/// share most of their other words, whatever the order and the endings: 85 % of them (Dice's coefficient), or 70 %
/// where they rest on a common source; words for opposites, such as buying and selling, tell claims apart.
final class DuplicateClaim implements Advice {
    private static final double ALIKE = 0.85;
    private static final double ALIKE_OF_ONE_SOURCE = 0.7;
    /// A word that more claims than this have tells nothing.
    private static final int MOST_CANDIDATES = 200;

    @Override
    public String id() {
        return "duplicate-claim";
    }

    @Override
    public String summary() {
        return "No two claims say the same in other words.";
    }

    @Override
    public Stream<Finding> check(Context context) {
        var lexicon = new Statement.Lexicon();
        var passages = context.facts().claims().stream()
                .filter(claim -> claim.withdrawn().isEmpty())
                .flatMap(claim -> Passage.of(claim)
                        .filter(passage -> passage.part() == Passage.Part.CLAIM)
                        .map(passage -> new Said(claim, passage, Words.of(passage.letters()))))
                .toList();
        passages.forEach(said -> lexicon.learn(said.words()));
        Map<String, List<Statement>> groups = new HashMap<>();
        for (var said : passages) {
            var statement = Statement.of(said.claim(), said.words(), lexicon);
            var language = said.passage().language().map(Object::toString).orElse("");
            groups.computeIfAbsent(language + " " + statement.signature(), key -> new ArrayList<>())
                    .add(statement);
        }
        Map<Claim, Claim> doubles = new HashMap<>();
        groups.values().forEach(group -> find(group, doubles));
        return doubles.entrySet().stream().map(pair -> finding(pair.getKey(), pair.getValue()));
    }

    /// A claim's text in one language.
    private record Said(Claim claim, Passage passage, List<String> words) {}

    private Finding finding(Claim later, Claim earlier) {
        return finding(
                later.at(),
                later.id(),
                "\"%s\" says the same as \"%s\", at %s:%d"
                        .formatted(
                                later.id(),
                                earlier.id(),
                                earlier.at().file(),
                                earlier.at().line()),
                "keep one of them, with the evidence of both");
    }

    private static void find(List<Statement> group, Map<Claim, Claim> doubles) {
        Map<Set<String>, Statement> exact = new HashMap<>();
        Map<String, List<Statement>> byWord = new HashMap<>();
        var frequency = new HashMap<String, Integer>();
        group.forEach(statement -> statement.words().forEach(word -> frequency.merge(word, 1, Integer::sum)));
        for (var statement : group) {
            var same = exact.putIfAbsent(statement.words(), statement);
            if (same != null) {
                remember(statement, same, doubles);
                continue;
            }
            var prefix = prefix(statement, frequency);
            nearest(statement, prefix, byWord).ifPresent(earlier -> remember(statement, earlier, doubles));
            for (var word : prefix) {
                var known = byWord.computeIfAbsent(word, key -> new ArrayList<>());
                if (known.size() < MOST_CANDIDATES) {
                    known.add(statement);
                }
            }
        }
    }

    private static void remember(Statement later, Statement earlier, Map<Claim, Claim> doubles) {
        if (!later.claim().id().equals(earlier.claim().id())) {
            doubles.putIfAbsent(later.claim(), earlier.claim());
        }
    }

    /// So many of its rarest words that whatever is alike has one of them.
    private static List<String> prefix(Statement statement, Map<String, Integer> frequency) {
        int size = statement.words().size();
        int shared = (int) Math.ceil(size * ALIKE_OF_ONE_SOURCE / (2 - ALIKE_OF_ONE_SOURCE));
        return statement.words().stream()
                .sorted(Comparator.comparing((String word) -> frequency.getOrDefault(word, 0))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(size - shared + 1L)
                .toList();
    }

    private static Optional<Statement> nearest(
            Statement statement, List<String> prefix, Map<String, List<Statement>> byWord) {
        var looked = new HashSet<Statement>();
        for (var word : prefix) {
            for (var other : byWord.getOrDefault(word, List.of())) {
                if (looked.add(other) && areAlike(statement, other)) {
                    return Optional.of(other);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean areAlike(Statement one, Statement other) {
        double enough = one.sharesSourceWith(other) ? ALIKE_OF_ONE_SOURCE : ALIKE;
        return one.likeness(other) >= enough && !one.opposes(other);
    }
}
