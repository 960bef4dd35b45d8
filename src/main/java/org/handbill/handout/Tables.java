package org.handbill.handout;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.handbill.cite.RichText;
import org.handbill.facts.Claim;
import org.handbill.facts.Comparison;
import org.handbill.facts.Comparison.Cell;
import org.handbill.facts.Evidence;
import org.handbill.facts.FactBase;
import org.handbill.facts.Localized;

/// Makes a handout's tables of a sheet's comparisons.
///
/// @param facts     all that there is
/// @param citations of the handout, which those of the cells are taken up in
/// @param inline    a text in the handout's language
/// @param statement a claim as it is printed, with a citation
/// @param today     which decides what is overdue
record Tables(
        FactBase facts,
        Citations citations,
        Function<Localized, RichText> inline,
        BiFunction<Claim, RichText, Handout.Statement> statement,
        LocalDate today) {

    /// A table whose citations are not formatted yet: of each cell what it rests on and where that will be cited.
    record Draft(Comparison comparison, List<List<Cited>> rows) {}

    /// What a cell rests on, each once, and its citation's slot.
    record Cited(Cell cell, List<Evidence> evidence, Citations.Slot slot) {}

    Draft draft(Comparison comparison) {
        return new Draft(
                comparison,
                comparison.rows().stream()
                        .map(row -> row.cells().stream().map(this::draft).toList())
                        .toList());
    }

    private Cited draft(Cell cell) {
        var evidence = onceEach(cell.evidence(facts::claim));
        return new Cited(cell, evidence, citations.evidence(evidence));
    }

    /// Claims of one cell may rest on the same place of the same source.
    private static List<Evidence> onceEach(List<Evidence> all) {
        var seen = new HashSet<Object>();
        return all.stream()
                .filter(one -> seen.add(List.of(one.source().id(), one.locator(), one.restsOn())))
                .toList();
    }

    Handout.Comparison with(Draft draft, Citations.Formatted formatted) {
        var table = draft.comparison();
        return new Handout.Comparison(
                inline.apply(table.caption()),
                table.columns().stream().map(inline).toList(),
                java.util.stream.IntStream.range(0, table.rows().size())
                        .mapToObj(i -> new Handout.Comparison.Row(
                                inline.apply(table.rows().get(i).title()),
                                draft.rows().get(i).stream()
                                        .map(cell -> cell(cell, formatted))
                                        .toList()))
                        .toList());
    }

    private Handout.Comparison.Cell cell(Cited cited, Citations.Formatted formatted) {
        var citation = formatted.citation(cited.slot());
        return switch (cited.cell()) {
            case Cell.Sourced own ->
                new Handout.Comparison.Cell(
                        inline.apply(own.text()),
                        citation,
                        cited.evidence(),
                        List.of(),
                        Optional.empty(),
                        Assembler.isOverdue(own, today));
            case Cell.Claimed claimed -> {
                var statements = claimed.claims().stream()
                        .flatMap(claim -> facts.claim(claim.id()).stream())
                        .map(claim -> statement.apply(claim, citation))
                        .toList();
                var first = statements.getFirst();
                yield new Handout.Comparison.Cell(
                        claimed.text().map(inline).orElse(first.text()),
                        citation,
                        cited.evidence(),
                        statements,
                        first.figure().filter(figure -> claimed.text().isEmpty()),
                        statements.stream().anyMatch(Handout.Statement::overdue));
            }
        };
    }
}
