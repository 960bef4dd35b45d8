package org.handbill.cite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.handbill.cite.TestSources.shown;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.handbill.facts.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CslProcessorTest {
    private static final String TWO_YEARS = """
            - {id: b-2019, type: book, title: B, author: [{family: Diaz, given: Ana}], issued: 2019}
            - {id: a-2019, type: book, title: A, author: [{family: Diaz, given: Ana}], issued: 2019}
            - {id: c-2020, type: book, title: C, author: [{family: Diaz, given: Ana}], issued: 2020}
            """;

    @TempDir
    Path folder;

    @Test
    void worksOfOneYearGetLetters() throws StyleException {
        var cited = cite("apa", TWO_YEARS, "[@b-2019] [@a-2019] [@c-2020] [@a-2019; @b-2019; @c-2020] @b-2019");
        assertThat(citations(cited))
                .containsExactly(
                        "(Diaz, 2019b)", "(Diaz, 2019a)", "(Diaz, 2020)", "(Diaz, 2019a, 2019b, 2020)", "Diaz (2019b)");
        assertThat(entries(cited))
                .containsExactly("Diaz, A. (2019a). *A*.", "Diaz, A. (2019b). *B*.", "Diaz, A. (2020). *C*.");
    }

    @Test
    void theLetterFollowsTheYearWhereTheStyleDoesNotSayWhere() throws StyleException {
        var cited = cite("harvard-cite-them-right", TWO_YEARS, "[@b-2019] [@a-2019]");
        assertThat(citations(cited)).containsExactly("(Diaz, 2019b)", "(Diaz, 2019a)");
    }

    @Test
    void namesAreAddedBeforeLetters() throws StyleException {
        var cited = cite("apa", """
                - {id: a, type: book, title: A, author: [{family: Ito, given: A.}, {family: Abe, given: B.}, {family: Kim, given: C.}], issued: 2019}
                - {id: b, type: book, title: B, author: [{family: Ito, given: A.}, {family: Oda, given: B.}, {family: Kim, given: C.}], issued: 2019}
                """, "[@a] [@b]");
        assertThat(citations(cited)).containsExactly("(Ito, Abe, et al., 2019)", "(Ito, Oda, et al., 2019)");
    }

    @Test
    void numbersFollowTheFirstCitation() throws StyleException {
        var cited = cite("ieee", TWO_YEARS, "[@c-2020] [@a-2019; @b-2019; @c-2020] [@c-2020, p. 3]");
        assertThat(citations(cited)).containsExactly("[1]", "[1], [2], [3]", "[1, p. 3]");
        assertThat(entries(cited))
                .containsExactly("[1]\tA. Diaz, *C*. 2020.", "[2]\tA. Diaz, *A*. 2019.", "[3]\tA. Diaz, *B*. 2019.");
    }

    @Test
    void numbersThatFollowOnOneAnotherAreJoined() throws StyleException {
        var cited = cite(
                "nlm-citation-sequence",
                TWO_YEARS,
                "[@c-2020] [@b-2019; @a-2019; @c-2020] [@a-2019; @c-2020] [@a-2019; @b-2019, p. 3; @c-2020]");
        assertThat(citations(cited)).containsExactly("(1)", "(1–3)", "(1,3)", "(1,2,3)");
    }

    @Test
    void raisedNumbersStandWithoutASpace() throws StyleException {
        var cited = cite("american-medical-association", TWO_YEARS, "[@a-2019] @b-2019");
        assertThat(citations(cited)).containsExactly("^1^", "Diaz^2^");
        assertThat(cited.citations().getFirst().text().runs()).allMatch(run -> run.role() == Run.Role.CITATION);
    }

    @Test
    void laterNotesAreShort() throws StyleException {
        var cited = cite(
                "oscola",
                "- {id: a, type: book, title: A title, author: [{family: Diaz, given: Ana}], issued: 2019, publisher: P}\n"
                        + "- {id: b, type: book, title: B, author: [{family: Roe, given: Jo}], issued: 2020, publisher: P}\n",
                "[@a, p. 3] [@a, p. 3] [@a, p. 4] [@b] [@a, p. 5]");
        assertThat(citations(cited))
                .containsExactly(
                        "Ana Diaz, *A Title* (P 2019) 3.",
                        "ibid.",
                        "ibid 4.",
                        "Jo Roe, *B* (P 2020).",
                        "Diaz (n 1) 5.");
    }

    @Test
    void aStyleWithoutABibliographyHasOnlyNotes() throws StyleException {
        var cited = cite("bluebook-law-review", TWO_YEARS, "[@a-2019]");
        assertThat(cited.references()).isEmpty();
        assertThat(citations(cited)).containsExactly("[Ana Diaz], [A] (2019).");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            type: legislation, genre: Pub. L., number: 88-352      | Pub. L. No. 88-352
            type: legislation, genre: Pub. L., number: 88\\-352     | Pub. L. No. 88-352
            type: report, genre: H.R. Rep., number: 117-200        | (H.R. Rep. No. 117-200)
            type: report, genre: H.R. Rep., number: "117-200, 117-201" | (H.R. Rep. Nos. 117-200, 117-201)
            type: report, genre: H.R. Rep., number: 117–120        | (H.R. Rep. Nos. 117–120)
            type: article-journal, container-title: J, volume: 3, issue: 1-2  | *J*, *3*(1–2)
            type: article-journal, container-title: J, volume: 3, issue: 1\\-2 | *J*, *3*(1-2)
            type: article-journal, container-title: J, page: A1\\-7           | *J*, A1-7
            """)
    void aHyphenOfAnIdentifierMakesNoRange(String fields, String printed) throws StyleException {
        var cited = cite("apa", "- {id: a, title: A, author: [{literal: X}], issued: 2019, " + fields + "}", "[@a]");
        assertThat(entries(cited).getFirst()).contains(printed);
    }

    @Test
    void addressesAreLinks() throws StyleException {
        var cited = cite("apa", """
                - {id: a, type: article-journal, title: A, author: [{literal: X}], issued: 2019, DOI: 10.1000/abc.1, container-title: J}
                - {id: b, type: webpage, title: B, author: [{literal: Y}], issued: 2019, URL: "https://example.org/a_b?c=1&d=2"}
                """, "[@a; @b]");
        assertThat(entries(cited))
                .containsExactly(
                        "X. (2019). A. *J*. <https://doi.org/10.1000/abc.1>",
                        "Y. (2019). *B*. <https://example.org/a_b?c=1&d=2>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            chicago-author-date  | X. 2019. “A.” *J*, ahead of print. <https://doi.org/10.1000/abc.1>.
            american-medical-association | 1.\\tX. A. *J*. Published online 2019. <doi:10.1000/abc.1 -> https://doi.org/10.1000/abc.1>
            ieee                 | [1]\\tX, “A,” *J*, 2019, <doi: 10.1000/abc.1 -> https://doi.org/10.1000/abc.1>.
            """)
    void aDoiIsALinkHoweverItIsPrinted(String style, String entry) throws StyleException {
        var cited = cite(
                style,
                "- {id: a, type: article-journal, title: A, author: [{literal: X}], issued: 2019, DOI: \"10.1000/abc.1\", container-title: J}",
                "[@a]");
        assertThat(entries(cited)).containsExactly(entry.replace("\\t", "\t"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script> & \"quotes\" in it",
                "&lt;b&gt; <b>unclosed <i",
                "${7*7} <#assign x=1> {{x}}",
                "\\\\ % $ # _ ^ ~ @ { }",
                "Ünïcödé 漢字 עברית 🎈"
            })
    void lettersStayLetters(String title) throws StyleException {
        for (var style : List.of("apa", "chicago-notes-bibliography", "ieee", "bluebook-law-review")) {
            var yaml = "- {id: a, type: report, title: '" + title + "', author: [{literal: X}], issued: 2019}";
            var cited = cite(style, yaml, "[@a]");
            var printed = Stream.concat(
                            cited.references().stream().map(entry -> entry.text()),
                            cited.citations().stream().map(citation -> citation.text()))
                    .map(text -> text.letters().replaceAll("[“”‘’]", "\""))
                    .filter(text -> text.length() > 12)
                    .toList();
            var expected = TestSources.shown(org.handbill.cite.Markup.read(title));
            assertThat(printed).isNotEmpty().allSatisfy(text -> assertThat(text).containsIgnoringCase(expected));
        }
    }

    @Test
    void markupIsSetInCitationAndList() throws StyleException {
        var cited = cite("apa", """
                - {id: a, type: book, title: "Of *Homo sapiens*, CO<sub>2</sub> and <sc>nato</sc>", issued: 2019}
                - {id: b, type: article-journal, title: "Of *Homo sapiens*", issued: 2019, container-title: J, author: [{literal: X}]}
                """, "[@a]");
        assertThat(citations(cited))
                .containsExactly("(*Of *Homo Sapiens*, CO*~2~** and *[nato]*, 2019)"
                        .replace("*Of *Homo Sapiens*, CO*~2~** and *[nato]*", shownTitle(cited)));
        assertThat(entries(cited).getFirst()).startsWith("*Of *Homo sapiens*, CO*");
    }

    private static String shownTitle(Cited cited) {
        var citation = shown(cited.citations().getFirst().text());
        return citation.substring(1, citation.length() - ", 2019)".length());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {family: van der Berg, given: Anna}                          | Berg, Anna van der | Anna van der Berg
            {family: Berg, given: Anna, non-dropping-particle: van der}  | Berg, Anna van der | Anna van der Berg
            {family: Beauvoir, given: Simone, dropping-particle: de}     | Beauvoir, Simone de | Simone de Beauvoir
            {family: Humboldt, given: Wilhelm von}                       | Humboldt, Wilhelm von | Wilhelm von Humboldt
            {family: King, given: Martin Luther, suffix: Jr.}            | King, Martin Luther, Jr. | Martin Luther King Jr.
            {family: Aristotle}                                          | Aristotle | Aristotle
            {given: Madonna}                                             | Madonna | Madonna
            {literal: The United Nations}                                | The United Nations | The United Nations
            {family: d'Alembert, given: Jean}                            | Alembert, Jean d’ | Jean d’Alembert
            {family: O'Brien, given: "M. *x*"}                           | O’Brien, M. *x* | M. *x* O’Brien
            """)
    void namesInBothOrders(String name, String inverted, String natural) throws StyleException {
        var yaml = "- {id: a, type: book, title: A, issued: 2019, author: [" + name + "], publisher: P}";
        var cited = cite("chicago-notes-bibliography", yaml, "[@a]");
        assertThat(citations(cited)).containsExactly(natural + ", *A* (P, 2019).");
        assertThat(entries(cited)).containsExactly((inverted + ".").replace("..", ".") + " *A*. P, 2019.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2016/2017                       | (2016–2017)
            2016/                           | (2016–)
            1855~                           | (ca. 1855)
            {literal: in press}             | (in press)
            -0099                           | (100 B.C.E.)
            """)
    void datesOfEveryKind(String date, String printed) throws StyleException {
        var cited = cite("apa", "- {id: a, type: book, title: A, author: [{family: B}], issued: " + date + "}", "[@a]");
        assertThat(entries(cited)).containsExactly("B. " + printed + ". *A*.");
    }

    @Test
    void aSeasonHasItsName() throws StyleException {
        var cited = cite("modern-language-association", """
                - {id: a, type: article-journal, title: A, author: [{family: B}], issued: 2016-22, container-title: J}
                """, "[@a]");
        assertThat(entries(cited).getFirst()).containsIgnoringCase("summer 2016");
    }

    @Test
    void everyTypeIsPrintedInEveryStyle() throws StyleException {
        var types = List.of(
                "article",
                "article-journal",
                "article-magazine",
                "article-newspaper",
                "bill",
                "book",
                "broadcast",
                "chapter",
                "classic",
                "collection",
                "dataset",
                "document",
                "entry",
                "entry-dictionary",
                "entry-encyclopedia",
                "event",
                "figure",
                "graphic",
                "hearing",
                "interview",
                "legal_case",
                "legislation",
                "manuscript",
                "map",
                "motion_picture",
                "musical_score",
                "pamphlet",
                "paper-conference",
                "patent",
                "performance",
                "periodical",
                "personal_communication",
                "post",
                "post-weblog",
                "regulation",
                "report",
                "review",
                "review-book",
                "software",
                "song",
                "speech",
                "standard",
                "thesis",
                "treaty",
                "webpage");
        var yaml = new StringBuilder();
        var prose = new StringBuilder();
        for (int i = 0; i < types.size(); i++) {
            yaml.append(
                    "- {id: t%d, type: %s, title: Title %d, issued: 2001-02-03, number: \"4\", edition: 2, volume: 3}\n"
                            .formatted(i, types.get(i), i));
            prose.append("[@t%d, app. B] ".formatted(i));
        }
        for (var style :
                List.of("apa", "chicago-notes-bibliography", "ieee", "oscola", "modern-language-association")) {
            var cited = cite(style, yaml.toString(), prose.toString());
            assertThat(cited.references())
                    .hasSizeGreaterThanOrEqualTo(types.size() - 5)
                    .allSatisfy(entry -> assertThat(entry.text().letters())
                            .isNotBlank()
                            .doesNotContain("null")
                            .doesNotContain("..")
                            .doesNotContain("  "));
        }
    }

    @Test
    void aLanguageWithoutALocaleIsRefused() {
        assertThatThrownBy(() -> cite("apa", "tlh", TWO_YEARS, "[@a-2019]"))
                .isInstanceOf(CitationException.class)
                .hasMessage("citations cannot be set in the language \"tlh\": CSL has no locale for it");
    }

    @Test
    void latinAmericanSpanishIsSetInMexican() throws StyleException {
        assertThat(citations(cite("apa", "es-419", TWO_YEARS, "[@a-2019, art. 3]")))
                .containsExactly("(Diaz, 2019, Artículo 3)");
    }

    @Test
    void aStyleThatCannotBeReadIsAnError() {
        assertThatThrownBy(() -> citeIn("<citation><layout><text macro=\"a\"/></layout></citation>"
                        + "<macro name=\"a\"><text macro=\"b\"/></macro><macro name=\"b\"><text macro=\"a\"/></macro>"))
                .isInstanceOf(CitationException.class)
                .hasMessage("the style \"own.csl\" cannot be used: the macro \"a\" uses itself by way of \"b\"");
        assertThatThrownBy(() -> citeIn("<citation><layout><textt variable=\"title\"/></layout></citation>"))
                .isInstanceOf(CitationException.class)
                .hasMessage("the style \"own.csl\" cannot be used: a style has no element <textt> here");
    }

    private Cited citeIn(String style) {
        var own = new Style(
                "own.csl",
                "Own",
                Style.Kind.AUTHOR_DATE,
                false,
                Optional.empty(),
                "<style xmlns=\"http://purl.org/net/xbiblio/csl\" class=\"in-text\" version=\"1.0\">" + style
                        + "</style>");
        var sources = TestSources.of(folder, TWO_YEARS);
        return new CslProcessor().format(own, Language.ENGLISH, sources.clusters(Language.ENGLISH, "[@a-2019]"));
    }

    @Test
    void severalThreadsPrintTheSame() throws Exception {
        var sources = TestSources.ofManyKinds(folder);
        var clusters = sources.clusters(
                Language.ENGLISH, TestSources.resource("citations.txt").lines().toArray(String[]::new));
        var processor = new CslProcessor();
        var style = Styles.shipped().find("chicago-author-date");
        var expected = new CslProcessor().format(style, Language.ENGLISH, clusters);
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<Cited> task = () -> processor.format(style, Language.ENGLISH, clusters);
            for (var cited :
                    threads.invokeAll(IntStream.range(0, 40).mapToObj(i -> task).toList())) {
                assertThat(cited.get()).isEqualTo(expected);
            }
        }
    }

    private Cited cite(String style, String yaml, String prose) throws StyleException {
        return cite(style, "en", yaml, prose);
    }

    private Cited cite(String style, String language, String yaml, String prose) throws StyleException {
        var tongue = Language.parse(language).orElseThrow();
        return new CslProcessor()
                .format(
                        Styles.shipped().find(style),
                        tongue,
                        TestSources.of(folder, yaml).clusters(tongue, prose));
    }

    private static List<String> citations(Cited cited) {
        return cited.citations().stream()
                .map(citation -> shown(citation.text()))
                .toList();
    }

    private static List<String> entries(Cited cited) {
        return cited.references().stream()
                .map(entry -> entry.label().map(label -> shown(label) + "\t").orElse("") + shown(entry.text()))
                .toList();
    }
}
