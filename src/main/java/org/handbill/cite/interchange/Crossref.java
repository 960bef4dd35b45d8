package org.handbill.cite.interchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What Crossref's API calls otherwise than CSL does.
final class Crossref {
    /// Its types that CSL has under another name.
    static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("journal-article", "article-journal"),
            Map.entry("journal-issue", "periodical"),
            Map.entry("journal-volume", "periodical"),
            Map.entry("journal", "periodical"),
            Map.entry("book-chapter", "chapter"),
            Map.entry("book-section", "chapter"),
            Map.entry("book-part", "chapter"),
            Map.entry("reference-entry", "entry"),
            Map.entry("proceedings-article", "paper-conference"),
            Map.entry("proceedings", "book"),
            Map.entry("monograph", "book"),
            Map.entry("edited-book", "book"),
            Map.entry("reference-book", "book"),
            Map.entry("book-set", "book"),
            Map.entry("book-series", "book"),
            Map.entry("report-series", "report"),
            Map.entry("report-component", "report"),
            Map.entry("posted-content", "article"),
            Map.entry("dissertation", "thesis"),
            Map.entry("peer-review", "review"),
            Map.entry("other", "document"));

    /// Its names of CSL's variables.
    static final Map<String, String> VARIABLES = Map.of("short-container-title", "container-title-short");

    private static final List<String> TEXTS = List.of(
            "title",
            "subtitle",
            "short-title",
            "original-title",
            "container-title",
            "short-container-title",
            "abstract",
            "publisher");
    private static final Set<String> BLOCKS = Set.of("title", "p", "sec", "list-item", "break");

    /// What its works have and other items of CSL-JSON do not.
    private static final List<String> OWN =
            List.of("indexed", "is-referenced-by-count", "prefix", "member", "deposited");

    /// Elements of JATS (ANSI/NISO Z39.96) that CSL has too.
    private static final Map<String, String> MARKS =
            Map.of("italic", "i", "bold", "b", "sub", "sub", "sup", "sup", "sc", "sc", "i", "i", "b", "b");

    private static final Pattern ELEMENT = Pattern.compile(
            "<(/?)(?:(?:jats|mml):)?(italic|bold|sub|sup|sc|i|b|title|p|sec|[A-Za-z][\\w-]*)(?:\\s[^<>]*)?(/?)>");
    private static final Pattern MARKUP = Pattern.compile("<(?:jats|mml):|</?(?:p|sec|scp)>");

    private Crossref() {}

    static boolean isWork(Map<String, Object> item) {
        return OWN.stream().filter(item::containsKey).count() > 1;
    }

    /// The work with its texts as CSL-JSON has them: Crossref's are pieces of JATS.
    static Map<String, Object> cleared(Map<String, Object> work) {
        var cleared = new LinkedHashMap<>(work);
        for (var name : TEXTS) {
            cleared.computeIfPresent(
                    name,
                    (field, value) -> value instanceof List<?> list
                            ? list.stream().map(Crossref::text).toList()
                            : text(value));
        }
        // CSL has one title.
        var subtitle = first(cleared.get("subtitle"));
        var title = first(cleared.get("title"));
        if (!subtitle.isEmpty() && !title.isEmpty()) {
            cleared.remove("subtitle");
            if (!title.toLowerCase(Locale.ROOT).contains(subtitle.toLowerCase(Locale.ROOT))) {
                var whole = title + (title.matches("(?s).*[?!:]") ? " " : ": ") + subtitle;
                cleared.put("title", cleared.get("title") instanceof List<?> list ? replaced(list, whole) : whole);
            }
        }
        return cleared;
    }

    private static String first(@Nullable Object value) {
        var one = value instanceof List<?> list ? list.isEmpty() ? "" : list.getFirst() : value;
        return one instanceof String text ? text : "";
    }

    private static List<Object> replaced(List<?> list, String first) {
        var replaced = new ArrayList<Object>(list);
        replaced.set(0, first);
        return replaced;
    }

    private static Object text(@Nullable Object value) {
        if (!(value instanceof String jats)) {
            return value == null ? "" : value;
        }
        var text = MARKUP.matcher(jats).find()
                ? ELEMENT.matcher(jats.replaceAll("\\s+", " ")).replaceAll(element -> {
                    var mark = MARKS.get(element.group(2));
                    boolean parts = BLOCKS.contains(element.group(2))
                            && !element.group(1).isEmpty();
                    return mark == null ? parts ? "\n" : "" : "<" + element.group(1) + mark + ">";
                })
                : jats;
        return Entities.decode(text).replaceAll(" *\n\\s*", "\n").strip();
    }
}
