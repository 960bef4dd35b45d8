package org.handbill.cite.citeproc;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import de.undercouch.citeproc.csl.CSLCitation;
import de.undercouch.citeproc.csl.CSLCitationItemBuilder;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLItemDataBuilder;
import de.undercouch.citeproc.csl.CSLLabel;
import de.undercouch.citeproc.csl.internal.RenderContext;
import de.undercouch.citeproc.csl.internal.SKey;
import de.undercouch.citeproc.csl.internal.SStyle;
import de.undercouch.citeproc.csl.internal.locale.LLocale;
import de.undercouch.citeproc.output.SecondFieldAlign;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.handbill.cite.CslLocales;
import org.handbill.cite.Style;
import org.handbill.facts.Locator;
import org.handbill.facts.Source;
import org.w3c.dom.Document;

/// citeproc-java with one style in one locale. Its parts keep a state while they render: one thread at a time.
final class Engine {
    /// Which positions of CSL hold for a cite, by its place.
    enum Place {
        FIRST(Set.of("first")),
        SUBSEQUENT(Set.of("subsequent")),
        NEAR(Set.of("subsequent", "near-note")),
        IBID(Set.of("subsequent", "near-note", "ibid")),
        IBID_WITH_LOCATOR(Set.of("subsequent", "near-note", "ibid", "ibid-with-locator"));

        private final Set<String> positions;

        Place(Set<String> positions) {
            this.positions = positions;
        }
    }

    /// More names than this are not tried to tell cites apart.
    private static final int MOST_NAMES = 5;

    private static final Pattern SIGNALS = Pattern.compile("[\uFDD0-\uFDEF]");

    private final Document xml;
    private final Words words;
    private final Map<String, SStyle> variants = new HashMap<>();
    private final Map<String, LLocale> carriers = new HashMap<>();
    private final List<Detail> details;
    private final Set<String> positionsTested;
    private final Set<String> labelsTested;
    private final boolean numberTested;

    /// Whether it names the kind of a locator. One that does not (Bluebook) means pages; other kinds are named for it.
    private final boolean labelsLocators;

    private final Layout layout;
    private final String demotion;
    private final Collator collator;

    Engine(Style style, String localeTag) {
        xml = StyleXml.parse(style.xml());
        StyleXml.mend(xml);
        layout = Layout.of(xml);
        details = details(xml);
        positionsTested = StyleXml.tested(xml, "position");
        labelsTested = StyleXml.tested(xml, "locator");
        labelsLocators = StyleXml.elements(xml, "label").stream()
                .anyMatch(element -> element.getAttribute("variable").equals("locator"));
        numberTested = StyleXml.tested(xml, "is-numeric").contains("locator");
        demotion = xml.getDocumentElement().getAttribute("demote-non-dropping-particle");
        words = new Words(locale(localeTag));
        collator = Collator.getInstance(ULocale.forLanguageTag(localeTag));
    }

    private LLocale locale(String tag) {
        var language = Locale.forLanguageTag(tag);
        var locale = new LLocale(StyleXml.parse(CslLocales.xml(tag)));
        var own = CslLocales.ownWords(tag);
        if (own.isPresent()) {
            locale = locale.merge(new LLocale(StyleXml.parse(own.get())));
        }
        for (var accepted : List.<java.util.function.Predicate<Locale>>of(
                other -> other.getLanguage().isEmpty(),
                other -> other.getCountry().isEmpty() && other.getLanguage().equals(language.getLanguage()),
                other -> other.equals(language))) {
            for (var element : StyleXml.elements(xml, "locale")) {
                if (accepted.test(Locale.forLanguageTag(element.getAttribute("xml:lang")))) {
                    locale = locale.merge(new LLocale(element));
                }
            }
        }
        return locale;
    }

    Words words() {
        return words;
    }

    Layout layout() {
        return layout;
    }

    /// How much a cite shows, so that it is told from others.
    ///
    /// @param names     how many names more than the style shows by itself
    /// @param given     whether given names are shown
    /// @param ambiguous whether the style's own means for ambiguous cites are used
    record Detail(int names, boolean given, boolean ambiguous) {
        static final Detail PLAIN = new Detail(0, false, false);
    }

    /// The details by which the style may tell cites apart, in CSL's order (CSL 1.0.2, "Disambiguation").
    List<Detail> details() {
        return details;
    }

