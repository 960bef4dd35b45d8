package org.handbill.cite;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.handbill.facts.Language;
import org.handbill.facts.Locator;

/// Finds the locator at the beginning of a citation's suffix as Pandoc does: a word for its kind (`p.`, `art.`,
/// `capítulo`) and what has digits or is a Roman numeral; or digits alone, which are a page; or all that stands
/// in `{…}`.
final class LocatorSyntax {
    private static final Map<Language, LocatorSyntax> BY_LANGUAGE = new ConcurrentHashMap<>();
    private static final Pattern ROMAN =
            Pattern.compile("(?i)(?=[ivxlcdm])m{0,4}(?:cm|cd|d?c{0,4})(?:xc|xl|l?x{0,4})(?:ix|iv|v?i{0,4})");

    /// Words that lawyers write and locales lack.
    private static final Map<String, List<String>> BESIDES = Map.of(
            "article-locator", List.of("art.", "arts."),
            "chapter", List.of("ch.", "chs."),
            "page", List.of("pág.", "págs."),
            "paragraph", List.of("¶", "¶¶", "para.", "paras."),
            "section", List.of("§", "§§"));

    private final Map<String, String> labels = new HashMap<>();
    private final List<String> longestFirst;

    private LocatorSyntax(Language language) {
        CslLocales.of(Language.ENGLISH).ifPresent(this::add);
        CslLocales.of(language).ifPresent(this::add);
        BESIDES.forEach((label, words) -> words.forEach(word -> labels.putIfAbsent(word, label)));
        longestFirst = labels.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    static LocatorSyntax of(Language language) {
        return BY_LANGUAGE.computeIfAbsent(language, LocatorSyntax::new);
    }

    private void add(String locale) {
        for (var term : CslLocales.terms(locale)) {
            var label = term.name().replace(' ', '-');
            if (Locator.LABELS.contains(label)) {
                for (var word : List.of(term.single(), term.multiple())) {
                    if (!word.isBlank()) {
                        labels.put(word.toLowerCase(Locale.ROOT), label);
                    }
                }
            }
        }
    }

    /// The shortest word that the language's locale has for a label, no sign: `p.`.
    String shortest(String label, Language language) {
        return CslLocales.of(language).map(CslLocales::terms).orElse(List.of()).stream()
                .filter(term -> term.name().replace(' ', '-').equals(label))
                .map(CslLocales.Term::single)
                .filter(word -> word.codePoints().anyMatch(Character::isLetter))
                .min(Comparator.comparingInt(String::length))
                .orElse(label);
    }

    /// A suffix taken apart.
    ///
    /// @param rest what stands behind the locator, or all of it
    record Place(Optional<Locator> locator, String rest) {}

    Place read(String suffix) {
        int start = skipSpaces(suffix, suffix.startsWith(",") ? 1 : 0);
        if (start < suffix.length() && suffix.charAt(start) == '{') {
            return braced(suffix, start);
        }
        var word = labelAt(suffix, start);
        if (word.isPresent()) {
            int value = skipSpaces(suffix, start + word.get().length());
            int end = values(suffix, value, false);
            if (end > value) {
                return place(labelOf(word.get()), suffix, value, end);
            }
        }
        int end = values(suffix, start, true);
        return end > start ? place("page", suffix, start, end) : new Place(Optional.empty(), suffix);
    }

    /// Reads a text that is nothing but a place: the term needs no full stop (`ch 2`, `Art 3(a)`), and what follows
    /// the first value belongs to it (`p. 3, § 4`).
    Optional<Locator> whole(String text) {
        var place = read(text);
        if (place.locator().isPresent()) {
            return place.rest().isBlank()
                    ? place.locator()
                    : place.locator()
                            .map(first -> new Locator(
                                    first.label(), first.value() + place.rest().stripTrailing()));
        }
        return longestFirst.stream()
                .filter(word -> word.endsWith("."))
                .flatMap(word -> withStop(text, word).map(this::whole).stream())
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// A text that begins with a term but for its full stop, with the full stop.
    private static Optional<String> withStop(String text, String word) {
        int end = word.length() - 1;
        return end < text.length()
                        && text.regionMatches(true, 0, word, 0, end)
                        && Character.isWhitespace(text.charAt(end))
                ? Optional.of(word + text.substring(end))
                : Optional.empty();
    }

    private Place braced(String suffix, int open) {
        int depth = 0;
        for (int i = open; i < suffix.length(); i++) {
            depth += suffix.charAt(i) == '{' ? 1 : suffix.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                int start = skipSpaces(suffix, open + 1);
                var word = labelAt(suffix, start);
                int value = word.isPresent() ? start + word.get().length() : start;
                var text = suffix.substring(Math.min(value, i), i).strip();
                return text.isEmpty()
                        ? new Place(Optional.empty(), suffix.substring(i + 1))
                        : new Place(
                                Optional.of(new Locator(word.map(this::labelOf).orElse("page"), text)),
                                suffix.substring(i + 1));
            }
        }
        return new Place(Optional.empty(), suffix);
    }

    private String labelOf(String word) {
        return labels.getOrDefault(word, "page");
    }

    private static Place place(String label, String suffix, int start, int end) {
        var value = suffix.substring(start, end).strip().replaceAll("-{2,3}", "–");
        return new Place(Optional.of(new Locator(label, value)), suffix.substring(end));
    }

    /// The longest word for a kind of locator that stands at a place and ends there.
    private Optional<String> labelAt(String text, int at) {
        return longestFirst.stream()
                .filter(word -> text.regionMatches(true, at, word, 0, word.length()))
                .filter(word -> {
                    int end = at + word.length();
                    return end >= text.length()
                            || !Character.isLetter(word.codePointBefore(word.length()))
                            || !Character.isLetterOrDigit(text.codePointAt(end));
                })
                .findFirst();
    }

    /// The end of the values that begin at a place: `33-35, 38`, `3(a)`, `iv`; the place itself where none does.
    private static int values(String text, int start, boolean withoutLabel) {
        int end = value(text, start, withoutLabel);
        if (end == start) {
            return start;
        }
        while (true) {
            int at = end < text.length() && ",:".indexOf(text.charAt(end)) >= 0 ? end + 1 : end;
            at = skipSpaces(text, at);
            int next = at > end ? value(text, at, withoutLabel) : at;
            if (next == at) {
                return end;
            }
            end = next;
        }
    }

    /// The end of one value, which has a digit or is a Roman numeral.
    private static int value(String text, int start, boolean withoutLabel) {
        int end = start;
        boolean numeral = false;
        while (end < text.length()) {
            int unit = unit(text, end);
            if (unit == end) {
                int close = bracket(text, end);
                if (close == end) {
                    break;
                }
                numeral |= close > end + 2 && isNumeral(text.substring(end + 1, close - 1));
                end = close;
                continue;
            }
            numeral |= isNumeral(text.substring(end, unit));
            end = unit;
            if (end + 1 < text.length() && text.charAt(end) == '.' && unit(text, end + 1) > end + 1) {
                end++;
            }
        }
        if (!numeral) {
            return start;
        }
        var value = text.substring(start, end);
        boolean digits = value.codePoints().anyMatch(Character::isDigit);
        boolean alone = end == text.length() || ",;".indexOf(text.charAt(end)) >= 0;
        return !withoutLabel || digits || alone ? end : start;
    }

    private static boolean isNumeral(String unit) {
        return unit.codePoints().anyMatch(Character::isDigit)
                || List.of(unit.split("[-–]")).stream()
                        .allMatch(part -> ROMAN.matcher(part).matches());
    }

    /// Letters and digits without a space or punctuation, but for what joins a range or volume and page.
    private static int unit(String text, int start) {
        int end = start;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            boolean joins = c == '-'
                    || c == '–'
                    || c == ':' && end > start && end + 1 < text.length() && Character.isDigit(text.charAt(end + 1));
            if (Character.isWhitespace(c) || !joins && isPunctuation(c)) {
                break;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    private static int bracket(String text, int start) {
        int pair = "([{".indexOf(text.charAt(start));
        if (pair < 0) {
            return start;
        }
        int inner = unit(text, start + 1);
        return inner < text.length() && text.charAt(inner) == ")]}".charAt(pair) ? inner + 1 : start;
    }

    private static boolean isPunctuation(int c) {
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private static int skipSpaces(String text, int at) {
        int end = at;
        while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
