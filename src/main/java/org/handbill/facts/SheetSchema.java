package org.handbill.facts;

import static org.handbill.facts.SchemaParts.distinct;
import static org.handbill.facts.SchemaParts.examples;
import static org.handbill.facts.SchemaParts.free;
import static org.handbill.facts.SchemaParts.list;
import static org.handbill.facts.SchemaParts.nonEmpty;
import static org.handbill.facts.SchemaParts.ref;
import static org.handbill.facts.SchemaParts.typed;
import static org.handbill.facts.SchemaParts.words;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// The schema of a sheet.
final class SheetSchema {
    private static final String CONDITION = "condition";

    private SheetSchema() {}

    static ObjectNode file() {
        return new SchemaMapping(SheetReader.KEYS)
                .key("id", "Its name, unique among claims, sources and sheets.", ref(SchemaParts.ID))
                .key(
                        "template",
                        "The kind of handout: a folder of templates.",
                        examples(SchemaParts.text(), "fact-sheet", "brief", "flyer"))
                .key("title", "The headline, by language.", ref(SchemaParts.LOCALIZED))
                .key("languages", "The languages that it is made in (BCP 47).", distinct(ref(SchemaParts.LANGUAGE)))
                .key("formats", "What it is made as.", formats())
                .key("citation-style", "The id of a CSL style, or a `.csl` file of the project.", style())
                .key("reference-list", "Whether it ends with a list of its sources.", ref(SchemaParts.FLAG))
                .key("pages", "How many pages its PDF may have.", max("The most pages."))
                .key("reading-grade", "How many years of school its text may ask for.", max("The highest grade."))
                .key("variables", "What the template prints besides.", free(ref(SchemaParts.LOCALIZED)))
                .key("sections", "Its sections, in the order of printing.", list(section()))
                .required("id", "template", "title", "sections")
                .node();
    }

    static ObjectNode definitions() {
        var all = SchemaParts.node();
        all.set(CONDITION, condition());
        return all;
    }

    static ObjectNode formats() {
        return distinct(words(Words.of(Format.values(), Format::word)));
    }

    static ObjectNode style() {
        return examples(
                SchemaParts.text(),
                "apa",
                "chicago-notes-bibliography",
                "nlm-citation-sequence",
                "bluebook-law-review");
    }

    private static ObjectNode max(String description) {
        return new SchemaMapping(SheetReader.MAX_KEYS)
                .key("max", description, ref(SchemaParts.COUNT))
                .required("max")
                .node();
    }

    private static ObjectNode section() {
        var section = new SchemaMapping(SheetReader.SECTION_KEYS)
                .key("title", "Its heading, by language.", ref(SchemaParts.LOCALIZED))
                .key("text", "Prose, which cites as in Pandoc: `[@some-source, p. 3]`.", ref(SchemaParts.LOCALIZED))
                .key("comparison", "A table, no cell of which is without a source.", comparison())
                .key("figure", "A drawing of what some claims measured.", figure())
                .key("claims", "The claims, in the order of printing.", list(entry()))
                .key("when", "For whom it is printed, in a merge.", ref(CONDITION))
                .node();
        var choices = section.putArray("anyOf");
        SheetReader.CONTENT_KEYS.forEach(
                key -> choices.addObject().putArray("required").add(key));
        return section;
    }

    /// The id of a claim, or a claim with a condition.
    private static ObjectNode entry() {
        return SchemaParts.anyOf(
                ref(SchemaParts.ID),
                new SchemaMapping(SheetReader.ENTRY_KEYS)
                        .key("claim", "The id of the claim.", ref(SchemaParts.ID))
                        .key("when", "For whom it is printed, in a merge.", ref(CONDITION))
                        .required("claim")
                        .node());
    }

    /// The columns of a recipient, and the value or the values that each must have.
    private static ObjectNode condition() {
        var value = typed("string", "number", "boolean");
        var one = typed("string", "number", "boolean", "null");
        var node = free(SchemaParts.anyOf(value, list(one))).put("minProperties", 1);
        node.set("propertyNames", SchemaParts.node().put("pattern", "^recipient\\.."));
        return node;
    }

    private static ObjectNode comparison() {
        return new SchemaMapping(ComparisonReader.KEYS)
                .key("caption", "What the table shows, by language.", ref(SchemaParts.LOCALIZED))
                .key("columns", "The heads of its columns.", nonEmpty(list(ref(SchemaParts.LOCALIZED))))
                .key("rows", "Its rows.", nonEmpty(list(row())))
                .required("caption", "columns", "rows")
                .node();
    }

    private static ObjectNode row() {
        return new SchemaMapping(ComparisonReader.ROW_KEYS)
                .key("title", "What the row compares, by language.", ref(SchemaParts.LOCALIZED))
                .key("cells", "A cell for each column.", list(SchemaParts.anyOf(ref(SchemaParts.ID), cell())))
                .required("title", "cells")
                .node();
    }

    /// Words for claims, or words with evidence of their own.
    private static ObjectNode cell() {
        var cell = new SchemaMapping(ComparisonReader.CELL_KEYS)
                .key("claim", "The claim that it prints, or several.", distinct(ref(SchemaParts.ID)))
                .key("text", "A few words, by language; several claims need them.", ref(SchemaParts.LOCALIZED))
                .key("evidence", "Where the words are shown, if no claim is named.", ClaimSchema.someEvidence())
                .key("review-by", "The first day on which the words are overdue.", ref(SchemaParts.DATE))
                .node();
        var named = SchemaParts.node();
        named.putArray("required").add("claim");
        var words = SchemaParts.node();
        words.putArray("required").add("text");
        return cell.set("if", named)
                .set("then", ClaimSchema.neither(List.of("evidence", "review-by")))
                .set("else", words);
    }

    private static ObjectNode figure() {
        return new SchemaMapping(FigureReader.KEYS)
                .key("kind", "How it is drawn.", words(FigureReader.KINDS))
                .key("title", "What it shows, by language.", ref(SchemaParts.LOCALIZED))
                .key("axis", "What its axis counts; else the unit of its claims.", ref(SchemaParts.LOCALIZED))
                .key("scale", "Whether each step of the axis adds or multiplies.", words(FigureReader.SCALES))
                .key("reference", "A value to compare with.", mark())
                .key("alt", "What the drawing shows, in words.", ref(SchemaParts.LOCALIZED))
                .key("items", "The claims that it draws.", items())
                .required("kind", "title", "items")
                .node();
    }

    private static ObjectNode mark() {
        return SchemaParts.anyOf(
                ref(SchemaParts.NUMBER),
                new SchemaMapping(FigureReader.MARK_KEYS)
                        .key("value", "The value.", ref(SchemaParts.NUMBER))
                        .key("label", "What it means, by language.", ref(SchemaParts.LOCALIZED))
                        .required("value")
                        .node());
    }

    private static ObjectNode items() {
        var item = new SchemaMapping(FigureReader.ITEM_KEYS)
                .key("claim", "The id of the claim.", ref(SchemaParts.ID))
                .key("label", "What it is called in the figure, by language.", ref(SchemaParts.LOCALIZED))
                .required("claim", "label")
                .node();
        return list(item).put("minItems", FigureReader.FEWEST).put("maxItems", FigureReader.MOST);
    }
}
