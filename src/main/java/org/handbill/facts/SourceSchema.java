package org.handbill.facts;

import static org.handbill.facts.SchemaParts.list;
import static org.handbill.facts.SchemaParts.nonEmpty;
import static org.handbill.facts.SchemaParts.ref;
import static org.handbill.facts.SchemaParts.typed;
import static org.handbill.facts.SchemaParts.words;

import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/// The schema of a file of sources.
final class SourceSchema {
    private static final String CSL_DATE = "csl-date";
    private static final String CSL_DATE_PART = "csl-date-part";
    private static final String CSL_NAME = "csl-name";
    private static final String CSL_TEXT = "csl-text";

    /// One end of a date in Pandoc's reading of EDTF; months 21 to 24 are seasons.
    private static final String END = "-?[0-9]{4}(-(0[1-9]|1[0-2]|2[1-4])(-(0[1-9]|[12][0-9]|3[01]))?)?[~?%]?";

    /// What the commonest variables are for; the others are called by what CSL calls them.
    private static final Map<String, String> COMMON = Map.ofEntries(
            Map.entry("title", "The title, with its capitals as they stand there."),
            Map.entry("title-short", "A short title, cited in the text and in later notes."),
            Map.entry("container-title", "The journal, book, code or site that it stands in."),
            Map.entry("publisher", "Who published it."),
            Map.entry("publisher-place", "Where the publisher is."),
            Map.entry("authority", "The court or body that decided or issued it."),
            Map.entry("genre", "What sort of its type it is: `Doctoral dissertation`, `Policy brief`."),
            Map.entry("number", "Its number: of a report, a bill, a docket."),
            Map.entry("volume", "The volume."),
            Map.entry("issue", "The issue."),
            Map.entry("page", "The pages: `12-19`."),
            Map.entry("section", "The section of a law."),
            Map.entry("edition", "The edition."),
            Map.entry("language", "The language of the work (BCP 47)."),
            Map.entry("jurisdiction", "Whose law it is."),
            Map.entry("ISBN", "The ISBN."),
            Map.entry("ISSN", "The ISSN."),
            Map.entry("PMID", "The number in PubMed."),
            Map.entry("PMCID", "The number in PubMed Central."),
            Map.entry("author", "Who wrote it: `[{family: …, given: …}]`, or `[{literal: …}]` for a body."),
            Map.entry("editor", "Who edited it."),
            Map.entry("translator", "Who translated it."),
            Map.entry("issued", "When it was published: `2016-05-26`, `2016`, `2016/2017`, `{literal: …}`."),
            Map.entry("accessed", "The day on which it was seen."));

    private SourceSchema() {}

    static ObjectNode file() {
        return new SchemaMapping(FactReader.SOURCE_FILE_KEYS)
                .key("references", "The sources, in CSL-JSON's words.", list(source()))
                .required("references")
                .node();
    }

    static ObjectNode definitions() {
        var all = SchemaParts.node();
        // Exports write "" for what a record lacks.
        all.set(CSL_TEXT, typed("string", "number", "boolean"));
        all.set(CSL_NAME, name());
        all.set(CSL_DATE_PART, datePart());
        all.set(CSL_DATE, date());
        return all;
    }

    private static ObjectNode source() {
        var source = new SchemaMapping(CslVariables.KEYS);
        for (var key : CslVariables.KEYS) {
            switch (key) {
                case "id" -> source.key(key, "Its name, unique among claims, sources and sheets.", ref(SchemaParts.ID));
                case "type" -> source.key(key, "What sort of source it is (CSL 1.0.2).", words(CslVariables.TYPES));
                case "handbill" -> source.key(key, "What Handbill alone knows of it.", own());
                default -> source.key(key, COMMON.getOrDefault(key, "Variable of CSL 1.0.2."), variable(key));
            }
        }
        return source.required("id", "type", "title").node();
    }

    private static ObjectNode variable(String key) {
        if (CslVariables.UNREAD.contains(key)) {
            return SchemaParts.anything();
        }
        if (CslVariables.DATES.contains(key)) {
            return ref(CSL_DATE);
        }
        if (CslVariables.NAMES.contains(key)) {
            return SchemaParts.anyOf(nonEmpty(list(ref(CSL_NAME))), ref(CSL_NAME));
        }
        if (CslVariables.LISTS.contains(key)) {
            return SchemaParts.anyOf(ref(CSL_TEXT), list(ref(SchemaParts.TEXT)));
        }
        return switch (key) {
            case "title" -> ref(SchemaParts.TEXT);
            case "DOI" ->
                typed("string")
                        .put(
                                "pattern",
                                "^(\\s*|([Dd][Oo][Ii]:\\s*|[Hh][Tt][Tt][Pp][Ss]?://(dx\\.)?doi\\.org/)?10\\.[0-9]{4,9}(\\.[0-9]+)*/([^ \\t\\r\\n<>\"]|<[^ \\t\\r\\n<>\"/:]*:[^ \\t\\r\\n<>\"]*>)+)$");
            case "URL" ->
                SchemaParts.anyOf(ref(SchemaParts.ADDRESS), typed("string").put("pattern", "^\\s*$"));
            default -> ref(CSL_TEXT);
        };
    }

