package org.handbill.handout;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.handbill.cite.RichText;
import org.handbill.facts.Claim;
import org.handbill.facts.Evidence;
import org.handbill.facts.Id;
import org.handbill.facts.Language;
import org.handbill.facts.Paper;
import org.handbill.facts.Source;

/// What a template sees: one sheet in one language.
///
/// @param sheet      the sheet's id
/// @param template   the kind of handout
/// @param language   of all its words
/// @param paper      that its PDF is set for
/// @param title      the headline
/// @param variables  the sheet's variables in this language, by name
/// @param sections   in reading order
/// @param notes      of a note style, numbered from 1; empty in others
/// @param references the reference list; empty where the notes say all
/// @param closing    what every handout closes with
/// @param recipient  whom a personal copy is for, by column; empty otherwise
/// @param claims     ids of all claims that it prints, in reading order
/// @param sources    all sources that it cites, in the order of their ids
public record Handout(
        Id sheet,
        String template,
        Language language,
        Paper paper,
        RichText title,
        Map<String, RichText> variables,
        List<Section> sections,
        List<Note> notes,
        List<Reference> references,
        Closing closing,
        Map<String, String> recipient,
        List<Id> claims,
        List<Source> sources) {

    public Handout {
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
        sections = List.copyOf(sections);
        notes = List.copyOf(notes);
        references = List.copyOf(references);
        recipient = Collections.unmodifiableMap(new LinkedHashMap<>(recipient));
        claims = List.copyOf(claims);
        sources = List.copyOf(sources);
    }

    /// The same for another recipient.
    Handout forRecipient(Map<String, String> other) {
        return new Handout(
                sheet,
                template,
                language,
                paper,
                title,
                variables,
                sections,
                notes,
                references,
                closing,
                other,
                claims,
                sources);
    }

    /// A part of a handout.
    ///
    /// @param title      its heading
    /// @param text       its prose, a paragraph each
    /// @param comparison a table, printed behind the prose
    /// @param figure     a drawing, printed behind the table
    /// @param blocks     its claims, what is contested together with what answers it; also what is contested in the
    ///                   table or the drawing
    public record Section(
            Optional<RichText> title,
            List<RichText> text,
            Optional<Comparison> comparison,
            Optional<Chart> figure,
            List<Block> blocks) {
        public Section {
            text = List.copyOf(text);
            blocks = List.copyOf(blocks);
        }

        /// One of prose and claims alone.
        public Section(Optional<RichText> title, List<RichText> text, List<Block> blocks) {
            this(title, text, Optional.empty(), Optional.empty(), blocks);
        }

        /// All statements in reading order; one may stand there twice.
        public Stream<Statement> statements() {
            return Stream.of(
                            comparison.stream().flatMap(Comparison::cells).flatMap(cell -> cell.statements().stream()),
                            figure.stream()
                                    .flatMap(chart -> chart.items().stream())
                                    .map(Chart.Item::statement),
                            blocks.stream().flatMap(block -> block.statements().stream()))
                    .flatMap(statements -> statements);
        }
    }

    /// A table.
    ///
    /// @param caption what it shows
    /// @param columns their heads
    /// @param rows    each with as many cells as there are columns
    public record Comparison(RichText caption, List<RichText> columns, List<Row> rows) {
        public Comparison {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        /// All cells in reading order.
        public Stream<Cell> cells() {
            return rows.stream().flatMap(row -> row.cells().stream());
        }

        /// A row and its head.
        public record Row(RichText title, List<Cell> cells) {
            public Row {
                cells = List.copyOf(cells);
            }
        }

        /// What stands in a row and a column.
        ///
        /// @param text       its words, without the citation: the cell's own, or those of its one claim
        /// @param citation   what follows them
        /// @param evidence   all that it rests on, in the order of printing
        /// @param statements the claims that it rests on; none where its evidence is its own
        /// @param figure     of a statistic that is printed in its own words
        /// @param overdue    whether a review of what it says is overdue today
        public record Cell(
                RichText text,
                RichText citation,
                List<Evidence> evidence,
                List<Statement> statements,
                Optional<Figure> figure,
                boolean overdue) {
            public Cell {
                evidence = List.copyOf(evidence);
                statements = List.copyOf(statements);
            }

            /// Whether something answers it: both are printed under the table.
            public boolean contested() {
                return statements.stream().anyMatch(Statement::contested);
            }

            /// Whether it is a finding that rests on sources of a party alone.
            public boolean partyOnly() {
                return !statements.isEmpty() && statements.stream().allMatch(Statement::partyOnly);
            }
        }
    }

    /// What stands together.
    public sealed interface Block {
        /// All its statements in reading order.
        List<Statement> statements();

        /// A claim by itself.
        record Single(Statement statement) implements Block {
            @Override
            public List<Statement> statements() {
                return List.of(statement);
            }
        }

        /// A contested claim beside what answers it.
        record Contested(Statement statement, List<Statement> answers) implements Block {
            public Contested {
                answers = List.copyOf(answers);
            }

            @Override
            public List<Statement> statements() {
                return Stream.concat(Stream.of(statement), answers.stream()).toList();
            }
        }
    }

    /// A claim as it is printed.
    ///
    /// @param claim     the claim itself
    /// @param text      its text, without the citation
    /// @param citation  what follows the text: `(Platt et al., 2018, abstract)`, or the number of its note
    /// @param holder    who holds it; always present for a position
    /// @param figure    a statistic's figure
    /// @param partyOnly whether it is a finding that rests on sources of a party alone
    /// @param overdue   whether its review is overdue today
    public record Statement(
            Claim claim,
            RichText text,
            RichText citation,
            Optional<String> holder,
            Optional<Figure> figure,
            boolean partyOnly,
            boolean overdue) {
        public boolean contested() {
            return claim.isContested();
        }

        /// The evidence, in the order of printing.
        public List<Evidence> evidence() {
            return claim.evidence();
        }
    }

    /// A statistic's figure in the handout's language.
    ///
    /// @param number     as written
    /// @param unit       of what
    /// @param interval   such as `95% CI 1.96–4.57`; as written, joined by an en dash
    /// @param year       of the data
    /// @param population of whom
    public record Figure(
            String number,
            Optional<String> unit,
            Optional<String> interval,
            Optional<String> year,
            Optional<String> population) {}

    /// A note.
    ///
    /// @param number from 1
    public record Note(int number, RichText text) {}

    /// An entry of the reference list.
    ///
    /// @param source the record itself
    /// @param label  `1.` or `[1]` in numeric styles
    /// @param text   the entry, its addresses linked
    /// @param archived address of a kept copy
    public record Reference(Source source, Optional<RichText> label, RichText text, Optional<String> archived) {}

    /// What every handout closes with, as sentences of its language.
    ///
    /// @param responsible  name of who is responsible
    /// @param url          their address
    /// @param contact      how to reach them
    /// @param seen         "every source here was seen on or after DAY", "N of M sources …", or nothing
    /// @param useUntil     ISO 8601 day after which it should not be used
    /// @param useUntilText the same day in words
    /// @param overdue      whether something that it prints is overdue
    /// @param facts        12 hex digits over its claims and sources
    public record Closing(
            RichText responsible,
            Optional<String> url,
            Optional<String> contact,
            Optional<String> seen,
            Optional<String> useUntil,
            Optional<String> useUntilText,
            boolean overdue,
            String facts) {}
}
