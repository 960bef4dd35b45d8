package org.handbill.cite.csl;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// An independent style, parsed. It never changes and may be shared between threads.
public final class CslStyle {
    private final Map<String, String> options;
    private final Map<String, List<Element>> macros;
    private final Area citation;
    private final Optional<Area> bibliography;
    private final List<LocaleFile> locales;
    private final boolean labelsLocators;
    private final boolean citationPrintsSuffix;
    private final boolean bibliographyPrintsSuffix;
    private final boolean testsDisambiguate;

    CslStyle(
            Map<String, String> options,
            Map<String, List<Element>> macros,
            Area citation,
            Optional<Area> bibliography,
            List<LocaleFile> locales) {
        this.options = options;
        this.macros = macros;
        this.citation = citation;
        this.bibliography = bibliography;
        this.locales = locales;
        labelsLocators = any(
                citation.layout(),
                element -> element instanceof Element.Label label
                        && label.variable().equals("locator"),
                new HashSet<>());
        citationPrintsSuffix = any(citation.layout(), CslStyle::isYearSuffix, new HashSet<>());
        bibliographyPrintsSuffix =
                any(bibliography.map(Area::layout).orElse(List.of()), CslStyle::isYearSuffix, new HashSet<>());
        testsDisambiguate = any(citation.layout(), CslStyle::isDisambiguate, new HashSet<>());
    }

    /// Reads a style as other processors do, which pass over much that CSL 1.0.2's schema forbids.
    ///
    /// @param xml the style's file
    /// @throws CslException where it is no independent CSL style; the place is in it
    public static CslStyle read(String xml) {
        return StyleReader.read(xml);
    }

    /// All that CSL 1.0.2 forbids of what a file has, by place; nothing where the file is a style, independent or not.
    public static List<StyleFault> faults(String xml) {
        return StyleCheck.faults(xml);
    }

    /// Whether it cites in notes.
    public boolean isNoteStyle() {
        return "note".equals(options.get("class"));
    }

    /// Whether it makes a bibliography.
    public boolean hasBibliography() {
        return bibliography.isPresent();
    }

    /// Whether entries begin with a label that stands in the margin (`second-field-align`).
    public boolean alignsSecondField() {
        return bibliography.filter(area -> area.has("second-field-align")).isPresent();
    }

    /// Whether it prints words for what a locator is of.
    public boolean labelsLocators() {
        return labelsLocators;
    }

    /// The style's own locale.
    public Optional<String> defaultLocale() {
        return Optional.ofNullable(options.get("default-locale"));
    }

    String option(String name, String otherwise) {
        return options.getOrDefault(name, otherwise);
    }

    List<Element> macro(String name) {
        return macros.getOrDefault(name, List.of());
    }

    Area citation() {
        return citation;
    }

    Optional<Area> bibliography() {
        return bibliography;
    }

    /// The style's own words.
    List<LocaleFile> locales() {
        return locales;
    }

    /// Whether an area itself says where a year's letter stands.
    boolean printsYearSuffix(Area area) {
        return area == citation ? citationPrintsSuffix : bibliographyPrintsSuffix;
    }

    private static boolean isYearSuffix(Element element) {
        return element instanceof Element.Variable text
                && (text.variable().equals("year-suffix") || text.variable().equals("citation-label"));
    }

    /// Whether citations depend on `disambiguate="true"`.
    boolean testsDisambiguate() {
        return testsDisambiguate;
    }

    private static boolean isDisambiguate(Element element) {
        return element instanceof Element.Choose choose
                && choose.branches().stream()
                        .flatMap(branch -> branch.condition().tests().stream())
                        .anyMatch(test -> test.kind() == Condition.Kind.DISAMBIGUATE);
    }

    /// Whether any of the elements, or of those within them, is of a kind.
    ///
    /// @param seen macros that have been looked at
    private boolean any(List<Element> elements, Predicate<Element> kind, Set<String> seen) {
        for (var element : elements) {
            if (kind.test(element) || any(inside(element, seen), kind, seen)) {
                return true;
            }
        }
        return false;
    }

    private List<Element> inside(Element element, Set<String> seen) {
        return switch (element) {
            case Element.Macro macro -> seen.add(macro.name()) ? macro(macro.name()) : List.of();
            case Element.Group group -> group.children();
            case Element.Names names -> names.substitute();
            case Element.Choose choose ->
                choose.branches().stream()
                        .flatMap(branch -> branch.children().stream())
                        .toList();
            default -> List.of();
        };
    }
}
