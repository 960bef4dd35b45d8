package org.handbill.cite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.handbill.facts.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CslLocalesTest {
    @ParameterizedTest
    @CsvSource({
        "en, '', en-US",
        "en, en-GB, en-GB",
        "en, es-ES, en-US",
        "en-GB, en-US, en-GB",
        "en-AU, en-US, en-GB",
        "en-US, en-GB, en-US",
        "es, en-US, es-ES",
        "es-MX, '', es-MX",
        "es-419, '', es-MX",
        "es-AR, '', es-MX",
        "es-CL, '', es-CL",
        "fr-CA, '', fr-CA",
        "fr-BE, '', fr-FR",
        "zh, '', zh-CN",
        "zh-Hant, '', zh-TW",
        "pt, '', pt-PT",
        "pt-AO, '', pt-PT",
        "it-CH, '', it-IT",
        "ar-EG, '', ar",
        "no, '', nb-NO",
        "sr-Latn, '', sr-Latn-RS"
    })
    void aLanguageHasItsLocale(String tag, String styleDefault, String locale) {
        var style = new Style(
                "x",
                "X",
                Style.Kind.NOTE,
                false,
                Optional.of(styleDefault).filter(Predicate.not(String::isEmpty)),
                "<style/>");
        assertThat(CslLocales.of(style, Language.parse(tag).orElseThrow())).contains(locale);
        assertThat(CslLocales.xml(locale)).contains("xml:lang=\"" + locale + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tlh", "qu-PE", "eo"})
    void aLanguageWithoutALocaleHasNone(String tag) {
        assertThat(CslLocales.of(Language.parse(tag).orElseThrow())).isEmpty();
    }

    @Test
    void ownWordsStandOnlyWhereTheLocalesHaveEnglishOnes() {
        var english = CslLocales.terms("en-US").stream()
                .collect(Collectors.toMap(term -> term.name() + " " + term.form(), term -> term, (a, b) -> a));
        var spanish = CslLocales.terms("es-ES");
        var own = spanish.stream()
                .collect(Collectors.groupingBy(term -> term.name() + " " + term.form(), Collectors.toList()));
        own.forEach((name, terms) -> {
            var doubled = terms.size() > 1 && !name.startsWith("ordinal");
            if (doubled) {
                assertThat(terms.getFirst()).as(name).isEqualTo(english.get(name));
            }
        });
        assertThat(own.get("article-locator long")).hasSize(2);
    }
}
