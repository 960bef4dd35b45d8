package org.handbill.facts;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// A table in which no cell is without a source: what is compared stands in its columns, by what in its rows.
///
/// @param caption what it shows
/// @param columns their heads; at least one
/// @param rows    at least one, each with as many cells as there are columns
/// @param at      its beginning
public record Comparison(Localized caption, List<Localized> columns, List<Row> rows, Position at) {
    public Comparison {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /// A row, its cells in the order of the columns.
    public record Row(Localized title, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /// What stands in a row and column, and what that rests on.
    public sealed interface Cell {
        /// Where it stands.
        Position at();

        /// All that it rests on, in the order of printing.
        ///
        /// @param facts which claims there are
        default List<Evidence> evidence(Function<Id, Optional<Claim>> facts) {
            return switch (this) {
                case Sourced own -> own.evidence();
                case Claimed claimed ->
                    claimed.claims().stream()
                            .flatMap(claim -> facts.apply(claim.id()).stream())
                            .flatMap(claim -> claim.evidence().stream())
                            .toList();
            };
        }

        /// Rests on claims, and on their evidence.
        ///
        /// @param claims at least one
        /// @param text   a few words that say what they come to; always present where there are several
        record Claimed(List<Reference> claims, Optional<Localized> text, Position at) implements Cell {
            public Claimed {
                claims = List.copyOf(claims);
            }
        }

        /// Has evidence of its own.
        ///
        /// @param evidence in the order of printing; empty only where `unsourced-claim` reports it
        /// @param sure     whether nothing was refused in its evidence
        /// @param reviewBy first day on which it is overdue
        record Sourced(
                Localized text,
                List<Evidence> evidence,
                boolean sure,
                Optional<Placed<PartialDate>> reviewBy,
                Position at)
                implements Cell {
            public Sourced {
                evidence = List.copyOf(evidence);
            }
        }
    }

    /// All cells in reading order.
    public Stream<Cell> cells() {
        return rows.stream().flatMap(row -> row.cells().stream());
    }

    /// The cells that have evidence of their own, in reading order.
    public Stream<Cell.Sourced> sourced() {
        return cells().flatMap(cell -> cell instanceof Cell.Sourced own ? Stream.of(own) : Stream.empty());
    }

    /// The claims that its cells rest on, each at its place, in reading order.
    public Stream<Reference> claims() {
        return cells().flatMap(
                        cell -> cell instanceof Cell.Claimed claimed ? claimed.claims().stream() : Stream.empty());
    }

    /// Its caption and the heads of its columns and rows.
    public Stream<Localized> heads() {
        return Stream.of(Stream.of(caption), columns.stream(), rows.stream().map(Row::title))
                .flatMap(texts -> texts);
    }

    /// The words of its cells.
    public Stream<Localized> words() {
        return cells().flatMap(cell -> switch (cell) {
            case Cell.Claimed claimed -> claimed.text().stream();
            case Cell.Sourced own -> Stream.of(own.text());
        });
    }
}
