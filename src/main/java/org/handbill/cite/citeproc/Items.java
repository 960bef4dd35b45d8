package org.handbill.cite.citeproc;

import de.undercouch.citeproc.csl.CSLItemData;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handbill.facts.CslValue;
import org.handbill.facts.Source;

/// Makes citeproc-java's items of sources.
final class Items {
    private static final Set<String> VERBATIM = Set.of("DOI", "ISBN", "ISSN", "PMCID", "PMID", "URL", "language");
    private static final Pattern DOI_ADDRESS = Pattern.compile("(?i)(?:https?://(?:dx\\.)?doi\\.org/|doi:\\s*)");
    private static final Pattern FAMILY_PARTICLE =
            Pattern.compile("((?:\\p{Ll}[\\p{L}.]*['’]?(?:\\s+|(?<=['’])))+)(\\p{Lu}.*)");
    private static final Pattern GIVEN_PARTICLE = Pattern.compile("(.*\\p{Lu}.*?)\\s+((?:\\p{Ll}[\\p{L}'’.]*\\s*)+)");

    /// Variables of CSL 1.0.2 under the names that citeproc-java has.
    private static final Map<String, String> OLDER_NAMES = Map.of("event-title", "event");

    private Items() {}

    /// What becomes of a name's fixed particle (the `van` of `van Gogh`) where the family name comes first.
    enum Particle {
        /// It stays before the family name.
        STAYS,
        /// It goes behind the given name.
        SINKS,
        /// It stands behind the given name everywhere, as in a key for sorting.
        BEHIND
    }

    static CSLItemData of(Source source, Particle particle) {
        var item = new LinkedHashMap<String, Object>();
        item.put("id", source.id().value());
        item.put("type", source.type());
        item.put(StyleXml.ALWAYS, "1");
        source.variables().forEach((name, value) -> {
            var as = OLDER_NAMES.getOrDefault(name, name);
            switch (value) {
                case CslValue.Plain(var text) -> item.put(as, text(as, text));
                case CslValue.Names(var names) ->
                    item.put(
                            as,
                            new ArrayList<>(names.stream()
                                    .map(one -> name(one, particle))
                                    .toList()));
                case CslValue.Date date -> item.put(as, date(date));
            }
        });
        return CSLItemData.fromJson(item);
    }

    private static String text(String variable, String text) {
        if (variable.equals("DOI")) {
            return DOI_ADDRESS.matcher(text.strip()).replaceFirst("");
        }
        return VERBATIM.contains(variable) ? text.strip() : Signal.write(text);
    }

    private static Map<String, Object> name(CslValue.Name name, Particle particle) {
        var parts = new LinkedHashMap<String, Object>();
        name.parts().forEach((part, text) -> parts.put(part, Signal.write(text)));
        if (parts.containsKey("literal")) {
            return Map.of("literal", String.valueOf(parts.get("literal")));
        }
        split(parts, "family", FAMILY_PARTICLE, 2, 1, "non-dropping-particle");
        split(parts, "given", GIVEN_PARTICLE, 1, 2, "dropping-particle");
        if (!parts.containsKey("family") && parts.containsKey("given")) {
            return Map.of("literal", String.valueOf(parts.get("given")));
        }
        switch (particle) {
            case STAYS -> sink(parts, "dropping-particle");
            case SINKS -> {
                sink(parts, "dropping-particle");
                sink(parts, "non-dropping-particle");
            }
            case BEHIND -> {
                parts.merge("given", behind(parts), (given, behind) -> given + " " + behind);
                return parts;
            }
        }
        sink(parts, "suffix");
        return parts;
    }

    private static void split(Map<String, Object> parts, String from, Pattern form, int kept, int split, String to) {
        if (parts.get(from) instanceof String text && !parts.containsKey(to)) {
            var matcher = form.matcher(text);
            if (matcher.matches()) {
                parts.put(from, matcher.group(kept));
                parts.put(to, matcher.group(split).strip());
            }
        }
    }

    private static String behind(Map<String, Object> parts) {
        return Stream.of("dropping-particle", "non-dropping-particle", "suffix")
                .map(parts::remove)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(" "));
    }

    private static void sink(Map<String, Object> parts, String part) {
        if (parts.get(part) instanceof String text) {
            if (text.isBlank()) {
                parts.remove(part);
            } else if (!text.endsWith("'") && !text.endsWith("’")) {
                parts.put(part, Signal.SINKS.open() + text.strip() + Signal.SINKS.close());
            }
        }
    }

    /// A date; one that citeproc-java cannot print from numbers is a literal.
    private static Map<String, Object> date(CslValue.Date date) {
        var json = new LinkedHashMap<String, Object>();
        if (date.circa()) {
            json.put("circa", true);
        }
        if (date.literal().isPresent()) {
            json.put("literal", Signal.write(date.literal().get()));
            return json;
        }
        var parts = date.parts();
        if (parts.stream().anyMatch(List::isEmpty)) {
            json.put("literal", openRange(parts));
            return json;
        }
        int length = parts.stream().mapToInt(List::size).min().orElse(0);
        var even = new ArrayList<List<Integer>>();
        for (var part : parts) {
            var numbers = new ArrayList<>(part.subList(0, length));
            // The locale has terms for the seasons under months 13 to 16.
            date.season().filter(season -> numbers.size() == 1).ifPresent(season -> numbers.add(12 + season));
            even.add(numbers);
        }
        json.put("date-parts", even);
        return json;
    }

    private static String openRange(List<List<Integer>> parts) {
        var ends = parts.stream()
                .map(part -> part.isEmpty() ? "" : Integer.toString(part.getFirst()))
                .toList();
        return String.join("–", ends);
    }

    static boolean isEnglish(CSLItemData item, Locale locale) {
        var language = item.getLanguage();
        return (language == null ? locale : Locale.forLanguageTag(language.replace('_', '-')))
                .getLanguage()
                .equals("en");
    }
}
