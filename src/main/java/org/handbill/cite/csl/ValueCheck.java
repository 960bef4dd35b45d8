package org.handbill.cite.csl;

import java.util.Collection;
import java.util.IllformedLocaleException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/// Holds attributes to the values that they may have.
final class ValueCheck {
    private static final int LONGEST_SHOWN = 60;
    private static final int FEW = 12;

    private final FaultList faults;
    private final Set<String> macros = new LinkedHashSet<>();

    ValueCheck(Xml style, FaultList faults) {
        this.faults = faults;
        style.children("macro").forEach(macro -> macro.attribute("name").ifPresent(macros::add));
    }

    void check(Xml xml, String name, String value, Values values) {
        switch (values) {
            case Values.Any _ -> {}
            case Values.Flag _ -> {
                if (!Set.of("true", "false", "1", "0").contains(value)) {
                    wrong(xml, name, value, Set.of(), "write true or false");
                }
            }
            case Values.Count _ -> {
                if (NameOptions.number(value).isEmpty()) {
                    faults.add(
                            xml.tag().value(name),
                            name + "=" + quoted(value) + " is no number",
                            "write a whole number");
                }
            }
            case Values.Language _ -> language(xml, name, value);
            case Values.Macro _ -> macro(xml, name, value);
            case Values.OneOf(var words) -> {
                if (!words.contains(value)) {
                    wrong(xml, name, value, words, "write " + choice(words));
                }
            }
            case Values.ListOf(var what, var words) -> list(xml, name, value, words, "CSL has no " + what + " ");
            case Values.Variable(var words) -> variable(xml, name, value, words);
            case Values.Variables(var words) -> {
                xml.words(name).forEach(word -> variable(xml, name, word, words));
            }
        }
    }

    private void wrong(Xml xml, String name, String value, Collection<String> known, String help) {
        faults.unknown(
                xml.tag().value(name), "<" + xml.name() + "> has no " + name + "=" + quoted(value), help, value, known);
    }

    /// What a missing attribute may be set to, as the end of a sentence; empty where that is too much to list.
    static String choice(@org.jspecify.annotations.Nullable Values values) {
        return values instanceof Values.OneOf(var words) && words.size() <= FEW ? ": " + choice(words) : "";
    }

    private static String choice(Set<String> words) {
        return words.size() > FEW ? "one that CSL 1.0.2 has" : String.join(", ", words);
    }

    private void list(Xml xml, String name, String value, Set<String> known, String message) {
        for (var word : xml.words(name)) {
            if (!word.isEmpty() && !known.contains(word)) {
                faults.unknown(
                        xml.tag().word(name, word), message + quoted(word), "write " + choice(known), word, known);
            }
        }
        empty(xml, name, value);
    }

    private void empty(Xml xml, String name, String value) {
        if (value.isBlank()) {
            faults.add(xml.tag().attribute(name), name + " is empty", "fill it in, or leave it out");
        }
    }

    private void variable(Xml xml, String name, String word, Set<String> known) {
        if (known.contains(word) || word.isBlank()) {
            empty(xml, name, word);
            return;
        }
        var place = xml.tag().word(name, word);
        if (Vocabulary.VARIABLES.contains(word)) {
            faults.add(place, misused(xml, name, word, known), help(word));
        } else {
            faults.unknown(place, "CSL has no variable " + quoted(word), "write one that CSL 1.0.2 has", word, known);
        }
    }

    private static String misused(Xml xml, String name, String word, Set<String> known) {
        var wanted = known.equals(Vocabulary.DATES)
                ? "dates"
                : known.equals(Vocabulary.NAMES)
                        ? "names"
                        : known.equals(Vocabulary.NUMBERS) ? "numbers" : "texts and numbers";
        return "\"" + word + "\" is " + kind(word) + ", and "
                + (name.equals("variable") ? "<" + xml.name() + ">" : name) + " takes " + wanted;
    }

    private static String kind(String word) {
        return Vocabulary.DATES.contains(word)
                ? "a date"
                : Vocabulary.NAMES.contains(word)
                        ? "a list of names"
                        : Vocabulary.NUMBERS.contains(word) ? "a number" : "a text";
    }

    private static String help(String word) {
        return Vocabulary.DATES.contains(word)
                ? "print it by <date>"
                : Vocabulary.NAMES.contains(word) ? "print it by <names>" : "print it by <text>";
    }

    private void macro(Xml xml, String name, String value) {
        if (!macros.contains(value)) {
            faults.unknown(
                    xml.tag().value(name),
                    "the style has no macro " + quoted(value),
                    "name a macro of the style, or add one of that name",
                    value,
                    macros);
        }
    }

    private void language(Xml xml, String name, String value) {
        try {
            new Locale.Builder().setLanguageTag(value);
        } catch (IllformedLocaleException _) {
            faults.add(
                    xml.tag().value(name),
                    name + "=" + quoted(value) + " is no language",
                    "write a tag such as en-US or es");
        }
    }

    /// A value as messages show it: on one line, and cut where it is long.
    static String quoted(String value) {
        var line = value.strip().replaceAll("\\s+", " ");
        int length = line.codePointCount(0, line.length());
        return '"'
                + (length <= LONGEST_SHOWN ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST_SHOWN)) + "…")
                + '"';
    }
}
