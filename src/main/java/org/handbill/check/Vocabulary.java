package org.handbill.check;

import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What English and Spanish words do in a statement: which are empty, which tell it apart from others, which mean the
/// same and which the opposite.
final class Vocabulary {
    private static final List<String> ENDINGS = List.of(
            "ations", "ation", "aciones", "acion", "ingly", "ings", "ing", "ies", "ied", "edly", "ed", "es", "s", "ly",
            "ando", "iendo", "ados", "adas", "ado", "ada", "idos", "idas", "ido", "ida", "aron", "ieron", "ar", "er",
            "ir", "os", "as", "an", "en", "a", "o", "e", "y");
    private static final int SHORTEST_STEM = 3;
    private static final Normalizer2 DECOMPOSED = Normalizer2.getNFDInstance();
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");
    private static final Pattern BRITISH = Pattern.compile("is(?=(?:e|es|ed|ing|ations?)$)");

    private static final Set<String> EMPTY =
            setOf("a an the of to in on at by for from with as and or but that which who"
                    + " whose is are was were be been being it its this these those their they them he she his her has have"
                    + " had do does did then there where when while such so also into during about approximately roughly"
                    + " around among within because due any"
                    + " el la los las lo un una unos unas de del al a en por para con como y o e u que quien quienes cuyo cuya"
                    + " es son está están estaba estaban fue fueron era eran ser sido su sus se le les esta estos estas ese esa esos esas ha han"
                    + " había habían haber hay entre sobre desde hasta cuando donde si según durante mientras porque cerca"
                    + " alrededor aproximadamente unos");
    private static final Set<String> NEGATIONS = setOf("not no never nor neither without none nothing cannot nobody"
            + " fail fails failed refuse refuses refused"
            + " ni nunca sin negó negaron tampoco ningún ninguna ninguno nada nadie jamás");
    /// They turn a vote or a rule around, as a negation does.
    private static final Set<String> AGAINST = setOf("against contra");
    private static final Map<String, String> NUMBERS = numbered(
            List.of(
                    "zero one two three four five six seven eight nine ten eleven twelve",
                    "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce"),
            "hundred thousand million billion half third quarter twice first second fourth fifth dozen cien ciento mil"
                    + " millón millones mitad tercio tercera tercer cuarto cuarta quinto doble primer primero primera"
                    + " segundo segunda");
    /// What Spanish writes small and English does not, and names though it has no capital letter.
    private static final Set<String> CALENDAR =
            setOf("january february april june july august september october november"
                    + " december monday tuesday wednesday thursday friday saturday sunday"
                    + " enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre"
                    + " lunes martes miércoles jueves viernes sábado domingo");
    private static final Pattern PEOPLE =
            Pattern.compile("(suec|norueg|island|danes|finland|frances|irland|canadien|aleman|neerland|holand|belg[ao]"
                    + "|austria[ck]|suiz|espanol|portugu|italian|grieg|ingles|britan|escoc|gales|estadounid|mexican"
                    + "|guatemal|hondur|salvador|nicarag|costarric|panamen|cuban|dominican|colombian|venezol|ecuator"
                    + "|peruan|bolivian|chilen|argentin|uruguay|paraguay|brasil|chin[oa]|japon|corean|tailand|vietnam"
                    + "|filipin|neozel|austral|sudafric|kenian|nigerian|senegal|rus[oa]|ucranian|polac|ruman|bulgar"
                    + "|hungar|turc|israel|europe)\\p{L}{0,6}");

    private static final Map<String, String> SYNONYMS = synonyms(
            "forbid forbids forbidden prohibit ban banned bans outlaw",
            "allow permit authorize",
            "buy bought purchase",
            "sell sold sale",
            "find found show shown report conclude observe reveal indicate",
            "law act statute legislation",
            "increase rise rose risen grow grew grown",
            "decrease fall fell fallen drop dropped decline reduce diminish",
            "begin began begun start commence",
            "end ended finish",
            "pass adopt approve enact",
            "repeal abolish",
            "link associate correlate connect relate",
            "high higher great greater large larger",
            "fewer less",
            "person people individual",
            "country nation",
            "study research",
            "author researcher",
            "client customer",
            "prison jail imprison",
            "fear afraid",
            "need require",
            "help assist aid",
            "often frequently",
            "place location",
            "last past previous",
            "get got receive obtain",
            "give gave given provide",
            "prohibir prohíbe prohíben prohibió vedar",
            "permitir permitió autorizar",
            "comprar compra adquirir",
            "vender vendió venta",
            "hallar encontrar mostrar muestra muestran concluir concluye observar revelar indicar",
            "ley legislación norma",
            "aumentar aumento crecer creció crecimiento subir subió incrementar",
            "disminuir disminuyó disminución bajar reducir redujo redujeron reducción descender descendió",
            "asociar vincular vínculo relacionar",
            "encuestar preguntar entrevistar",
            "aprobar adoptar",
            "derogar abolir",
            "persona gente individuo",
            "cárcel prisión",
            "miedo temor",
            "estudio investigación",
            "usar utilizar",
            "lugar sitio",
            "castigar sancionar penalizar");

