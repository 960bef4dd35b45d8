package org.handbill.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.htmlunit.cssparser.parser.media.MediaQuery;
import org.htmlunit.cssparser.parser.media.MediaQueryList;
import org.htmlunit.cssparser.parser.selector.SelectorSpecificity;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;

/// Which declarations hold for a page's elements (CSS Cascading and Inheritance Level 4, 6), on a screen of usual width
/// where nothing is pointed at or has the focus.
final class Cascade {
    /// What an element is only for a while, and what is no element.
    private static final Pattern PASSING =
            Pattern.compile("::|:(hover|focus|active|visited|target|checked|disabled|enabled"
                    + "|before|after|first-letter|first-line|placeholder|focus-visible|focus-within|autofill)\\b");

    /// Within which a state may be asked for by its absence, or beside others.
    private static final Pattern WITHIN = Pattern.compile(":(not|is|where|has)\\(");

    private static final Pattern LINK = Pattern.compile(":(any-link|link)\\b");
    private static final Pattern WIDTH = Pattern.compile("([0-9.]+)(px|em|rem)");

    /// Of the window, in px: 80 em.
    private static final double WIDE = 1280;

    private final Map<Element, List<Match>> matches = new IdentityHashMap<>();

    /// What holds for an element, and with what weight.
    private record Match(
            Declaration declaration, SelectorSpecificity specificity, int order, List<MediaQueryList> media) {
        static final Comparator<Match> WEIGHT = Comparator.comparing(
                        (Match match) -> match.declaration().important())
                .thenComparing(Match::specificity)
                .thenComparingInt(Match::order);
    }

    private Cascade() {}

    /// The cascade on a page; nothing where not all of its style sheets can be understood.
    ///
    /// @param parse reads a style sheet
    static Optional<Cascade> of(Document page, java.util.function.Function<String, ParsedStyles> parse) {
        var cascade = new Cascade();
        int order = 0;
        for (var style : page.select("style")) {
            var media = style.attr("media").isBlank() ? "" : style.attr("media");
            var css = media.isEmpty() ? style.data() : "@media " + media + " {" + style.data() + "\n}";
            var parsed = parse.apply(css);
            if (!parsed.whole()) {
                return Optional.empty();
            }
            for (var rule : parsed.rules()) {
                if (!cascade.apply(page, rule, order++)) {
                    return Optional.empty();
                }
            }
        }
        for (var element : page.select("[style]")) {
            var own = ParsedStyles.ofAttribute(element.attr("style"));
            if (own.isEmpty()) {
                return Optional.empty();
            }
            for (var declaration : own.get()) {
                cascade.add(
                        element, new Match(declaration, SelectorSpecificity.FROM_STYLE_ATTRIBUTE, order++, List.of()));
            }
        }
        return Optional.of(cascade);
    }

    private boolean apply(Document page, ParsedStyles.Rule rule, int order) {
        if (PASSING.matcher(rule.selector()).find()) {
            return !WITHIN.matcher(rule.selector()).find();
        }
        try {
            for (var element : page.select(
                    LINK.matcher(rule.selector()).replaceAll("[href]").replace(":where(", ":is("))) {
                for (var declaration : rule.declarations()) {
                    add(element, new Match(declaration, rule.specificity(), order, rule.media()));
                }
            }
            return true;
        } catch (Selector.SelectorParseException e) {
            return false;
        }
    }

    private void add(Element element, Match match) {
        matches.computeIfAbsent(element, _ -> new ArrayList<>()).add(match);
    }

    /// The declarations that win on an element, by property.
    ///
    /// @param dark whether the reader's system is dark
    Map<String, Declaration> winning(Element element, boolean dark) {
        var winning = new HashMap<String, Declaration>();
        matches.getOrDefault(element, List.of()).stream()
                .filter(match -> match.media().stream().allMatch(query -> holds(query, dark)))
                .sorted(Match.WEIGHT)
                .forEach(match -> {
                    var declaration = match.declaration();
                    winning.put(declaration.property(), declaration);
                    switch (declaration.property()) {
                        // A shorthand replaces what it stands for.
                        case "background" -> {
                            winning.put("background-color", declaration);
                            winning.put("background-image", declaration);
                        }
                        case "font" -> {
                            winning.put("font-size", declaration);
                            winning.put("font-weight", declaration);
                        }
                        default -> {}
                    }
                });
        return winning;
    }

    private static boolean holds(MediaQueryList list, boolean dark) {
        return list.getMediaQueries().isEmpty()
                || list.getMediaQueries().stream().anyMatch(query -> holds(query, dark) != query.isNot());
    }

    private static boolean holds(MediaQuery query, boolean dark) {
        var medium = query.getMedia();
        return (medium.equalsIgnoreCase("all") || medium.equalsIgnoreCase("screen"))
                && query.getProperties().stream()
                        .allMatch(feature -> holds(
                                feature.getName(),
                                feature.getValue() == null
                                        ? ""
                                        : feature.getValue().getCssText(),
                                dark));
    }

    private static boolean holds(String feature, String value, boolean dark) {
        return switch (feature.toLowerCase(java.util.Locale.ROOT)) {
            case "prefers-color-scheme" -> value.equalsIgnoreCase(dark ? "dark" : "light");
            case "min-width" -> width(value) <= WIDE;
            case "max-width" -> width(value) >= WIDE;
            default -> false;
        };
    }

    private static double width(String value) {
        var matcher = WIDTH.matcher(value);
        return matcher.matches()
                ? Double.parseDouble(matcher.group(1)) * (matcher.group(2).equals("px") ? 1 : 16)
                : Double.NaN;
    }
}
