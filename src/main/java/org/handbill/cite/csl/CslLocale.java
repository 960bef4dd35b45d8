package org.handbill.cite.csl;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A language's words, dates and habits, with what a style sets in their place (CSL 1.0.2, "Locale").
public final class CslLocale {
    /// Forms of a term.
    enum Form {
        LONG,
        SHORT,
        VERB,
        VERB_SHORT,
        SYMBOL;

        static Form of(Xml xml) {
            return switch (xml.attribute("form", "long")) {
                case "short" -> SHORT;
                case "verb" -> VERB;
                case "verb-short" -> VERB_SHORT;
                case "symbol" -> SYMBOL;
                default -> LONG;
            };
        }

        /// The form that takes this one's place where a locale lacks it.
        Optional<Form> fallback() {
            return switch (this) {
                case LONG -> Optional.empty();
                case SHORT, VERB -> Optional.of(LONG);
                case VERB_SHORT -> Optional.of(VERB);
                case SYMBOL -> Optional.of(SHORT);
            };
        }
    }

    /// A term in one form.
    record Word(
            String name, Form form, String gender, String genderForm, String match, String single, String multiple) {
        String text(boolean plural) {
            return plural ? multiple : single;
        }

        boolean isOrdinal() {
            return name.startsWith("ordinal");
        }
    }

    private record Key(String name, Form form, String genderForm) {}

    private final String tag;
    private final Map<Key, Word> words = new HashMap<>();

    /// What a style asks for: the words that have no gender, in each form the one that stands for it.
    private final Map<Form, Map<String, Word>> plain = new EnumMap<>(Form.class);

    private final Map<String, Element.Date> dates = new HashMap<>();
    private final Map<String, String> options = new HashMap<>();

    private CslLocale(String tag) {
        this.tag = tag;
    }

    /// The words that hold for a style in a language.
    ///
    /// @param tag   the language, as `en-US`
    /// @param files locale files' XML, the most general first: what CSL falls back to (en-US), then the dialect's
    /// @throws CslException where a file is not a locale
    public static CslLocale of(CslStyle style, String tag, List<String> files) {
        var locale = new CslLocale(tag);
        for (int i = 0; i < files.size(); i++) {
            var file = LocaleFile.parse(files.get(i));
            if (i == 1) {
                locale.forget(file);
            }
            locale.add(file);
        }
        var primary = primary(tag);
        for (var language : tag.equals(primary) ? List.of("", tag) : List.of("", primary, tag)) {
            for (var own : style.locales()) {
                if (own.language().equals(language)) {
                    locale.add(own);
                }
            }
        }
        locale.findPlainWords();
        return locale;
    }

    private void findPlainWords() {
        for (var form : Form.values()) {
            var found = plain.computeIfAbsent(form, key -> new HashMap<>());
            for (var key : words.keySet()) {
                word(key.name(), form, "").ifPresent(word -> found.put(key.name(), word));
            }
        }
    }

    private static String primary(String tag) {
        int end = tag.indexOf('-');
        return end < 0 ? tag : tag.substring(0, end);
    }

    /// A term that a language has in any form is not taken in another language's.
    private void forget(LocaleFile file) {
        var known = new HashSet<String>();
        file.terms().forEach(word -> known.add(hyphened(word.name())));
        words.keySet().removeIf(key -> known.contains(key.name()));
    }

    private void add(LocaleFile file) {
        if (file.terms().stream().anyMatch(Word::isOrdinal)) {
            words.values().removeIf(Word::isOrdinal);
        }
        for (var word : file.terms()) {
            words.put(new Key(hyphened(word.name()), word.form(), word.genderForm()), word);
        }
        dates.putAll(file.dates());
        options.putAll(file.options());
    }

    /// Terms that CSL 1.0.2 writes with hyphens had spaces before: `no date`, `sub verbo`.
    private static String hyphened(String name) {
        return name.indexOf(' ') < 0 ? name : name.replace(' ', '-');
    }

    String tag() {
        return tag;
    }

    boolean isEnglish() {
        return tag.startsWith("en");
    }

    boolean punctuationInQuote() {
        return Xml.isYes(options.get("punctuation-in-quote"));
    }

    boolean limitsDayOrdinals() {
        return Xml.isYes(options.get("limit-day-ordinals-to-day-1"));
    }

    /// A word in its long form; empty where the locale has none.
    public String word(String name) {
        return term(name, Form.LONG, false);
    }

    /// A locator label's word, singular or plural as the value is.
    ///
    /// @param sign whether its sign is wanted (§, ¶), not its short form
    public String label(String name, boolean sign, String value) {
        return term(name, sign ? Form.SYMBOL : Form.SHORT, Numerals.isPlural(value));
    }

    Optional<Word> word(String name, Form form) {
        return Optional.ofNullable(plain.getOrDefault(form, Map.of()).get(hyphened(name)));
    }

    private Optional<Word> word(String name, Form form, String gender) {
        var word = words.get(new Key(hyphened(name), form, gender));
        if (word != null) {
            return Optional.of(word);
        }
        return form.fallback().flatMap(other -> word(name, other, gender));
    }

    /// A term; empty where there is none.
    String term(String name, Form form, boolean plural) {
        return word(name, form).map(word -> word.text(plural)).orElse("");
    }

    /// A term's symbol; empty where the locale has none of its own.
    String sign(String name) {
        var word = words.get(new Key(name, Form.SYMBOL, ""));
        return word == null ? "" : word.single();
    }

    String term(String name) {
        return term(name, Form.LONG, false);
    }

    Optional<Element.Date> date(String form) {
        return Optional.ofNullable(dates.get(form));
    }

    /// The gender of a noun; empty for none.
    String gender(String name) {
        return word(name, Form.LONG).map(Word::gender).orElse("");
    }

    /// What stands behind a number that is an ordinal (CSL 1.0.2, "Ordinal Suffixes").
    String ordinalSuffix(int number, String gender) {
        for (int digits : new int[] {100, 10}) {
            int last = number % digits;
            var name = "ordinal-%02d".formatted(last);
            var word = gendered(name, gender);
            if (word.isPresent() && matches(word.get(), number, last, digits)) {
                return word.get().single();
            }
        }
        return gendered("ordinal", gender).map(Word::single).orElse("");
    }

    private static boolean matches(Word word, int number, int last, int digits) {
        return switch (word.match()) {
            case "whole-number" -> number == last;
            case "last-two-digits" -> digits == 100;
            case "last-digit" -> digits == 10 || last < 10;
            default -> digits == 100 ? last >= 10 || number < 10 : last < 10;
        };
    }

    /// A number as an ordinal in words; nothing where the locale has none for it.
    Optional<String> longOrdinal(int number, String gender) {
        return number < 1 || number > 10
                ? Optional.empty()
                : gendered("long-ordinal-%02d".formatted(number), gender).map(Word::single);
    }

    private Optional<Word> gendered(String name, String gender) {
        return gender.isEmpty()
                ? word(name, Form.LONG)
                : word(name, Form.LONG, gender).or(() -> word(name, Form.LONG));
    }

    /// The locale's quotation marks: outer opening and closing, inner opening and closing.
    List<String> quotes() {
        var quotes = new ArrayList<String>();
        for (var name : List.of("open-quote", "close-quote", "open-inner-quote", "close-inner-quote")) {
            quotes.add(term(name));
        }
        return quotes;
    }
}
