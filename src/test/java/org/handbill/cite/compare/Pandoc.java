package org.handbill.cite.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.handbill.cite.CslJson;
import org.handbill.cite.CslLocales;
import org.handbill.cite.RichText;
import org.handbill.cite.Style;
import org.handbill.facts.CslValue;
import org.handbill.facts.Language;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.databind.json.JsonMapper;

/// Pandoc's citeproc, run as `pandoc --citeproc`. It brings its own locales.
///
/// A run takes long, so that many works are cited in one document; none of them has a name of another, lest they be
/// told
/// apart by given names and year letters, and numbers are set to 1.
final class Pandoc implements Formatter {
    private final Path folder;

    /// @param folder for its input
    Pandoc(Path folder) {
        this.folder = folder;
    }

    @Override
    public String name() {
        return "pandoc";
    }

    @Override
    public List<Formatted> format(Style style, Language language, List<Work> works) {
        var command = List.of(
                "pandoc",
                "--from=markdown",
                "--to=html",
                "--wrap=none",
                "--citeproc",
                "--metadata=lang:" + CslLocales.of(style, language).orElseThrow(),
                "--metadata=link-citations:false",
                "--csl=" + write(style.id() + ".csl", style.xml()),
                "--bibliography=" + bibliography(works));
        var formatted = new Formatted[works.size()];
        for (var group : strangers(works)) {
            var placed = run(command, group, works, true);
            var alone = style.hasBibliography() ? placed : run(command, group, works, false);
            for (int i = 0; i < group.size(); i++) {
                var entry = style.hasBibliography()
                        ? entry(alone, works.get(group.get(i)), i + 1)
                        : citation(alone, style, i);
                formatted[group.get(i)] = new Formatted(entry, citation(placed, style, i));
            }
        }
        return Arrays.asList(formatted);
    }

    private Path bibliography(List<Work> works) {
        var sources = works.stream().map(work -> CslJson.of(work.source())).toList();
        return write("works.json", JsonMapper.shared().writeValueAsString(sources));
    }

    /// Groups of works by index, of which no two have a name, or without names a title, in common.
    private static List<List<Integer>> strangers(List<Work> works) {
        var groups = new ArrayList<List<Integer>>();
        var known = new ArrayList<Set<String>>();
        for (int i = 0; i < works.size(); i++) {
            var names = names(works.get(i));
            int group = 0;
            while (group < groups.size() && known.get(group).stream().anyMatch(names::contains)) {
                group++;
            }
            if (group == groups.size()) {
                groups.add(new ArrayList<>());
                known.add(new HashSet<>());
            }
            groups.get(group).add(i);
            known.get(group).addAll(names);
        }
        return groups;
    }

    private static Set<String> names(Work work) {
        var names = work.source().variables().values().stream()
                .filter(CslValue.Names.class::isInstance)
                .flatMap(value -> ((CslValue.Names) value).names().stream())
                .map(name -> name.parts().getOrDefault("family", name.parts().getOrDefault("literal", "")))
                .collect(Collectors.toSet());
        return names.isEmpty() ? Set.of(work.source().text("title").orElse("")) : names;
    }

    private Document run(List<String> command, List<Integer> group, List<Work> works, boolean withPlace) {
        var markdown =
                group.stream().map(index -> citing(works.get(index), withPlace)).collect(Collectors.joining("\n\n"));
        return Jsoup.parse(Processes.run(folder, markdown, command));
    }

    private static String citing(Work work, boolean withPlace) {
        var place = work.locator();
        var id = work.source().id();
        return withPlace
                ? "X [@%s, {%s %s}]".formatted(id, place.label().replace("-locator", ""), place.value())
                : "X [@%s]".formatted(id);
    }

    private static RichText entry(Document page, Work work, int number) {
        var entry = page.getElementById("ref-" + work.source().id());
        return Optional.ofNullable(entry)
                .map(found -> first(Html.read(found), number))
                .orElse(RichText.EMPTY);
    }

    private static RichText citation(Document page, Style style, int index) {
        if (style.kind() == Style.Kind.NOTE) {
            var note = page.select("section.footnotes li, aside.footnotes li").get(index);
            note.select(".footnote-back").remove();
            return Html.read(note);
        }
        Element citation = page.select(".citation").get(index);
        var text = Html.read(citation);
        return style.kind() == Style.Kind.NUMERIC ? first(text, index + 1) : text;
    }

    /// A text that begins with a work's number, as if the work were the first.
    private static RichText first(RichText text, int number) {
        var runs = new ArrayList<>(text.runs());
        if (!runs.isEmpty()) {
            var beginning = runs.removeFirst();
            runs.addFirst(beginning.saying(beginning.text().replaceFirst("(?<=^\\W{0,2})" + number + "\\b", "1")));
        }
        return new RichText(runs);
    }

    private Path write(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
