package org.handbill.cite.csl;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/// Sorts items by the keys of a `cs:sort` (CSL 1.0.2, "Sorting").
final class Sorting {
    private static final Map<String, Collator> COLLATORS = new ConcurrentHashMap<>();

    private Sorting() {}

    /// Something to sort with the values of its keys, each worked out when it is first compared: most differ in the
    /// first one.
    private static final class Keyed<T> {
        private final T what;
        private final List<SortKey> keys;
        private final BiFunction<T, SortKey, String> value;
        private final List<String> known = new ArrayList<>();

        Keyed(T what, List<SortKey> keys, BiFunction<T, SortKey, String> value) {
            this.what = what;
            this.keys = keys;
            this.value = value;
        }

        T what() {
            return what;
        }

        /// Keys are asked for one after another.
        String value(int key) {
            if (key == known.size()) {
                known.add(value.apply(what, keys.get(key)));
            }
            return known.get(key);
        }

        int compareTo(Keyed<T> other, Collator collator) {
            for (int i = 0; i < keys.size(); i++) {
                int order = compare(value(i), other.value(i), keys.get(i).descending(), collator);
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        }
    }

    /// The same in the order of their keys.
    ///
    /// @param value what to compare by a key; empty for none, which comes last whatever the direction
    static <T> List<T> sorted(List<T> all, List<SortKey> keys, BiFunction<T, SortKey, String> value, CslLocale locale) {
        if (all.size() < 2) {
            return all;
        }
        var collator = COLLATORS.computeIfAbsent(locale.tag(), Sorting::collator);
        return all.stream()
                .map(one -> new Keyed<>(one, keys, value))
                .sorted((a, b) -> a.compareTo(b, collator))
                .map(Keyed::what)
                .toList();
    }

    private static Collator collator(String tag) {
        var collator = (RuleBasedCollator)
                Collator.getInstance(ULocale.forLanguageTag(tag)).cloneAsThawed();
        collator.setStrength(Collator.TERTIARY);
        return collator.freeze();
    }

    private static int compare(String a, String b, boolean descending, Collator collator) {
        if (a.isEmpty() || b.isEmpty()) {
            return Boolean.compare(a.isEmpty(), b.isEmpty());
        }
        int order = collator.compare(a, b);
        return descending ? -order : order;
    }

    /// The value of an item's key.
    static String value(SortKey key, Scenes scenes, Item item, Cite cite) {
        try {
            return value(key, scenes.sorting(item, cite, key));
        } catch (RuntimeException | StackOverflowError e) {
            throw new ItemFault(item.id(), e);
        }
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
