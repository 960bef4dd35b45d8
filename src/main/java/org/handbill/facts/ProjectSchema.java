package org.handbill.facts;

import static org.handbill.facts.SchemaParts.list;
import static org.handbill.facts.SchemaParts.node;
import static org.handbill.facts.SchemaParts.ref;
import static org.handbill.facts.SchemaParts.typed;
import static org.handbill.facts.SchemaParts.words;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// The schema of `facts/handbill.yaml`.
final class ProjectSchema {
    private ProjectSchema() {}

    static ObjectNode of(List<Schema.Rule> rules) {
        return new SchemaMapping(ProjectReader.KEYS)
                .key("format", "The format of these files: 1.", format())
                .key("organization", "Who is responsible for the handouts. Each of them says it.", organization())
                .key("language", "The language of sheets that name none (BCP 47).", ref(SchemaParts.LANGUAGE))
                .key(
                        "citation-style",
                        "The style of citations: the id of a CSL style, or a `.csl` file of the project.",
                        SheetSchema.style())
                .key("paper", "The paper of PDFs.", words(Words.of(Paper.values(), Paper::word)))
                .key("formats", "What sheets are made as where they do not say it.", SheetSchema.formats())
                .key("rules", "What `handbill check` makes of its rules.", rules(rules))
                .key("exceptions", "What a rule does not count against, and until when.", list(exemption(rules)))
                .key("wording", "Words to avoid, by language, and what to write in their place.", wording())
                .key("private-names", "Names of persons whom no handout names.", list(ref(SchemaParts.TEXT)))
                .key("limits", "Where a sheet that goes on for ever is stopped.", limits())
                .required("organization")
                .node();
    }

    private static ObjectNode format() {
        var node = node();
        node.putArray("enum").add(1).add(ProjectReader.FORMAT);
        return node;
    }

    private static ObjectNode organization() {
        return new SchemaMapping(ProjectReader.ORGANIZATION_KEYS)
                .key("name", "Its name, by language or the same in all.", ref(SchemaParts.LOCALIZED))
                .key("url", "Its address on the web.", ref(SchemaParts.ADDRESS))
                .key("contact", "How to reach it.", ref(SchemaParts.TEXT))
                .required("name")
                .node();
    }

    private static ObjectNode rules(List<Schema.Rule> rules) {
        var node = typed("object");
        var properties = node.putObject("properties");
        rules.forEach(rule -> properties.set(
                rule.id(),
                words(rule.fixed() ? List.of(Severity.ERROR.word()) : ProjectReader.SEVERITIES)
                        .put("description", rule.summary() + (rule.fixed() ? " It can't be lowered." : ""))));
        return node.put("additionalProperties", false);
    }

    private static ObjectNode exemption(List<Schema.Rule> rules) {
        var settable = rules.stream()
                .filter(rule -> !rule.fixed())
                .map(Schema.Rule::id)
                .toList();
        return new SchemaMapping(ProjectReader.EXEMPTION_KEYS)
                .key("rule", "The rule.", words(settable))
                .key("id", "The claim, source or sheet that it does not count against.", ref(SchemaParts.ID))
                .key("reason", "Why.", ref(SchemaParts.TEXT))
                .key("until", "The last day on which this holds.", ref(SchemaParts.DATE))
                .required("rule", "id", "reason", "until")
                .node();
    }

    private static ObjectNode wording() {
        var entry = new SchemaMapping(ProjectReader.WORDING_KEYS)
                .key("avoid", "The words; a `*` stands for any ending.", ref(SchemaParts.TEXT))
                .key("write", "What to write instead.", ref(SchemaParts.TEXT))
                .key(
                        "except-in",
                        "Where they may stand: `quote`, `title`.",
                        SchemaParts.anyOf(ref(SchemaParts.TEXT), list(ref(SchemaParts.TEXT))))
                .required("avoid", "write")
                .node();
        var node = SchemaParts.free(list(entry));
        node.set("propertyNames", ref(SchemaParts.LANGUAGE));
        return node;
    }

    private static ObjectNode limits() {
        return new SchemaMapping(ProjectReader.LIMITS_KEYS)
                .key("seconds-per-sheet", "How long a template may take.", ref(SchemaParts.COUNT))
                .key("output-megabytes", "How much a template may write.", ref(SchemaParts.COUNT))
                .node();
    }
}
