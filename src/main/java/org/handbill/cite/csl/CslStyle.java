package org.handbill.cite.csl;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An independent style, parsed. It never changes and may be shared between threads.
public final class CslStyle {
    private final Map<String, String> options;
    private final Map<String, List<Element>> macros;
    private final Area citation;
    private final Optional<Area> bibliography;
    private final List<LocaleFile> locales;

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
    }

    /// @param xml the style's file
    /// @throws CslException where it is no independent CSL style; the place is in it
    public static CslStyle read(String xml) {
        return StyleReader.read(xml);
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
        return labelsLocators(citation.layout());
    }

    private boolean labelsLocators(List<Element> elements) {
        return elements.stream().anyMatch(element -> switch (element) {
            case Element.Label label -> label.variable().equals("locator");
            case Element.Macro macro -> labelsLocators(macro(macro.name()));
            case Element.Group group -> labelsLocators(group.children());
            case Element.Choose choose ->
                choose.branches().stream().anyMatch(branch -> labelsLocators(branch.children()));
            default -> false;
        });
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
        return printsYearSuffix(area.layout());
    }

    private boolean printsYearSuffix(List<Element> elements) {
        return elements.stream().anyMatch(element -> switch (element) {
            case Element.Variable text ->
                text.variable().equals("year-suffix") || text.variable().equals("citation-label");
            case Element.Macro macro -> printsYearSuffix(macro(macro.name()));
            case Element.Group group -> printsYearSuffix(group.children());
            case Element.Choose choose ->
                choose.branches().stream().anyMatch(branch -> printsYearSuffix(branch.children()));
            case Element.Names names -> printsYearSuffix(names.substitute());
            default -> false;
        });
    }

    /// Whether citations depend on `disambiguate="true"`.
    boolean testsDisambiguate() {
        return testsDisambiguate(citation.layout());
    }

    private boolean testsDisambiguate(List<Element> elements) {
        return elements.stream().anyMatch(element -> switch (element) {
            case Element.Macro macro -> testsDisambiguate(macro(macro.name()));
            case Element.Group group -> testsDisambiguate(group.children());
            case Element.Names names -> testsDisambiguate(names.substitute());
            case Element.Choose choose ->
                choose.branches().stream()
                        .anyMatch(branch -> branch.condition().tests().stream()
                                        .anyMatch(test -> test.kind() == Condition.Kind.DISAMBIGUATE)
                                || testsDisambiguate(branch.children()));
            default -> false;
        });
    }
}
