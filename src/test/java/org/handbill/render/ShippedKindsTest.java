package org.handbill.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.handbill.facts.Project;
import org.handbill.handout.Handout;
import org.handbill.handout.TemplateFiles;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedKindsTest {
    @TempDir
    static Path project;

    private static TemplateRenderer renderer() {
        return new TemplateRenderer(TemplateFiles.of(project), Project.Limits.DEFAULT);
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ");
    }

    @ParameterizedTest
    @CsvSource({"fact-sheet,en", "fact-sheet,es", "brief,en", "brief,es", "flyer,en", "flyer,es"})
    void everyClaimIsPrintedWholeWithItsCitationRightBehind(String kind, String language) throws Exception {
        var handout = Samples.full(kind, language);
        var html = flat(Jsoup.parse(renderer().html(handout).html()).body().wholeText());
        var text = flat(renderer().text(handout));
        for (var section : handout.sections()) {
            for (var block : section.blocks()) {
                for (var statement : block.statements()) {
                    var printed = statement.text().letters() + " (Author, 2020, p. 2)";
                    assertThat(html).contains(printed);
                    assertThat(text).contains(printed);
                }
            }
        }
        assertThat(renderer().markdown(handout)).contains("Three times as many. (Author, 2020, p. 2)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fact-sheet", "brief", "flyer"})
    void everyFormatHasTheSourcesTheHoldersAndTheClosing(String kind) throws Exception {
        var handout = Samples.full(kind, "en");
        var all = new String[] {
            flat(renderer().html(handout).words()),
            flat(renderer().text(handout)),
            flat(renderer().markdown(handout))
        };
        for (var words : all) {
            assertThat(words)
                    .contains("https://example.org/a")
                    .contains("Position of The Holder")
                    .contains("according to A Party")
                    .contains("This finding rests only on sources of an organization that takes a side.")
                    .contains("Overdue for review.")
                    .contains("Contested")
                    .contains("Answer")
                    .contains("2.99", "odds ratio", "1.96–4.57", "2018", "people asked")
                    .contains("Example Coalition")
                    .contains("Every source here was seen on or after 24 November 2026.")
                    .contains("Do not use after 31 July 2027.")
                    .contains("Edition 3f9c 12ab 77e0");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fact-sheet", "brief", "flyer"})
    void thePageHasOneHeadingOfTheFirstLevelLandmarksAndNoLayoutTables(String kind) throws Exception {
        var page = Jsoup.parse(renderer().html(Samples.full(kind, "es")).html());
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("main")).hasSize(1);
        assertThat(page.select("header")).hasSize(1);
        assertThat(page.select("footer")).hasSize(1);
        assertThat(page.select("table, h3, h4, h5, h6")).isEmpty();
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("es");
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        for (var link : page.select("a[href^=#]")) {
            assertThat(page.getElementById(link.attr("href").substring(1)))
                    .as(link.outerHtml())
                    .isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fact-sheet", "brief", "flyer"})
    void notesAndTheirNumbersLeadToEachOther(String kind) throws Exception {
        var page = Jsoup.parse(renderer().html(Samples.noted(kind)).html());
        assertThat(page.select("#note-1 a").attr("href")).isEqualTo("#noteref-1");
        assertThat(page.select("#noteref-1").attr("href")).isEqualTo("#note-1");
        assertThat(renderer().text(Samples.noted(kind)))
                .contains("The law says so. [1]\n")
                .contains("[1]  The Act, s 3.\n");
        assertThat(renderer().markdown(Samples.noted(kind)))
                .contains("The law says so.[^1]\n")
                .contains("[^1]: The Act, s 3.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fact-sheet", "brief", "flyer"})
    void whatIsOverdueSaysSoOnTop(String kind) throws Exception {
        var handout = overdue(Samples.full(kind, "en"));
        assertThat(renderer().html(handout).html()).contains("<p class=\"warning\"><strong>Overdue: ");
        assertThat(renderer().text(handout)).contains("*** Overdue: ");
        assertThat(renderer().markdown(handout)).contains("**Overdue: ");
    }

    private static Handout overdue(Handout handout) {
        var closing = handout.closing();
        return new Handout(
                handout.sheet(),
                handout.template(),
                handout.language(),
                handout.paper(),
                handout.title(),
                handout.variables(),
                handout.sections(),
                handout.notes(),
                handout.references(),
                new Handout.Closing(
                        closing.responsible(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        true,
                        closing.facts()),
                handout.recipient(),
                handout.claims(),
                handout.sources());
    }

    @Test
    void aFactSheetReadsWellAsText() throws Exception {
        assertThat(renderer().text(Samples.full("fact-sheet", "en"))).isEqualTo("""
                Fact sheet
                ========================================================================

                A SHEET

                In short.

                What is known
                ------------------------------------------------------------------------

                Some prose.

                * Definition: A definition of <it> & "that". (Author, 2020, p. 2)

                * Position of The Holder: States must act. (Author, 2020, p. 2)

                * Figure: Three times as many. (Author, 2020, p. 2)
                  (2.99 odds ratio; interval 1.96–4.57; people asked; figure of 2018)

                What is disputed
                ------------------------------------------------------------------------

                * Contested. Finding (according to A Party): They hold this. (Author,
                  2020, p. 2)
                  (This finding rests only on sources of an organization that takes a
                  side.)
                  (Overdue for review.)

                    * Answer. Finding: This answers it. (Author, 2020, p. 2)

                Sources
                ------------------------------------------------------------------------

                Author. (2020). A title & more. https://example.org/a

                ========================================================================
                Responsible: Example Coalition, https://example.org, hello@example.org
                Every source here was seen on or after 24 November 2026.
                Do not use after 31 July 2027.
                Edition 3f9c 12ab 77e0
                """);
    }

    @Test
    void aHandoutIsWrittenAsJson() {
        var json = HandoutJson.write(Samples.full("fact-sheet", "en"));
        assertThat(json)
                .startsWith("{\n  \"version\" : 1,\n  \"sheet\" : \"a-sheet\",\n  \"title\" : \"A sheet\",\n"
                        + "  \"language\" : \"en\",\n")
                .contains("\"contested\" : \"a-claim\",\n")
                .contains("\"useUntil\" : \"2027-07-31\"")
                .contains("\"text\" : \"A definition of <it> & \\\"that\\\".\"")
                .contains("\"date-parts\"")
                .endsWith("}\n");
    }
}
