package org.handbill.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Reads a section's `comparison:`.
final class ComparisonReader {
    static final List<String> KEYS = List.of("caption", "columns", "rows");
    static final List<String> ROW_KEYS = List.of("title", "cells");
    static final List<String> CELL_KEYS = List.of("claim", "text", "evidence", "review-by");
    private static final String CELL_HELP =
            "write the id of a claim, or {text: {en: …}, evidence: [{source: …, locator: …}]}";

    private final Faults faults;
    private final Values values;

    ComparisonReader(Faults faults) {
        this.faults = faults;
        this.values = new Values(faults);
    }

    Optional<Comparison> read(Node node) {
        return values.fields(node, KEYS, "a comparison").flatMap(fields -> {
            var caption =
                    fields.require("caption", "say what the table shows, by language: {en: …}", values::localized);
            var columns = fields.require(
                    "columns", "write the heads of its columns, by language", list -> some(list, values::localized));
            var width = fields.get("columns").flatMap(ComparisonReader::size);
            var rows = fields.require(
                    "rows", "write its rows, each with title: and cells:", list -> some(list, one -> row(one, width)));
            return caption.isEmpty() || columns.isEmpty() || rows.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Comparison(caption.get(), columns.get(), rows.get(), node.at()));
        });
    }

    /// A list that has something in it.
    private <T> Optional<List<T>> some(Node node, Function<Node, Optional<T>> item) {
        if (node instanceof Node.Sequence list && list.items().isEmpty()) {
            faults.add(
                    ReaderRule.EMPTY_VALUE,
                    node.at(),
                    "the list is empty",
                    "write into it, or take the comparison out");
            return Optional.empty();
        }
        return values.list(node, item);
    }

    private static Optional<Integer> size(Node node) {
        return node instanceof Node.Sequence list ? Optional.of(list.items().size()) : Optional.empty();
    }

    private Optional<Comparison.Row> row(Node node, Optional<Integer> width) {
        return values.fields(node, ROW_KEYS, "a row").flatMap(fields -> {
            var title = fields.require("title", "say what the row compares, by language: {en: …}", values::localized);
            var cells = fields.require("cells", "write a cell for each column", list -> values.list(list, this::cell));
            fields.get("cells").ifPresent(list -> refuseRagged(list, width));
            return title.isEmpty() || cells.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Comparison.Row(title.get(), cells.get()));
        });
    }

    private void refuseRagged(Node cells, Optional<Integer> width) {
        var count = size(cells);
        if (count.isEmpty() || width.isEmpty() || width.get() == 0 || count.equals(width)) {
            return;
        }
        faults.add(
                ReaderRule.WRONG_SHAPE,
                cells.at(),
                "the row has %s, and the comparison %s"
                        .formatted(counted(count.get(), "cell"), counted(width.get(), "column")),
                "write one cell for each column");
    }

    private static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    private Optional<Comparison.Cell> cell(Node node) {
        if (node instanceof Node.Scalar) {
            return values.reference(node)
                    .map(claim -> new Comparison.Cell.Claimed(List.of(claim), Optional.empty(), node.at()));
        }
        return values.fields(node, CELL_KEYS, "a cell").flatMap(fields -> {
            var text = fields.get("text", values::localized);
            if (fields.get("claim").isPresent()) {
                return claimed(node, fields, text);
            }
            boolean empty = fields.all().isEmpty() && fields.unsure().isEmpty();
            if (empty) {
                faults.add(ReaderRule.EMPTY_VALUE, node.at(), "the cell is empty", CELL_HELP);
                return Optional.empty();
            }
            return sourced(node, fields, text);
        });
    }

    private Optional<Comparison.Cell> claimed(Node node, Fields fields, Optional<Localized> text) {
        var claims = fields.get("claim", ids -> values.distinct(ids, values::reference, Reference::id));
        for (var key : List.of("evidence", "review-by")) {
            fields.get(key)
                    .ifPresent(own -> faults.add(
                            ReaderRule.CLAIM_AND_EVIDENCE,
                            own.at(),
                            "the cell names a claim, and has %s: of its own".formatted(key),
                            "take one of them out: a claim brings its evidence and its review with it"));
        }
        if (claims.map(List::size).orElse(0) > 1) {
            fields.require("text", "say in a few words what the claims come to, by language: {en: …}", Optional::of);
        }
        return claims.map(ids -> new Comparison.Cell.Claimed(ids, text, node.at()));
    }

    private Optional<Comparison.Cell> sourced(Node node, Fields fields, Optional<Localized> text) {
        if (fields.get("text").isEmpty() && !fields.unsure().contains("claim")) {
            fields.require("text", "write the cell's words, by language: {en: …}", Optional::of);
        }
        int before = faults.count();
        var evidence = fields.get("evidence", list -> values.list(list, new EvidenceReader(faults)::read));
        boolean sure = faults.count() == before
                && !fields.unsure().contains("evidence")
                && !fields.unsure().contains("claim");
        var reviewBy = fields.get("review-by", day -> values.date(day).map(date -> new Placed<>(date, day.at())));
        return text.map(words -> new Comparison.Cell.Sourced(
                words, new ArrayList<>(evidence.orElse(List.of())), sure, reviewBy, node.at()));
    }
}
