package org.handbill.check;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.handbill.facts.Claim;
import org.handbill.facts.Finding;
import org.handbill.facts.Id;

/// A statement is made once.
///
/// Two claims say the same where their texts in one language have the same numbers, negations and proper names and
/// share most of their other words, whatever the order and the endings, words of one meaning taken together: 85 % of
/// them (Dice's coefficient), or 75 % where they rest on a common source. Told apart are claims that differ in words
/// for
/// opposites, such as buying and selling, or in who did it to whom, claims of one pattern that differ in the words at
/// some of its places, and claims that differ so, or in numbers, names or negation, in another language.
final class DuplicateClaim implements Advice {
    private static final double ALIKE = 0.85;
    private static final double ALIKE_OF_ONE_SOURCE = 0.75;
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
        var lexicon = new Lexicon();
        var texts = context.facts().claims().parallelStream()
                .filter(claim -> claim.withdrawn().isEmpty())
                .flatMap(claim -> Passage.of(claim)
                        .filter(passage -> passage.part() == Passage.Part.CLAIM)
                        .map(passage -> Said.of(claim, passage, lexicon)))
                .toList();
        var statements = texts.parallelStream()
                .map(said -> Statement.of(said.claim(), said.language(), said.words(), lexicon))
                .toList();
        Map<String, List<Statement>> groups = new LinkedHashMap<>();
        Map<Id, Map<String, Statement>> byLanguage = new HashMap<>();
        for (var statement : statements) {
            groups.computeIfAbsent(statement.signature(), key -> new ArrayList<>())
                    .add(statement);
            byLanguage
                    .computeIfAbsent(statement.claim().id(), key -> new HashMap<>())
                    .put(statement.language(), statement);
        }
        Map<Id, Pair> doubles = new LinkedHashMap<>();
        var ranks = ranks(statements);
        groups.values().parallelStream()
                .flatMap(group -> find(group, ranks, byLanguage))
                .forEachOrdered(pair -> doubles.putIfAbsent(pair.later().id(), pair));
        return doubles.values().stream().map(this::finding);
    }

    /// A claim's text in one language.
    private record Said(Claim claim, String language, List<Lexicon.Term> words) {
        static Said of(Claim claim, Passage passage, Lexicon lexicon) {
            return new Said(
                    claim,
                    passage.language().map(Object::toString).orElse(""),
                    lexicon.learn(Statement.wordsOf(passage.letters())));
        }
    }

    /// Two claims of which the later says what the earlier says.
    private record Pair(Claim later, Claim earlier) {}

    /// Whether both claims may be one in every language that both are written in.
    private static boolean agree(Claim a, Claim b, Map<Id, Map<String, Statement>> byLanguage) {
        var ofOther = byLanguage.getOrDefault(b.id(), Map.of());
        return byLanguage.getOrDefault(a.id(), Map.of()).values().stream()
                .allMatch(one -> one.mayTranslate(ofOther.getOrDefault(one.language(), one)));
    }

    private Finding finding(Pair pair) {
        var later = pair.later();
        var earlier = pair.earlier();
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

    private static Stream<Pair> find(
            List<Statement> group, Map<String, Integer> ranks, Map<Id, Map<String, Statement>> byLanguage) {
        BiPredicate<Statement, Statement> mayRepeat =
                (later, earlier) -> later.mayRepeat(earlier) && agree(later.claim(), earlier.claim(), byLanguage);
        var exact = new Neighbours<IntBuffer>(1, mayRepeat);
        var ofOneSource = new Neighbours<String>(ALIKE_OF_ONE_SOURCE, mayRepeat);
        var anywhere = new Neighbours<Integer>(ALIKE, mayRepeat);
        return group.stream().flatMap(statement -> {
            var coded = Coded.of(statement, ranks);
            return exact
                    .near(coded, Set.of(IntBuffer.wrap(coded.words())))
                    .or(() -> ofOneSource.near(coded, statement.sources()))
                    .or(() -> anywhere.near(coded, coded.prefix()))
                    .map(earlier -> new Pair(statement.claim(), earlier.claim()))
                    .filter(pair -> !pair.later().id().equals(pair.earlier().id()))
                    .stream();
        });
    }

    /// Words by how many statements have them: the rarest is 0.
    private static Map<String, Integer> ranks(List<Statement> statements) {
        var frequency = new HashMap<String, Integer>();
        statements.forEach(statement -> statement.words().forEach(word -> frequency.merge(word, 1, Integer::sum)));
        var rarestFirst = new ArrayList<>(frequency.entrySet());
        rarestFirst.sort(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()));
        var ranks = new HashMap<String, Integer>();
        rarestFirst.forEach(word -> ranks.put(word.getKey(), ranks.size()));
        return ranks;
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

        /// Whether Dice's coefficient of their words is as large as that; counts no further than it may be.
        boolean isLike(Coded other, double enough) {
            int total = words.length + other.words.length;
            int shared = 0;
            int i = 0;
            int j = 0;
            int left = Math.min(words.length, other.words.length);
            while (left > 0 && 2.0 * (shared + left) / total >= enough) {
                int order = Integer.compare(words[i], other.words[j]);
                shared += order == 0 ? 1 : 0;
                i += order <= 0 ? 1 : 0;
                j += order >= 0 ? 1 : 0;
                left = Math.min(words.length - i, other.words.length - j);
            }
            return shared > 0 && 2.0 * shared / total >= enough;
        }
    }

    /// Statements by something that they may have in common.
    private static final class Neighbours<K> {
        private final double enough;
        private final BiPredicate<Statement, Statement> mayRepeat;
        private final Map<K, List<Coded>> byKey = new HashMap<>();

        /// @param enough    Dice's coefficient from which statements are alike
        /// @param mayRepeat whether, being alike, the later may say the same as the earlier
        Neighbours(double enough, BiPredicate<Statement, Statement> mayRepeat) {
            this.enough = enough;
            this.mayRepeat = mayRepeat;
        }

        private Optional<Statement> first(Coded coded, List<Coded> known) {
            for (var other : known) {
                if (coded.isLike(other, enough) && mayRepeat.test(coded.statement(), other.statement())) {
                    return Optional.of(other.statement());
                }
            }
            return Optional.empty();
        }

        /// The first of those before that is alike; this one is one of those before from now on.
        Optional<Statement> near(Coded coded, Collection<K> keys) {
            Optional<Statement> found = Optional.empty();
            for (var key : keys) {
                var known = byKey.computeIfAbsent(key, any -> new ArrayList<>());
                if (found.isEmpty()) {
                    found = first(coded, known);
                }
                if (known.size() < MOST_CANDIDATES) {
                    known.add(coded);
                }
            }
            return found;
        }
    }
}
