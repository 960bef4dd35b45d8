package org.handbill.publish;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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

    /// Of one script or kind at one place.
    private static final int MOST_NAMED = 8;

    private final FactBase facts;
    private final Sheet sheet;
    private final Handout handout;

    GlyphFindings(FactBase facts, Sheet sheet, Handout handout) {
        this.facts = facts;
        this.sheet = sheet;
        this.handout = handout;
    }

    /// A finding for each place that is to be edited, with all that can't be printed there.
    List<Finding> of(List<MissingGlyph> missing) {
        var places = new LinkedHashMap<Position, List<MissingGlyph>>();
        var unplaced = new ArrayList<>(missing);
        Stream.of(sheetTexts(), claimTexts(), sourceTexts())
                .flatMap(texts -> texts)
                .forEach(place -> {
                    var here = missing.stream()
                            .filter(glyph -> place.letters().contains(letterOf(glyph)))
                            .toList();
                    unplaced.removeAll(here);
                    if (!here.isEmpty()) {
                        places.putIfAbsent(exactly(place, here), here);
                    }
                });
        if (!unplaced.isEmpty()) {
            places.putIfAbsent(sheet.at(), unplaced);
        }
        return places.entrySet().stream()
                .map(place -> finding(place.getKey(), place.getValue()))
                .toList();
    }

    /// Where the first of the characters stands in a text.
    private Position exactly(Written place, List<MissingGlyph> missing) {
        return missing.stream()
                .map(GlyphFindings::letterOf)
                .filter(place.text()::contains)
                .min(Comparator.comparing(place.text()::indexOf))
                .map(letter -> facts.locate(place.at(), letter, 1))
                .orElse(place.at());
    }

    private Finding finding(Position at, List<MissingGlyph> missing) {
        var byReason = missing.stream()
                .collect(Collectors.groupingBy(MissingGlyph::reason, LinkedHashMap::new, Collectors.toList()));
        var message = byReason.entrySet().stream()
                .map(reason -> codes(reason.getValue()) + " in \""
                        + reason.getValue().getFirst().context() + "\": " + reason.getKey())
                .collect(Collectors.joining("; "));
        return Finding.error(at, "missing-glyph", sheet.id().value(), "the PDF cannot print " + message, HELP);
    }

    private static String codes(List<MissingGlyph> missing) {
        var codes = missing.stream().limit(MOST_NAMED).map(MissingGlyph::code).collect(Collectors.joining(", "));
        int more = missing.size() - MOST_NAMED;
        return more > 0 ? codes + " and " + more + " more" : codes;
    }

    private static String letterOf(MissingGlyph glyph) {
        return Character.toString(glyph.codePoint());
    }

    /// A printed text and where it was written.
    private record Written(String text, Position at) {
        /// With letters and their accents composed, as they are set.
        String letters() {
            return Normalizer.normalize(text, Normalizer.Form.NFC);
        }
    }

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
