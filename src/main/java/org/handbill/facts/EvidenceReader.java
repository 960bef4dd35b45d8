package org.handbill.facts;

import java.util.List;
import java.util.Optional;

/// Reads one of a claim's `evidence:`.
final class EvidenceReader {
    static final List<String> KEYS = List.of("source", "locator", "rests-on", "quote");
    static final List<String> QUOTE_KEYS = List.of("exact", "prefix", "suffix");

    private final Faults faults;
    private final Values values;

    EvidenceReader(Faults faults) {
        this.faults = faults;
        this.values = new Values(faults);
    }

    Optional<Evidence> read(Node node) {
        return values.fields(node, KEYS, "evidence").flatMap(fields -> {
            var source = fields.require("source", "write the id of the source", values::reference);
            var locator = fields.get("locator", this::locator);
            var restsOn = fields.get("rests-on", this::restsOn);
            var quote = fields.get("quote", this::quote);
            if (fields.get("locator").isPresent() && fields.get("rests-on").isPresent()) {
                faults.add(
                        ReaderRule.LOCATOR_AND_RESTS_ON,
                        fields.places().getOrDefault("rests-on", node.at()),
                        "the evidence has a locator, and rests-on says that no place was seen",
                        "keep the locator, or rests-on where no place was seen");
            }
            return source.map(reference -> new Evidence(reference, locator, restsOn, quote));
        });
    }

    private Optional<Locator> locator(Node node) {
        if (!(node instanceof Node.Mapping mapping)) {
            return values.wrongShape(node, "a locator: a mapping of its label, such as {page: \"2\"}");
        }
        if (mapping.entries().size() != 1) {
            faults.add(
                    ReaderRule.UNKNOWN_LABEL,
                    node.at(),
                    "a locator has one label, not " + mapping.entries().size(),
                    "what does not fit goes into its text: {section: \"11, ch. 6\"}");
            return Optional.empty();
        }
        var entry = mapping.entries().getFirst();
        var label = values.word(
                entry.key(),
                ReaderRule.UNKNOWN_LABEL,
                word -> Optional.of(word).filter(Locator.LABELS::contains),
                "locator label of CSL 1.0.2",
                Locator.LABELS);
        var text = values.string(entry.value());
        return label.flatMap(word -> text.map(value -> new Locator(word, value)));
    }

    private Optional<Evidence.RestsOn> restsOn(Node node) {
        return values.word(
                node,
                ReaderRule.UNKNOWN_RESTS_ON,
                Evidence.RestsOn::parse,
                "word for what was seen",
                Words.of(Evidence.RestsOn.values(), Evidence.RestsOn::word));
    }

    private Optional<Evidence.Quote> quote(Node node) {
        if (node instanceof Node.Scalar) {
            return values.text(node)
                    .map(text -> new Evidence.Quote(text.value(), Optional.empty(), Optional.empty(), text.at()));
        }
        return values.fields(node, QUOTE_KEYS, "a quote").flatMap(fields -> {
            var exact = fields.require("exact", "write the quoted words", values::text);
            var prefix = fields.get("prefix", values::string);
            var suffix = fields.get("suffix", values::string);
            return exact.map(text -> new Evidence.Quote(text.value(), prefix, suffix, text.at()));
        });
    }
}
