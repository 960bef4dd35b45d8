package org.handbill.cite.compare;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.handbill.cite.CslJson;
import org.handbill.cite.CslLocales;
import org.handbill.cite.Style;
import org.handbill.cite.TestSources;
import org.handbill.facts.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// citeproc-js, run by node from a folder with the npm package `citeproc`.
final class CiteprocJs implements Formatter {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path modules;

    /// @param modules the folder that has `node_modules/citeproc`
    CiteprocJs(Path modules) {
        this.modules = modules;
    }

    @Override
    public String name() {
        return "citeproc-js";
    }

    @Override
    public List<Formatted> format(Style style, Language language, List<Work> works) {
        var locale = CslLocales.of(style, language).orElseThrow();
        var job = Map.of(
                "style",
                style.xml(),
                "locale",
                locale,
                "locales",
                Stream.of(locale, "en-US").distinct().collect(Collectors.toMap(tag -> tag, CslLocales::xml)),
                "hasBibliography",
                style.hasBibliography(),
                "works",
                works.stream().map(CiteprocJs::work).toList());
        var script = TestSources.resource("compare/citeproc.cjs");
        var answer = Processes.run(modules, JSON.writeValueAsString(job), List.of("node", "-e", script));
        return StreamSupport.stream(JSON.readTree(answer).spliterator(), false)
                .map(CiteprocJs::formatted)
                .toList();
    }

    private static Map<String, Object> work(Work work) {
        return Map.of(
                "item",
                CslJson.of(work.source()),
                "label",
                work.locator().label(),
                "locator",
                work.locator().value());
    }

    private static Formatted formatted(JsonNode answer) {
        return Optional.ofNullable(answer.get("error"))
                .map(error -> Formatted.failed(error.asString()))
                .orElseGet(() -> new Formatted(
                        Html.read(answer.get("entry").asString()),
                        Html.read(answer.get("citation").asString())));
    }
}
