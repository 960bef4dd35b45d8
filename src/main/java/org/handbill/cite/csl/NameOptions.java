package org.handbill.cite.csl;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// How names are set (CSL 1.0.2, "Name", "Inheritable Name Options").
record NameOptions(
        String and,
        String delimiter,
        Precedes delimiterPrecedesLast,
        Precedes delimiterPrecedesEtAl,
        int etAlMin,
        int etAlUseFirst,
        int etAlSubsequentMin,
        int etAlSubsequentUseFirst,
        boolean etAlUseLast,
        String form,
        boolean initialize,
        boolean hasInitializeWith,
        String initializeWith,
        String asSortOrder,
        String sortSeparator) {

    /// When a delimiter stands before the last name or "et al.".
    enum Precedes {
        CONTEXTUAL,
        AFTER_INVERTED_NAME,
        ALWAYS,
        NEVER
    }

    static final NameOptions DEFAULT = new NameOptions(
            "", ", ", Precedes.CONTEXTUAL, Precedes.CONTEXTUAL, 0, -1, 0, 0, false, "long", true, false, "", "", ", ");

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final int MOST_DIGITS = 9;
    private static final int MOST = 999_999_999;

    private static final Set<String> OWN = Set.of(
            "and",
            "delimiter",
            "delimiter-precedes-last",
            "delimiter-precedes-et-al",
            "et-al-min",
            "et-al-use-first",
            "et-al-subsequent-min",
            "et-al-subsequent-use-first",
            "et-al-use-last",
            "form",
            "initialize",
            "initialize-with",
            "name-as-sort-order",
            "sort-separator");

    /// These with the attributes of a `cs:name`.
    NameOptions with(Map<String, String> attributes) {
        return with(attributes, "delimiter", "form");
    }

    /// These with the attributes of a `cs:style`, `cs:citation` or `cs:bibliography`, of which two have longer names.
    NameOptions inherited(Map<String, String> attributes) {
        return with(attributes, "name-delimiter", "name-form");
    }

    private NameOptions with(Map<String, String> set, String delimiterKey, String formKey) {
        if (set.isEmpty()) {
            return this;
        }
        return new NameOptions(
                set.getOrDefault("and", and),
                set.getOrDefault(delimiterKey, delimiter),
                precedes(set.get("delimiter-precedes-last"), delimiterPrecedesLast),
                precedes(set.get("delimiter-precedes-et-al"), delimiterPrecedesEtAl),
                number(set, "et-al-min", etAlMin),
                number(set, "et-al-use-first", etAlUseFirst),
                number(set, "et-al-subsequent-min", etAlSubsequentMin),
                number(set, "et-al-subsequent-use-first", etAlSubsequentUseFirst),
                flag(set, "et-al-use-last", etAlUseLast),
                set.getOrDefault(formKey, form),
                flag(set, "initialize", initialize),
                hasInitializeWith || set.containsKey("initialize-with"),
                set.getOrDefault("initialize-with", initializeWith),
                set.getOrDefault("name-as-sort-order", asSortOrder),
                set.getOrDefault("sort-separator", sortSeparator));
    }

    private static Precedes precedes(@org.jspecify.annotations.Nullable String value, Precedes inherited) {
        return switch (value) {
            case null -> inherited;
            case "always" -> Precedes.ALWAYS;
            case "never" -> Precedes.NEVER;
            case "after-inverted-name" -> Precedes.AFTER_INVERTED_NAME;
            default -> Precedes.CONTEXTUAL;
        };
    }

    static int number(Map<String, String> set, String key, int otherwise) {
        var value = set.get(key);
        return value == null ? otherwise : number(value).orElse(otherwise);
    }

    /// A count; nothing where the value is none. More than any list of names has is the same as much more.
    static Optional<Integer> number(String written) {
        var value = written.strip();
        if (!DIGITS.matcher(value).matches()) {
            return Optional.empty();
        }
        return Optional.of(value.length() > MOST_DIGITS ? MOST : Integer.parseInt(value));
    }

    private static boolean flag(Map<String, String> set, String key, boolean otherwise) {
        var value = set.get(key);
        return value == null ? otherwise : Xml.isYes(value);
    }

    /// Sorting keys set names in full and inverted, with their own counts.
    NameOptions forSorting(SortKey key) {
        return new NameOptions(
                and,
                delimiter,
                delimiterPrecedesLast,
                delimiterPrecedesEtAl,
                key.namesMin().orElse(etAlMin),
                key.namesUseFirst().orElse(etAlUseFirst),
                0,
                0,
                key.namesUseLast().orElse(etAlUseLast),
                form,
                initialize,
                hasInitializeWith,
                initializeWith,
                "all",
                sortSeparator);
    }

    /// Which attributes an element has that are name options.
    static boolean isOption(String attribute) {
        return OWN.contains(attribute);
    }
}
