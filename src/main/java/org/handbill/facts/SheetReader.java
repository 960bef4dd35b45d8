package org.handbill.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads a file of `facts/sheets/`.
///
/// @param defaults what a sheet falls back to
record SheetReader(ProjectReader.Defaults defaults) implements ItemReader<Sheet> {
    static final List<String> KEYS = List.of(
            "id",
            "template",
            "title",
            "languages",
            "formats",
            "citation-style",
            "reference-list",
            "pages",
            "reading-grade",
            "variables",
            "sections");
    static final List<String> SECTION_KEYS = List.of("title", "text", "comparison", "figure", "claims", "when");
    /// What a section prints: at least one of them.
    static final List<String> CONTENT_KEYS = List.of("text", "comparison", "figure", "claims");
    static final List<String> ENTRY_KEYS = List.of("claim", "when");
    static final List<String> MAX_KEYS = List.of("max");

    private static final String RECIPIENT = "recipient.";
    private static final String CONDITION_HELP = "name a column of the recipients: {recipient.chamber: upper}";

    @Override
    public List<String> keys() {
        return KEYS;
    }

    @Override
    public Optional<Sheet> read(Fields fields, Optional<Id> id, Position at, Faults faults) {
        var values = new Values(faults);
        var template = fields.require("template", "write the kind of handout, such as fact-sheet", values::text);
        var title = fields.require("title", "write the headline, by language: {en: …}", values::localized);
        var languages = fields.get("languages", node -> values.distinct(node, values::placedLanguage, Placed::value));
        var formats = fields.get("formats", values::formats);
        var style = fields.get("citation-style", values::text);
        var referenceList = fields.get("reference-list", values::flag);
        var maxPages = fields.get("pages", node -> max(node, "pages", values));
        var maxGrade = fields.get("reading-grade", node -> max(node, "reading-grade", values));
        var variables = fields.get("variables", node -> variables(node, values));
        var sections = fields.require(
                "sections",
                "a sheet has a list of sections, each with text, claims or the like",
                node -> values.list(node, one -> section(one, values, faults)));
        sections.ifPresent(all -> refuseRepetitions(all, faults));
        if (id.isEmpty() || template.isEmpty() || title.isEmpty() || sections.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Sheet(
                id.get(),
                template.get(),
                title.get(),
                languages.orElseGet(() -> List.of(defaults.language())),
                formats.orElseGet(defaults::formats),
                style.orElseGet(defaults::citationStyle),
                referenceList.orElse(true),
                maxPages,
                maxGrade,
                variables.orElse(Map.of()),
                sections.get(),
                at));
    }

    private static Optional<Placed<Integer>> max(Node node, String what, Values values) {
        return values.fields(node, MAX_KEYS, what)
                .flatMap(fields -> fields.require(
                        "max",
                        "write it as {max: 2}",
                        value -> values.count(value).map(count -> new Placed<>(count, value.at()))));
    }

    private static Optional<Map<String, Localized>> variables(Node node, Values values) {
        return values.mapping(node).map(mapping -> {
            var result = new LinkedHashMap<String, Localized>();
            for (var entry : mapping.entries()) {
                var value = values.localized(entry.value());
                var name = values.string(entry.key());
                if (name.isPresent() && value.isPresent()) {
                    result.put(name.get(), value.get());
                }
            }
            return result;
        });
    }

    private static Optional<Sheet.Section> section(Node node, Values values, Faults faults) {
        return values.fields(node, SECTION_KEYS, "a section").map(fields -> {
            var title = fields.get("title", values::localized);
            var text = fields.get("text", values::localized);
            var comparison = fields.get("comparison", new ComparisonReader(faults)::read);
            var figure = fields.get("figure", new FigureReader(faults)::read);
            var claims = fields.get("claims", list -> values.list(list, one -> entry(one, values, faults)));
            var when = fields.get("when", value -> condition(value, values, faults));
            if (CONTENT_KEYS.stream().noneMatch(key -> has(fields, key))
                    && fields.unsure().isEmpty()) {
                faults.add(
                        ReaderRule.EMPTY_SECTION,
                        node.at().beginning(),
                        "the section has nothing to print",
                        "give it %s:, or take it out".formatted(String.join(":, ", CONTENT_KEYS)));
            }
            return new Sheet.Section(
                    title,
                    text,
                    comparison,
                    figure,
                    claims.orElse(List.of()),
                    when.orElse(Sheet.Condition.ALWAYS),
                    node.at());
        });
    }

