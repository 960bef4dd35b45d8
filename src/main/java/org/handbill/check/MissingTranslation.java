package org.handbill.check;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.handbill.facts.Claim;
import org.handbill.facts.Figure;
import org.handbill.facts.Finding;
import org.handbill.facts.Id;
import org.handbill.facts.Localized;
import org.handbill.facts.Sheet;

/// All that a copy prints is there in its language.
final class MissingTranslation implements Rule {
    @Override
    public String id() {
        return "missing-translation";
    }

    @Override
    public String summary() {
        return "All that a sheet prints has a text in its language.";
    }

    @Override
    public Stream<Finding> check(Copy copy, Context context) {
        if (!context.catalogue().speaks(copy.language())) {
            // `unknown-language` tells it, and all else follows from it.
            return Stream.empty();
        }
        var sheet = copy.sheet();
        var ofSheet = Stream.of(
                        Stream.of(new Part("title", sheet.title())),
                        sheet.sections().stream().flatMap(MissingTranslation::parts),
                        sheet.variables().entrySet().stream()
                                .map(variable -> new Part("variable " + variable.getKey(), variable.getValue())))
                .flatMap(Function.identity())
                .flatMap(part -> missing(part, sheet.id(), copy));
        var ofClaims = copy.claims(context.facts())
                .flatMap(claim -> parts(claim)
                        .filter(part -> !context.facts().isUnsure(claim.id(), part.key()))
                        .flatMap(part -> missing(part, claim.id(), copy)));
        var ofProject = context.facts().project().stream()
                .map(project ->
                        new Part("organization's name", project.organization().name()))
                .flatMap(part -> missing(part, sheet.id(), copy));
        return Stream.of(ofSheet, ofClaims, ofProject).flatMap(Function.identity());
    }

    private Stream<Finding> missing(Part part, Id subject, Copy copy) {
        var language = copy.language();
        if (part.texts().in(language).isPresent()) {
            return Stream.empty();
        }
        return Stream.of(finding(
                part.texts().at(),
                subject,
                "the %s of \"%s\" has no text in %s".formatted(part.name(), subject, language),
                "write it under %s:, or take %s from the languages of the sheets that print it"
                        .formatted(language, language)));
    }

    private static Stream<Part> parts(Sheet.Section section) {
        var ofTable = section.comparison().stream()
                .flatMap(table -> Stream.of(
                                Stream.of(new Part("comparison's caption", table.caption())),
                                table.columns().stream().map(head -> new Part("comparison's column", head)),
                                table.rows().stream().map(row -> new Part("comparison's row", row.title())),
                                table.words().map(words -> new Part("comparison's cell", words)))
                        .flatMap(Function.identity()));
        return Stream.of(
                        part("section's title", section.title()),
                        part("section's text", section.text()),
                        ofTable,
                        section.figure().stream().flatMap(MissingTranslation::parts))
                .flatMap(Function.identity());
    }

    private static Stream<Part> parts(Figure figure) {
        return Stream.of(
                        Stream.of(new Part("figure's title", figure.title())),
                        part("figure's axis", figure.axis()),
                        part("figure's reference", figure.reference().flatMap(Figure.Mark::label)),
                        part("figure's alt", figure.alt()),
                        figure.items().stream().map(item -> new Part("figure's label", item.label())))
                .flatMap(Function.identity());
    }

    private static Stream<Part> parts(Claim claim) {
        return Stream.of(
                        Stream.of(new Part("text", claim.text())),
                        part("attributed-to", claim.attributedTo()),
                        part("value's unit", claim.value().flatMap(Claim.Value::unit)),
                        part("value's population", claim.value().flatMap(Claim.Value::population)))
                .flatMap(Function.identity());
    }

    private static Stream<Part> part(String name, Optional<Localized> texts) {
        return texts.map(found -> new Part(name, found)).stream();
    }

    /// Something that is printed.
    private record Part(String name, Localized texts) {
        /// The key of the claim under which it stands.
        String key() {
            return name.startsWith("value") ? "value" : name;
        }
    }
}
