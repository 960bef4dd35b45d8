package org.handbill.cite;

import com.ibm.icu.util.LocaleMatcher;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.handbill.facts.Language;

/// The CSL locales of org.citationstyles:locales, and which of them a language uses.
public final class CslLocales {
    /// CSL's primary dialects ("CSL Locales Wiki"), where they are not the one locale of their language.
    private static final Map<String, String> PRIMARY = Map.of(
            "de",
            "de-DE",
            "en",
            "en-US",
            "es",
            "es-ES",
            "fr",
            "fr-FR",
            "no",
            "nb-NO",
            "pt",
            "pt-PT",
            "sr",
            "sr-Cyrl-RS",
            "zh",
            "zh-CN");

    /// All of them; where two are as near, the first is taken.
    private static final Set<String> TAGS = new LinkedHashSet<>(List.of(
            "af-ZA",
            "ar",
            "bal-PK",
            "bg-BG",
            "brh-PK",
            "ca-AD",
            "cs-CZ",
            "cy-GB",
            "da-DK",
            "de-AT",
            "de-CH",
            "de-DE",
            "el-GR",
            "en-GB",
            "en-US",
            "es-ES",
            "es-MX",
            "es-CL",
            "et-EE",
            "eu",
            "fa-IR",
            "fi-FI",
            "fr-CA",
            "fr-FR",
            "gl-ES",
            "he-IL",
            "hi-IN",
            "hr-HR",
            "hu-HU",
            "id-ID",
            "is-IS",
            "it-IT",
            "ja-JP",
            "km-KH",
            "ko-KR",
            "la",
            "lij-IT",
            "lt-LT",
            "lv-LV",
            "mn-MN",
            "ms-MY",
            "nb-NO",
            "nl-NL",
            "nn-NO",
            "pa-PK",
            "pl-PL",
            "pt-BR",
            "pt-PT",
            "ro-RO",
            "ru-RU",
            "sk-SK",
            "sl-SI",
            "sr-Cyrl-RS",
            "sr-Latn-RS",
            "sv-SE",
            "th-TH",
            "tr-TR",
            "uk-UA",
            "vi-VN",
            "zh-CN",
            "zh-TW"));

    private static final Map<String, Map<Language, Optional<String>>> BY_DEFAULT = new ConcurrentHashMap<>();
    private static final Map<String, List<Term>> TERMS = new ConcurrentHashMap<>();

    private CslLocales() {}

    /// The locale of a language in a style: the tag itself; for a bare language the style's `default-locale`
    /// where it is of that language, else CSL's primary dialect; for another region the nearest; nothing for a
    /// language that CSL has no locale for.
    public static Optional<String> of(Style style, Language language) {
        return of(style.defaultLocale().orElse(""), language);
    }

    /// The locale of a language whatever the style.
    public static Optional<String> of(Language language) {
        return of("", language);
    }

    private static Optional<String> of(String styleDefault, Language language) {
        return BY_DEFAULT
                .computeIfAbsent(styleDefault, key -> new ConcurrentHashMap<>())
                .computeIfAbsent(language, key -> choose(styleDefault, language));
    }

    private static Optional<String> choose(String styleDefault, Language language) {
        var primary = language.primary();
        if (language.tag().equals(primary)
                && TAGS.contains(styleDefault)
                && new Language(styleDefault).primary().equals(primary)) {
            return Optional.of(styleDefault);
        }
        if (TAGS.contains(language.tag())) {
            return Optional.of(language.tag());
        }
        var own = TAGS.stream()
                .filter(tag -> new Language(tag).primary().equals(primary))
                .toList();
        if (language.tag().equals(primary) || own.size() < 2) {
            return Optional.ofNullable(PRIMARY.get(primary))
                    .or(() -> own.stream().findFirst());
        }
        return Optional.of(nearest(language, own));
    }

    private static String nearest(Language language, List<String> tags) {
        var matcher = LocaleMatcher.builder();
        var primary = PRIMARY.get(language.primary());
        if (primary != null) {
            matcher.setDefaultULocale(ULocale.forLanguageTag(primary));
        }
        tags.forEach(tag -> matcher.addSupportedULocale(ULocale.forLanguageTag(tag)));
        return matcher.build()
                .getBestMatch(ULocale.forLanguageTag(language.tag()))
                .toLanguageTag();
    }

    /// A locale's file.
    ///
    /// @param tag one that `of` gave
    public static String xml(String tag) {
        return resource("/locales-" + tag + ".xml")
                .orElseThrow(() -> new IllegalArgumentException("no CSL locale " + tag));
    }

    /// Handbill's own words where a language's locales leave English ones, as a locale's file.
    ///
    /// @param tag one that `of` gave
    public static Optional<String> ownWords(String tag) {
        return resource("locale-" + new Language(tag).primary() + ".xml");
    }

    private static Optional<String> resource(String name) {
        try (InputStream in = CslLocales.class.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A word of a locale.
    ///
    /// @param name     CSL's name of it, such as `page`
    /// @param form     `long`, `short`, `symbol`, `verb`, `verb-short`
    /// @param single   of one
    /// @param multiple of several; the same where the locale does not tell them apart
    record Term(String name, String form, String single, String multiple) {}

    /// A locale's words, in its file's order, and Handbill's own besides.
    static List<Term> terms(String tag) {
        return TERMS.computeIfAbsent(tag, key -> {
            var terms = new ArrayList<>(readTerms(xml(key)));
            ownWords(key).ifPresent(own -> terms.addAll(readTerms(own)));
            return List.copyOf(terms);
        });
    }

    private static List<Term> readTerms(String xml) {
        try {
            var reader = readers().createXMLStreamReader(new StringReader(xml));
            var terms = new ArrayList<Term>();
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("term")) {
                    terms.add(term(reader));
                }
            }
            return List.copyOf(terms);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private static XMLInputFactory readers() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private static Term term(XMLStreamReader reader) throws XMLStreamException {
        var name = Optional.ofNullable(reader.getAttributeValue(null, "name")).orElse("");
        var form = Optional.ofNullable(reader.getAttributeValue(null, "form")).orElse("long");
        var plain = new StringBuilder();
        var forms = new String[] {"", ""};
        while (reader.next() != XMLStreamConstants.END_ELEMENT) {
            if (reader.isStartElement()) {
                forms[reader.getLocalName().equals("multiple") ? 1 : 0] = reader.getElementText();
            } else if (reader.isCharacters()) {
                plain.append(reader.getText());
            }
        }
        return forms[0].isEmpty() && forms[1].isEmpty()
                ? new Term(
                        name, form, plain.toString().strip(), plain.toString().strip())
                : new Term(name, form, forms[0], forms[1]);
    }
}
