package org.handbill.publish;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import org.handbill.facts.Finding;
import org.handbill.facts.Sheet;
import org.handbill.handout.Handout;
import org.handbill.pdf.Pdf;

/// `too-long`: a sheet's PDF has no more pages than its `pages: {max: …}`.
final class LengthRule {
    private static final int NAMED = 3;

    private LengthRule() {}

    static Optional<Finding> check(Sheet sheet, Handout handout, Pdf pdf) {
        return sheet.maxPages()
                .filter(max -> pdf.pages() > max.value())
                .map(max -> Finding.error(
                        max.at(),
                        "too-long",
                        sheet.id().value(),
                        "in %s the PDF has %d pages, %d more than it may: %d lines too many"
                                .formatted(
                                        handout.language(),
                                        pdf.pages(),
                                        pdf.pages() - max.value(),
                                        pdf.overflowLines(max.value())),
                        "take claims out or shorten them (the longest: %s), or allow more pages"
                                .formatted(longestClaims(handout))));
    }

    private static String longestClaims(Handout handout) {
        return handout.sections().stream()
                .flatMap(Handout.Section::statements)
                .sorted(Comparator.comparingInt((Handout.Statement statement) ->
                                -statement.text().letters().length())
                        .thenComparing(statement -> statement.claim().id()))
                .map(statement -> statement.claim().id().value())
                .distinct()
                .limit(NAMED)
                .collect(Collectors.joining(", "));
    }
}
