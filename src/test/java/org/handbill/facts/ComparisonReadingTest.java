package org.handbill.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Tables of sheets, and what is wrong with them.
class ComparisonReadingTest {
    private static final String SHEET = "id: s\ntemplate: flyer\ntitle: T\nsections:\n";
    private static final Language SPANISH = new Language("es");

    @TempDir
    Path directory;

    private FactBase sheet(String sections) {
        return FactsOnDisk.in(directory).with("sheets/s.yaml", SHEET + sections).read();
    }

    private List<String> faults(String comparison) {
        return sheet("  - comparison: " + comparison + "\n").findings().stream()
                .map(FactsOnDisk::line)
                .toList();
    }

    @Test
    void everyKeyOfAComparisonIsRead() {
        var facts = sheet("""
                  - title: {en: Models}
                    comparison:
                      caption: {en: Four models, es: Cuatro modelos}
                      columns: [{en: One, es: Uno}, Two]
                      rows:
                        - title: {en: Selling, es: Vender}
                          cells:
                            - plain
                            - {claim: short, text: {en: A crime, es: Delito}}
                        - title: Buying
                          cells:
                            - {claim: [one, other], text: Both}
                            - text: Own
                              evidence: [{source: act, locator: {section: "3"}}]
                              review-by: 2027-01
                    claims: [last]
                """);

        assertThat(facts.findings()).isEmpty();
        var sheet = facts.sheets().getFirst();
        assertThat(sheet.claims().map(claim -> claim.id().value()))
                .containsExactly("plain", "short", "one", "other", "last");
        assertThat(sheet.entries().map(entry -> entry.claim().id().value())).containsExactly("last");
        assertThat(sheet.prose(SPANISH).map(Text::value))
                .containsExactly("T", "Cuatro modelos", "Uno", "Two", "Vender", "Buying");
        var own = sheet.sourcedCells().toList();
        assertThat(own).hasSize(1);
        assertThat(own.getFirst().evidence().getFirst().locator()).contains(new Locator("section", "3"));
        assertThat(own.getFirst().reviewBy().map(Placed::value)).contains(new PartialDate(2027, 1, 0));
        assertThat(own.getFirst().at().line()).isEqualTo(17);
    }

    @Test
    void whatHoldsOfASectionHoldsOfItsComparison() {
        var facts = sheet("""
                  - comparison: {caption: C, columns: [A], rows: [{title: R, cells: [one]}]}
                    when: {recipient.chamber: upper}
                  - text: For all
                """);

        assertThat(facts.findings()).isEmpty();
        var plain = facts.sheets().getFirst().printedFor(Map.of(), facts::claim);
        assertThat(plain.claims()).isEmpty();
        assertThat(plain.prose(SPANISH).map(Text::value)).containsExactly("T", "For all");
    }

