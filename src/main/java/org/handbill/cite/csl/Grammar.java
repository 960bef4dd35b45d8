package org.handbill.cite.csl;

import static org.handbill.cite.csl.Values.ANY;
import static org.handbill.cite.csl.Values.COUNT;
import static org.handbill.cite.csl.Values.FLAG;
import static org.handbill.cite.csl.Values.LANGUAGE;
import static org.handbill.cite.csl.Values.MACRO;
import static org.handbill.cite.csl.Values.oneOf;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.handbill.cite.csl.Shape.Rendering;

/// The elements of a style (CSL 1.0.2, schema, `csl.rnc`). Of `cs:info` only what is there is held to the schema: a
/// style without the day of its last change formats like any other.
final class Grammar {
    static final Set<String> RENDERING = Vocabulary.words("text number date label names group choose");

    private static final Map<String, Values> AFFIXES = Map.of("prefix", ANY, "suffix", ANY);
    private static final Map<String, Values> FONT = Map.of(
            "font-style", oneOf("normal italic oblique"),
            "font-variant", oneOf("normal small-caps"),
            "font-weight", oneOf("normal bold light"),
            "text-decoration", oneOf("none underline"),
            "vertical-align", oneOf("baseline sup sub"));
    private static final Map<String, Values> LOOK = both(AFFIXES, FONT);
    private static final Map<String, Values> DISPLAY =
            Map.of("display", oneOf("block left-margin right-inline indent"));
    private static final Map<String, Values> CASE =
            Map.of("text-case", oneOf("lowercase uppercase capitalize-first capitalize-all title sentence"));
    private static final Map<String, Values> PERIODS = Map.of("strip-periods", FLAG);
    private static final Values TERM_FORM = oneOf("long short symbol verb verb-short");
    private static final Values NAME_FORM = oneOf("long short count");
    private static final Values PRECEDES = oneOf("contextual always never after-inverted-name");
    private static final Map<String, Values> NAME_OPTIONS = Map.ofEntries(
            Map.entry("and", oneOf("text symbol")),
            Map.entry("delimiter-precedes-et-al", PRECEDES),
            Map.entry("delimiter-precedes-last", PRECEDES),
            Map.entry("et-al-min", COUNT),
            Map.entry("et-al-use-first", COUNT),
            Map.entry("et-al-subsequent-min", COUNT),
            Map.entry("et-al-subsequent-use-first", COUNT),
            Map.entry("et-al-use-last", FLAG),
            Map.entry("initialize", FLAG),
            Map.entry("initialize-with", ANY),
            Map.entry("name-as-sort-order", oneOf("first all")),
            Map.entry("sort-separator", ANY));
    private static final Map<String, Values> INHERITABLE =
            both(NAME_OPTIONS, Map.of("name-delimiter", ANY, "name-form", NAME_FORM, "names-delimiter", ANY));

    private static final Map<String, Shape> SHAPES = new HashMap<>();

    static {
        style();
        info();
        locale();
        areas();
        names();
        dates();
        otherElements();
        conditions();
    }

    private Grammar() {}

    /// The shape of a style that depends on another.
    static final String DEPENDENT = "dependent-style";

    /// The name under which an element's shape is kept, which may depend on what it stands in.
    static String key(String parent, String name) {
        var own = parent + "/" + name;
        return SHAPES.containsKey(own) ? own : name;
    }

    static Optional<Shape> shape(String key) {
        return Optional.ofNullable(SHAPES.get(key));
    }

    /// The elements in which one may stand, as a list to read; empty where CSL has no such element.
    static String homes(String name) {
        return SHAPES.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(DEPENDENT))
                .filter(entry -> entry.getValue().children().stream()
                        .anyMatch(child -> child.name().equals(name)))
                .map(entry -> "<" + entry.getKey().replaceAll(".*/", "") + ">")
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static void put(String key, Shape shape) {
        SHAPES.put(key, shape);
    }

    private static void style() {
        var style = Shape.EMPTY
                .needing("version", oneOf("1.0"))
                .with("default-locale", LANGUAGE)
                .holding("info?");
        put(DEPENDENT, style);
        put(
                "style",
                style.needing("class", oneOf("in-text note"))
                        .with("demote-non-dropping-particle", oneOf("never sort-only display-and-sort"))
                        .with("initialize-with-hyphen", FLAG)
                        .with("page-range-format", oneOf("expanded minimal minimal-two chicago chicago-15 chicago-16"))
                        .with(INHERITABLE)
                        .holding("info? ~locale* ~macro* ~citation ~bibliography?"));
        put("macro", Shape.EMPTY.needing("name", ANY).rendering(Rendering.AT_LEAST_ONE));
    }

