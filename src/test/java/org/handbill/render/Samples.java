package org.handbill.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handbill.cite.RichText;
import org.handbill.cite.Run;
import org.handbill.facts.Claim;
import org.handbill.facts.CslValue;
import org.handbill.facts.Evidence;
import org.handbill.facts.Id;
import org.handbill.facts.Kind;
import org.handbill.facts.Language;
import org.handbill.facts.Localized;
import org.handbill.facts.Locator;
import org.handbill.facts.Paper;
import org.handbill.facts.Position;
import org.handbill.facts.Reference;
import org.handbill.facts.Source;
import org.handbill.facts.Text;
import org.handbill.handout.Handout;

/// Handouts made by hand, for tests.
final class Samples {
    private static final Position AT = Position.startOf("facts/claims/sample.yaml");

    private Samples() {}

    /// A sheet that has one of everything, its citations as author and date.
    static Handout full(String template, String language) {
        var sections = List.of(
                new Handout.Section(
                        Optional.of(RichText.plain("What is known")),
                        List.of(RichText.plain("Some prose.")),
                        List.of(
                                single(statement("a-definition", Kind.DEFINITION, "A definition of <it> & \"that\".")),
                                single(held("a-position", Kind.POSITION, "States must act.", "The Holder")),
                                single(figure("a-figure", "Three times as many.")))),
                new Handout.Section(
                        Optional.of(RichText.plain("What is disputed")),
                        List.of(),
                        List.of(new Handout.Block.Contested(
                                party("a-claim", "They hold this."),
                                List.of(statement("an-answer", Kind.FINDING, "This answers it."))))));
        return handout(
                template, language, Map.of("lede", RichText.plain("In short.")), sections, List.of(), references());
    }

    /// A sheet of one claim.
    static Handout of(String template, RichText title, RichText text, RichText citation) {
        var statement = new Handout.Statement(
                claim("a-claim", Kind.EVENT), text, citation, Optional.empty(), Optional.empty(), false, false);
        var section = new Handout.Section(Optional.empty(), List.of(), List.of(single(statement)));
        var plain = handout(template, "en", Map.of(), List.of(section), List.of(), references());
        return titled(plain, title);
    }

    static Handout titled(Handout handout, RichText title) {
        return new Handout(
                handout.sheet(),
                handout.template(),
                handout.language(),
                handout.paper(),
                title,
                handout.variables(),
                handout.sections(),
                handout.notes(),
                handout.references(),
                handout.closing(),
                handout.recipient(),
                handout.claims(),
                handout.sources());
    }

    /// A sheet in a note style, whose notes say all.
    static Handout noted(String template) {
        var statement = new Handout.Statement(
                claim("a-claim", Kind.LAW),
                RichText.plain("The law says so."),
                new RichText(List.of(Run.note(1))),
                Optional.empty(),
                Optional.empty(),
                false,
                false);
        var again = new RichText(List.of(Run.plain("As said before."), Run.note(1)));
        var section = new Handout.Section(Optional.empty(), List.of(again), List.of(single(statement)));
        var notes = List.of(new Handout.Note(1, RichText.plain("The Act, s 3.")));
        return handout(template, "en", Map.of(), List.of(section), notes, List.of());
    }

    static Handout handout(
            String template,
            String language,
            Map<String, RichText> variables,
            List<Handout.Section> sections,
            List<Handout.Note> notes,
            List<Handout.Reference> references) {
        var claims = new ArrayList<Id>();
        for (var section : sections) {
            for (var block : section.blocks()) {
                block.statements()
                        .forEach(statement -> claims.add(statement.claim().id()));
            }
        }
        var closing = new Handout.Closing(
                RichText.plain("Example Coalition"),
                Optional.of("https://example.org"),
                Optional.of("hello@example.org"),
                Optional.of("Every source here was seen on or after 24 November 2026."),
                Optional.of("2027-07-31"),
                Optional.of("31 July 2027"),
                false,
                "3f9c12ab77e0");
        return new Handout(
                new Id("a-sheet"),
                template,
                new Language(language),
                Paper.LETTER,
                RichText.plain("A sheet"),
                new LinkedHashMap<>(variables),
                sections,
                notes,
                references,
                closing,
                Map.of(),
                claims,
                List.of(references().getFirst().source()));
    }

    static Handout.Block single(Handout.Statement statement) {
        return new Handout.Block.Single(statement);
    }

    static Handout.Statement statement(String id, Kind kind, String text) {
        return new Handout.Statement(
                claim(id, kind),
                RichText.plain(text),
                RichText.plain("(Author, 2020, p. 2)"),
                Optional.empty(),
                Optional.empty(),
                false,
                false);
    }

    static Handout.Statement held(String id, Kind kind, String text, String holder) {
        var plain = statement(id, kind, text);
        return new Handout.Statement(
                plain.claim(), plain.text(), plain.citation(), Optional.of(holder), Optional.empty(), false, false);
    }

    static Handout.Statement party(String id, String text) {
        var plain = statement(id, Kind.FINDING, text);
        return new Handout.Statement(
                plain.claim(), plain.text(), plain.citation(), Optional.of("A Party"), Optional.empty(), true, true);
    }

    static Handout.Statement figure(String id, String text) {
        var plain = statement(id, Kind.STATISTIC, text);
        var figure = new Handout.Figure(
                "2.99",
                Optional.of("odds ratio"),
                Optional.of("1.96–4.57"),
                Optional.of("2018"),
                Optional.of("people asked"));
        return new Handout.Statement(
                plain.claim(), plain.text(), plain.citation(), Optional.empty(), Optional.of(figure), false, false);
    }

    static Claim claim(String id, Kind kind) {
        var evidence = new Evidence(
                new Reference(new Id("a-source"), AT),
                Optional.of(new Locator("page", "2")),
                Optional.empty(),
                Optional.empty());
        return new Claim(
                new Id(id),
                "sample",
                kind,
                Localized.same(new Text("As written.", AT)),
                List.of(evidence),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                AT);
    }

    static List<Handout.Reference> references() {
        var variables = new LinkedHashMap<String, CslValue>();
        variables.put("title", new CslValue.Plain("A *title* & more"));
        variables.put("issued", new CslValue.Date(List.of(List.of(2020)), Optional.empty(), false, Optional.empty()));
        var source = new Source(new Id("a-source"), "book", variables, Map.of(), Source.Provenance.NONE, AT);
        var text = new RichText(List.of(
                Run.plain("Author. (2020). "),
                Run.looking("A title & more", Run.Look.PLAIN.withItalic(true)),
                Run.plain(". "),
                Run.plain("https://example.org/a").linkedTo("https://example.org/a")));
        return List.of(new Handout.Reference(source, Optional.empty(), text, Optional.empty()));
    }
}
