package org.handbill.cite.interchange;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.handbill.cite.CslJson;
import org.handbill.facts.Source;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/// Writes sources in the formats of other programs, with what an import of that format had kept.
public final class Exporter {
    private Exporter() {}

    /// A whole library.
    ///
    /// @param format one that `cite --as` names; the others are only read
    public static String write(LibraryFormat format, List<Source> sources) {
        return switch (format) {
            case BIBTEX -> bib(sources, false);
            case BIBLATEX -> bib(sources, true);
            case RIS -> sources.stream().map(Entry::of).map(RisWriter::write).collect(Collectors.joining("\r\n"));
            case CSL_JSON -> json(sources);
            case CSL_YAML ->
                sources.stream()
                        .map(Entry::of)
                        .map(entry -> SourcesYaml.item(entry, 2))
                        .collect(Collectors.joining("", "references:\n", ""));
            case ENDNOTE, ENDNOTE_XML, NBIB, WEB_OF_SCIENCE ->
                throw new IllegalArgumentException(format.word() + " is only read");
        };
    }

    /// Sources as Pandoc reads them in a document's own metadata, without what Handbill keeps beside the records.
    public static String forPandoc(List<Source> sources) {
        return sources.stream()
                .map(Entry::of)
                .map(entry -> SourcesYaml.item(
                        new Entry(entry.key(), entry.type(), entry.variables(), Map.of(), entry.at()), 2))
                .collect(Collectors.joining("", "references:\n", ""));
    }

    /// A record has the key that it came with; its id where that is another's, since BibTeX takes a key once only.
    private static String bib(List<Source> sources, boolean biblatex) {
        var entries = sources.stream().map(Entry::of).toList();
        // BibTeX tells no capitals apart in keys.
        var taken = entries.stream()
                .map(entry -> entry.key().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(HashSet::new));
        return entries.stream()
                .map(entry -> {
                    var wanted = entry.libraryKey(BibWriter.KEY);
                    return BibWriter.write(
                            entry,
                            taken.add(wanted.toLowerCase(Locale.ROOT)) || wanted.equalsIgnoreCase(entry.key())
                                    ? wanted
                                    : entry.key(),
                            biblatex);
                })
                .collect(Collectors.joining("\n"));
    }

    private static String json(List<Source> sources) {
        var items = sources.stream().map(Exporter::item).toList();
        var indent = new DefaultIndenter("  ", "\n");
        var printer = new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent);
        return JsonMapper.shared().writer().with(printer).writeValueAsString(items) + "\n";
    }

    private static Map<String, Object> item(Source source) {
        var item = new LinkedHashMap<>(CslJson.of(source));
        var hidden = new LinkedHashMap<String, Object>();
        Entry.of(source).imported(CslItems.FORMAT).forEach((name, value) -> {
            if (name.equals("type") || !item.containsKey(name)) {
                item.put(name, value);
            } else {
                hidden.put(name, value);
            }
        });
        var others = new TreeMap<>(Entry.of(source).imported());
        others.remove(CslItems.FORMAT);
        if (!hidden.isEmpty()) {
            others.put(CslItems.FORMAT, hidden);
        }
        if (!others.isEmpty()) {
            var custom = item.get(CslItems.CUSTOM) instanceof Map<?, ?> own
                    ? Entry.byName(own)
                    : new LinkedHashMap<String, Object>();
            custom.put(CslItems.OWN, others);
            item.put(CslItems.CUSTOM, custom);
        }
        return item;
    }
}