    private static void info() {
        put(
                "info",
                Shape.EMPTY.holding("~author* ~category* ~contributor* ~id? ~issn* ~eissn* ~issnl? ~link* ~published?"
                        + " ~rights? ~summary? ~title? ~title-short? ~updated?"));
        for (var person : Set.of("author", "contributor", "translator")) {
            put(person, Shape.EMPTY.holding("~name ~email? ~uri?"));
        }
        var text = Shape.EMPTY.with("xml:lang", LANGUAGE).withText();
        for (var name :
                Vocabulary.words("id issn eissn issnl published summary title title-short updated email uri author/name"
                        + " contributor/name translator/name")) {
            put(name, text);
        }
        put("rights", text.with("license", ANY));
        put("link", text.needing("href", ANY).needing("rel", oneOf("self template documentation independent-parent")));
        put(
                "category",
                Shape.EMPTY
                        .with("citation-format", new Values.OneOf(Vocabulary.FORMATS))
                        .with("field", new Values.OneOf(Vocabulary.FIELDS)));
    }

    private static void locale() {
        put("locale", Shape.EMPTY.with("xml:lang", LANGUAGE).holding("~style-options? ~date* ~terms?"));
        put(
                "style-options",
                Shape.EMPTY.with("limit-day-ordinals-to-day-1", FLAG).with("punctuation-in-quote", FLAG));
        put("terms", Shape.EMPTY.holding("term+"));
        var gender = oneOf("masculine feminine");
        put(
                "term",
                Shape.EMPTY
                        .needing("name", new Values.OneOf(Vocabulary.TERMS))
                        .with("form", TERM_FORM)
                        .with("gender", gender)
                        .with("gender-form", gender)
                        .with("match", oneOf("last-digit last-two-digits whole-number"))
                        .holding("single? multiple?")
                        .withText());
        put("single", Shape.EMPTY.withText());
        put("multiple", Shape.EMPTY.withText());
    }

    private static void areas() {
        put(
                "citation",
                Shape.EMPTY
                        .with(INHERITABLE)
                        .with("cite-group-delimiter", ANY)
                        .with("collapse", oneOf("citation-number year year-suffix year-suffix-ranged"))
                        .with("year-suffix-delimiter", ANY)
                        .with("after-collapse-delimiter", ANY)
                        .with("disambiguate-add-names", FLAG)
                        .with("disambiguate-add-givenname", FLAG)
                        .with("disambiguate-add-year-suffix", FLAG)
                        .with(
                                "givenname-disambiguation-rule",
                                oneOf("all-names all-names-with-initials primary-name"
                                        + " primary-name-with-initials by-cite"))
                        .with("near-note-distance", COUNT)
                        .holding("sort? layout"));
        put(
                "bibliography",
                Shape.EMPTY
                        .with(INHERITABLE)
                        .with("hanging-indent", FLAG)
                        .with("entry-spacing", COUNT)
                        .with("line-spacing", COUNT)
                        .with("second-field-align", oneOf("flush margin"))
                        .with("subsequent-author-substitute", ANY)
                        .with(
                                "subsequent-author-substitute-rule",
                                oneOf("complete-all complete-each partial-each partial-first"))
                        .holding("sort? layout"));
        var layout = Shape.EMPTY.with(LOOK).rendering(Rendering.AT_LEAST_ONE);
        put("bibliography/layout", layout);
        put("citation/layout", layout.with("delimiter", ANY));
        put("sort", Shape.EMPTY.holding("key+"));
        put(
                "key",
                Shape.EMPTY
                        .with("variable", new Values.Variable(Vocabulary.VARIABLES))
                        .with("macro", MACRO)
                        .with("names-min", COUNT)
                        .with("names-use-first", COUNT)
                        .with("names-use-last", FLAG)
                        .with("sort", oneOf("ascending descending")));
    }

