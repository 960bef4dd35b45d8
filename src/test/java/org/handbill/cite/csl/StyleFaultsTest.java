package org.handbill.cite.csl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Styles that CSL 1.0.2 forbids, each said at its place.
final class StyleFaultsTest {
    private static final String NAMESPACE = " xmlns=\"http://purl.org/net/xbiblio/csl\"";
    private static final String OTHER_MACRO = "<macro name=\"b\"><text value=\"x\"/></macro>";

    /// Before, between and after them stand a line's end each.
    private static String style(String macros, String layout) {
        return "<style class=\"in-text\" version=\"1.0\"" + NAMESPACE + ">\n" + macros + "\n<citation><layout>\n"
                + layout + "\n</layout></citation></style>";
    }

    @Test
    void aSoundStyleHasNoFaults() {
        assertThat(faults(style("<macro name=\"a\"><names variable=\"author editor\"/></macro>", """
                <text macro="a"/><!-- <foo> --><date variable="issued" form="text" date-parts="year"/>
                <?note <foo> ?><choose><if type="book chapter" match="any"><number variable="edition"/></if></choose>
                """)))
                .isEmpty();
    }

    @Test
    void allFaultsAreNamedAtOnce() {
        assertThat(faults(style(
                        "<macro name=\"a\"><names variable=\"auther\"><name and=\"symbl\"/></names></macro>",
                        "<text macro=\"c\"/><foo/><text varable=\"title\"/>")))
                .containsExactly(
                        "2:34-40 CSL has no variable \"auther\"",
                        "2:53-58 <name> has no and=\"symbl\"",
                        "4:14-15 the style has no macro \"c\"",
                        "4:18-22 CSL has no element <foo>",
                        "4:24-29 <text> prints nothing",
                        "4:30-37 <text> has no attribute \"varable\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <text/>                                         | 4:1-6 <text> prints nothing
            <text prefix="😀é" variable="titel"/>           | 4:29-34 CSL has no variable "titel"
            <text variable="title" macro="b"/>              | 4:24-29 <text> has variable and macro
            <text variable="issued"/>                       | 4:17-23 "issued" is a date, and <text> takes texts and numbers
            <text variable="title" form="lnog"/>            | 4:30-34 <text> has no form="lnog"
            <text variable="title" form="verb"/>            | 4:24-28 form says nothing here: only a term has that form
            <text macro="b" plural="true"/>                 | 4:17-23 plural says nothing here: only a term has a plural
            <text term="editr"/>                            | 4:13-18 <text> has no term="editr"
            <text variable=""/>                             | 4:7-15 variable is empty
            <text value="x" quotes="yes"/>                  | 4:25-28 <text> has no quotes="yes"
            <names/>                                        | 4:1-7 <names> needs the attribute "variable"
            <names variable="author  titel"/>               | 4:26-31 CSL has no variable "titel"
            <names variable="title"/>                       | 4:18-23 "title" is a text, and <names> takes names
            <names variable="author"><label/><name/></names> |
            <names variable="author"><name et-al-min="x"/></names> | 4:43-44 et-al-min="x" is no number
            <names variable="author"><name et-al-min="-1"/></names> | 4:43-45 et-al-min="-1" is no number
            <names variable="author"><name et-al-min="999999999999"/></names> |
            <names variable="author"><name initialize="1"/></names> |
            <names variable="author"><et-al/><name/></names> | 4:34-39 <name> stands behind <et-al>
            <date variable="issued"/>                       | 4:1-6 <date> has neither form nor <date-part>, and prints nothing
            <date variable="issued" form="text" delimiter="-"/> | 4:37-46 delimiter says nothing here: a date with a form has its language's
            <date variable="issued"><date-part name="day" form="long"/></date> | 4:47-51 form says nothing here: a day has no form "long"
            <number variable="title"/>                      | 4:19-24 "title" is a text, and <number> takes numbers
            <label variable="locator" form="verb"/>         | 4:33-37 <label> has no form="verb"
            <group/>                                        | 4:1-7 <group> is empty: it prints nothing
            <group>Hello</group>                            | 4:1-7 <group> is empty: it prints nothing / 4:8-13 text stands in <group>, where it is not printed
            <choose/>                                       | 4:1-8 <choose> has no <if>
            <choose><if/></choose>                          | 4:9-12 <if> tests nothing
            <choose><if type="bok book"/></choose>          | 4:19-22 CSL has no type "bok"
            <choose><if position="near"/></choose>          | 4:23-27 CSL has no position "near"
            <choose><if type="book"/><else><text value="x"/></else><else-if type="map"/></choose> | 4:56-64 <else-if> stands behind <else>
            <if type="book"/>                               | 4:1-4 <if> does not stand in <layout>
            <key variable="title"/>                         | 4:1-5 <key> does not stand in <layout>
            <xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd"/> | 4:1-12 <xi:include> is no element of CSL
            """)
    void whatALayoutMayNotHold(String layout, String expected) {
        var found = faults(style(OTHER_MACRO, "<text macro=\"b\"/>").replace("<text macro=\"b\"/>", layout));
        assertThat(String.join(" / ", found)).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            class="in-text"  | class="In-Text"  | 1:15-22 <style> has no class="In-Text"
            class="in-text"  | lang="en"        | 1:1-7 <style> needs the attribute "class" / 1:8-12 <style> has no attribute "lang"
            version="1.0"    | version="1.0.2"  | 1:33-38 <style> has no version="1.0.2"
            version="1.0"    | version="1.1"    | 1:33-36 version "1.1" of CSL is not known
            version="1.0"    | version="1.1mlz1" foo="x" | 1:33-40 the style is written in CSL-M (version "1.1mlz1"), which is not CSL 1.0
            version="1.0"    | xml:lang="en"    | 1:1-7 <style> needs the attribute "version"
            version="1.0"    | version="1.0" default-locale="English, please" | 1:54-69 default-locale="English, please" is no language
            <citation>       | <macro name="b"><text value="x"/></macro><citation> | 3:14-15 the style has the macro "b" twice
            <citation>       | <citation><sort><key/></sort> | 3:17-21 <key> sorts by nothing
            <citation>       | <citation><layout><text value="x"/></layout> | 3:45-52 <layout> stands twice in <citation>
            <citation>       | <locale lang="de"/><citation> | 3:9-13 <locale> has no attribute "lang"
            <citation>       | <locale><terms><term name="editor"><single>e</single></term></terms></locale><citation> | 3:16-21 <term> has one of <single> and <multiple>
            """)
    void whatAStyleMayNotBe(String sound, String broken, String expected) {
        var found = faults(style(OTHER_MACRO, "<text macro=\"b\"/>").replace(sound, broken));
        assertThat(String.join(" / ", found)).isEqualTo(expected);
    }

    @Test
    void aStyleSaysThatItIsCsl() {
        var xml = style(OTHER_MACRO, "<text macro=\"b\"/>");
        assertThat(faults(xml.replace(NAMESPACE, "")))
                .containsExactly("1:1-7 the style does not say that it is CSL: its namespace is missing");
        assertThat(faults(xml.replace("xbiblio/csl", "xbiblio/cls")))
                .containsExactly("1:45-76 the style's namespace is not CSL's");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <!DOCTYPE html><html lang="en"><meta> | 1:16-21 not a CSL style but an HTML page
            <?xml version="1.0"?><locale/>        | 1:22-29 not a CSL style but a CSL locale
            <rss version="2.0"/>                  | 1:1-5 not a CSL style but a news feed
            <svg/>                                | 1:1-5 not a CSL style: the file's root is <svg>
            {"style": "apa"}                      | 1:1-1 not a CSL style: the file is not XML
            <!-- the end                          | 1:13-13 not a CSL style: the file is not XML
            `  `                                  | 1:1-1 the file is empty
            <style><info></style>                 | 1:14-21 not well-formed XML: <info> of line 1 is not closed before </style>
            <style><info>                         | 1:8-13 not well-formed XML: <info> is not closed: the file ends before </info>
            <style a="1" a="2"/>                  | 1:21-21 not well-formed XML: <style> has the attribute "a" twice
            <!DOCTYPE style [<!ENTITY x SYSTEM "file:///etc/passwd">]><style>&x;</style> | 1:1-10 a style has no DTD
            <style>&x;</style>                    | 1:11-11 not well-formed XML: The entity "x" was referenced, but not declared.
            """)
    void whatIsNoStyleSaysWhatItIs(String file, String expected) {
        assertThat(faults(file)).containsExactly(expected);
    }

    @Test
    void lineEndsOfWindowsCountOnce() {
        assertThat(faults(style("\n", "<text variable=\"titel\"/>").replace("\n", "\r\n")))
                .containsExactly("5:17-22 CSL has no variable \"titel\"");
    }

    @Test
    void macrosThatLeadBackToThemselvesAreNamed() {
        assertThat(faults(style("<macro name=\"a\"><text macro=\"a\"/></macro>", "<text macro=\"a\"/>")))
                .containsExactly("2:30-31 the macro \"a\" uses itself");
        assertThat(faults(style("""
                                <macro name="a"><text macro="b"/></macro>
                                <macro name="b"><group><text macro="c"/></group></macro>
                                <macro name="c"><text macro="a"/></macro>""", "<text macro=\"a\"/>")))
                .containsExactly("4:30-31 the macro \"a\" uses itself by way of \"b\", \"c\"");
    }

    @Test
    void macrosThatComeToTooMuchAreRefused() {
        var doubling = IntStream.range(1, 40)
                .mapToObj(i -> "<macro name=\"m%d\"><text macro=\"m%d\"/><text macro=\"m%d\"/></macro>"
                        .formatted(i, i - 1, i - 1))
                .collect(Collectors.joining("\n"));
        assertThat(faults(
                        style("<macro name=\"m0\"><text value=\"x\"/></macro>\n" + doubling, "<text macro=\"m39\"/>")))
                .containsExactly(
                        "17:14-17 the macro \"m15\" prints too much: more than 100000 elements by the macros called");
        var chain = IntStream.range(0, 20_000)
                .mapToObj(i -> "<macro name=\"c%d\"><text macro=\"c%d\"/></macro>".formatted(i, i + 1))
                .collect(Collectors.joining("\n"));
        assertThat(faults(style(chain + "<macro name=\"c20000\"><text value=\"x\"/></macro>", "<text macro=\"c0\"/>")))
                .singleElement()
                .asString()
                .contains("elements are nested more than 300 deep by the macros called");
    }

    @Test
    void elementsAreNotNestedWithoutEnd() {
        var deep = "<group>".repeat(10_000) + "<text value=\"x\"/>" + "</group>".repeat(10_000);
        assertThat(faults(style("", deep))).containsExactly("4:400-406 elements are nested more than 60 deep");
    }

    @Test
    void ofAThousandFaultsTheRestIsNotNamed() {
        assertThat(faults(style("", "<text/>\n".repeat(50_000)))).hasSize(1000);
    }

    @Test
    void aMisspeltWordComesWithThoseThatMayStandThere() {
        var fault = CslStyle.faults(style("", "<text value=\"x\" text-case=\"tilte\"/>"))
                .getFirst();
        assertThat(fault.misspelt().orElseThrow())
                .isEqualTo(new StyleFault.Misspelt(
                        "tilte",
                        List.of("lowercase", "uppercase", "capitalize-first", "capitalize-all", "title", "sentence")));
        assertThat(fault.help())
                .isEqualTo("write lowercase, uppercase, capitalize-first, capitalize-all, title, sentence");
    }

    private static List<String> faults(String xml) {
        return CslStyle.faults(xml).stream().map(StyleFaultsTest::line).toList();
    }

    private static String line(StyleFault fault) {
        var at = fault.place();
        assertThat(at.endLine()).isEqualTo(at.line());
        return "%d:%d-%d %s".formatted(at.line(), at.column(), at.endColumn(), fault.message());
    }
}
