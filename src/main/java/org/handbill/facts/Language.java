package org.handbill.facts;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// A language by its BCP 47 tag, in the tag's canonical case.
///
/// @param tag such as `en`, `es-419`, `zh-Hant-TW`
public record Language(String tag) implements Comparable<Language> {
    public static final Language ENGLISH = new Language("en");
    /// What texts were found to be: to parse a tag takes long, and every text of a project has one of a few.
    private static final Map<String, Optional<Language>> PARSED = new ConcurrentHashMap<>();

    /// The language that a tag names, if it is well-formed (RFC 5646, section 2.1).
    public static Optional<Language> parse(String text) {
        return PARSED.computeIfAbsent(text, Language::parseFirst);
    }

    private static Optional<Language> parseFirst(String text) {
        try {
            var locale = new Locale.Builder().setLanguageTag(text).build();
            return locale.getLanguage().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Language(locale.toLanguageTag()));
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }

    /// The primary subtag: `es` of `es-419`.
    public String primary() {
        int dash = tag.indexOf('-');
        return dash < 0 ? tag : tag.substring(0, dash);
    }

    /// The tag without its last subtag (RFC 4647, lookup), or nothing for a bare language.
    public Optional<Language> parent() {
        int dash = tag.lastIndexOf('-');
        if (dash > 1 && tag.charAt(dash - 2) == '-') {
            dash -= 2;
        }
        return dash < 0 ? Optional.empty() : Optional.of(new Language(tag.substring(0, dash)));
    }

    /// Whether the language is written from right to left.
    public boolean isRightToLeft() {
        return switch (Locale.forLanguageTag(tag).getScript()) {
            case "Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm" -> true;
            case "" ->
                switch (primary()) {
                    case "ar", "he", "iw", "fa", "ur", "yi", "ps", "sd", "ug", "dv", "ckb", "syr" -> true;
                    default -> false;
                };
            default -> false;
        };
    }

    @Override
    public int compareTo(Language other) {
        return tag.compareTo(other.tag);
    }

    @Override
    public String toString() {
        return tag;
    }
}
