package org.handbill.facts;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The JSON Schema of a kind of YAML file, for editors that complete and check as one writes.
///
/// It is draft-07, since that is the newest that the YAML language server takes. It accepts all that the reader
/// accepts, but `null` where a text belongs and a boolean's word as an id, which an editor takes for something else
/// than a text. What a pattern cannot say (the calendar, check digits, ids that are nowhere) it leaves to `check`.
public enum Schema {
    PROJECT(FileKind.PROJECT, "Handbill: a project", "`facts/handbill.yaml`: who is responsible, defaults, rules."),
    SOURCES(FileKind.SOURCES, "Handbill: sources", "`facts/sources/`: bibliographic records, as Pandoc reads them."),
    CLAIMS(FileKind.CLAIMS, "Handbill: claims", "`facts/claims/`: checkable statements with their evidence."),
    SHEET(FileKind.SHEETS, "Handbill: a sheet", "`facts/sheets/`: what goes on a handout.");

    private static final String DRAFT = "http://json-schema.org/draft-07/schema#";

    private final FileKind kind;
    private final String title;
    private final String description;

    Schema(FileKind kind, String title, String description) {
        this.kind = kind;
        this.title = title;
        this.description = description;
    }

    /// A rule that a project may set.
    ///
    /// @param id      kebab-case
    /// @param summary what must hold, in a sentence
    /// @param fixed   whether it can neither be lowered nor have exceptions
    public record Rule(String id, String summary, boolean fixed) {}

    /// The word of the command line, and the file's name without `.json`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Schema> parse(String word) {
        return Words.find(values(), Schema::word, word);
    }

    /// The kind of files that it is for.
    public FileKind kind() {
        return kind;
    }

    /// The schema as a JSON document.
    ///
    /// @param rules all that a project may set
    public String text(List<Rule> rules) {
        var schema = node(rules);
        return JsonText.of(json -> schema.properties().forEach(property -> {
            json.writeName(property.getKey());
            json.writeTree(property.getValue());
        }));
    }

    private ObjectNode node(List<Rule> rules) {
        var schema =
                SchemaParts.node().put("$schema", DRAFT).put("title", title).put("description", description);
        schema.setAll(
                switch (this) {
                    case PROJECT -> ProjectSchema.of(rules);
                    case SOURCES -> SourceSchema.file();
                    case CLAIMS -> ClaimSchema.file();
                    case SHEET -> SheetSchema.file();
                });
        var used = used(schema, definitions(), new HashSet<>());
        var kept = schema.putObject("definitions");
        definitions().properties().stream()
                .filter(definition -> used.contains(definition.getKey()))
                .forEach(definition -> kept.set(definition.getKey(), definition.getValue()));
        return schema;
    }

    private static ObjectNode definitions() {
        return SchemaParts.definitions()
                .setAll(SourceSchema.definitions())
                .setAll(ClaimSchema.definitions())
                .setAll(SheetSchema.definitions());
    }

    /// The definitions that a schema refers to, and those that these refer to.
    private static Set<String> used(JsonNode schema, ObjectNode definitions, Set<String> seen) {
        references(schema)
                .map(reference -> reference.substring(reference.lastIndexOf('/') + 1))
                .filter(seen::add)
                .toList()
                .forEach(name -> used(definitions.required(name), definitions, seen));
        return seen;
    }

    private static Stream<String> references(JsonNode node) {
        return node.findValues("$ref").stream().map(JsonNode::stringValue);
    }
}
