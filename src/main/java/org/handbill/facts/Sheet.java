package org.handbill.facts;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which claims go on a handout, for whom, in which languages.
///
/// @param id            unique in the project
/// @param template      the kind of handout, at its place
/// @param title         by language
/// @param languages     in the order written; never empty
/// @param formats       in the order written; never empty
/// @param citationStyle id of a CSL style, or a `.csl` file of the project; at its place in the sheet or the project
/// @param referenceList whether the list of sources is printed besides the notes of a note style
/// @param maxPages      how many pages the PDF may have
/// @param maxGrade      the reading grade that its text may have
/// @param variables     what the template needs besides, by name
/// @param sections      in the order of printing
/// @param at            the value of its `id:`
public record Sheet(
        Id id,
        Text template,
        Localized title,
        List<Placed<Language>> languages,
        List<Format> formats,
        Text citationStyle,
        boolean referenceList,
        Optional<Placed<Integer>> maxPages,
        Optional<Placed<Integer>> maxGrade,
        Map<String, Localized> variables,
        List<Section> sections,
        Position at) {

    /// Of its id: no two sheets of a project have the same.
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /// The variable, and the column of a recipient, that says where a copy is read.
    public static final String JURISDICTION = "jurisdiction";

    public Sheet {
        languages = List.copyOf(languages);
        formats = List.copyOf(formats);
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
        sections = List.copyOf(sections);
    }

    /// All entries of all its sections, in the order of printing.
    public Stream<Entry> entries() {
        return sections.stream().flatMap(section -> section.entries().stream());
    }

    /// All claims that it prints, each at its place, in the order of printing: those of its tables, figures and
    /// entries.
    public Stream<Reference> claims() {
        return sections.stream().flatMap(Section::claims);
    }

    /// The cells of its tables that have evidence of their own, in the order of printing.
    public Stream<Comparison.Cell.Sourced> sourcedCells() {
        return sections.stream()
                .flatMap(section -> section.comparison().stream())
                .flatMap(Comparison::sourced);
    }

    /// Where the sheet's prose in a language stands: titles, section texts, heads of tables, words of figures and
    /// variables.
    public Stream<Text> prose(Language language) {
        return Stream.of(Stream.of(title), sections.stream().flatMap(Section::prose), variables.values().stream())
                .flatMap(texts -> texts)
                .flatMap(text -> text.in(language).stream());
    }

    /// The sheet as it is printed for a recipient: those sections and entries alone whose condition
    /// holds, and of the entries those alone whose claim is not local elsewhere. A section that nothing is
    /// left of is not printed. Tables and figures are printed whole.
    ///
    /// @param recipient the values by column; empty for everyone, who gets what has no condition
    /// @param claims    finds a claim
    public Sheet printedFor(Map<String, String> recipient, Function<Id, Optional<Claim>> claims) {
        var audience = Audience.of(this, recipient, claims);
        var printed = sections.stream()
                .filter(audience::gets)
                .map(section -> section.printedFor(audience))
                .filter(section -> !section.isBare())
                .toList();
        return new Sheet(
                id,
                template,
                title,
                languages,
                formats,
                citationStyle,
                referenceList,
                maxPages,
                maxGrade,
                variables,
                printed,
                at);
    }

    /// A part of a sheet. It prints what it has in this order.
    ///
    /// @param title      by language
    /// @param text       prose by language, may cite
    /// @param comparison a table
    /// @param figure     a drawing
    /// @param entries    the claims that it prints
    /// @param when       printed only for recipients with these values
    /// @param at         the section's beginning
    public record Section(
            Optional<Localized> title,
            Optional<Localized> text,
            Optional<Comparison> comparison,
            Optional<Figure> figure,
            List<Entry> entries,
            Condition when,
            Position at) {
        public Section {
            entries = List.copyOf(entries);
        }

        /// All claims that it prints, each at its place, in the order of printing.
        Stream<Reference> claims() {
            return Stream.of(
                            comparison.stream().flatMap(Comparison::claims),
                            figure.stream().flatMap(Figure::claims),
                            entries.stream().map(Entry::claim))
                    .flatMap(claims -> claims);
        }

        private Section printedFor(Audience audience) {
            return new Section(
                    title,
                    text,
                    comparison,
                    figure,
                    entries.stream().filter(audience::gets).toList(),
                    when,
                    at);
        }

        /// Whether it has at most a title.
        private boolean isBare() {
            return text.isEmpty() && comparison.isEmpty() && figure.isEmpty() && entries.isEmpty();
        }

        private Stream<Localized> prose() {
            return Stream.of(
                            title.stream(),
                            text.stream(),
                            comparison.stream().flatMap(Comparison::heads),
                            figure.stream().flatMap(Figure::words))
                    .flatMap(texts -> texts);
        }
    }

    /// A claim's place in a section.
    public record Entry(Reference claim, Condition when) {}

    /// Where its copies are read: what its variable `jurisdiction` says, if that is the same code in every language.
    public Optional<String> place() {
        return Optional.ofNullable(variables.get(JURISDICTION)).flatMap(variable -> {
            var written = variable.all().map(Text::value).collect(Collectors.toSet());
            return written.size() == 1 ? Jurisdiction.code(written.iterator().next()) : Optional.empty();
        });
    }

    /// The columns that conditions ask for, each where it is named.
    public Stream<Text> columnsAskedFor() {
        return sections.stream()
                .flatMap(section -> Stream.concat(
                        Stream.of(section.when()), section.entries().stream().map(Entry::when)))
                .flatMap(when -> when.names().stream());
    }

    /// What must hold for something to be printed: each column has one of its values. Empty: always.
    ///
    /// @param names the columns' names at their places
    public record Condition(Map<String, List<String>> columns, List<Text> names) {
        public static final Condition ALWAYS = new Condition(Map.of(), List.of());

        public Condition {
            names = List.copyOf(names);
            columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        }

        /// Whether no recipient can meet both: they want different values of one column.
        public boolean excludes(Condition other) {
            return columns.entrySet().stream()
                    .anyMatch(column -> other.columns.containsKey(column.getKey())
                            && Collections.disjoint(column.getValue(), other.columns.get(column.getKey())));
        }

        /// Whether it holds for a recipient; a column that the row lacks has no value.
        ///
        /// @param row the recipient's values by column
        public boolean holdsFor(Map<String, String> row) {
            return columns.entrySet().stream()
                    .allMatch(column -> row.containsKey(column.getKey())
                            && column.getValue().contains(row.get(column.getKey())));
        }
    }
}
