package org.handbill.cite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.handbill.facts.CslValue;
import org.handbill.facts.Source;

/// Sources as CSL-JSON (schema "csl-data" of CSL 1.0.2): what Zotero, Pandoc and citeproc-js read.
public final class CslJson {
    /// Variables that are taken letter by letter: addresses and numbers.
    static final Set<String> VERBATIM =
            Set.of("DOI", "ISBN", "ISSN", "PMCID", "PMID", "URL", "language", "citation-key", "id", "type");

    private static final Set<String> FLAGS = Set.of("comma-suffix", "static-ordering", "parse-names");

    private CslJson() {}

    /// A source as one item: `id`, `type`, then its variables in the order written. Texts have CSL-JSON's own
    /// markup (`<i>`, `<b>`, `<sub>`, `<sup>`, `<span …>`) where the source has Markdown's.
    ///
    /// @return values are strings, booleans, numbers, lists and maps, ready for any JSON writer
    public static Map<String, Object> of(Source source) {
        var item = new LinkedHashMap<String, Object>();
        item.put("id", source.id().value());
        item.put("type", source.type());
        source.variables().forEach((name, value) -> item.put(name, json(name, value)));
        return item;
    }

    private static Object json(String variable, CslValue value) {
        return switch (value) {
            case CslValue.Plain(var text) -> VERBATIM.contains(variable) ? text : inLines(text);
            case CslValue.Names(var names) -> names.stream().map(CslJson::name).toList();
            case CslValue.Date date -> date(date);
        };
    }

    /// A text whose lines are the writer's own keeps them, unless its markup goes over a line's end.
    private static String inLines(String text) {
        if (text.indexOf('\n') < 0) {
            return Markup.toCsl(text);
        }
        var whole = Markup.toCsl(text);
        var lines = text.lines().map(Markup::toCsl).collect(Collectors.joining("\n"));
        return lines.replaceAll("\\s+", " ").equals(whole.replaceAll("\\s+", " ")) ? lines : whole;
    }

    private static Map<String, Object> name(CslValue.Name name) {
        var json = new LinkedHashMap<String, Object>();
        name.parts()
                .forEach((part, text) -> json.put(
                        part,
                        FLAGS.contains(part) && (text.equals("true") || text.equals("false"))
                                ? (Object) Boolean.valueOf(text)
                                : Markup.toCsl(text)));
        return json;
    }

    private static Map<String, Object> date(CslValue.Date date) {
        var json = new LinkedHashMap<String, Object>();
        if (!date.parts().isEmpty()) {
            var parts = new ArrayList<List<Integer>>();
            // An open end is written as Pandoc writes it.
            date.parts().forEach(part -> parts.add(part.isEmpty() ? List.of(0) : part));
            json.put("date-parts", parts);
        }
        date.season().ifPresent(season -> json.put("season", season));
        if (date.circa()) {
            json.put("circa", true);
        }
        date.literal().ifPresent(literal -> json.put("literal", literal));
        return json;
    }
}
