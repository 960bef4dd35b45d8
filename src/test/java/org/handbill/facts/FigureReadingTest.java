package org.handbill.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Figures of sheets, and what is wrong with them.
class FigureReadingTest {
    private static final String SHEET = "id: s\ntemplate: flyer\ntitle: T\nsections:\n";
    private static final Language SPANISH = new Language("es");

    @TempDir
    Path directory;

    private FactBase sheet(String sections) {
        return FactsOnDisk.in(directory).with("sheets/s.yaml", SHEET + sections).read();
    }

    private List<String> faults(String figure) {
        return sheet("  - figure: " + figure + "\n").findings().stream()
                .map(FactsOnDisk::line)
                .toList();
    }

    @Test
    void everyKeyOfAFigureIsRead() {
        var facts = sheet("""
                  - figure:
                      kind: points
                      title: {en: Odds, es: Momios}
                      axis: {en: Odds ratio, es: Razón de momios}
                      scale: logarithmic
                      reference: {value: 1, label: {en: No difference, es: Sin diferencia}}
                      alt: {en: Three points., es: Tres puntos.}
                      items:
                        - {claim: one, label: {en: First, es: Primero}}
                        - {claim: two, label: Second}
                    claims: [three]
                """);
        assertThat(facts.findings()).isEmpty();
        var section = facts.sheets().getFirst().sections().getFirst();
        var figure = section.figure().orElseThrow();

        assertThat(figure.kind()).isEqualTo(Figure.Kind.POINTS);
        assertThat(figure.logarithmic()).isTrue();
        assertThat(figure.reference().orElseThrow().number()).isEqualTo("1");
        assertThat(figure.words().map(text -> text.in(SPANISH).orElseThrow().value()))
                .containsExactly("Momios", "Razón de momios", "Sin diferencia", "Primero", "Second");
        assertThat(figure.alt().orElseThrow().in(SPANISH).orElseThrow().value()).isEqualTo("Tres puntos.");
        assertThat(facts.sheets().getFirst().claims().map(claim -> claim.id().value()))
                .containsExactly("one", "two", "three");
    }

    @Test
    void aReferenceMayBeABareNumber() {
        var facts = sheet("""
                  - figure: {kind: bars, title: T, reference: -2.5, items: [{claim: one, label: A}, {claim: two, label: B}]}
                """);
        var figure = facts.sheets().getFirst().sections().getFirst().figure().orElseThrow();

        assertThat(figure.reference()).hasValue(new Figure.Mark("-2.5", Optional.empty()));
        assertThat(figure.logarithmic()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {title: T, items: [{claim: a, label: A}, {claim: b, label: B}]} | facts/sheets/s.yaml:5:13: missing-key: the key "kind" is missing
            {kind: point, title: T, items: [{claim: a, label: A}, {claim: b, label: B}]} | facts/sheets/s.yaml:5:20: unknown-figure: "point" is no kind of figure; did you mean "points"?
            {kind: pie, title: T, items: [{claim: a, label: A}, {claim: b, label: B}]} | facts/sheets/s.yaml:5:20: unknown-figure: "pie" is no kind of figure
            {kind: bars, items: [{claim: a, label: A}, {claim: b, label: B}]} | facts/sheets/s.yaml:5:13: missing-key: the key "title" is missing
            {kind: bars, title: T} | facts/sheets/s.yaml:5:13: missing-key: the key "items" is missing
            {kind: bars, title: T, items: []} | facts/sheets/s.yaml:5:43: empty-value: the list is empty
            {kind: bars, title: T, items: [{claim: a, label: A}]} | facts/sheets/s.yaml:5:43: bad-figure: a figure has from 2 to 30 items, not 1
            {kind: bars, title: T, items: [{claim: a, label: A}, {claim: a, label: B}]} | facts/sheets/s.yaml:5:66: duplicate-value: this stands in the list a second time
            {kind: bars, title: T, items: [{claim: a}, {claim: b, label: B}]} | facts/sheets/s.yaml:5:44: missing-key: the key "label" is missing
            {kind: bars, title: T, items: [{label: A}, {claim: b, label: B}]} | facts/sheets/s.yaml:5:44: missing-key: the key "claim" is missing
            {kind: bars, title: T, items: [a, {claim: b, label: B}]} | facts/sheets/s.yaml:5:44: wrong-shape: expected a mapping, found a plain value
            {kind: bars, title: T, scale: log, items: [{claim: a, label: A}, {claim: b, label: B}]} | facts/sheets/s.yaml:5:43: unknown-scale: "log" is no scale of an axis
            {kind: bars, title: T, scale: logarithmic, items: [{claim: a, label: A}, {claim: b, label: B}]} | facts/sheets/s.yaml:5:43: bad-figure: bars begin at zero, which a logarithmic axis does not have
            {kind: points, title: T, scale: logarithmic, reference: 0, items: [{claim: a, label: A}, {claim: b, label: B}]} | facts/sheets/s.yaml:5:69: bad-figure: a logarithmic axis does not have 0
            {kind: points, title: T, reference: one, items: [{claim: a, label: A}, {claim: b, label: B}]} | facts/sheets/s.yaml:5:49: bad-number: "one" is no number
            {kind: points, title: T, reference: {label: L}, items: [{claim: a, label: A}, {claim: b, label: B}]} | facts/sheets/s.yaml:5:49: missing-key: the key "value" is missing
            {kind: timeline, title: T, scale: linear, items: [{claim: a, label: A}, {claim: b, label: B}]} | facts/sheets/s.yaml:5:47: bad-figure: a timeline has no scale
            {kind: timeline, title: T, reference: 1, items: [{claim: a, label: A}, {claim: b, label: B}]} | facts/sheets/s.yaml:5:51: bad-figure: a timeline has no reference
            {kind: timeline, title: T, colour: red, items: [{claim: a, label: A}, {claim: b, label: B}]} | facts/sheets/s.yaml:5:40: unknown-key: a figure has no key "colour"
            [] | facts/sheets/s.yaml:5:13: wrong-shape: expected a mapping, found a list
            """)
    void whatIsWrongWithAFigureIsTold(String figure, String line) {
        assertThat(faults(figure)).containsExactly(line);
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        assertThat(faults("{kind: bars, reference: several, scale: logarithmic, items: [{claim: A, label: A}]}"))
                .containsExactly(
                        "facts/sheets/s.yaml:5:13: missing-key: the key \"title\" is missing",
                        "facts/sheets/s.yaml:5:37: bad-number: \"several\" is no number",
                        "facts/sheets/s.yaml:5:53: bad-figure: bars begin at zero, which a logarithmic axis does not have",
                        "facts/sheets/s.yaml:5:73: bad-figure: a figure has from 2 to 30 items, not 1",
                        "facts/sheets/s.yaml:5:82: bad-id: \"A\" is no id; did you mean \"a\"?");
    }

    @Test
    void moreThanThirtyItemsAreTooMany() {
        var items = String.join(", ", Collections.nCopies(31, "{claim: a, label: A}"));

        assertThat(faults("{kind: bars, title: T, items: [" + items + "]}"))
                .contains("facts/sheets/s.yaml:5:43: bad-figure: a figure has from 2 to 30 items, not 31");
    }
}
