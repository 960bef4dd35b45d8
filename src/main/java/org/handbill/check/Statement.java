package org.handbill.check;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.handbill.facts.Claim;

/// A claim's text as a set of words, for comparing it with others.
///
/// @param signature its numbers, negations and proper names
/// @param words     its other words, without endings and without those that every text has
/// @param sources   the ids of what it rests on
record Statement(Claim claim, String signature, Set<String> words, Set<String> sources) {
    private static final Set<String> EMPTY_WORDS = setOf(
            "a an the of to in on at by for from with as and or but that which who whose is are was were be been being it its"
                    + " this these those their they them he she his her has have had do does did than then there where"
                    + " when such so also into under over about between among within"
                    + " el la los las un una unos unas de del al a en por para con como y o e u que quien quienes cuyo"
                    + " cuya es son fue fueron era eran ser sido su sus se lo le les este esta estos estas ese esa ha"
                    + " han había hay más entre sobre desde hasta cuando donde si");
    private static final Set<String> NEGATIONS = Set.of(
            "not", "no", "never", "nor", "neither", "without", "none", "nothing", "cannot", "nobody", "ni", "nunca",
            "sin", "tampoco", "ningún", "ninguna", "ninguno", "nada", "nadie", "jamás");
    private static final Set<String> NUMBERS = setOf(
            "one two three four five six seven eight nine ten eleven twelve hundred thousand million billion half third"
                    + " quarter twice first second dozen uno dos tres cuatro cinco seis siete ocho nueve diez once doce"
                    + " cien ciento mil millón millones mitad tercio cuarto doble primer primero primera segundo segunda");
    /// Words that turn a statement around, by their stems.
    private static final List<Set<String>> OPPOSITES = List.of(
            Set.of("buy", "sell"),
            Set.of("buyer", "seller"),
            Set.of("bought", "sold"),
            Set.of("purchas", "sal"),
            Set.of("legal", "illegal"),
            Set.of("lawful", "unlawful"),
            Set.of("more", "less"),
            Set.of("more", "fewer"),
            Set.of("high", "low"),
            Set.of("higher", "lower"),
            Set.of("increas", "decreas"),
            Set.of("rise", "fall"),
            Set.of("rose", "fell"),
            Set.of("before", "after"),
            Set.of("woman", "man"),
            Set.of("women", "men"),
            Set.of("female", "male"),
            Set.of("adult", "child"),
            Set.of("adult", "children"),
            Set.of("minimum", "maximum"),
            Set.of("most", "least"),
            Set.of("worse", "better"),
            Set.of("forbid", "allow"),
            Set.of("permit", "forbid"),
            Set.of("support", "oppos"),
            Set.of("for", "against"),
            Set.of("indoor", "outdoor"),
            Set.of("open", "clos"),
            Set.of("criminalization", "decriminalization"),
            Set.of("criminaliz", "decriminaliz"),
            Set.of("client", "worker"),
            Set.of("comprar", "vender"),
            Set.of("compra", "venta"),
            Set.of("aumentó", "disminuyó"),
            Set.of("aument", "disminu"),
            Set.of("más", "menos"),
            Set.of("legal", "ilegal"),
            Set.of("mujer", "hombr"),
            Set.of("ant", "despué"),
            Set.of("prohíb", "permit"),
            Set.of("mayor", "menor"));

    private static Set<String> setOf(String words) {
        return new HashSet<>(List.of(words.split(" ")));
    }

    /// Which words are written small somewhere: a capital letter at the beginning of a sentence makes no name of them.
    static final class Lexicon {
        private final Set<String> small = new HashSet<>();

        void learn(Collection<String> words) {
            words.stream()
                    .filter(word -> Character.isLowerCase(word.codePointAt(0)))
                    .forEach(small::add);
        }

        boolean isName(String word) {
            return Character.isUpperCase(word.codePointAt(0))
                    && !small.contains(word.toLowerCase(Locale.ROOT))
                    && !EMPTY_WORDS.contains(word.toLowerCase(Locale.ROOT));
        }
    }

    static Statement of(Claim claim, List<String> words, Lexicon lexicon) {
        var telling = new TreeSet<String>();
        var others = new TreeSet<String>();
        int negations = 0;
        for (var word : words) {
            var small = word.toLowerCase(Locale.ROOT);
            if (NEGATIONS.contains(small) || small.endsWith("n’t") || small.endsWith("n't")) {
                negations++;
            } else if (Character.isDigit(word.codePointAt(0)) || NUMBERS.contains(small) || lexicon.isName(word)) {
                telling.add(small);
            } else if (!EMPTY_WORDS.contains(small)) {
                others.add(stem(small));
            }
        }
        var sources = claim.evidence().stream()
                .map(evidence -> evidence.source().id().value())
                .collect(Collectors.toUnmodifiableSet());
        return new Statement(claim, negations + " " + telling, others, sources);
    }

    /// A word without the endings that number, tense and gender give it.
    private static String stem(String word) {
        for (var ending : List.of(
                "ations", "ation", "ingly", "ings", "ing", "ies", "ied", "edly", "ed", "es", "s", "ly", "ando", "iendo",
                "ados", "adas", "ado", "ada", "idos", "idas", "ido", "ida", "ar", "er", "ir", "os", "as", "an", "en",
                "a", "o", "e", "y")) {
            if (word.endsWith(ending) && word.length() - ending.length() >= 3) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }

    /// Whether one says the opposite of a word of the other.
    boolean opposes(Statement other) {
        return OPPOSITES.stream().anyMatch(pair -> {
            var both = pair.iterator();
            var one = stem(both.next());
            var opposite = stem(both.next());
            return (words.contains(one)
                            && !other.words.contains(one)
                            && other.words.contains(opposite)
                            && !words.contains(opposite))
                    || (words.contains(opposite)
                            && !other.words.contains(opposite)
                            && other.words.contains(one)
                            && !words.contains(one));
        });
    }
}
