package org.handbill.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.handbill.facts.FactsOnDisk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is there twice, and what only looks like it.
class DuplicatesTest {
    @TempDir
    Path directory;

    private FactsOnDisk project;

    @BeforeEach
    void twoSources() {
        project = FactsOnDisk.in(directory).with("sources/s.yaml", """
                references:
                  - {id: one, type: report, title: One, issued: 2001}
                  - {id: two, type: report, title: Two, issued: 2002}
                """);
    }

    private List<String> findings(String rule) {
        return Checks.all().judge(Context.of(project.read(), LocalDate.of(2026, 11, 24))).findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .map(FactsOnDisk::line)
                .toList();
    }

    private void claims(String language, String first, String second) {
        project.with("claims/c.yaml", """
                claims:
                  - {id: first, kind: event, text: {%1$s: "%2$s"}, evidence: [{source: one, rests-on: whole}]}
                  - {id: second, kind: event, text: {%1$s: "%3$s"}, evidence: [{source: two, rests-on: whole}]}
                """.formatted(language, first, second));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Other order, words of one meaning, figures in another form.
                "en | In June 1999 the Swedish parliament passed an act that forbids the purchase of sexual services."
                        + " | The Swedish parliament passed, in June 1999, a law which prohibits buying sexual services.",
                "en | The survey asked 1,200 women, and 45 percent had been arrested in the past year."
                        + " | Of 1200 women asked in the survey, 45 % had been arrested during the past year.",
                "en | Three brothels were raided. | 3 brothels were raided.",
                "en | The study found that most buyers were married. | The study showed that most buyers were married.",
                // A capital letter at the beginning of a sentence makes no name.
                "en | The law forbids the sale of alcohol to people under 18."
                        + " | Selling alcohol to persons under 18 is prohibited by law.",
                "en | Decriminalizing sex work lowered the number of arrests."
                        + " | The number of arrests was lowered when sex work was decriminalized.",
                "es | El precio del pan subió más en los pueblos que en la capital durante la sequía."
                        + " | Durante la sequía, el precio del pan aumentó más en los pueblos que en la capital.",
                "es | La ley prohíbe vender alcohol a menores de 18 años."
                        + " | Está prohibida por ley la venta de alcohol a menores de 18 años.",
                // What has changed places with the year is no other agent.
                "es | El estado cerró dos de sus nueve hospitales en 2014."
                        + " | En 2014 se cerraron dos de los nueve hospitales del estado.",
                "en | Rents and wages rose. | Wages and rents rose.",
                "en | The council vetoed the plan. | The plan was vetoed by the council.",
                "es | El consejo aprobó en agosto de 2015 la política sobre el trabajo sexual."
                        + " | La política sobre el trabajo sexual fue aprobada por el consejo en agosto de 2015."
            })
    void whatIsSaidAgainInAnotherOrderOrInWordsOfOneMeaningIsTold(String language, String first, String second) {
        claims(language, first, second);

        assertThat(findings("duplicate-claim"))
                .containsExactly("facts/claims/c.yaml:3:10: duplicate-claim: \"second\" says the same as \"first\", at"
                        + " facts/claims/c.yaml:2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The cohort study found no clear link between raids and condom use."
                        + " | The cohort study found no clear link between raids and clinic visits.",
                "en | Workers in the sample reported violence from clients in the six months before the interview."
                        + " | Workers in the sample reported violence from landlords in the six months before the interview.",
                "en | The share of clients under 30 grew. | The share of clients over 30 grew.",
                "en | The party voted for the motion on licensing. | The party voted against the motion on licensing."
            })
    void claimsOfOnePatternWithOtherWordsInThePlacesOfItAreParallel(String language, String first, String second) {
        claims(language, first, second);

        assertThat(findings("duplicate-claim")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Renters in the sample moved more often than owners. | Owners in the sample moved more often than renters.",
                "es | La policía controló a migrantes más que a nacionales. | La policía controló a nacionales más que a"
                        + " migrantes.",
                "en | The tenant shall pay the landlord for windows. | The landlord shall pay the tenant for windows.",
                "es | La alcaldía puede vetar una decisión del concejo. | El concejo puede vetar una decisión de la alcaldía.",
                "en | Crime rose in Norrland and fell in Skåne. | Crime rose in Skåne and fell in Norrland.",
                "en | The senate passed the water bill. | The senate failed to pass the water bill.",
                "en | Arrests of sellers fell and arrests of buyers rose. | Arrests of buyers fell and arrests of sellers rose."
            })
    void whatIsComparedTheOtherWayRoundIsNoDuplicate(String language, String first, String second) {
        claims(language, first, second);

        assertThat(findings("duplicate-claim")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "La ley sueca prohíbe comprar servicios sexuales. | Comprar servicios sexuales está prohibido en la ley noruega.",
                "La comisión oyó en enero a los testigos. | La comisión oyó a los testigos en marzo."
            })
    void peoplesAndMonthsAreNamesThoughSpanishWritesThemSmall(String first, String second) {
        claims("es", first, second);

        assertThat(findings("duplicate-claim")).isEmpty();
    }

    @Test
    void claimsWhoseNamesDifferInOneOfTheirLanguagesAreTwo() {
        project.with("claims/c.yaml", """
                claims:
                  - id: first
                    kind: event
                    text: {en: The north of Oslo was searched., es: Se registró el norte de la capital.}
                  - id: second
                    kind: event
                    text: {en: The north of Bergen was searched., es: Se registró el norte de la capital.}
                """);

        assertThat(findings("duplicate-claim")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Girls read faster than boys. | Las niñas leían más rápido que los niños."
                        + " | Boys read faster than girls. | Los niños leían más rápido que las niñas.",
                "The senate stopped the bill. | El senado aprobó el proyecto de aguas."
                        + " | The senate did not stop the bill. | El senado aprobó el proyecto de aguas."
            })
    void claimsThatDifferInOneOfTheirLanguagesAreTwo(String english, String spanish, String other, String otra) {
        project.with("claims/c.yaml", """
                claims:
                  - {id: first, kind: event, text: {en: %s, es: %s}}
                  - {id: second, kind: event, text: {en: %s, es: %s}}
                """.formatted(english, spanish, other, otra));

        assertThat(findings("duplicate-claim")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "title and year | title: 'Harms & Laws: A Review', issued: 2003 | title: Harms and laws — a *review*, issued: 2003-05",
                "title and year | title: Política sexual, issued: 2003 | title: «Politica sexual», issued: 2003",
                "title and year | title: T, issued: 2003, author: [{family: Ng, given: A.}] | title: T, issued: 2003,"
                        + " author: [{family: Ng, given: Alice}]",
                "ISBN | title: A, ISBN: 0-306-40615-2 | title: B, ISBN: 978-0-306-40615-7",
                "DOI | title: A, DOI: 'doi:10.5555/AbC' | title: B, DOI: 'http://dx.doi.org/10.5555/aBc'",
                "DOI | title: A, DOI: 10.5555/AbC | title: B, URL: 'https://doi.org/10.5555/abc'",
                "address | type: webpage, title: A, URL: 'https://example.com/a' | type: webpage, title: B, URL: 'https://www.example.com/a/'",
                "address | title: A, URL: 'https://Example.com/Page' | title: A, URL: 'https://www.example.com/Page/#top'"
            })
    void aWorkIsKnownThoughItsRecordsAreWrittenOtherwise(String what, String first, String second) {
        project.with("sources/t.yaml", """
                references:
                  - {id: t-one, %s}
                  - {id: t-two, %s}
                """.formatted(typed(first), typed(second)));

        assertThat(findings("duplicate-source"))
                .containsExactly("facts/sources/t.yaml:3:10: duplicate-source: \"t-two\" has the same " + what
                        + " as \"t-one\", at facts/sources/t.yaml:2");
    }

    private static String typed(String record) {
        return record.startsWith("type:") ? record : "type: book, " + record;
    }

    @Test
    void placesOfOnePageMayBeSeveralWorks() {
        project.with("sources/t.yaml", """
                references:
                  - {id: t-one, type: webpage, title: May, URL: "https://example.com/minutes#may"}
                  - {id: t-two, type: webpage, title: June, URL: "https://example.com/minutes#june"}
                """);

        assertThat(findings("duplicate-source")).isEmpty();
    }

    @Test
    void pagesThatAScriptMakesOfOneAddressAreSeveral() {
        project.with("sources/t.yaml", """
                references:
                  - {id: t-one, type: webpage, title: A, URL: "https://example.com/#/one"}
                  - {id: t-two, type: webpage, title: A, URL: "https://example.com/#/two"}
                """);

        assertThat(findings("duplicate-source")).isEmpty();
    }
}
