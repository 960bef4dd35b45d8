package org.handbill.render;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.handbill.cite.CslJson;
import org.handbill.cite.RichText;
import org.handbill.cite.Run;
import org.handbill.facts.Evidence;
import org.handbill.facts.JsonText;
import org.handbill.handout.Chart;
import org.handbill.handout.Handout;

/// A handout as data: what it says and what that rests on.
///
/// ```
/// {"version": 1, "sheet", "title", "language",
///  "sections": [{"title", "text": [],
///    "comparison": {"caption", "columns": [], "rows": [{"title", "cells": [
///      {"text", "citation", "citationHtml", "claims": [] or "citations": [], "contested", "partyOnly", "overdue"}]}]},
///    "figure": {"kind", "title", "axis", "scale", "reference", "referenceLabel", "alt",
///      "items": [{"claim", "label", "value"}]},
///    "blocks": [{"claim"} or {"contested", "answers": []}]}],
///  "claims": [{"id", "kind", "text", "citation", "citationHtml",
///    "citations": [{"source", "locator", "restsOn", "quote"}], …}],
///  "notes": [{"number", "text", "html"}],
///  "references": [{"id", "csl", "text", "html"}],
///  "responsible", "seen", "useUntil", "overdue", "facts"}
/// ```
///
/// What is absent is left out; texts are plain letters, and what of them is in italics or otherwise marked is there as
/// HTML too; `csl` is CSL-JSON. A cell names the claims that it rests on, or has the citations of its own evidence.
public final class HandoutJson {
    private static final int VERSION = 1;

    private HandoutJson() {}

    /// The handout as JSON, indented, with one line end at the end.
    public static String write(Handout handout) {
        return JsonText.of(VERSION, json -> data(handout).forEach(json::writePOJOProperty));
    }

    private static Map<String, Object> data(Handout handout) {
        var data = new LinkedHashMap<String, Object>();
        data.put("sheet", handout.sheet().value());
        data.put("title", handout.title().letters());
        data.put("language", handout.language().tag());
        data.put(
                "sections",
                handout.sections().stream().map(HandoutJson::section).toList());
        data.put("claims", claims(handout));
        if (!handout.notes().isEmpty()) {
            data.put("notes", handout.notes().stream().map(HandoutJson::note).toList());
        }
        data.put(
                "references",
                handout.references().stream().map(HandoutJson::reference).toList());
        var closing = handout.closing();
        data.put("responsible", closing.responsible().letters());
        put(data, "url", closing.url());
        put(data, "contact", closing.contact());
        put(data, "seen", closing.seen());
        put(data, "useUntil", closing.useUntil());
        data.put("overdue", closing.overdue());
        data.put("facts", closing.facts());
        return data;
    }

    private static Map<String, Object> section(Handout.Section section) {
        var data = new LinkedHashMap<String, Object>();
        put(data, "title", section.title().map(RichText::letters));
        if (!section.text().isEmpty()) {
            data.put("text", section.text().stream().map(RichLetters::write).toList());
        }
        section.comparison().ifPresent(table -> data.put("comparison", comparison(table)));
        section.figure().ifPresent(chart -> data.put("figure", chart(chart)));
        data.put("blocks", section.blocks().stream().map(HandoutJson::block).toList());
        return data;
    }

    private static Map<String, Object> comparison(Handout.Comparison table) {
        var data = new LinkedHashMap<String, Object>();
        data.put("caption", table.caption().letters());
        data.put("columns", table.columns().stream().map(RichText::letters).toList());
        data.put("rows", table.rows().stream().map(HandoutJson::row).toList());
        return data;
    }

    private static Map<String, Object> row(Handout.Comparison.Row row) {
        var data = new LinkedHashMap<String, Object>();
        data.put("title", row.title().letters());
        data.put("cells", row.cells().stream().map(HandoutJson::cell).toList());
        return data;
    }

    private static Map<String, Object> cell(Handout.Comparison.Cell cell) {
        var data = new LinkedHashMap<String, Object>();
        data.put("text", cell.text().letters());
        data.put("citation", RichLetters.write(cell.citation()).strip());
        put(data, "citationHtml", marked(cell.citation()));
        if (cell.statements().isEmpty()) {
            data.put(
                    "citations",
                    cell.evidence().stream().map(HandoutJson::evidence).toList());
        } else {
            data.put("claims", cell.statements().stream().map(HandoutJson::id).toList());
        }
        data.put("contested", cell.contested());
        data.put("partyOnly", cell.partyOnly());
        data.put("overdue", cell.overdue());
        return data;
    }