    /// Whether a section has something under a key; an empty list is nothing.
    private static boolean has(Fields fields, String key) {
        return fields.get(key)
                .filter(value ->
                        !(value instanceof Node.Sequence list) || !list.items().isEmpty())
                .isPresent();
    }

    private static Optional<Sheet.Entry> entry(Node node, Values values, Faults faults) {
        if (node instanceof Node.Scalar) {
            return values.reference(node).map(claim -> new Sheet.Entry(claim, Sheet.Condition.ALWAYS));
        }
        return values.fields(node, ENTRY_KEYS, "an entry").flatMap(fields -> {
            var claim = fields.require("claim", "write the id of the claim", values::reference);
            var when = fields.get("when", value -> condition(value, values, faults));
            return claim.map(id -> new Sheet.Entry(id, when.orElse(Sheet.Condition.ALWAYS)));
        });
    }

    /// What a column must hold: a value or one of several, compared as written, the empty one too.
    private static Optional<Sheet.Condition> condition(Node node, Values values, Faults faults) {
        return values.mapping(node).map(mapping -> {
            var columns = new LinkedHashMap<String, List<String>>();
            var names = new ArrayList<Text>();
            for (var entry : mapping.entries()) {
                var column = column(entry.key(), faults);
                var wanted = values.oneOrMore(entry.value(), SheetReader::written);
                if (column.isPresent() && wanted.isPresent()) {
                    columns.put(column.get(), wanted.get());
                    names.add(new Text(column.get(), entry.key().at()));
                }
            }
            if (mapping.entries().isEmpty()) {
                faults.add(ReaderRule.EMPTY_VALUE, node.at(), "the condition is empty", CONDITION_HELP);
            }
            return new Sheet.Condition(columns, names);
        });
    }

    /// A recipient's column, which sheets name as templates do: `recipient.name`.
    private static Optional<String> column(Node.Scalar key, Faults faults) {
        var name = key.value();
        if (name.startsWith(RECIPIENT) && name.length() > RECIPIENT.length()) {
            return Optional.of(name.substring(RECIPIENT.length()));
        }
        var suggestion = Optional.of(RECIPIENT + name).filter(full -> !name.isBlank() && !name.contains("."));
        faults.add(
                ReaderRule.UNKNOWN_KEY,
                key.at(),
                "when has no key %s".formatted(Finding.quoted(name)),
                suggestion,
                CONDITION_HELP);
        return Optional.empty();
    }

    /// Refuses a claim's second place on a sheet, unless no copy has both.
    private static void refuseRepetitions(List<Sheet.Section> sections, Faults faults) {
        var seen = new HashMap<Id, List<List<Sheet.Condition>>>();
        for (var section : sections) {
            for (var entry : section.entries()) {
                var conditions = List.of(section.when(), entry.when());
                var others = seen.computeIfAbsent(entry.claim().id(), id -> new ArrayList<>());
                if (others.stream().anyMatch(other -> mayHoldTogether(other, conditions))) {
                    faults.add(
                            ReaderRule.DUPLICATE_VALUE,
                            entry.claim().at(),
                            "the claim \"%s\" is on this sheet a second time"
                                    .formatted(entry.claim().id()),
                            "keep one of them");
                }
                others.add(conditions);
            }
        }
    }

    private static boolean mayHoldTogether(List<Sheet.Condition> some, List<Sheet.Condition> others) {
        return some.stream().noneMatch(one -> others.stream().anyMatch(one::excludes));
    }

    private static Optional<String> written(Node node) {
        return node instanceof Node.Scalar scalar ? Optional.of(scalar.value()) : Optional.empty();
    }
}
