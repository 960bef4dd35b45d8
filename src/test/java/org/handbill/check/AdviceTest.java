package org.handbill.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.handbill.facts.FactsOnDisk;
import org.handbill.facts.Language;
import org.handbill.facts.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What deserves a look and stops nothing.
class AdviceTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @TempDir
    Path directory;

    private FactsOnDisk project;

    @BeforeEach
    void aSoundProject() {
        project = FactsOnDisk.in(directory)
                .with("sources/sound.yaml", """
                references:
                  - id: platt-2018
                    type: article-journal
                    title: Associations between sex work laws and sex workers' health
                    author: [{family: Platt, given: Lucy}]
                    container-title: PLOS Medicine
                    issued: 2018-12-11
                    DOI: 10.1371/journal.pmed.1002680
                    handbill: {perspective: peer-reviewed, seen: the whole}
                """)
                .with("claims/sound.yaml", """
                claims:
                  - id: sound
                    kind: finding
                    text:
                      en: A review links repressive policing with higher odds of violence.
                      es: Una revisión vincula la acción policial represiva con más probabilidades de violencia.
                    evidence: [{source: platt-2018, locator: {page: "2"}}]
                    as-of: 2018-12-11
                    review-by: 2028-11-24
                    reviewed: {date: 2026-11-24, by: editor}
                """)
                .with("sheets/sound.yaml", """
                id: sound-sheet
                template: flyer
                title: {en: Policing and violence, es: Policía y violencia}
                languages: [en, es]
                sections: [{claims: [sound]}]
                """);
    }

    private List<String> findings(Context context) {
        return Checks.all().judge(context).findings().stream()
                .map(finding ->
                        FactsOnDisk.line(finding) + " [" + finding.severity().word() + "]")
                .toList();
    }

    private List<String> findings() {
        return findings(Context.of(project.read(), TODAY));
    }

    /// Only those of one rule: a project that shows a fault need not be sound otherwise.
    private List<String> findings(String rule) {
        return findings().stream()
                .filter(line -> line.contains(": " + rule + ": "))
                .toList();
    }

    private FactsOnDisk claims(String... lines) {
        return project.with("claims/c.yaml", "claims:\n  - " + String.join("\n    ", lines) + "\n");
    }

    private FactsOnDisk sources(String... lines) {
        return project.with("sources/s.yaml", "references:\n  - " + String.join("\n    ", lines) + "\n");
    }

    @Test
    void aSoundProjectIsPassedInSilence() {
        assertThat(findings()).isEmpty();
    }

    @Test
    void aSourceThatNothingCitesIsTold() {
        sources("id: alone", "type: webpage", "title: T", "URL: https://example.org", "accessed: 2026-11-24");

        assertThat(findings())
                .containsExactly(
                        "facts/sources/s.yaml:2:9: unused-source: no claim and no sheet cites \"alone\" [warning]");
    }

    @Test
    void whereAFileCouldNotBeReadNothingIsCalledUnused() {
        sources("id: alone", "type: webpage", "title: T", "URL: https://example.org", "accessed: 2026-11-24");
        project.with("claims/broken.yaml", "claims: [\n");

        assertThat(findings("unused-source")).isEmpty();
    }

    @Test
    void aClaimThatNoSheetPrintsIsTold() {
        claims("id: alone", "kind: law", "text: {en: X}", "evidence: [{source: platt-2018, rests-on: whole}]");

        assertThat(findings("unused-claim"))
                .containsExactly("facts/claims/c.yaml:2:9: unused-claim: no sheet prints \"alone\" [warning]");
    }

    @Test
    void aClaimWithoutReviewDateIsTold() {
        claims("id: ever", "kind: law", "text: {en: X}", "evidence: [{source: platt-2018, rests-on: whole}]");

        assertThat(findings("missing-review-date"))
                .containsExactly("facts/claims/c.yaml:2:9: missing-review-date: \"ever\" says nowhere when it is to be"
                        + " looked at again [warning]");
    }

    @Test
    void aReviewDateThatWasRefusedIsNotMissed() {
        claims("id: ever", "kind: law", "text: {en: X}", "review-by: soon");

        assertThat(findings("missing-review-date")).isEmpty();
    }

    @Test
    void whatIsSoonDueIsToldWithinTheTimeAskedFor() {
        claims("id: soon", "kind: law", "text: {en: X}", "review-by: 2026-12-24");
        var context = Context.of(project.read(), TODAY);

        assertThat(findings(context)).noneMatch(line -> line.contains("overdue-claim"));
        assertThat(findings(context.lookingAhead(29))).noneMatch(line -> line.contains("overdue-claim"));
        assertThat(findings(context.lookingAhead(30)))
                .contains("facts/claims/c.yaml:5:16: overdue-claim: \"soon\" will be due for review on 2026-12-24, in"
                        + " 30 days [warning]");
    }

    @Test
    void aDayToComeIsNoDayOnWhichSomethingWasSeen() {
        claims("id: early", "kind: law", "text: {en: X}", "as-of: 2027", "reviewed: {date: 2026-11-25, by: me}");
        sources("id: oracle", "type: webpage", "title: T", "URL: https://example.org", "accessed: 2026-12-01");

        assertThat(findings("future-date"))
                .containsExactly(
                        "facts/claims/c.yaml:5:12: future-date: as-of of \"early\" is 2027, and today is 2026-11-24"
                                + " [warning]",
                        "facts/claims/c.yaml:6:22: future-date: reviewed of \"early\" is 2026-11-25, and today is"
                                + " 2026-11-24 [warning]",
                        "facts/sources/s.yaml:6:15: future-date: accessed of \"oracle\" is 2026-12-01, and today is"
                                + " 2026-11-24 [warning]");
    }

    @Test
    void aDayToComeIsToldAtTheDayItselfWhateverStandsBesideIt() {
        claims(
                "id: early",
                "kind: law",
                "text: {en: X}",
                "reviewed: {by: 'me, 2027', date: 2027}",
                "withdrawn: {reason: since 2027-05, date: 2027-05}");
        sources(
                "id: oracle",
                "type: report",
                "title: T",
                "handbill: {retracted: {notice: 'https://a.org/2028', date: 2028}}");

        assertThat(findings("future-date"))
                .containsExactly(
                        "facts/claims/c.yaml:5:38: future-date: reviewed of \"early\" is 2027, and today is 2026-11-24"
                                + " [warning]",
                        "facts/claims/c.yaml:6:46: future-date: withdrawn of \"early\" is 2027-05, and today is 2026-11-24"
                                + " [warning]",
                        "facts/sources/s.yaml:5:64: future-date: retracted of \"oracle\" is 2028, and today is 2026-11-24"
                                + " [warning]");
    }

    @Test
    void aWorkIsNotOfAYearPastTheNext() {
        sources("id: ahead", "type: report", "title: T", "issued: 2027-12");
        assertThat(findings("future-date")).isEmpty();

        sources("id: ahead", "type: report", "title: T", "issued: {date-parts: [[2028, 1]]}");
        assertThat(findings("future-date"))
                .containsExactly("facts/sources/s.yaml:5:13: future-date: issued of \"ahead\" is 2028, and today is"
                        + " 2026-11-24 [warning]");
    }

    @Test
    void todayIsNotToCome() {
        claims("id: early", "kind: law", "text: {en: X}", "as-of: 2026", "reviewed: {date: 2026-11-24, by: me}");

        assertThat(findings("future-date")).isEmpty();
    }

    @Test
    void aStatisticHasAYearAndAPopulation() {
        claims("id: bare", "kind: statistic", "text: {en: X}", "value: {number: 2.99, unit: {en: odds}}");

        assertThat(findings("statistic-without-year"))
                .containsExactly("facts/claims/c.yaml:2:9: statistic-without-year: the statistic \"bare\" does not give"
                        + " the year of its data [warning]");
        assertThat(findings("statistic-without-population"))
                .containsExactly(
                        "facts/claims/c.yaml:2:9: statistic-without-population: the statistic \"bare\" does not"
                                + " say of whom it is [warning]");
    }

    @Test
    void aClaimIsNoAnswerToItselfButTwoMayAnswerEachOther() {
        project.with("claims/c.yaml", """
                claims:
                  - {id: me, kind: position, text: {en: X}, answered-by: [me]}
                  - {id: you, kind: position, text: {en: Y}, answered-by: [they]}
                  - {id: they, kind: position, text: {en: Z}, answered-by: [you]}
                """);

        assertThat(findings("answer-loop"))
                .containsExactly("facts/claims/c.yaml:2:59: answer-loop: \"me\" is named as its own answer [warning]");
    }

    @Test
    void aSupersededSourceIsToldWhereItIsCited() {
        project.with("sources/s.yaml", """
                references:
                  - {id: draft, type: report, title: D, handbill: {superseded-by: final}}
                  - {id: final, type: report, title: F}
                """);
        claims("id: old", "kind: finding", "text: {en: X}", "evidence: [{source: draft, rests-on: whole}]");

        assertThat(findings("superseded-source"))
                .containsExactly("facts/claims/c.yaml:5:25: superseded-source: \"draft\" is superseded by \"final\""
                        + " [warning]");
    }

    @Test
    void aListOfRetractionsRetractsSourcesByTheirDoi() throws IOException {
        var list = directory.resolve("retractions.csv");
        Files.writeString(list, """
                Record ID,Title,RetractionDate,RetractionDOI,OriginalPaperDOI,RetractionNature
                1,"A, with comma",3/15/2021 0:00,10.1/r,10.1371/JOURNAL.pmed.1002680,Retraction
                2,Other,1/1/2020 0:00,10.1/x,10.1/other,Expression of concern
                """);

        assertThat(findings(Context.of(project.read(), TODAY).with(Retractions.read(list))))
                .containsExactly("facts/claims/sound.yaml:7:25: retracted-source: \"platt-2018\" was retracted on"
                        + " 2021-03-15, by the list of retractions [error]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "doi:10.1371/journal.pmed.1002680 | 2021-03-15 | retraction | 2021-03-15",
                "https://doi.org/10.1371/JOURNAL.PMED.1002680 | 15/03/2021 | RETRACTION | 2021-03-15",
                "10.1371/journal.pmed.1002680 | March 15 | Retraction | ''"
            })
    void aListOfRetractionsThatWentThroughASpreadsheetIsRead(String doi, String day, String nature, String told)
            throws IOException {
        var list = directory.resolve("retractions.csv");
        Files.writeString(
                list,
                "\ufeffRetractionDate,OriginalPaperDOI,RetractionNature,Notes\r\n%s,%s,%s,\"a\nnote\"\r\n"
                        .formatted(day, doi, nature));

        assertThat(findings(Context.of(project.read(), TODAY).with(Retractions.read(list))))
                .containsExactly("facts/claims/sound.yaml:7:25: retracted-source: \"platt-2018\" was retracted"
                        + (told.isEmpty() ? "" : " on " + told) + ", by the list of retractions [error]");
    }

    @Test
    void aConcernIsNoRetractionAndAReinstatementTakesOneBack() throws IOException {
        var list = directory.resolve("retractions.csv");
        Files.writeString(list, """
                RetractionDate,OriginalPaperDOI,RetractionNature
                3/15/2021 0:00,10.1371/journal.pmed.1002680,Retraction
                3/16/2022 0:00,10.1371/journal.pmed.1002680,Reinstatement
                """);

        assertThat(findings(Context.of(project.read(), TODAY).with(Retractions.read(list))))
                .isEmpty();
    }

    @Test
    void aFindingOfOnePartyAloneIsTold() {
        project.with("sources/s.yaml", """
                references:
                  - {id: league, type: report, title: D, handbill: {perspective: advocacy}}
                  - {id: unknown, type: report, title: F}
                """).with("claims/c.yaml", """
                claims:
                  - {id: one, kind: finding, text: {en: X}, evidence: [{source: league, rests-on: whole}]}
                  - {id: view, kind: position, text: {en: Y}, evidence: [{source: league, rests-on: whole}]}
                  - {id: silent, kind: finding, text: {en: Z}, evidence: [{source: unknown, rests-on: whole}]}
                  - id: two
                    kind: finding
                    text: {en: W}
                    evidence: [{source: league, rests-on: whole}, {source: platt-2018, rests-on: whole}]
                """);

        assertThat(findings("single-source"))
                .containsExactly(
                        "facts/claims/c.yaml:2:10: single-source: \"one\" rests on one source alone, and that of"
                                + " a party (advocacy) [warning]");
    }

    @Test
    void evidenceWithoutAPlaceIsToldOnceEach() {
        project.with("claims/c.yaml", """
                claims:
                  - id: loose
                    kind: finding
                    text: {en: X}
                    evidence:
                      - source: platt-2018
                      - {source: platt-2018, rests-on: abstract}
                """);

        assertThat(findings("missing-locator"))
                .containsExactly(
                        "facts/claims/c.yaml:6:17: missing-locator: the evidence of \"loose\" names no place in"
                                + " \"platt-2018\" [warning]");
    }

    @Test
    void aQuoteOfTwentySixWordsIsTooLong() {
        var words = "word ".repeat(25).strip();
        project.with("claims/c.yaml", """
                claims:
                  - {id: brief, kind: finding, text: {en: X}, evidence: [{source: platt-2018, quote: %s}]}
                  - {id: long, kind: finding, text: {en: Y}, evidence: [{source: platt-2018, quote: %s — more}]}
                """.formatted(words, words));

        assertThat(findings("long-quote"))
                .containsExactly("facts/claims/c.yaml:3:85: long-quote: a quote of 26 words; at most 25 are a quote"
                        + " [warning]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "978-91-38-23419-8",
                "9789138234198",
                "0-306-40615-2",
                "080442957X",
                "978-3-16-148410-0 (pbk.)",
                "978-91-38-23419-8 978-91-7281-650-3"
            })
    void anIsbnWithTheRightCheckDigitIsPassed(String isbn) {
        sources("id: book", "type: book", "title: T", "ISBN: " + isbn);

        assertThat(findings("bad-isbn")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "978-91-38-23419-9,its check digit is wrong",
        "0-306-40615-3,its check digit is wrong",
        "1234567890123,it begins neither with 978 nor with 979",
        "978-91-38-2341,it has not 10 or 13 digits"
    })
    void anIsbnThatCannotBeOneIsTold(String isbn, String why) {
        sources("id: book", "type: book", "title: T", "ISBN: " + isbn);

        assertThat(findings("bad-isbn"))
                .containsExactly(
                        "facts/sources/s.yaml:5:11: bad-isbn: \"" + isbn + "\" is no ISBN: " + why + " [warning]");
    }

    @Test
    void addressesAreEncrypted() {
        sources(
                "id: page",
                "type: webpage",
                "title: T",
                "URL: http://example.org/a",
                "accessed: 2026-11-24",
                "handbill: {archived: http://example.org/kept}");

        assertThat(findings("insecure-url"))
                .containsExactly(
                        "facts/sources/s.yaml:5:10: insecure-url: \"http://example.org/a\" is not encrypted [warning]",
                        "facts/sources/s.yaml:7:26: insecure-url: \"http://example.org/kept\" is not encrypted"
                                + " [warning]");
    }

    @Test
    void whatHasAnAddressWasSeenOnADay() {
        sources("id: page", "type: webpage", "title: T", "URL: https://example.org/a");

        assertThat(findings("url-without-access-date"))
                .containsExactly(
                        "facts/sources/s.yaml:2:9: url-without-access-date: \"page\" has an address, and no day"
                                + " on which it was seen there [warning]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "article-journal | author; issued; container-title",
                "book | author or publisher; issued",
                "chapter | author; issued; container-title",
                "thesis | author; issued; publisher",
                "webpage | URL",
                "legal_case | issued; authority, container-title or number",
                "legislation | issued, container-title or number"
            })
    void aRecordHasWhatItsTypeNeeds(String type, String lacks) {
        sources("id: bare", "type: " + type, "title: T");

        assertThat(findings("incomplete-reference"))
                .containsExactly("facts/sources/s.yaml:2:9: incomplete-reference: \"bare\" is of the type " + type
                        + " and lacks: " + lacks + " [warning]");
    }

    @Test
    void aFieldThatWasRefusedIsNotMissed() {
        sources("id: bare", "type: webpage", "title: T", "URL: ftp://example.org");

        assertThat(findings("incomplete-reference")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "No", "off", "y", "null", "~", "010", "1.10", "1e3", "0x10", "0.05", "+1"})
    void whatPandocReadsOtherwiseIsTold(String scalar) {
        sources("id: odd", "type: book", "title: T", "volume: " + scalar);

        assertThat(findings("ambiguous-scalar"))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("facts/sources/s.yaml:5:13: ambiguous-scalar: Pandoc reads " + scalar + " as ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"yes\"", "'010'", "12", "0.15", "1.25", "-5", "2016-05-26", "12:30", "1,000", "nO", "1.2.3"})
    void whatPandocReadsAsItIsWrittenIsPassed(String scalar) {
        sources("id: plain", "type: book", "title: T", "volume: " + scalar);

        assertThat(findings("ambiguous-scalar")).isEmpty();
    }

    @Test
    void aWorkHasOneRecord() {
        project.with("sources/s.yaml", """
                references:
                  - {id: by-doi, type: article-journal, title: A, DOI: 10.1371/JOURNAL.PMED.1002680}
                  - {id: one, type: webpage, title: One, URL: "https://www.example.org/a/"}
                  - {id: by-url, type: webpage, title: One, URL: "http://example.org/a"}
                  - {id: two, type: report, title: "Prostitution in Sweden, 2014", issued: 2015}
                  - {id: by-title, type: report, title: prostitution in Sweden 2014, issued: 2015-03}
                """);

        assertThat(findings("duplicate-source"))
                .containsExactly(
                        "facts/sources/s.yaml:4:10: duplicate-source: \"by-url\" has the same address as \"one\", at"
                                + " facts/sources/s.yaml:3 [warning]",
                        "facts/sources/s.yaml:6:10: duplicate-source: \"by-title\" has the same title and year as"
                                + " \"two\", at facts/sources/s.yaml:5 [warning]",
                        "facts/sources/sound.yaml:2:9: duplicate-source: \"platt-2018\" has the same DOI as \"by-doi\", at"
                                + " facts/sources/s.yaml:2 [warning]");
    }

    @Test
    void partsOfABookAndEditorialsOfTwoJournalsAreNoDuplicates() {
        project.with("sources/s.yaml", """
                references:
                  - {id: a, type: chapter, title: One, ISBN: 978-91-38-23419-8}
                  - {id: b, type: chapter, title: Two, ISBN: 978-91-38-23419-8}
                  - {id: c, type: article-journal, title: Editorial, container-title: J, issued: 2015}
                  - {id: d, type: article-journal, title: Editorial, container-title: K, issued: 2015}
                  - {id: e, type: legislation, title: Penal Code, section: "11", URL: "https://example.org/code"}
                  - {id: f, type: legislation, title: Penal Code, section: "12", URL: "https://example.org/code"}
                """);

        assertThat(findings("duplicate-source")).isEmpty();
    }

    private FactsOnDisk statements(String first, String second) {
        return project.with("claims/c.yaml", """
                claims:
                  - {id: first, kind: finding, text: {en: "%s"}, evidence: [{source: platt-2018, rests-on: whole}]}
                  - {id: second, kind: finding, text: {en: "%s"}, evidence: [{source: platt-2018, rests-on: whole}]}
                """.formatted(first, second));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Repressive policing is linked with violence against sex workers. | Violence against sex workers is linked with"
                        + " repressive policing.",
                "In 2015 the council voted to adopt the policy. | The council voted for adopting the policy in 2015."
            })
    void theSameInOtherWordsIsTold(String first, String second) {
        statements(first, second);

        assertThat(findings("duplicate-claim"))
                .containsExactly("facts/claims/c.yaml:3:10: duplicate-claim: \"second\" says the same as \"first\", at"
                        + " facts/claims/c.yaml:2 [warning]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The law of Sweden forbids buying sexual services. | The law of Norway forbids buying sexual services.",
                "Norway forbids buying sexual services. | Sweden forbids buying sexual services.",
                "The review counted 280 people in the street. | The review counted 180 people in the street.",
                "The act forbids buying sexual services. | The act does not forbid buying sexual services.",
                "The act forbids buying sexual services from adults. | The act forbids selling sexual services to adults.",
                "Two of the courts upheld the law. | Three of the courts upheld the law."
            })
    void whatDiffersInANumberANegationANameOrAnOppositeIsNoDuplicate(String first, String second) {
        statements(first, second);

        assertThat(findings("duplicate-claim")).isEmpty();
    }

    @Test
    void aTextInTheWrongLanguageOrCopiedIsUntranslated() {
        project.with("claims/c.yaml", """
                claims:
                  - id: copied
                    kind: finding
                    text:
                      en: Four studies looked at registers.
                      es: Four studies looked at registers.
                  - id: english
                    kind: finding
                    text:
                      en: The police closed the houses in 2010.
                      es: The police of the city closed the houses, and that was all.
                """);

        assertThat(findings("untranslated-text"))
                .containsExactly(
                        "facts/claims/c.yaml:6:11: untranslated-text: the text under es of \"copied\" is the same as under"
                                + " another language [warning]",
                        "facts/claims/c.yaml:11:11: untranslated-text: the text under es of \"english\" seems to be in"
                                + " another language (en) [warning]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Police closed seven houses. | Police closed seven houses.",
                "Raids drove workers away from clinics. | Raids drove many workers away from clinics."
            })
    void aTextThatIsCopiedWithSmallChangesIsUntranslated(String english, String spanish) {
        claims("id: copied", "kind: finding", "text:", "  en: " + english, "  es: " + spanish);

        assertThat(findings("untranslated-text"))
                .containsExactly(
                        "facts/claims/c.yaml:6:11: untranslated-text: the text under es of \"copied\" is the same"
                                + " as under another language [warning]");
    }

    @Test
    void aCopyThatIsSeenToBeInTheOtherLanguageIsToldOnce() {
        claims(
                "id: copied",
                "kind: finding",
                "text:",
                "  en: La policía de la ciudad cerró las casas.",
                "  es: La policía de la ciudad cerró las casas.");

        assertThat(findings("untranslated-text"))
                .containsExactly(
                        "facts/claims/c.yaml:5:11: untranslated-text: the text under en of \"copied\" seems to be"
                                + " in another language (es) [warning]");
    }

    @Test
    void whomAFigureIsOfAndWhoHoldsAPositionAreTranslatedToo() {
        claims(
                "id: copied",
                "kind: statistic",
                "text: {en: Rain., es: Lluvia.}",
                "value: {number: 3, population: {en: adults in private households, es: adults in private households}}",
                "attributed-to: {en: the union of bakers, es: the union of bakers}");

        assertThat(findings("untranslated-text"))
                .containsExactly(
                        "facts/claims/c.yaml:5:75: untranslated-text: the text under es of \"copied\" is the same as"
                                + " under another language [warning]",
                        "facts/claims/c.yaml:6:50: untranslated-text: the text under es of \"copied\" is the same as"
                                + " under another language [warning]");
    }

    @Test
    void namesAndFiguresAreTheSameInEveryLanguage() {
        claims(
                "id: name",
                "kind: law",
                "text: {en: Suomi 2006, es: Suomi 2006}",
                "attributed-to: {en: Global Network of Sex Work Projects, es: Global Network of Sex Work Projects}");

        assertThat(findings("untranslated-text")).isEmpty();
    }

    @Test
    void aSentenceOfThirtySixWordsIsToldWhereItBegins() {
        claims("id: long", "kind: law", "text: {en: \"Short one first. W" + " word".repeat(35) + ".\"}");

        assertThat(findings("long-sentence"))
                .containsExactly(
                        "facts/claims/c.yaml:4:34: long-sentence: a sentence of 36 words; at most 35 are read with"
                                + " ease [warning]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The study proves that violence falls. | proves",
                "en | Violence always rises. | always",
                "es | El estudio demuestra que la violencia baja. | demuestra",
                "es | La violencia nunca baja. | nunca",
                "es | Está demostrado que la violencia baja. | Está demostrado",
                "en | The ban stopped all violence. | stopped all",
                "en | The trial was proof that it works. | was proof that",
                "en | There is no doubt that it works. | There is no doubt",
                "en | The pill is 100 percent safe. | 100 percent safe",
                "en | It proved that the ban works. | proved",
                "en | The law guarantees safety. | guarantees",
                "en | It helped all women. | all women",
                "es | Fue prueba de que funciona. | Fue prueba de que",
                "es | Es un hecho comprobado que funciona. | hecho comprobado",
                "es | La píldora es totalmente segura. | totalmente segura",
                "es | La ley elimina por completo la violencia. | elimina por completo",
                "es | No hay duda de que funciona. | No hay duda",
                "en | Every sex worker wants another law. | Every sex worker"
            })
    void aFindingThatClaimsTooMuchIsTold(String language, String text, String word) {
        claims("id: loud", "kind: finding", "text: {" + language + ": " + text + "}");

        assertThat(findings("overclaiming"))
                .containsExactly("facts/claims/c.yaml:4:" + (16 + text.indexOf(word)) + ": overclaiming: \"" + word
                        + "\" says more than a finding can show [warning]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The study does not prove that violence falls.",
                "This cannot be said to prove it.",
                "The author writes “it is always so”.",
                "The improved law is provenance enough.",
                "None of the three reviews says that it is proven.",
                "Whether the law works is far from proven.",
                "Half of the women had never been arrested.",
                "Twelve of the interviewees said that they never called the police.",
                "One in four had always used a condom.",
                "Nearly all clients were men.",
                "All women in the trial were over 18.",
                "Of all women aged 15 to 49, the survey asked 1 in 9.",
                "The review looked for studies from all countries.",
                "The model assumes that every client returns once a year.",
                "Men who had never married and those who never smoked were asked, and so were never-smokers.",
                "The guarantee period and the guaranteed income had ended for 6 of 10.",
                "The study proved too small, and registration proved popular.",
                "The plan to eliminate all lead pipes was delayed."
            })
    void whatTakesItBackOrQuotesItIsPassed(String text) {
        claims("id: calm", "kind: finding", "text: {en: " + text + "}");

        assertThat(findings("overclaiming")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No es seguro que se haya contado a todas las personas.",
                "Casi ninguna lo había hecho siempre.",
                "La mitad de las mujeres nunca había sido detenida.",
                "Todas las mujeres del ensayo tenían más de 18 años.",
                "De todas las mujeres de 15 a 49 años, la encuesta preguntó a 1 de cada 9.",
                "La revisión buscó estudios de todos los países.",
                "El modelo supone que todos los clientes vuelven una vez al año.",
                "Quienes nunca fumaron y los viudos que nunca se habían vuelto a casar comían menos."
            })
    void whatTakesItBackIsPassedInSpanishToo(String text) {
        claims("id: calm", "kind: finding", "text: {es: " + text + "}");

        assertThat(findings("overclaiming")).isEmpty();
    }

    @Test
    void aPositionMayClaimWhatItWants() {
        claims("id: loud", "kind: position", "text: {en: Prostitution is always violence.}", "attributed-to: {en: N}");

        assertThat(findings("overclaiming")).isEmpty();
    }

    @Test
    void wordsThatTheProjectAvoidsAreToldWithWhatToWrite() {
        project.with("handbill.yaml", """
                organization: {name: Example Coalition}
                wording:
                  en:
                    - {avoid: prostitute*, write: person who sells sex, except-in: [quote, title]}
                    - {avoid: sex slave, write: trafficked person}
                """);
        claims("id: word", "kind: law", "text: {en: 'Prostitutes, “prostitutes” and sex  slaves; *Prostitute Laws*.'}");

        assertThat(findings("wording"))
                .containsExactly(
                        "facts/claims/c.yaml:4:17: wording: \"Prostitutes\" is among the words that this project"
                                + " avoids [warning]");

        claims("id: word", "kind: law", "text: {en: 'A sex slave.'}");
        assertThat(findings("wording"))
                .containsExactly("facts/claims/c.yaml:4:19: wording: \"sex slave\" is among the words that this project"
                        + " avoids [warning]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Write to jane.doe@example.com now. | jane.doe@example.com | an e-mail address",
                "Call +34 612 345 678 now. | +34 612 345 678 | a telephone number",
                "Call (775) 555-0134 now. | (775) 555-0134 | a telephone number",
                "She lives at 12 Elm Street. | 12 Elm Street | a street address",
                "She lives at 12 Tennis Court. | 12 Tennis Court | a street address",
                "Vive en la calle Mayor, 15. | calle Mayor, 15 | a street address",
                "Vive en la carrera 7 # 45-10. | carrera 7 # 45-10 | a street address",
                "Llame al 912 345 678 hoy. | 912 345 678 | a telephone number",
                "WhatsApp 55 1234 5678 hoy. | 55 1234 5678 | a telephone number",
                "Su casa: 91 123 45 67 de noche. | 91 123 45 67 | a telephone number",
                "Su móvil es 612 34 56 78 de noche. | 612 34 56 78 | a telephone number",
                "Vive en C/ Mayor 3 con su gato. | C/ Mayor 3 | a street address",
                "He lives at 5 Rue de la Paix. | 5 Rue de la Paix | a street address",
                "The tenant of 14 Mill Lane moved. | 14 Mill Lane | a street address",
                "Ring 01 23 45 67 89 in Paris. | 01 23 45 67 89 | a telephone number",
                "Call 08-123 456 78 now. | 08-123 456 | a telephone number"
            })
    void privateDataIsTold(String text, String found, String noun) {
        claims("id: told", "kind: event", "text: {en: '" + text + "'}");

        assertThat(findings("private-data"))
                .containsExactly("facts/claims/c.yaml:4:" + (17 + text.indexOf(found)) + ": private-data: \"" + found
                        + "\" looks like " + noun + " [warning]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Call 1-888-373-7888, which is free.",
                "Nos. 63664/19 and 64450/19, between 1999-2008 and 2010.",
                "Law 2016-444 of 13 April 2016, SOU 2010:49.",
                "3,351 before and 3,973 after, 95 % 1.96-4.57.",
                "In 2010 Wall Street paid, and 261 applicants lost.",
                "In May 1921 Mill Lane was paved, and after 1950 Station Road was closed.",
                "In the summer of 2018 Queen Square was dug up.",
                "En 1921 Mill Lane tenía una escuela, y desde 1930 Mill Lane tuvo dos.",
                "The 9 Supreme Court justices, 12 Crown Court judges and 100 Centre Court seats were counted.",
                "A spokesman of 10 Downing Street and one of 1600 Pennsylvania Avenue declined.",
                "Call 08000 121 700 or 0800 555 111, which are free.",
                "Llame gratis al 900 123 456.",
                "Hay 912 345 678 registros."
            })
    void whatOnlyLooksLikeItIsPassed(String text) {
        claims("id: calm", "kind: event", "text: {en: '" + text + "'}");

        assertThat(findings("private-data")).isEmpty();
    }

    @Test
    void theWordsOfAFigureAreHeldToTheRulesToo() {
        project.with("sheets/f.yaml", """
                id: drawn
                template: flyer
                title: T
                sections:
                  - figure:
                      kind: bars
                      title: {en: Write to jane@example.com}
                      alt: {en: Or to joe@example.com}
                      items: [{claim: sound, label: {en: A}}, {claim: other, label: {en: B}}]
                """);

        assertThat(findings("private-data"))
                .containsExactly(
                        "facts/sheets/f.yaml:7:28: private-data: \"jane@example.com\" looks like an e-mail address"
                                + " [warning]",
                        "facts/sheets/f.yaml:8:23: private-data: \"joe@example.com\" looks like an e-mail address"
                                + " [warning]");
    }

    @Test
    void aNameOfTheProjectsListIsNotPrinted() {
        project.with("handbill.yaml", """
                organization: {name: Example Coalition}
                private-names: [Jane Roe, Zoë O'Hara]
                """);
        claims("id: told", "kind: event", "text: {en: In May Jane  Roe left ZOË O’HARA.}");

        assertThat(findings("private-data"))
                .containsExactly(
                        "facts/claims/c.yaml:4:23: private-data: \"Jane Roe\" is a name that this project does"
                                + " not print [warning]",
                        "facts/claims/c.yaml:4:38: private-data: \"ZOË O’HARA\" is a name that this"
                                + " project does not print [warning]");
    }

    @Test
    void aNameIsTheSameWhicheverBlanksAndAccentsItIsWrittenWith() {
        project.with("handbill.yaml", """
                organization: {name: Example Coalition}
                private-names: [Juana Pérez]
                wording: {es: [{avoid: okupación*, write: ocupación}]}
                """);
        claims("id: told", "kind: event", "text: {es: 'Ahí Juana\u00a0Pe\u0301rez vio okupacio\u0301n.'}");

        assertThat(findings("private-data"))
                .containsExactly(
                        "facts/claims/c.yaml:4:21: private-data: \"Juana\u00a0Pe\u0301rez\" is a name that this"
                                + " project does not print [warning]");
        assertThat(findings("wording"))
                .containsExactly("facts/claims/c.yaml:4:38: wording: \"okupacio\u0301n\" is among the words that this"
                        + " project avoids [warning]");
    }

    @Test
    void aSheetOfHardProseNamesNoClaimAsTheHardest() {
        project.with("sheets/hard.yaml", """
                id: hard-sheet
                template: flyer
                title: T
                languages: [en]
                reading-grade: {max: 9}
                sections: [{text: {en: Administrative authorities systematically operationalize accountability.}}]
                """);

        assertThat(Checks.all().judge(Context.of(project.read(), TODAY)).findings())
                .filteredOn(finding -> finding.rule().equals("reading-grade"))
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.help()).isEqualTo("shorten sentences and words, or allow more"));
    }

    @Test
    void aSheetPastItsReadingGradeIsToldInTheLanguageAtFault() {
        project.with("claims/c.yaml", """
                claims:
                  - id: hard
                    kind: law
                    text:
                      en: Jurisdictional considerations notwithstanding, administrative authorities systematically operationalize regulatory accountability.
                      es: La ley es de 1999. La hizo el rey.
                """).with("sheets/hard.yaml", """
                id: hard-sheet
                template: flyer
                title: T
                languages: [en, es]
                reading-grade: {max: 9}
                sections: [{claims: [hard]}]
                """);

        assertThat(findings("reading-grade"))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("facts/sheets/hard.yaml:5:22: reading-grade: in en the text is of grade ")
                .contains("(Flesch–Kincaid ", ", SMOG ")
                .endsWith(", and at most 9 is wanted [warning]");
    }

    @ParameterizedTest
    @CsvSource({
        "the,1",
        "decriminalization,7",
        "health,1",
        "trafficking,3",
        "policy,3",
        "created,3",
        "people,2",
        "workers,2",
        "society,4",
        "area,3",
        "used,1",
        "rates,1",
        "places,2",
        "little,2",
        "violence,3",
        "idea,3",
        "evaluation,5"
    })
    void englishSyllablesAreCounted(String word, int syllables) {
        assertThat(Readability.englishSyllables(word)).isEqualTo(syllables);
    }

    @ParameterizedTest
    @CsvSource({
        "ley,1",
        "país,2",
        "trata,2",
        "despenalización,6",
        "quienes,2",
        "guerra,2",
        "río,2",
        "aire,2",
        "caótico,4",
        "oeste,3",
        "ciudad,2",
        "averigüéis,4",
        "construir,2",
        "sexual,2",
        "prostitución,4"
    })
    void spanishSyllablesAreCounted(String word, int syllables) {
        assertThat(Readability.spanishSyllables(word)).isEqualTo(syllables);
    }

    @Test
    void aRuleThatDoesNotExistCannotBeSet() {
        project.with("handbill.yaml", """
                organization: {name: Example Coalition}
                rules: {unused-sorce: off}
                exceptions: [{rule: long-qoute, id: sound, reason: r, until: 2027}]
                """);

        assertThat(findings())
                .containsExactly(
                        "facts/handbill.yaml:2:9: unknown-rule: there is no rule \"unused-sorce\"; did you mean"
                                + " \"unused-source\"? [error]",
                        "facts/handbill.yaml:3:21: unknown-rule: there is no rule \"long-qoute\"; did you mean"
                                + " \"long-quote\"? [error]");
    }

    /// What the rules see of prose.
    @Test
    void proseIsHeldToTheRulesWithoutItsCitations() {
        var prose = new Text("He said so [@platt-2018, p. 2].", new org.handbill.facts.Position("f", 1, 1, 1, 32));
        var passage = new Passage(
                prose, java.util.Optional.of(Language.ENGLISH), Passage.Part.PROSE, new org.handbill.facts.Id("s"));

        assertThat(passage.letters()).isEqualTo("He said so .");
    }
}
