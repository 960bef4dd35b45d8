package org.handbill.cite.csl;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Sorts items by the keys of a `cs:sort` (CSL 1.0.2, "Sorting").
final class Sorting {
    private static final Map<String, Collator> COLLATORS = new ConcurrentHashMap<>();

    private Sorting() {}

    /// One key's value.
    ///
    /// @param text what to compare; empty for none, which comes last whatever the direction
    record Key(String text, boolean descending) {}

    private record Keyed<T>(T what, List<Key> keys) {}

    /// The same in the order of their keys.
    static <T> List<T> sorted(List<T> all, Function<T, List<Key>> keys, CslLocale locale) {
        if (all.size() < 2) {
            return all;
        }
        var comparator = comparator(locale);
        return all.stream()
                .map(one -> new Keyed<>(one, keys.apply(one)))
                .sorted((a, b) -> comparator.compare(a.keys, b.keys))
                .map(Keyed::what)
                .toList();
    }

    private static Comparator<List<Key>> comparator(CslLocale locale) {
        var collator = COLLATORS.computeIfAbsent(locale.tag(), Sorting::collator);
        return (a, b) -> {
            for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
                int order = compare(a.get(i), b.get(i), collator);
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        };
    }

    private static Collator collator(String tag) {
        var collator = (RuleBasedCollator)
                Collator.getInstance(ULocale.forLanguageTag(tag)).cloneAsThawed();
        collator.setStrength(Collator.TERTIARY);
        return collator.freeze();
    }

    private static int compare(Key a, Key b, Collator collator) {
        if (a.text.isEmpty() || b.text.isEmpty()) {
            return Boolean.compare(a.text.isEmpty(), b.text.isEmpty());
        }
        int order = collator.compare(a.text, b.text);
        return a.descending ? -order : order;
    }

    /// The values of an item's keys.
    static List<Key> keys(List<SortKey> keys, Scenes scenes, Item item, Cite cite) {
        var values = new ArrayList<Key>(keys.size());
        for (var key : keys) {
            try {
                values.add(new Key(value(key, scenes.sorting(item, cite, key)), key.descending()));
            } catch (RuntimeException | StackOverflowError e) {
                throw new ItemFault(item.id(), e);
            }
        }
        return values;
    }

    private static String value(SortKey key, Scene scene) {
        var evaluator = new Evaluator(scene);
        if (!key.macro().isEmpty()) {
            var out = evaluator.all(scene.style.macro(key.macro()), "", Decor.NONE, Out.Tag.NONE);
            return clean(out.letters());
        }
        var variable = key.variable();
        var item = scene.item;
        if (item.variables().get(variable) instanceof Value.Names) {
            var names = new Element.Names(
                    List.of(variable),
                    java.util.Optional.empty(),
                    java.util.Optional.empty(),
                    java.util.Optional.empty(),
                    java.util.Optional.empty(),
                    false,
                    List.of(),
                    true,
                    Map.of("form", "long"),
                    Decor.NONE);
            return clean(evaluator.one(names).letters());
        }
        if (item.variables().get(variable) instanceof Value.Date(var date)) {
            return date.days().isEmpty() ? date.literal() : key(date, List.of("year", "month", "day"));
        }
        var value = evaluator.value(variable).orElse("");
        if (Vocabulary.NUMBERS.contains(variable)) {
            int number = Numerals.whole(value.strip());
            return number < 0 ? value : "%08d".formatted(number);
        }
        return clean(Field.plain(value));
    }

    /// A date as letters that sort as it does.
    ///
    /// @param shown the parts that count
    static String key(DateValue value, List<String> shown) {
        var key = new StringBuilder();
        for (var day : value.days()) {
            int year = day.year();
            int month = day.isSeason() ? 0 : day.month();
            if (shown.contains("year")) {
                key.append(year < 0 ? "A%05d".formatted(99999 + year) : "B%05d".formatted(year));
            }
            key.append("%02d".formatted(shown.contains("month") ? month : 0));
            key.append("%02d".formatted(shown.contains("day") ? day.day() : 0));
            key.append(' ');
        }
        return value.days().isEmpty() ? value.literal() : key.toString().strip();
    }

    /// Marks that do not count in sorting.
    private static String clean(String text) {
        var cleaned = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean leading =
                    (c == '\'' || c == '’') && (cleaned.isEmpty() || cleaned.charAt(cleaned.length() - 1) == ' ');
            if (!leading && "\"“”«»„[](){},".indexOf(c) < 0) {
                cleaned.append(c);
            }
        }
        return cleaned.toString().strip();
    }

    /// Institutions sort without their article.
    static String withoutArticle(String name) {
        for (var article : List.of("The ", "A ", "An ")) {
            if (name.startsWith(article)) {
                return name.substring(article.length());
            }
        }
        return name;
    }
}