    private static Map<String, Object> chart(Chart chart) {
        var data = new LinkedHashMap<String, Object>();
        data.put("kind", chart.kind().word());
        data.put("title", chart.title().letters());
        put(data, "axis", chart.axis());
        if (chart.logarithmic()) {
            data.put("scale", "logarithmic");
        }
        chart.reference().ifPresent(mark -> {
            data.put("reference", mark.at());
            put(data, "referenceLabel", mark.label());
        });
        data.put("alt", chart.alt());
        data.put(
                "items",
                chart.items().stream()
                        .map(item ->
                                Map.of("claim", id(item.statement()), "label", item.label(), "value", item.value()))
                        .map(TreeMap::new)
                        .toList());
        return data;
    }

    private static Map<String, Object> block(Handout.Block block) {
        return switch (block) {
            case Handout.Block.Single single -> Map.of("claim", id(single.statement()));
            case Handout.Block.Contested contested -> {
                var data = new LinkedHashMap<String, Object>();
                data.put("contested", id(contested.statement()));
                data.put(
                        "answers",
                        contested.answers().stream().map(HandoutJson::id).toList());
                yield data;
            }
        };
    }

    private static String id(Handout.Statement statement) {
        return statement.claim().id().value();
    }

    /// Each claim once, however often it is printed. Its citation is that of its first place outside of tables, whose
    /// cells may cite for several claims at once.
    private static List<Map<String, Object>> claims(Handout handout) {
        var first = new LinkedHashMap<String, Handout.Statement>();
        handout.sections().stream()
                .flatMap(Handout.Section::statements)
                .forEach(statement -> first.putIfAbsent(id(statement), statement));
        var listed = new HashSet<String>();
        handout.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .flatMap(block -> block.statements().stream())
                .filter(statement -> listed.add(id(statement)))
                .forEach(statement -> first.put(id(statement), statement));
        return first.values().stream().map(HandoutJson::claim).toList();
    }

    private static Map<String, Object> claim(Handout.Statement statement) {
        var data = new LinkedHashMap<String, Object>();
        data.put("id", id(statement));
        data.put("kind", statement.claim().kind().word());
        data.put("text", statement.text().letters());
        data.put("citation", RichLetters.write(statement.citation()).strip());
        put(data, "citationHtml", marked(statement.citation()));
        data.put(
                "citations",
                statement.evidence().stream().map(HandoutJson::evidence).toList());
        put(data, "holder", statement.holder());
        statement.figure().ifPresent(figure -> data.put("figure", figure(figure)));
        data.put("contested", statement.contested());
        data.put("partyOnly", statement.partyOnly());
        data.put("overdue", statement.overdue());
        return data;
    }

    private static Map<String, Object> evidence(Evidence evidence) {
        var data = new LinkedHashMap<String, Object>();
        data.put("source", evidence.source().id().value());
        evidence.locator().ifPresent(locator -> data.put("locator", Map.of(locator.label(), locator.value())));
        put(data, "restsOn", evidence.restsOn().map(Evidence.RestsOn::word));
        put(data, "quote", evidence.quote().map(Evidence.Quote::exact));
        return data;
    }

    private static Map<String, Object> figure(Handout.Figure figure) {
        var data = new LinkedHashMap<String, Object>();
        data.put("number", figure.number());
        put(data, "unit", figure.unit());
        put(data, "interval", figure.interval());
        put(data, "year", figure.year());
        put(data, "population", figure.population());
        return data;
    }

    private static Map<String, Object> note(Handout.Note note) {
        var data = new LinkedHashMap<String, Object>();
        data.put("number", note.number());
        data.put("text", RichLetters.write(note.text()));
        put(data, "html", marked(note.text()));
        return data;
    }

    private static Map<String, Object> reference(Handout.Reference reference) {
        var data = new LinkedHashMap<String, Object>();
        data.put("id", reference.source().id().value());
        data.put("csl", CslJson.of(reference.source()));
        put(data, "label", reference.label().map(RichText::letters));
        data.put("text", RichLetters.write(reference.text()));
        put(data, "html", marked(reference.text()));
        put(data, "archived", reference.archived());
        return data;
    }

    /// A text whose letters alone would lose italics, small capitals or the like.
    private static Optional<String> marked(RichText text) {
        boolean plain = text.runs().stream()
                .allMatch(run -> run.role() == Run.Role.NOTE
                        || run.look().withShift(Run.Shift.NONE).equals(Run.Look.PLAIN)
                                && (run.look().shift() == Run.Shift.NONE || run.role() == Run.Role.CITATION));
        return plain
                ? Optional.empty()
                : Optional.of(RichHtml.write(text.as(Run.Role.TEXT)).strip());
    }

    private static void put(Map<String, Object> data, String name, Optional<String> value) {
        value.ifPresent(text -> data.put(name, text));
    }
}
