package org.handbill.cite.csl;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Runs one test of the suite.
final class SuiteRun {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, String> PRIMARY = Map.of(
            "de", "de-DE", "el", "el-GR", "en", "en-US", "es", "es-ES", "fr", "fr-FR", "pt", "pt-PT", "zh", "zh-CN");
    private final SuiteCase test;
    private final CslStyle style;
    private final CslLocale locale;
    private final Map<String, Item> items = new LinkedHashMap<>();

    SuiteRun(SuiteCase test) {
        this.test = test;
        style = CslStyle.read(test.section("CSL"));
        var tag = style.defaultLocale().orElse("en-US");
        var files = new LinkedHashSet<String>();
        files.add("en-US");
        var primary = tag.replaceFirst("-.*", "");
        files.add(PRIMARY.getOrDefault(primary, tag));
        files.add(tag);
        locale = CslLocale.of(
                style,
                PRIMARY.getOrDefault(tag, tag),
                files.stream().flatMap(name -> file(name).stream()).toList());
        for (var json : test.json("INPUT").orElseThrow()) {
            var item = ItemReader.read(JSON.convertValue(json, Map.class));
            items.put(item.id(), item);
        }
    }

    private static Optional<String> file(String tag) {
        try (InputStream in = SuiteRun.class.getResourceAsStream("/locales-" + tag + ".xml")) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// What the suite expects, as {@link FlatHtml} shows it.
    String expected() {
        // `>>[1]` and `..[1]` say which citations a word processor is to replace; whole documents have no such thing.
        return FlatHtml.read(
                test.json("CITATIONS").isPresent()
                        ? test.section("RESULT").replaceAll("(?m)^(>>|\\.\\.)\\[[0-9]+\\] ", "")
                        : test.section("RESULT"));
    }

    String actual() {
        if (test.json("CITATIONS").isPresent()) {
            return edited(test.json("CITATIONS").get());
        }
        return test.isBibliography() ? bibliography() : FlatHtml.lines(citations());
    }

    private String citations() {
        var citations = new ArrayList<Cite.Citation>();
        test.json("CITATION-ITEMS")
                .ifPresentOrElse(
                        list -> list.forEach(
                                one -> citations.add(new Cite.Citation(cites(one, Cite.Position.FIRST), 0))),
                        () -> citations.add(new Cite.Citation(
                                sorted().stream()
                                        .map(id -> Cite.of(id).at(Cite.Position.FIRST))
                                        .toList(),
                                0)));
        return new Processor(style, locale)
                .format(items.values(), citations).citations().stream()
                        .map(SuiteRun::written)
                        .collect(Collectors.joining("\n"));
    }

    /// All items in the bibliography's order.
    private List<String> sorted() {
        var entries =
                new Processor(style, locale).format(items.values(), List.of()).bibliography();
        return entries.isEmpty()
                ? List.copyOf(items.keySet())
                : entries.stream().map(Processor.Entry::item).toList();
    }

    /// Callers are to say so where nothing is printed; the suite has citeproc-js's words for it.
    private static String written(Processor.Printed citation) {
        return citation.runs().isEmpty()
                ? "[CSL STYLE ERROR: reference with no printed form.]"
                : FlatHtml.written(citation.runs());
    }

    private static List<Cite> cites(JsonNode list, Cite.Position otherwise) {
        var cites = new ArrayList<Cite>();
        list.forEach(one -> cites.add(cite(one, Optional.of(otherwise))));
        return cites;
    }

    private static Cite cite(JsonNode json, Optional<Cite.Position> otherwise) {
        var part = json.path("suppress-author").asBoolean(false)
                ? Cite.Part.WITHOUT_AUTHOR
                : json.path("author-only").asBoolean(false) ? Cite.Part.AUTHOR_ONLY : Cite.Part.WHOLE;
        var position = json.has("position") && otherwise.isPresent()
                ? Optional.of(Cite.Position.values()[json.get("position").asInt()])
                : otherwise;
        return new Cite(
                text(json, "id"),
                json.has("label") ? text(json, "label") : "page",
                text(json, "locator"),
                text(json, "prefix"),
                text(json, "suffix"),
                part,
                position);
    }

    private static String text(JsonNode json, String key) {
        return json.has(key) ? json.get(key).asString() : "";
    }

    private String bibliography() {
        var cited = new LinkedHashMap<String, Item>();
        var entries = test.json("BIBENTRIES");
        if (entries.isPresent()) {
            for (var list : entries.get()) {
                var now = new LinkedHashSet<String>();
                list.forEach(id -> now.add(id.asString()));
                cited.keySet().retainAll(now);
                now.forEach(id -> cited.computeIfAbsent(id, items::get));
            }
        } else {
            cited.putAll(items);
        }
        var citations = new ArrayList<Cite.Citation>();
        test.json("CITATION-ITEMS")
                .ifPresent(list ->
                        list.forEach(one -> citations.add(new Cite.Citation(cites(one, Cite.Position.FIRST), 0))));
        return entries(new Processor(style, locale).format(cited.values(), citations));
    }

    private String entries(Processor.Formatted formatted) {
        var html = new StringBuilder("<div class=\"csl-bib-body\">\n");
        var filter = test.json("BIBSECTION").map(SuiteFilter::new);
        for (var entry : formatted.bibliography()) {
            if (filter.isPresent() && !filter.get().takes(test.json("INPUT").orElseThrow(), entry.item())) {
                continue;
            }
            if (entry.blocks().isEmpty()) {
                continue;
            }
            html.append("<div class=\"csl-entry\">");
            for (var block : entry.blocks()) {
                var text = FlatHtml.written(block.runs());
                html.append(
                        block.display() == Block.Display.INLINE
                                ? text
                                : "\n<div class=\"csl-"
                                        + block.display()
                                                .name()
                                                .toLowerCase(java.util.Locale.ROOT)
                                                .replace('_', '-')
                                        + "\">" + text + "\n");
            }
            html.append("\n");
        }
        return FlatHtml.lines(html.toString());
    }

    /// The citations after a word processor's last edit.
    private String edited(JsonNode steps) {
        Map<String, JsonNode> known = new LinkedHashMap<>();
        Map<String, Integer> order = new LinkedHashMap<>();
        for (var step : steps) {
            var current = text(step.get(0), "citationID");
            known.put(current, step.get(0));
            order.clear();
            step.get(1)
                    .forEach(one -> order.put(one.get(0).asString(), one.get(1).asInt()));
            order.put(current, step.get(0).path("properties").path("noteIndex").asInt(0));
            step.get(2)
                    .forEach(one -> order.put(one.get(0).asString(), one.get(1).asInt()));
        }
        Map<String, Item> cited = new LinkedHashMap<>();
        var citations = new ArrayList<Cite.Citation>();
        order.forEach((id, note) -> {
            var cites = new ArrayList<Cite>();
            known.get(id).get("citationItems").forEach(one -> cites.add(cite(one, Optional.empty())));
            cites.forEach(cite -> cited.put(cite.item(), items.get(cite.item())));
            citations.add(new Cite.Citation(cites, note));
        });
        var formatted = new Processor(style, locale).format(cited.values(), citations);
        if (test.isBibliography()) {
            return entries(formatted);
        }
        return FlatHtml.lines(
                formatted.citations().stream().map(SuiteRun::written).collect(Collectors.joining("\n")));
    }
}
