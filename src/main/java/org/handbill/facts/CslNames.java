package org.handbill.facts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads the names of sources: a list of CSL-JSON's name objects, or a single one. A plain text is a name that is
/// printed as it stands, as Pandoc reads it.
final class CslNames {
    private static final Set<String> FLAGS = Set.of("comma-suffix", "parse-names", "static-ordering");
    static final List<String> KEYS = List.of(
            "family",
            "given",
            "literal",
            "suffix",
            "dropping-particle",
            "non-dropping-particle",
            "comma-suffix",
            "static-ordering",
            "parse-names");

    private final Values values;
    private final Faults faults;

    CslNames(Faults faults) {
        this.faults = faults;
        this.values = new Values(faults);
    }

    Optional<CslValue> read(Node node) {
        var names = node instanceof Node.Sequence
                ? values.list(node, this::name).filter(list -> !list.isEmpty())
                : name(node).map(List::of);
        return names.map(CslValue.Names::new);
    }

    private Optional<CslValue.Name> name(Node node) {
        if (node instanceof Node.Scalar) {
            return values.string(node).map(literal -> {
                var parts = new LinkedHashMap<String, String>();
                parts.put("literal", literal);
                return new CslValue.Name(parts);
            });
        }
        if (!(node instanceof Node.Mapping mapping)) {
            return values.wrongShape(node, "a name: a mapping of family and given, or of literal");
        }
        var fields = new Fields(mapping, KEYS, "a name", mapping.at().beginning(), faults);
        var parts = new LinkedHashMap<String, String>();
        fields.all().forEach((key, value) -> part(key, value).ifPresent(text -> parts.put(key, text)));
        if (fields.get("family").isEmpty()
                && fields.get("literal").isEmpty()
                && fields.get("given").isEmpty()
                && fields.unsure().isEmpty()) {
            faults.add(
                    ReaderRule.MISSING_KEY,
                    mapping.at().beginning(),
                    "a name has neither family nor literal",
                    "write {family: …, given: …} for a person, {literal: …} for a body");
        }
        return Optional.of(new CslValue.Name(parts));
    }

    private Optional<String> part(String key, Node value) {
        if (FLAGS.contains(key)) {
            return values.flag(value).map(String::valueOf);
        }
        // Exports write "" for a part that a name lacks.
        return value instanceof Node.Scalar scalar
                        && !scalar.plain()
                        && scalar.value().isBlank()
                ? Optional.empty()
                : values.string(value);
    }
}
