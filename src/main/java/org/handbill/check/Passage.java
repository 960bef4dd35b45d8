package org.handbill.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handbill.cite.Prose.Piece;
import org.handbill.facts.Claim;
import org.handbill.facts.Comparison;
import org.handbill.facts.FactBase;
import org.handbill.facts.Figure;
import org.handbill.facts.Finding;
import org.handbill.facts.Id;
import org.handbill.facts.Language;
import org.handbill.facts.Localized;
import org.handbill.facts.Position;
import org.handbill.facts.Sheet;
import org.handbill.facts.Text;

/// Words that a handout prints, in one language.
///
/// @param text     as written, with its place
/// @param language nothing where it is the same in all languages
/// @param part     what it is
/// @param subject  the claim or sheet that it belongs to
record Passage(Text text, Optional<Language> language, Part part, Id subject) {
    /// What a passage is.
    enum Part {
        CLAIM,
        HOLDER,
        UNIT,
        POPULATION,
        TITLE,
        CELL,
        PROSE,
        VARIABLE;

        /// Whether it is made of sentences.
        boolean isRunning() {
            return this == CLAIM || this == CELL || this == PROSE || this == VARIABLE;
        }
    }

    /// Everything that claims and sheets say, in the order of the facts.
    static Stream<Passage> all(FactBase facts) {
        return bySubject(facts).flatMap(List::stream);
    }

    /// The same, what a claim or a sheet says together.
    static Stream<List<Passage>> bySubject(FactBase facts) {
        return Stream.concat(
                facts.claims().stream()
                        .filter(claim -> claim.withdrawn().isEmpty())
                        .map(Passage::said),
                facts.sheets().stream().map(sheet -> of(sheet).toList()));
    }

    /// What a claim says.
    static Stream<Passage> of(Claim claim) {
        return said(claim).stream();
    }

    /// Every rule asks for it, of tens of thousands of claims.
    private static List<Passage> said(Claim claim) {
        var passages = new ArrayList<Passage>();
        add(claim.text(), Part.CLAIM, claim.id(), passages);
        if (claim.attributedTo().isPresent()) {
            add(claim.attributedTo().get(), Part.HOLDER, claim.id(), passages);
        }
        if (claim.value().isPresent()) {
            var value = claim.value().get();
            value.unit().ifPresent(unit -> add(unit, Part.UNIT, claim.id(), passages));
            value.population().ifPresent(people -> add(people, Part.POPULATION, claim.id(), passages));
        }
        return passages;
    }

    /// What a sheet says besides its claims.
    static Stream<Passage> of(Sheet sheet) {
        return Stream.of(
                        of(Optional.of(sheet.title()), Part.TITLE, sheet.id()),
                        sheet.sections().stream().flatMap(section -> of(section, sheet.id())),
                        sheet.variables().values().stream()
                                .flatMap(variable -> of(Optional.of(variable), Part.VARIABLE, sheet.id())))
                .flatMap(passages -> passages);
    }

    private static Stream<Passage> of(Sheet.Section section, Id sheet) {
        var heads = section.comparison().stream().flatMap(Comparison::heads);
        var cells = section.comparison().stream().flatMap(Comparison::words);
        var figure = section.figure();
        return Stream.of(
                        of(section.title(), Part.TITLE, sheet),
                        of(section.text(), Part.PROSE, sheet),
                        heads.flatMap(head -> of(Optional.of(head), Part.TITLE, sheet)),
                        cells.flatMap(words -> of(Optional.of(words), Part.CELL, sheet)),
                        figure.stream()
                                .flatMap(Figure::words)
                                .flatMap(words -> of(Optional.of(words), Part.TITLE, sheet)),
                        of(figure.flatMap(Figure::alt), Part.CELL, sheet))
                .flatMap(passages -> passages);
    }

    private static Stream<Passage> of(Optional<Localized> texts, Part part, Id subject) {
        var passages = new ArrayList<Passage>();
        texts.ifPresent(found -> add(found, part, subject, passages));
        return passages.stream();
    }

    private static void add(Localized found, Part part, Id subject, List<Passage> passages) {
        if (found.anywhere().isPresent()) {
            passages.add(new Passage(found.anywhere().get(), Optional.empty(), part, subject));
        }
        for (var text : found.texts().entrySet()) {
            passages.add(new Passage(text.getValue(), Optional.of(text.getKey()), part, subject));
        }
    }

    /// Its letters as they are read: without markup, and without citations where it may cite.
    String letters() {
        if (!isMarked(text.value())) {
            return text.value();
        }
        if (part == Part.PROSE || part == Part.VARIABLE) {
            return org.handbill.cite.Prose.paragraphs(text, language.orElse(Language.ENGLISH)).stream()
                    .map(paragraph -> paragraph.stream()
                            .map(piece -> piece instanceof Piece.Words(var words) ? words.letters() : "")
                            .collect(Collectors.joining()))
                    .collect(Collectors.joining("\n\n"));
        }
        return org.handbill.cite.Prose.inline(text).letters();
    }

    private static boolean isMarked(String text) {
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '\\', '*', '_', '`', '[', ']', '<', '>', '&', '@', '#', '\n' -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    /// Where some of its letters stand in the file.
    ///
    /// @param occurrence which of several, from 1
    Position placeOf(String letters, int occurrence, FactBase facts) {
        return facts.locate(text.at(), letters, occurrence);
    }

    /// Whether it is in a language, or in a variety of it.
    boolean isIn(String tag) {
        return language.filter(known -> known.tag().equals(tag) || known.tag().startsWith(tag + "-"))
                .isPresent();
    }

    /// What a rule found in it.
    Finding finding(Rule rule, Position at, String message, String help) {
        return rule.finding(at, subject, message, help);
    }
}
