package org.handbill.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
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
    /// A word or a source that more claims than this have tells little.
    private static final int MOST_CANDIDATES = 60;

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
        var ranks = ranks(group);
        var ofOneSource = new Neighbours<String>(ALIKE_OF_ONE_SOURCE);
        var anywhere = new Neighbours<Integer>(ALIKE);
        for (var statement : group) {
            var same = exact.putIfAbsent(statement.words(), statement);
            if (same != null) {
                remember(statement, same, doubles);
                continue;
            }
            var coded = Coded.of(statement, ranks);
            ofOneSource
                    .near(coded, statement.sources())
                    .or(() -> anywhere.near(coded, coded.prefix()))
                    .ifPresent(earlier -> remember(statement, earlier, doubles));
        }
    }

    /// Words by how many statements have them: the rarest is 0.
    private static Map<String, Integer> ranks(List<Statement> group) {
        var frequency = new HashMap<String, Integer>();
        group.forEach(statement -> statement.words().forEach(word -> frequency.merge(word, 1, Integer::sum)));
        var rarestFirst = new ArrayList<>(frequency.entrySet());
        rarestFirst.sort(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()));
        var ranks = new HashMap<String, Integer>();
        rarestFirst.forEach(word -> ranks.put(word.getKey(), ranks.size()));
        return ranks;
    }

    private static void remember(Statement later, Statement earlier, Map<Claim, Claim> doubles) {
        if (!later.claim().id().equals(earlier.claim().id())) {
            doubles.putIfAbsent(later.claim(), earlier.claim());
        }
    }

    /// A statement with its words' ranks, the rarest first.
    private record Coded(Statement statement, int[] words) {
        static Coded of(Statement statement, Map<String, Integer> ranks) {
            return new Coded(
                    statement,
                    statement.words().stream()
                            .mapToInt(word -> ranks.getOrDefault(word, 0))
                            .sorted()
                            .toArray());
        }

        /// So many of the rarest words that whatever is alike has one of them.
        List<Integer> prefix() {
            int shared = (int) Math.ceil(words.length * ALIKE / (2 - ALIKE));
            return IntStream.of(words).limit(words.length - shared + 1L).boxed().toList();
        }

        /// Dice's coefficient of their words, 0 to 1.
        double likeness(Coded other) {
            int shared = 0;
            for (int i = 0, j = 0; i < words.length && j < other.words.length; ) {
                int order = Integer.compare(words[i], other.words[j]);
                shared += order == 0 ? 1 : 0;
                i += order <= 0 ? 1 : 0;
                j += order >= 0 ? 1 : 0;
            }
            return words.length == 0 ? 0 : 2.0 * shared / (words.length + other.words.length);
        }
    }

    /// Statements by something that they may have in common.
    private static final class Neighbours<K> {
        private final double enough;
        private final Map<K, List<Coded>> byKey = new HashMap<>();

        Neighbours(double enough) {
            this.enough = enough;
        }

        /// The first of those before that is alike; this one is one of those before from now on.
        Optional<Statement> near(Coded coded, Collection<K> keys) {
            Optional<Statement> found = Optional.empty();
            for (var key : keys) {
                var known = byKey.computeIfAbsent(key, any -> new ArrayList<>());
                if (found.isEmpty()) {
                    found = known.stream()
                            .filter(other -> coded.likeness(other) >= enough)
                            .map(Coded::statement)
                            .filter(other -> !coded.statement().opposes(other))
                            .findFirst();
                }
                if (known.size() < MOST_CANDIDATES) {
                    known.add(coded);
                }
            }
            return found;
        }
    }
}
