package org.handbill.facts;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Reads one of a file's `references:`.
final class SourceReader implements ItemReader<Source> {
    static final List<String> OWN_KEYS =
            List.of("perspective", "seen", "archived", "superseded-by", "retracted", "imported");
    static final List<String> RETRACTION_KEYS = List.of("date", "notice");

    @Override
    public Collection<String> keys() {
        return CslVariables.KEYS;
    }

    @Override
    public Optional<Source> read(Fields fields, Optional<Id> id, Position at, Faults faults) {
        var values = new Values(faults);
        var type = fields.require(
                "type",
                "write what sort of source it is: book, report, webpage, …",
                node -> values.word(
                        node,
                        ReaderRule.UNKNOWN_TYPE,
                        word -> Optional.of(word).filter(CslVariables.TYPES::contains),
                        "type of CSL 1.0.2",
                        CslVariables.TYPES));
        var title = fields.require("title", "a source has a title", values::text);
        var variables = new LinkedHashMap<String, CslValue>();
        var places = new LinkedHashMap<String, Position>();
        fields.all()
                .forEach((key, node) -> variable(key, node, fields, faults).ifPresent(value -> {
                    var name = CslVariables.OTHER_NAMES.getOrDefault(key, key);
                    variables.putIfAbsent(name, value);
                    places.putIfAbsent(name, node.at());
                }));
        var own = fields.get("handbill", node -> provenance(node, values)).orElse(Source.Provenance.NONE);
        if (id.isEmpty() || type.isEmpty() || title.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Source(id.get(), type.get(), variables, places, own, at));
    }

    private static Optional<CslValue> variable(String key, Node node, Fields fields, Faults faults) {
        var values = new Values(faults);
        if (key.equals("id") || key.equals("type") || key.equals("handbill") || CslVariables.UNREAD.contains(key)) {
            return Optional.empty();
        }
        if (CslVariables.DATES.contains(key)) {
            return fields.get(key, new CslDates(faults)::read);
        }
        if (CslVariables.NAMES.contains(key)) {
            return fields.get(key, new CslNames(faults)::read);
        }
        if (key.equals("title")) {
            // It is required, and what is wrong with it has been told.
            return node instanceof Node.Scalar scalar && !scalar.value().isBlank()
                    ? Optional.of(new CslValue.Plain(scalar.value()))
                    : Optional.empty();
        }
        if (node instanceof Node.Scalar scalar
                && !scalar.plain()
                && scalar.value().isBlank()) {
            // Exports write "" for what a record lacks.
            return Optional.empty();
        }
        return fields.get(key, value -> switch (key) {
                    case "DOI" -> doi(value, values, faults);
                    case "URL" -> values.url(value);
                    default ->
                        CslVariables.LISTS.contains(key) && value instanceof Node.Sequence
                                ? values.list(value, values::string)
                                        .map(words -> words.stream().collect(Collectors.joining(", ")))
                                : values.string(value);
                })
                .map(CslValue.Plain::new);
    }

    /// A DOI without what is written before it, so that styles can write their own.
    private static Optional<String> doi(Node node, Values values, Faults faults) {
        var text = values.string(node);
        if (text.isEmpty()) {
            return text;
        }
        var doi = WebAddress.doi(text.get());
        if (doi.isEmpty()) {
            faults.add(
                    ReaderRule.BAD_DOI,
                    node.at(),
                    Finding.quoted(text.get()) + " cannot be a DOI",
                    "a DOI is 10., a number of four digits or more, a slash and a suffix: 10.1371/journal.pmed.1002680");
        }
        return doi;
    }

    private static Optional<Source.Provenance> provenance(Node node, Values values) {
        return values.fields(node, OWN_KEYS, "handbill")
                .map(fields -> new Source.Provenance(
                        fields.get(
                                "perspective",
                                value -> values.word(
                                        value,
                                        ReaderRule.UNKNOWN_PERSPECTIVE,
                                        Perspective::parse,
                                        "perspective",
                                        Words.of(Perspective.values(), Perspective::word))),
                        fields.get("seen", values::string),
                        fields.get("archived", values::url),
                        fields.get("superseded-by", values::reference),
                        fields.get("retracted", value -> retraction(value, values)),
                        fields.get("imported").map(SourceReader::asWritten)));
    }

    private static Optional<Source.Retraction> retraction(Node node, Values values) {
        return values.fields(node, RETRACTION_KEYS, "retracted").flatMap(fields -> {
            var date = fields.require("date", "write the day of the retraction", values::date);
            var notice = fields.get("notice", values::url);
            return date.map(day -> new Source.Retraction(day, notice, node.at()));
        });
    }

    /// Strings, lists and maps, in the order written.
    private static Object asWritten(Node node) {
        return switch (node) {
            case Node.Scalar scalar -> scalar.value();
            case Node.Sequence list ->
                list.items().stream().map(SourceReader::asWritten).toList();
            case Node.Mapping mapping -> {
                Map<String, Object> map = new LinkedHashMap<>();
                mapping.entries().forEach(entry -> map.put(entry.key().value(), asWritten(entry.value())));
                yield java.util.Collections.unmodifiableMap(map);
            }
        };
    }
}
