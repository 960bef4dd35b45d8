package org.handbill.facts;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A text in one or more languages, or one that is the same in all.
///
/// Never without a text.
///
/// @param texts    by language; empty where `anywhere` is present
/// @param anywhere the text of every language
public record Localized(SortedMap<Language, Text> texts, Optional<Text> anywhere) {
    public Localized {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }

    public static Localized same(Text text) {
        return new Localized(new TreeMap<>(), Optional.of(text));
    }

    public static Localized of(Map<Language, Text> texts) {
        return new Localized(new TreeMap<>(texts), Optional.empty());
    }

    /// Its texts in all languages.
    public Stream<Text> all() {
        return Stream.concat(anywhere.stream(), texts.values().stream());
    }

    /// Where its first text stands.
    public Position at() {
        return all().map(Text::at).min(Comparator.naturalOrder()).orElseThrow();
    }

    /// The text in a language: that of the tag, else of the nearest shorter tag (`es` for `es-MX`).
    public Optional<Text> in(Language language) {
        for (Optional<Language> tag = Optional.of(language);
                tag.isPresent();
                tag = tag.get().parent()) {
            var text = texts.get(tag.get());
            if (text != null) {
                return Optional.of(text);
            }
        }
        return anywhere;
    }
}