    private static List<Detail> details(Document style) {
        var citation = StyleXml.child(style.getDocumentElement(), "citation").orElseThrow();
        boolean names = citation.getAttribute("disambiguate-add-names").equals("true");
        boolean given = citation.getAttribute("disambiguate-add-givenname").equals("true");
        var details = new ArrayList<Detail>();
        for (int more = 1; names && more <= MOST_NAMES; more++) {
            details.add(new Detail(more, false, false));
        }
        if (given) {
            details.add(new Detail(0, true, false));
        }
        if (!StyleXml.tested(style, "disambiguate").isEmpty()) {
            details.add(new Detail(0, false, true));
        }
        return List.copyOf(details);
    }

    /// One cite, without what surrounds a citation.
    Line cite(CSLItemData item, Place place, Optional<Locator> locator, Detail detail) {
        var label = locator.map(Locator::label).orElse("");
        boolean numeric =
                locator.filter(found -> Locators.isNumeric(found.value())).isPresent();
        var variant = variant(place, label, numeric, detail);
        var locale = label.isEmpty() ? words.locale() : carriers.computeIfAbsent(label, words::carrying);
        var data = new CSLItemDataBuilder(item);
        var cite = new CSLCitationItemBuilder(item.getId());
        locator.ifPresent(found -> {
            data.locator(Locators.isPlural(found.value()) ? "1-2" : "1");
            cite.label(CSLLabel.fromString(Words.CARRIER));
        });
        var citation = new CSLCitation(cite.itemData(data.build()).build());
        var context = new RenderContext(variant, locale, null, null, citation, List.of());
        variant.getCitation().render(context);
        var line = Tokens.entry(context.getResult().getTokens(), false).text();
        var value = locator.map(found -> Locators.printed(found, words)).orElse("");
        boolean own = !labelsLocators && !label.isEmpty() && !label.equals("page");
        if (own) {
            value = words.label(label, Locators.isPlural(value)) + " " + value;
            Locators.withoutAt(line, words.term("at"));
        }
        new Finish(words).signals(line, Items.isEnglish(item, words.language()), value);
        return line;
    }

    /// The style for a cite; what it does not test makes no difference.
    private SStyle variant(Place place, String label, boolean numeric, Detail detail) {
        var as = positionsTested.isEmpty() ? Place.FIRST : place;
        var labelled = labelsTested.contains(label) ? label : "";
        boolean number = numeric && numberTested;
        return variants.computeIfAbsent(as + labelled + number + detail, key -> {
            var style = StyleXml.copy(xml);
            StyleXml.decide(style, as.positions, labelled, number, detail.ambiguous());
            StyleXml.showNames(style, detail.names(), detail.given());
            Layout.strip(style);
            StyleXml.mark(style);
            return new SStyle(style);
        });
    }

    /// An entry of the reference list.
    Tokens.Entry entry(CSLItemData item) {
        var variant = variants.computeIfAbsent("bibliography", key -> {
            var style = StyleXml.copy(xml);
            StyleXml.decide(style, Set.of(), "", false, false);
            StyleXml.mark(style);
            return new SStyle(style);
        });
        var bibliography = variant.getBibliography();
        var context = new RenderContext(variant, words.locale(), item, null);
        bibliography.render(context);
        var entry = Tokens.entry(
                context.getResult().getTokens(), bibliography.getSecondFieldAlign() != SecondFieldAlign.FALSE);
        new Finish(words).signals(entry.text(), Items.isEnglish(item, words.language()), "");
        return entry;
    }

    /// A key for sorting.
    ///
    /// @param text     empty for the number of the source
    /// @param sign     1 for the natural order, -1 for the opposite
    /// @param byNumber whether it is the number of the source
    record Key(String text, int sign, boolean byNumber) {
        Key numbered(int number) {
            return byNumber ? new Key(Integer.toString(number), sign, true) : this;
        }
    }

    /// What the style makes of a source wherever it is cited.
    ///
    /// @param citation     keys by which a citation is sorted
    /// @param bibliography keys by which the reference list is sorted
    /// @param shortForm    its cite as it stands where nothing tells it from others
    record Prepared(CSLItemData item, List<Key> citation, List<Key> bibliography, String shortForm) {}

    private final Map<Source, Prepared> prepared = new IdentityHashMap<>();

    Prepared prepare(Source source, Place place) {
        var known = prepared.get(source);
        if (known == null) {
            boolean stays = demotion.equals("never") || demotion.equals("sort-only");
            var item = Items.of(source, stays ? Items.Particle.STAYS : Items.Particle.SINKS);
            var sorting = demotion.equals("never") ? item : Items.of(source, Items.Particle.BEHIND);
            known = new Prepared(
                    item,
                    keys("citation", sorting),
                    keys("bibliography", sorting),
                    cite(item, place, Optional.empty(), Detail.PLAIN).text());
            prepared.put(source, known);
        }
        return known;
    }