    private static ObjectNode own() {
        return new SchemaMapping(SourceReader.OWN_KEYS)
                .key("perspective", "Who speaks.", words(Words.of(Perspective.values(), Perspective::word)))
                .key("seen", "What was seen of it, in words: the whole, the abstract, a record.", ref(SchemaParts.TEXT))
                .key("archived", "The address of a copy in an archive.", ref(SchemaParts.ADDRESS))
                .key("superseded-by", "The source that takes its place.", ref(SchemaParts.ID))
                .key("retracted", "That it was retracted.", retraction())
                .key("imported", "What an import could not place; never printed.", SchemaParts.anything())
                .node();
    }

    private static ObjectNode retraction() {
        return new SchemaMapping(SourceReader.RETRACTION_KEYS)
                .key("date", "The day.", ref(SchemaParts.DATE))
                .key("notice", "The address of the notice.", ref(SchemaParts.ADDRESS))
                .required("date")
                .node();
    }

    /// A person, a body, or a plain text that is printed as it stands.
    private static ObjectNode name() {
        var name = new SchemaMapping(CslNames.KEYS)
                .key("family", "The family name.", ref(CSL_TEXT))
                .key("given", "The given names.", ref(CSL_TEXT))
                .key("literal", "The name of a body.", ref(CSL_TEXT))
                .key("suffix", "What follows the name: `Jr.`", ref(CSL_TEXT))
                .key("dropping-particle", "A particle that is left out where the name is sorted.", ref(CSL_TEXT))
                .key("non-dropping-particle", "A particle that stays with the family name.", ref(CSL_TEXT))
                .key("comma-suffix", "Whether a comma stands before the suffix.", ref(SchemaParts.FLAG))
                .key("static-ordering", "Whether the family name always comes first.", ref(SchemaParts.FLAG))
                .key("parse-names", "Whether particles are looked for in the parts.", ref(SchemaParts.FLAG))
                .into(typed("object", "string", "number", "boolean").put("pattern", "\\S"));
        return oneRequired(name, "family", "literal", "given");
    }

    private static ObjectNode oneRequired(ObjectNode schema, String... keys) {
        var choices = schema.putArray("anyOf");
        for (var key : keys) {
            choices.addObject().putArray("required").add(key);
        }
        return schema;
    }

    private static ObjectNode date() {
        var date = dateMapping()
                .into(typed("string", "integer", "object", "array")
                        .put("pattern", "^\\s*(%1$s|%1$s/(%1$s|\\.\\.)?|(\\.\\.)?/%1$s)\\s*$".formatted(END))
                        .put("minimum", -9999)
                        .put("maximum", 9999)
                        .put("minItems", 1)
                        .put("maxItems", 2)
                        .set("items", ref(CSL_DATE_PART)));
        return oneRequired(date, "date-parts", "year", "raw", "literal");
    }

    /// One end of a date: its numbers, in a list or by their names, or an ISO date.
    private static ObjectNode datePart() {
        return dateMapping()
                .required("year")
                .into(typed("array", "object", "string", "integer")
                        .put("pattern", "^" + SchemaParts.ISO_DATE + "$")
                        .put("minimum", 0)
                        .put("maximum", 9999)
                        .put("minItems", 1)
                        .put("maxItems", 3)
                        .set("items", number()));
    }

    private static SchemaMapping dateMapping() {
        return new SchemaMapping(CslDates.KEYS)
                .key("date-parts", "`[[2016, 5, 26]]`; two for a range.", dateParts())
                .key("year", "The year.", number())
                .key("month", "The month.", number())
                .key("day", "The day.", number())
                .key("season", "1 is spring, 4 winter.", number())
                .key("circa", "Whether it is approximate.", ref(SchemaParts.FLAG))
                .key("literal", "The date in words.", ref(SchemaParts.TEXT))
                .key("raw", "The date as another program wrote it.", ref(SchemaParts.TEXT));
    }

    private static ObjectNode dateParts() {
        return list(ref(CSL_DATE_PART)).put("minItems", 1).put("maxItems", 2);
    }

    private static ObjectNode number() {
        return typed("integer", "string")
                .put("pattern", "^-?[0-9]{1,4}$")
                .put("minimum", -9999)
                .put("maximum", 9999);
    }
}
