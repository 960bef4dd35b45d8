package org.handbill.facts;

import java.util.List;
import java.util.Optional;

/// Reads a section's `figure:`.
final class FigureReader {
    static final List<String> KEYS = List.of("kind", "title", "axis", "scale", "reference", "alt", "items");
    static final List<String> MARK_KEYS = List.of("value", "label");
    static final List<String> ITEM_KEYS = List.of("claim", "label");
    /// What only axes of values have.
    private static final List<String> OF_VALUES = List.of("axis", "scale", "reference");

    static final List<String> KINDS = Words.of(Figure.Kind.values(), Figure.Kind::word);
    static final List<String> SCALES = List.of("linear", "logarithmic");
    static final int FEWEST = 2;
    static final int MOST = 30;

    private final Faults faults;
    private final Values values;

    FigureReader(Faults faults) {
        this.faults = faults;
        this.values = new Values(faults);
    }

    Optional<Figure> read(Node node) {
        return values.fields(node, KEYS, "a figure").flatMap(fields -> {
            var kind = fields.require("kind", "write one of " + String.join(", ", KINDS), this::kind);
            var title = fields.require("title", "say what the figure shows, by language: {en: …}", values::localized);
            var axis = fields.get("axis", values::localized);
            var logarithmic = fields.get("scale", this::scale).orElse(false);
            var reference = fields.get("reference", this::mark);
            var alt = fields.get("alt", values::localized);
            var items = fields.require(
                    "items",
                    "write what it draws, each as {claim: …, label: {en: …}}",
                    list -> values.distinct(
                            list, this::item, item -> item.claim().id()));
            fields.get("items").ifPresent(this::count);
            kind.ifPresent(known -> refuseUnfit(known, fields, logarithmic));
            if (logarithmic) {
                reference.ifPresent(mark -> refuseNothing(fields, mark));
            }
            return kind.isEmpty() || title.isEmpty() || items.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Figure(
                            kind.get(), title.get(), axis, logarithmic, reference, alt, items.get(), node.at()));
        });
    }

    private Optional<Figure.Kind> kind(Node node) {
        return values.word(node, ReaderRule.UNKNOWN_FIGURE, Figure.Kind::parse, "kind of figure", KINDS);
    }

    private Optional<Boolean> scale(Node node) {
        return values.word(
                node,
                ReaderRule.UNKNOWN_SCALE,
                word -> SCALES.contains(word) ? Optional.of(word.equals("logarithmic")) : Optional.empty(),
                "scale of an axis",
                SCALES);
    }

    private Optional<Figure.Mark> mark(Node node) {
        if (!(node instanceof Node.Mapping)) {
            return values.number(node).map(number -> new Figure.Mark(number, Optional.empty()));
        }
        return values.fields(node, MARK_KEYS, "reference").flatMap(fields -> {
            var value = fields.require("value", "write the value to compare with", values::number);
            var label = fields.get("label", values::localized);
            return value.map(number -> new Figure.Mark(number, label));
        });
    }

    private Optional<Figure.Item> item(Node node) {
        return values.fields(node, ITEM_KEYS, "an item").flatMap(fields -> {
            var claim = fields.require("claim", "write the id of the claim that it draws", values::reference);
            var label = fields.require("label", "say what it is, by language: {en: …}", values::localized);
            return claim.isEmpty() || label.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Figure.Item(claim.get(), label.get()));
        });
    }

    private void count(Node node) {
        if (node instanceof Node.Sequence list && !list.items().isEmpty()) {
            int count = list.items().size();
            if (count < FEWEST || count > MOST) {
                faults.add(
                        ReaderRule.BAD_FIGURE,
                        node.at(),
                        "a figure has from %d to %d items, not %d".formatted(FEWEST, MOST, count),
                        count < FEWEST ? "print a single claim under claims:" : "part it into several figures");
            }
        }
    }

    /// Refuses what a kind does not have.
    private void refuseUnfit(Figure.Kind kind, Fields fields, boolean logarithmic) {
        if (kind == Figure.Kind.TIMELINE) {
            for (var key : OF_VALUES) {
                fields.get(key)
                        .ifPresent(value -> faults.add(
                                ReaderRule.BAD_FIGURE,
                                value.at(),
                                "a timeline has no " + key,
                                "take %s: out: its axis is time".formatted(key)));
            }
        } else if (kind == Figure.Kind.BARS && logarithmic) {
            fields.get("scale")
                    .ifPresent(value -> faults.add(
                            ReaderRule.BAD_FIGURE,
                            value.at(),
                            "bars begin at zero, which a logarithmic axis does not have",
                            "write scale: linear, or kind: points"));
        }
    }

    private void refuseNothing(Fields fields, Figure.Mark mark) {
        if (Claim.Value.number(mark.number()).signum() <= 0) {
            fields.get("reference")
                    .ifPresent(value -> faults.add(
                            ReaderRule.BAD_FIGURE,
                            value.at(),
                            "a logarithmic axis does not have " + mark.number(),
                            "compare with a value above 0, or write scale: linear"));
        }
    }
}