    /// Words that turn a statement around.
    private static final List<Opposites> OPPOSITES = opposites("buy sell, legal illegal, lawful unlawful,"
            + " more less, high low, increase decrease, before after, over under, woman man, women men, female male,"
            + " adult child, adult children, minimum maximum, most least, worse better, forbid allow, support oppose,"
            + " indoor outdoor, open close, criminalize decriminalize, client worker,"
            + " upper lower, accept reject, win lose, girl boy, mother father, daughter son,"
            + " comprar vender, aumentar disminuir, más menos, legal ilegal, mujer hombre, madre padre, antes después,"
            + " prohibir permitir, mayor menor, alta baja, abrir cerrar, apoyar oponer, aprobar rechazar");

    private Vocabulary() {}

    /// Two stems that turn a statement around.
    record Opposites(String one, String other) {}

    static List<Opposites> oppositePairs() {
        return OPPOSITES;
    }

    static boolean isEmpty(String word) {
        return EMPTY.contains(word);
    }

    static boolean negates(String word) {
        return NEGATIONS.contains(word) || AGAINST.contains(word) || word.endsWith("n’t") || word.endsWith("n't");
    }

    /// What tells two statements apart though it is written small: a number, a month or a people; else nothing.
    static Optional<String> telling(String word) {
        if (Character.isDigit(word.codePointAt(0))) {
            return Optional.of(word);
        }
        var number = NUMBERS.get(word);
        if (number != null) {
            return Optional.of(number);
        }
        if (CALENDAR.contains(word)) {
            return Optional.of(word);
        }
        var people = PEOPLE.matcher(folded(word));
        return people.matches() ? Optional.of(people.group(1)) : Optional.empty();
    }

    /// What words of one meaning have in common: their stem, or that of the first of those that mean the same.
    static String meaning(String word) {
        return meaningOfStem(stem(word));
    }

    /// The same for a word whose stem is known.
    static String meaningOfStem(String stem) {
        return SYNONYMS.getOrDefault(stem, stem);
    }

    /// A word without accents and without the endings that number, tense and gender give it.
    static String stem(String word) {
        var stem = BRITISH.matcher(folded(word)).replaceFirst("iz");
        for (var shorter = shorter(stem); !shorter.equals(stem); shorter = shorter(stem)) {
            stem = shorter;
        }
        return stem;
    }

    private static String shorter(String word) {
        for (var ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_STEM) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }

    /// A text without accents.
    static String folded(String text) {
        return text.chars().allMatch(letter -> letter < 128)
                ? text
                : ACCENTS.matcher(DECOMPOSED.normalize(text)).replaceAll("");
    }

    private static Set<String> setOf(String words) {
        return new HashSet<>(List.of(words.split(" ")));
    }

    private static Map<String, String> numbered(List<String> counting, String others) {
        Map<String, String> numbers = new HashMap<>();
        for (var words : counting) {
            var row = words.split(" ");
            for (int i = 0; i < row.length; i++) {
                numbers.put(row[i], String.valueOf(i));
            }
        }
        setOf(others).forEach(word -> numbers.put(word, word));
        return numbers;
    }

    private static Map<String, String> synonyms(String... groups) {
        Map<String, String> first = new HashMap<>();
        for (var group : groups) {
            var words = group.split(" ");
            Arrays.stream(words).forEach(word -> first.putIfAbsent(stem(word), stem(words[0])));
        }
        return first;
    }

    private static List<Opposites> opposites(String pairs) {
        return Arrays.stream(pairs.split(", ?"))
                .map(String::strip)
                .map(pair -> pair.split(" "))
                .map(pair -> new Opposites(meaning(pair[0]), meaning(pair[1])))
                .filter(pair -> !pair.one().equals(pair.other()))
                .toList();
    }
}