    @Test
    void aClaimMayStandInManyCellsAndAmongTheClaimsToo() {
        assertThat(sheet("""
                  - comparison: {caption: C, columns: [A, B], rows: [{title: R, cells: [one, {claim: one, text: X}]}]}
                    claims: [one]
                """).findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {columns: [A], rows: [{title: R, cells: [one]}]}                   | 5:17: missing-key: the key "caption" is missing
            {caption: C, rows: [{title: R, cells: [one]}]}                     | 5:17: missing-key: the key "columns" is missing
            {caption: C, columns: [A]}                                         | 5:17: missing-key: the key "rows" is missing
            {caption: C, columns: [], rows: [{title: R, cells: [one]}]}        | 5:39: empty-value: the list is empty
            {caption: C, columns: [A], rows: []}                               | 5:50: empty-value: the list is empty
            {caption: C, columns: A, rows: [{title: R, cells: [one]}]}         | 5:39: wrong-shape: expected a list, found a plain value
            {caption: C, columns: [A], rows: [[one]]}                          | 5:51: wrong-shape: expected a mapping, found a list
            {caption: C, columns: [A], rows: [{cells: [one]}]}                 | 5:51: missing-key: the key "title" is missing
            {caption: C, columns: [A], rows: [{title: R}]}                     | 5:51: missing-key: the key "cells" is missing
            {caption: C, columns: [A, B], rows: [{title: R, cells: [one]}]}    | 5:72: wrong-shape: the row has 1 cell, and the comparison 2 columns
            {caption: C, columns: [A], rows: [{title: R, cells: [a, b, c]}]}   | 5:69: wrong-shape: the row has 3 cells, and the comparison 1 column
            {caption: C, columns: [A], rows: [{title: R, cells: []}]}          | 5:69: wrong-shape: the row has 0 cells, and the comparison 1 column
            {caption: C, columns: [A], rows: [{title: R, cells: [""]}]}        | 5:70: empty-value: a value is missing here
            {caption: C, columns: [A], rows: [{title: R, cells: [{}]}]}        | 5:70: empty-value: the cell is empty
            {caption: C, columns: [A], rows: [{title: R, cells: [[one]]}]}     | 5:70: wrong-shape: expected a mapping, found a list
            {caption: C, columns: [A], rows: [{title: R, cells: [One]}]}       | 5:70: bad-id: "One" is no id; did you mean "one"?
            {caption: C, columns: [A], rows: [{title: R, cells: [{claim: []}]}]} | 5:78: empty-value: the list is empty
            {caption: C, columns: [A], rows: [{title: R, cells: [{claim: [a, a], text: T}]}]} | 5:82: duplicate-value: this stands in the list a second time
            {caption: C, columns: [A], rows: [{title: R, cells: [{claim: [a, b]}]}]} | 5:70: missing-key: the key "text" is missing
            {caption: C, columns: [A], rows: [{title: R, cells: [{clam: a}]}]} | 5:71: unknown-key: a cell has no key "clam"; did you mean "claim"?
            {caption: C, columns: [A], rows: [{title: R, cells: [{evidence: [{source: a}]}]}]} | 5:70: missing-key: the key "text" is missing
            {caption: C, columns: [A], rows: [{title: R, cells: [{text: T, evidence: [{sorce: a}]}]}]} | 5:92: unknown-key: evidence has no key "sorce"; did you mean "source"?
            {caption: C, columns: [A], rows: [{title: R, cells: [{claim: a, evidence: [{source: a}]}]}]} | 5:91: claim-and-evidence: the cell names a claim, and has evidence: of its own
            {caption: C, columns: [A], rows: [{title: R, cells: [{claim: a, review-by: 2027}]}]} | 5:92: claim-and-evidence: the cell names a claim, and has review-by: of its own
            {caption: C, colums: [A], rows: [{title: R, cells: [one]}]}        | 5:30: unknown-key: a comparison has no key "colums"; did you mean "columns"?
            {caption: C, columns: [A], rows: [{title: R, cell: [one]}]}        | 5:62: unknown-key: a row has no key "cell"; did you mean "cells"?
            """)
    void eachFaultOfAComparisonIsToldOnceAtItsPlace(String comparison, String expected) {
        assertThat(faults(comparison)).containsExactly("facts/sheets/s.yaml:" + expected);
    }

    @Test
    void allFaultsAreToldAtOnce() {
        assertThat(faults(
                        "{columns: [[x]], rows: [{cells: [{}, One]}, {title: R, cells: [{claim: [a, b], text: []}]}]}"))
                .containsExactly(
                        "facts/sheets/s.yaml:5:17: missing-key: the key \"caption\" is missing",
                        "facts/sheets/s.yaml:5:28: wrong-shape: expected a text, or a mapping of languages to texts,"
                                + " found a list",
                        "facts/sheets/s.yaml:5:41: missing-key: the key \"title\" is missing",
                        "facts/sheets/s.yaml:5:49: wrong-shape: the row has 2 cells, and the comparison 1 column",
                        "facts/sheets/s.yaml:5:50: empty-value: the cell is empty",
                        "facts/sheets/s.yaml:5:54: bad-id: \"One\" is no id; did you mean \"one\"?",
                        "facts/sheets/s.yaml:5:102: wrong-shape: expected a text, or a mapping of languages to texts,"
                                + " found a list");
    }
}
