package org.handbill.cite.csl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/// The processor area by area: what a layout prints of items that are written as CSL-JSON.
final class ProcessorTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String DOE = """
            {"id": "doe", "type": "book", "title": "On rents", "author": [{"family": "Doe", "given": "John Q."}],
             "issued": {"date-parts": [[2001, 2, 3]]}}""";
    private static final String ROE = """
            {"id": "roe", "type": "book", "title": "On rents", "author": [{"family": "Roe", "given": "Jane"}],
             "issued": {"date-parts": [[2001]]}}""";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <name/>                                                     | Ann Bell, Carl van Dyke, Eve Fox
            <name and="text"/>                                          | Ann Bell, Carl van Dyke, and Eve Fox
            <name and="symbol" delimiter-precedes-last="never"/>        | Ann Bell, Carl van Dyke & Eve Fox
            <name form="short" et-al-min="3" et-al-use-first="1"/>      | Bell et al.
            <name form="short" et-al-min="3" et-al-use-first="2"/>      | Bell, van Dyke, et al.
            <name form="short" et-al-min="2" et-al-use-first="1" et-al-use-last="true"/> | Bell, … Fox
            <name initialize-with=". " name-as-sort-order="first"/>     | Bell, A., C. van Dyke, E. Fox
            <name initialize-with="" name-as-sort-order="all" sort-separator=" "/> | Bell A, Dyke C van, Fox E
            <name form="count"/>                                        | 3
            """)
    void names(String name, String printed) {
        var names = """
                {"id": "a", "type": "book", "author": [{"family": "Bell", "given": "Ann"}, \
                {"family": "van Dyke", "given": "Carl"}, {"family": "Fox", "given": "Eve"}]}""";
        assertThat(cited("<names variable=\"author\">" + name + "</names>", names))
                .isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [[2001, 2, 3]]               | February 3, 2001
            [[2001, 2]]                  | February 2001
            [[2001, 2, 3], [2001, 2, 9]] | February 3–9, 2001
            [[2001, 2, 3], [2001, 4, 9]] | February 3–April 9, 2001
            [[2001, 21]]                 | Spring 2001
            [[2001], [0]]                | 2001–
            [[-44, 3, 15]]               | March 15, 44 BC
            """)
    void dates(String parts, String printed) {
        assertThat(cited(
                        "<date variable=\"issued\" form=\"text\"/>",
                        "{\"id\": \"a\", \"type\": \"book\", \"issued\": {\"date-parts\": " + parts + "}}"))
                .isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2     | ordinal      | 2nd
            113   | ordinal      | 113th
            2     | long-ordinal | second
            14    | roman        | xiv
            2-4   | ordinal      | 2nd–4th
            third | ordinal      | third
            """)
    void numbers(String value, String form, String printed) {
        assertThat(cited(
                        "<number variable=\"edition\" form=\"" + form + "\"/>",
                        "{\"id\": \"a\", \"type\": \"book\", \"edition\": \"" + value + "\"}"))
                .isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            report     | 12-14      | no. 12-14 is numeric
            report     | 12–14      | nos. 12–14 is numeric
            broadcast  | 12-14      | nos. 12–14 is numeric
            report     | 60561/14   | no. 60561/14 is numeric
            report     | TR-2010-07 | no. TR-2010-07
            report     | A/HRC/14/20 | no. A/HRC/14/20
            report     | 2101.00001 | no. 2101.00001
            legal_case | 95-1234    | no. 95-1234 is numeric
            """)
    void hyphensOfWhatIsNoNumberStay(String type, String number, String printed) {
        assertThat(cited("""
                        <group delimiter=" "><label variable="number" form="short"/><text variable="number"/>\
                        <choose><if is-numeric="number"><text value="is numeric"/></if></choose></group>""", "{\"id\": \"a\", \"type\": \"%s\", \"number\": \"%s\"}".formatted(type, number)))
                .isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({"U.S.C., USC", "F.3d, F3d", "mbl.is, mbl.is", "Ot.prp. nr. 48, Ot.prp nr 48"})
    void onlyPeriodsOfAbbreviationsAreStripped(String title, String printed) {
        assertThat(cited(
                        "<text variable=\"container-title\" strip-periods=\"true\"/>",
                        "{\"id\": \"a\", \"type\": \"book\", \"container-title\": \"" + title + "\"}"))
                .isEqualTo(printed);
    }

    @Test
    void whatStandsInForNamesIsPrintedOnce() {
        var film = "{\"id\": \"a\", \"type\": \"motion_picture\", \"title\": \"A film\","
                + " \"director\": [{\"family\": \"Scene\"}], \"producer\": [{\"family\": \"Money\"}]}";
        var people = "<choose><if type=\"motion_picture\"><names variable=\"director\"/><names variable=\"producer\"/>"
                + "</if></choose>";
        assertThat(cited("<names variable=\"author\"><substitute>" + people + "</substitute></names>", film))
                .isEqualTo("Scene");
        var titles = "<group delimiter=\", \"><text variable=\"title\"/><text variable=\"title\"/></group>";
        assertThat(cited(
                        "<names variable=\"author\"><substitute>" + titles + "</substitute></names>"
                                + "<text variable=\"title\" prefix=\"; \"/>",
                        film))
                .isEqualTo("A film");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            expanded    | 321-28  | 321–328
            minimal     | 321-328 | 321–8
            minimal-two | 321-328 | 321–28
            chicago-15  | 101-108 | 101–8
            chicago-16  | 1496-1504 | 1496–504
            expanded    | iv-x    | iv–x
            expanded    | e12     | e12
            """)
    void pageRanges(String format, String pages, String printed) {
        assertThat(PageRanges.format(pages, format, "–")).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title            | the law of rents: an example | The Law of Rents: An Example
            title            | Peace Without war, In Re nobody, R. v. smith | Peace Without War, In Re Nobody, R. v. Smith
            title            | A size of 10 m | A Size of 10 m
            title            | a #photo of M.A. and others | A #photo of M.A. and Others
            title            | Pro-environmental <span class="nocase">iPad</span> use | Pro-Environmental iPad Use
            sentence         | the Law of Rents | The Law of Rents
            capitalize-first | rents | Rents
            uppercase        | rents <i>in</i> law | RENTS IN LAW
            """)
    void textCases(String textCase, String title, String printed) {
        var item = Map.of("id", "a", "type", "book", "title", title);
        assertThat(letters(cite(
                        style("", "<text variable=\"title\" text-case=\"" + textCase + "\"/>", ""),
                        List.of(ItemReader.read(item)),
                        List.of(List.of(Cite.of("a"))))))
                .containsExactly(printed);
    }

    @Test
    void punctuationMeetsOnce() {
        assertThat(cited(
                        "<text variable=\"title\" quotes=\"true\" suffix=\".\"/>",
                        "{\"id\": \"a\", \"type\": \"book\", \"title\": \"What is \\\"rent\\\"?\"}"))
                .isEqualTo("“What is ‘rent’?”");
        assertThat(cited("<group delimiter=\". \"><text value=\"Inc.\"/><text value=\"x\"/></group>", DOE))
                .isEqualTo("Inc. x");
    }

    @Test
    void aGroupWithoutValuesIsLeftOut() {
        assertThat(cited(
                        "<group><text value=\"vol. \"/><text variable=\"volume\"/></group><text variable=\"title\"/>",
                        DOE))
                .isEqualTo("On rents");
    }

    @Test
    void wordsOfTheLocaleAreCasedInItsLanguageAndTitlesInTheirOwn() {
        var layout =
                "<names variable=\"editor\"><name form=\"short\"/><label form=\"short\" text-case=\"title\" prefix=\" (\""
                        + " suffix=\")\"/></names><text variable=\"title\" text-case=\"title\" prefix=\" \"/>";
        var edited = "{\"id\": \"a\", \"type\": \"book\", \"title\": \"the law of rents\", \"language\": \"%s\","
                + " \"editor\": [{\"family\": \"Seibt\"}]}";
        assertThat(cited(layout, edited.formatted("de"))).isEqualTo("Seibt (Ed.) the law of rents");
        assertThat(cited(layout, edited.formatted("English"))).isEqualTo("Seibt (Ed.) The Law of Rents");
    }

    @Test
    void markupInItalicsIsUpright() {
        var runs = cite(
                        style("", "<text variable=\"title\" font-style=\"italic\"/>", ""),
                        List.of(read("{\"id\": \"a\", \"type\": \"book\", \"title\": \"Of <i>R v Smith</i>\"}")),
                        List.of(List.of(Cite.of("a"))))
                .citations()
                .getFirst()
                .runs();
        assertThat(runs.stream().map(run -> run.text() + run.look().italic()))
                .containsExactly("Of true", "R v Smithfalse");
    }

    @Test
    void namesTellCitesApartBeforeLettersDo() {
        var style = style(
                "disambiguate-add-givenname=\"true\" disambiguate-add-year-suffix=\"true\"",
                "<names variable=\"author\"><name form=\"short\" initialize-with=\". \"/></names>"
                        + "<date variable=\"issued\" prefix=\" \"><date-part name=\"year\"/></date>",
                "");
        var john = DOE;
        var ann = DOE.replace("\"doe\"", "\"ann\"").replace("John Q.", "Ann");
        var again = DOE.replace("\"doe\"", "\"again\"");
        assertThat(letters(cite(style, List.of(read(john), read(ann), read(again)), cites("doe", "ann", "again"))))
                .containsExactly("J. Q. Doe 2001a", "A. Doe 2001", "J. Q. Doe 2001b");
    }

    @Test
    void laterNotesKnowWhereTheyStand() {
        var style = style("", """
                <choose><if position="ibid-with-locator"><text value="ibid at "/><text variable="locator"/></if>\
                <else-if position="ibid"><text value="ibid"/></else-if>\
                <else-if position="subsequent"><text value="n "/><text variable="first-reference-note-number"/></else-if>\
                <else><text variable="title"/></else></choose>""", "").replace("in-text", "note");
        var citations = new ArrayList<Cite.Citation>();
        for (var id : List.of("doe", "doe", "roe", "doe")) {
            citations.add(new Cite.Citation(List.of(Cite.of(id)), citations.size() + 1));
        }
        var formatted = processor(style).format(List.of(read(DOE), read(ROE)), citations);
        assertThat(letters(formatted)).containsExactly("On rents", "ibid", "On rents", "n 1");
    }

    @Test
    void aLaterFormOfWhichNothingIsLeftGivesWayToTheFirst() {
        var style = style("", """
                <choose><if position="subsequent"><group delimiter=" "><text value="§"/><text variable="section"/></group></if>\
                <else><text variable="title"/></else></choose>""", "").replace("in-text", "note");
        var citations = new ArrayList<Cite.Citation>();
        for (var id : List.of("doe", "roe", "doe")) {
            citations.add(new Cite.Citation(List.of(Cite.of(id)), citations.size() + 1));
        }
        assertThat(letters(processor(style).format(List.of(read(DOE), read(ROE)), citations)))
                .containsExactly("On rents", "On rents", "On rents");
    }

    @Test
    void numbersThatFollowOnOneAnotherAreARange() {
        var items = new ArrayList<Item>();
        for (int i = 1; i <= 5; i++) {
            items.add(read("{\"id\": \"" + i + "\", \"type\": \"book\", \"title\": \"T\"}"));
        }
        var style = style("collapse=\"citation-number\"", "<text variable=\"citation-number\"/>", "");
        var cites = List.of(List.of(Cite.of("1"), Cite.of("2"), Cite.of("3"), Cite.of("5")));
        assertThat(letters(cite(style, items, cites))).containsExactly("1–3, 5");
    }

    @Test
    void aRepeatedAuthorIsADash() {
        var style = style("", "<text variable=\"title\"/>", """
                <bibliography subsequent-author-substitute="———"><layout suffix=".">\
                <names variable="author" suffix=", "/><text variable="title"/></layout></bibliography>""");
        var formatted = cite(style, List.of(read(DOE), read(DOE.replace("\"doe\"", "\"x\""))), List.of());
        assertThat(formatted.bibliography().stream()
                        .map(entry ->
                                entry.blocks().stream().map(Block::letters).collect(Collectors.joining())))
                .containsExactly("John Q. Doe, On rents.", "———, On rents.");
    }

    @Test
    void aFaultOfAStyleHasItsPlace() {
        assertThatThrownBy(() -> CslStyle.read("<style>\n <citation>\n  <layout><foo/></layout></citation></style>"))
                .isInstanceOfSatisfying(CslException.class, fault -> {
                    assertThat(fault).hasMessage("a style has no element <foo> here");
                    assertThat(fault.place()).isEqualTo(new Place(3, 11, 3, 15));
                });
    }

    private static String cited(String layout, String item) {
        var read = read(item);
        return letters(cite(style("", layout, ""), List.of(read), cites(read.id())))
                .getFirst();
    }

    private static List<List<Cite>> cites(String... ids) {
        return List.of(ids).stream().map(id -> List.of(Cite.of(id))).toList();
    }

    private static String style(String options, String layout, String bibliography) {
        return "<style class=\"in-text\"><citation " + options + "><layout delimiter=\", \">" + layout
                + "</layout></citation>" + bibliography + "</style>";
    }

    private static Processor.Formatted cite(String style, List<Item> items, List<List<Cite>> citations) {
        return processor(style)
                .format(
                        items,
                        citations.stream()
                                .map(cites -> new Cite.Citation(cites, 0))
                                .toList());
    }

    private static Processor processor(String xml) {
        var style = CslStyle.read(xml);
        return new Processor(style, CslLocale.of(style, "en-US", List.of(english())));
    }

    private static List<String> letters(Processor.Formatted formatted) {
        return formatted.citations().stream()
                .map(citation -> citation.runs().stream().map(Run::text).collect(Collectors.joining()))
                .toList();
    }

    private static Item read(String json) {
        return ItemReader.read(JSON.readValue(json, Map.class));
    }

    private static String english() {
        try (InputStream in = ProcessorTest.class.getResourceAsStream("/locales-en-US.xml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
