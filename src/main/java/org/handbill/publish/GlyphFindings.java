package org.handbill.publish;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.handbill.facts.CslValue;
import org.handbill.facts.FactBase;
import org.handbill.facts.Finding;
import org.handbill.facts.Language;
import org.handbill.facts.Localized;
import org.handbill.facts.Position;
import org.handbill.facts.Sheet;
import org.handbill.handout.Handout;
import org.handbill.pdf.MissingGlyph;

/// `missing-glyph`: text that the PDF cannot print right, with the place where it was written.
final class GlyphFindings {
    private static final String HELP =
            "write it in another script or with other characters, or leave pdf out of the sheet's formats";

    private final FactBase facts;
    private final Sheet sheet;
    private final Handout handout;

    GlyphFindings(FactBase facts, Sheet sheet, Handout handout) {
        this.facts = facts;
        this.sheet = sheet;
        this.handout = handout;
    }

    List<Finding> of(List<MissingGlyph> missing) {
        return missing.stream().map(this::finding).toList();
    }

    private Finding finding(MissingGlyph glyph) {
        return Finding.error(
                placeOf(Character.toString(glyph.codePoint())),
                "missing-glyph",
                sheet.id().value(),
                "the PDF cannot print %s in \"%s\": %s".formatted(glyph.code(), glyph.context(), glyph.reason()),
                HELP);
    }

    private Position placeOf(String character) {
        return Stream.of(sheetTexts(), claimTexts(), sourceTexts())
                .flatMap(places -> places)
                .filter(place -> place.text().contains(character))
                .findFirst()
                .map(place -> facts.locate(place.at(), character, 1))
                .orElse(sheet.at());
    }

    /// A printed text and where it was written.
    private record Written(String text, Position at) {}

    private Stream<Written> sheetTexts() {
        return sheet.prose(handout.language()).map(text -> new Written(text.value(), text.at()));
    }

    private Stream<Written> claimTexts() {
        return handout.claims().stream()
                .flatMap(id -> facts.claim(id).stream())
                .flatMap(claim -> Stream.of(
                                Optional.of(claim.text()),
                                claim.attributedTo(),
                                claim.value().flatMap(value -> value.unit()),
                                claim.value().flatMap(value -> value.population()))
                        .flatMap(Optional::stream)
                        .flatMap(this::here));
    }

    private Stream<Written> here(Localized texts) {
        Language language = handout.language();
        return texts.in(language).stream().map(text -> new Written(text.value(), text.at()));
    }

    private Stream<Written> sourceTexts() {
        return handout.sources().stream()
                .flatMap(source -> source.variables().entrySet().stream()
                        .map(variable -> new Written(
                                letters(variable.getValue()),
                                source.places().getOrDefault(variable.getKey(), source.at()))));
    }

    private static String letters(CslValue value) {
        return switch (value) {
            case CslValue.Plain(String text) -> text;
            case CslValue.Names names -> String.valueOf(names.names());
            case CslValue.Date date -> date.literal().orElse("");
        };
    }
}