    private List<Key> keys(String part, CSLItemData item) {
        var variant = variants.computeIfAbsent("sorting", key -> {
            var style = StyleXml.copy(xml);
            StyleXml.decide(style, Set.of(), "", false, false);
            StyleXml.forSorting(style);
            sortKeys.put("citation", sortKeys(style, "citation"));
            sortKeys.put("bibliography", sortKeys(style, "bibliography"));
            return new SStyle(style);
        });
        var keys = new ArrayList<Key>();
        for (var key : sortKeys.getOrDefault(part, List.of())) {
            var context = new RenderContext(variant, words.locale(), item, null);
            key.key().render(context);
            keys.add(new Key(
                    SIGNALS.matcher(context.getResult().toString()).replaceAll(""),
                    key.key().getSort(),
                    key.byNumber()));
        }
        return List.copyOf(keys);
    }

    private record SortKey(SKey key, boolean byNumber) {}

    private final Map<String, List<SortKey>> sortKeys = new HashMap<>();

    private static List<SortKey> sortKeys(Document style, String part) {
        return StyleXml.child(style.getDocumentElement(), part)
                .flatMap(element -> StyleXml.child(element, "sort"))
                .map(sort -> StyleXml.elements(style, "key").stream()
                        .filter(key -> key.getParentNode() == sort)
                        .map(key -> new SortKey(
                                new SKey(key), key.getAttribute("variable").equals("citation-number")))
                        .toList())
                .orElse(List.of());
    }

    int compare(List<Key> a, List<Key> b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            var left = a.get(i).text();
            var right = b.get(i).text();
            if (left.isEmpty() || right.isEmpty()) {
                // What lacks the variable comes last, whatever the direction.
                int order = Boolean.compare(left.isEmpty(), right.isEmpty());
                if (order != 0) {
                    return order;
                }
            }
            boolean numbers = left.matches("[0-9]{1,9}") && right.matches("[0-9]{1,9}");
            int order = numbers
                    ? Integer.compare(Integer.parseInt(left), Integer.parseInt(right))
                    : collator.compare(left, right);
            if (order != 0) {
                return order * a.get(i).sign();
            }
        }
        return 0;
    }

    /// What surrounds and joins the cites of a citation, which Handbill does itself.
    ///
    /// @param collapse `citation-number`, `year`, `year-suffix`, … or empty
    record Layout(
            String prefix,
            String suffix,
            String delimiter,
            org.handbill.cite.Run.Look look,
            String collapse,
            String groupDelimiter,
            boolean addsYearSuffix,
            boolean printsYearSuffix,
            Optional<String> repeatedAuthor,
            int nearNotes) {

        static Layout of(Document style) {
            var root = style.getDocumentElement();
            var citation = StyleXml.child(root, "citation")
                    .orElseThrow(() -> new IllegalArgumentException("the style has no <citation>"));
            var layout = StyleXml.child(citation, "layout")
                    .orElseThrow(() -> new IllegalArgumentException("the style has no <layout> in its <citation>"));
            var delimiter = layout.getAttribute("delimiter");
            var collapse = citation.getAttribute("collapse");
            return new Layout(
                    layout.getAttribute("prefix"),
                    layout.getAttribute("suffix"),
                    delimiter,
                    Tokens.look(de.undercouch.citeproc.csl.internal.behavior.FormattingAttributes.of(layout)),
                    collapse,
                    StyleXml.attribute(citation, "cite-group-delimiter").orElse(collapse.isEmpty() ? "" : ", "),
                    citation.getAttribute("disambiguate-add-year-suffix").equals("true"),
                    StyleXml.elements(style, "text").stream()
                            .anyMatch(text -> text.getAttribute("variable").equals("year-suffix")),
                    StyleXml.child(root, "bibliography")
                            .flatMap(element -> StyleXml.attribute(element, "subsequent-author-substitute")),
                    StyleXml.attribute(citation, "near-note-distance")
                            .filter(distance -> distance.matches("[0-9]{1,4}"))
                            .map(Integer::parseInt)
                            .orElse(5));
        }

        private static void strip(Document style) {
            var layout = StyleXml.child(style.getDocumentElement(), "citation")
                    .flatMap(citation -> StyleXml.child(citation, "layout"))
                    .orElseThrow();
            for (var attribute : List.of(
                    "prefix",
                    "suffix",
                    "delimiter",
                    "font-style",
                    "font-weight",
                    "font-variant",
                    "text-decoration",
                    "vertical-align")) {
                layout.removeAttribute(attribute);
            }
        }
    }
}
