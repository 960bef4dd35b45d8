package org.handbill.cite;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.handbill.cite.csl.DateValue;
import org.handbill.cite.csl.Item;
import org.handbill.cite.csl.Name;
import org.handbill.cite.csl.Value;
import org.handbill.facts.CslValue;
import org.handbill.facts.CslVariables;
import org.handbill.facts.Source;

/// Makes the CSL library's items of sources.
final class CslItems {
    /// CSL reads `\-` in a number as a hyphen that makes no range; Markdown would take the backslash away.
    private static final Pattern ESCAPED_HYPHEN = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\-");

    private CslItems() {}

    static Item of(Source source) {
        var variables = new LinkedHashMap<String, Value>();
        source.variables()
                .forEach((name, value) -> variables.put(
                        name,
                        switch (value) {
                            case CslValue.Plain(var text) -> new Value.Text(text(name, text));
                            case CslValue.Names(var names) ->
                                new Value.Names(
                                        names.stream().map(CslItems::name).toList());
                            case CslValue.Date date -> new Value.Date(date(date));
                        }));
        variables.values().removeIf(CslItems::isEmpty);
        return new Item(source.id().value(), source.type(), variables);
    }

    private static boolean isEmpty(Value value) {
        return switch (value) {
            case Value.Text(var text) -> text.isEmpty();
            case Value.Names(var names) -> names.isEmpty();
            case Value.Date(var date) -> date.days().isEmpty() && date.literal().isEmpty();
        };
    }

    private static String text(String variable, String text) {
        if (variable.equals("DOI")) {
            return bareDoi(text.strip());
        }
        if (CslJson.VERBATIM.contains(variable)) {
            return verbatim(text.strip());
        }
        return marked(isNumber(variable) ? ESCAPED_HYPHEN.matcher(text).replaceAll("$1\\\\\\\\-") : text);
    }

    private static boolean isNumber(String variable) {
        return CslVariables.NUMBERS.contains(variable) || variable.equals("page");
    }

    private static String bareDoi(String doi) {
        for (var start :
                List.of("https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "doi:")) {
            if (doi.regionMatches(true, 0, start, 0, start.length())) {
                return doi.substring(start.length()).strip();
            }
        }
        return doi;
    }

    /// Letters that are no markup.
    static String verbatim(String text) {
        return text.replace('<', Value.LESS_THAN);
    }

    /// A field with the library's markup.
    static String marked(String field) {
        return Markup.toCsl(field, CslItems::verbatim);
    }

    /// A writer's words with the library's markup.
    static String words(RichText text) {
        return text.runs().stream().map(CslItems::marked).collect(Collectors.joining());
    }

    private static String marked(Run run) {
        var look = run.look();
        var text = verbatim(run.text());
        text = switch (look.shift()) {
            case NONE -> text;
            case SUPERSCRIPT -> "<sup>" + text + "</sup>";
            case SUBSCRIPT -> "<sub>" + text + "</sub>";
        };
        text = look.smallCaps() ? "<sc>" + text + "</sc>" : text;
        text = look.bold() ? "<b>" + text + "</b>" : text;
        return look.italic() ? "<i>" + text + "</i>" : text;
    }

    private static Name name(CslValue.Name name) {
        var parts = name.parts();
        return new Name(
                part(name, "family"),
                part(name, "given"),
                part(name, "dropping-particle"),
                part(name, "non-dropping-particle"),
                part(name, "suffix"),
                part(name, "literal"),
                "true".equals(parts.get("comma-suffix")),
                "true".equals(parts.get("static-ordering")));
    }

    private static String part(CslValue.Name name, String part) {
        return marked(name.parts().getOrDefault(part, ""));
    }

    private static DateValue date(CslValue.Date date) {
        if (date.literal().isPresent()) {
            return new DateValue(List.of(), date.circa(), marked(date.literal().get()));
        }
        return new DateValue(
                date.parts().stream()
                        .map(part -> day(part, date.season().orElse(0)))
                        .toList(),
                date.circa(),
                "");
    }

    private static DateValue.Day day(List<Integer> numbers, int season) {
        int month = numbers.size() > 1 ? numbers.get(1) : 0;
        return new DateValue.Day(
                numbers.isEmpty() ? 0 : numbers.getFirst(),
                month == 0 && season > 0 ? 20 + season : month,
                numbers.size() > 2 ? numbers.get(2) : 0);
    }
}