    private static void names() {
        put(
                "names",
                Shape.EMPTY
                        .needing("variable", new Values.Variables(Vocabulary.NAMES))
                        .with("delimiter", ANY)
                        .with(LOOK)
                        .with(DISPLAY)
                        .holding("name? et-al? ~label? substitute?"));
        put(
                "name",
                Shape.EMPTY
                        .with(NAME_OPTIONS)
                        .with("form", NAME_FORM)
                        .with("delimiter", ANY)
                        .with(LOOK)
                        .holding("name-part*"));
        put(
                "name-part",
                Shape.EMPTY.needing("name", oneOf("family given")).with(LOOK).with(CASE));
        put("et-al", Shape.EMPTY.with("term", new Values.OneOf(etAlTerms())).with(FONT));
        put("substitute", Shape.EMPTY.rendering(Rendering.AT_LEAST_ONE));
        put("names/label", label(TERM_FORM));
    }

    private static Set<String> etAlTerms() {
        return Vocabulary.union(java.util.List.of("et-al", "and others"));
    }

    private static Shape label(Values forms) {
        return Shape.EMPTY
                .with("form", forms)
                .with("plural", oneOf("contextual always never"))
                .with(LOOK)
                .with(PERIODS)
                .with(CASE);
    }

    private static void dates() {
        var form = oneOf("text numeric");
        var part = Shape.EMPTY
                .needing("name", oneOf("day month year"))
                .with("form", oneOf("long short numeric numeric-leading-zeros ordinal"))
                .with("range-delimiter", ANY)
                .with(PERIODS)
                .with(LOOK)
                .with(CASE);
        put("date-part", part);
        put(
                "locale/date",
                Shape.EMPTY
                        .needing("form", form)
                        .with("delimiter", ANY)
                        .with(FONT)
                        .with(CASE)
                        .holding("date-part+"));
        put(
                "date",
                Shape.EMPTY
                        .needing("variable", new Values.Variable(Vocabulary.DATES))
                        .with("form", form)
                        .with("date-parts", oneOf("year-month-day year-month year"))
                        .with("delimiter", ANY)
                        .with(LOOK)
                        .with(DISPLAY)
                        .with(CASE)
                        .holding("date-part*"));
    }

    private static void otherElements() {
        put(
                "text",
                Shape.EMPTY
                        .with("variable", new Values.Variable(Vocabulary.STANDARD))
                        .with("macro", MACRO)
                        .with("term", new Values.OneOf(Vocabulary.TERMS))
                        .with("value", ANY)
                        .with("form", TERM_FORM)
                        .with("plural", FLAG)
                        .with("quotes", FLAG)
                        .with(LOOK)
                        .with(DISPLAY)
                        .with(PERIODS)
                        .with(CASE));
        put(
                "number",
                Shape.EMPTY
                        .needing("variable", new Values.Variable(Vocabulary.NUMBERS))
                        .with("form", oneOf("numeric ordinal long-ordinal roman"))
                        .with(LOOK)
                        .with(DISPLAY)
                        .with(CASE));
        put("label", label(oneOf("long short symbol")).needing("variable", new Values.Variable(Vocabulary.NUMBERS)));
        put("group", Shape.EMPTY.with("delimiter", ANY).with(LOOK).with(DISPLAY).rendering(Rendering.AT_LEAST_ONE));
    }

    private static void conditions() {
        put("choose", Shape.EMPTY.holding("if else-if* else?"));
        var branch = Shape.EMPTY
                .with("disambiguate", oneOf("true"))
                .with("is-numeric", new Values.Variables(Vocabulary.VARIABLES))
                .with("is-uncertain-date", new Values.Variables(Vocabulary.DATES))
                .with("locator", new Values.ListOf("kind of locator", Vocabulary.LOCATORS))
                .with("position", new Values.ListOf("position", Vocabulary.POSITIONS))
                .with("type", new Values.ListOf("type", Vocabulary.TYPES))
                .with("variable", new Values.Variables(Vocabulary.VARIABLES))
                .with("match", oneOf("all any none"))
                .rendering(Rendering.SOME);
        put("if", branch);
        put("else-if", branch);
        put("else", Shape.EMPTY.rendering(Rendering.AT_LEAST_ONE));
    }

    private static Map<String, Values> both(Map<String, Values> some, Map<String, Values> others) {
        var both = new LinkedHashMap<>(some);
        both.putAll(others);
        return both;
    }
}
