package org.handbill.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StructureTest {
    /// The structure of a page as a reader of the PDF gets it, without the numbers of objects.
    private static String structureOf(String body) throws Exception {
        byte[] pdf = new PdfRenderer().render(Pages.body("", body), Pages.INFO).bytes();
        assertThat(VeraPdf.failures(pdf)).isEmpty();
        return Poppler.structure(pdf).replaceAll(" \\((block|inline)\\)", "").replaceAll("Object \\d+ \\d+", "Object");
    }

    @Test
    void textBesideBlocksStandsInParagraphs() throws Exception {
        assertThat(structureOf("<h1>Title</h1><div>Loose <b>words</b><p>Paragraph</p>more</div>"))
                .isEqualTo("""
                Document
                  H1
                    "Title"
                  P
                    "Loose "
                    "words"
                  P
                    "Paragraph"
                  P
                    "more"
                """);
    }

    @Test
    void noLevelOfHeadingIsSkipped() throws Exception {
        assertThat(structureOf("<h2>A</h2><h4>B</h4><h5>C</h5><h2>D</h2>")).isEqualTo("""
                Document
                  H1
                    "A"
                  H2
                    "B"
                  H3
                    "C"
                  H2
                    "D"
                """);
    }

    @Test
    void listsHaveLabels() throws Exception {
        assertThat(structureOf("<ol><li>one<ul><li>inner</li></ul></li>"
                        + "<li><p><span class='label'>(b)</span> two</p></li></ol>"
                        + "<dl><dt>Term</dt><dd>Meaning</dd></dl>"))
                .isEqualTo("""
                        Document
                          L:
                             /ListNumbering /Decimal
                            LI
                              Lbl
                                "1.  "
                              LBody
                                P
                                  "one"
                                L:
                                   /ListNumbering /Disc
                                  LI
                                    Lbl
                                      ""
                                    LBody
                                      "inner"
                            LI
                              Lbl
                                "2.  "
                                "(b)"
                              LBody
                                P
                                  " two"
                          L:
                             /ListNumbering /Disc
                            LI
                              Lbl
                                "Term"
                              LBody
                                "Meaning"
                        """);
    }

    @Test
    void cellsKnowTheirHeaders() throws Exception {
        assertThat(structureOf("<table><caption>Counts</caption><thead><tr><th>Year</th><th>Found</th></tr></thead>"
                        + "<tbody><tr><th scope='row'>2013</th><td>7</td></tr><tr><th>2014</th></tr></tbody></table>"))
                .isEqualTo("""
                        Document
                          Table
                            Caption
                              "Counts"
                            THead
                              TR
                                TH <t1-1>:
                                   /Scope /Column
                                  "Year"
                                TH <t1-2>:
                                   /Scope /Column
                                  "Found"
                            TBody
                              TR
                                TH <t1-3>:
                                   /Scope /Row
                                  "2013"
                                TD:
                                   /Headers [(t1-2) (t1-3)]
                                  "7"
                              TR
                                TH <t1-5>:
                                   /Scope /Column
                                  "2014"
                                TD
                        """);
    }

    @Test
    void tableForLayoutIsNoTable() throws Exception {
        assertThat(structureOf("<table role='presentation'><tr><td>Left</td><td><p>Right</p></td></tr></table>"))
                .isEqualTo("""
                        Document
                          P
                            "Left"
                          P
                            "Right"
                        """);
    }

    @Test
    void notesAndReferencesLeadToEachOther() throws Exception {
        assertThat(
                        structureOf(
                                "<p>Claim<sup><a id='r1' role='doc-noteref' href='#n1'>1</a></sup></p>"
                                        + "<ol><li id='n1' role='doc-endnote'>Source <a href='https://example.org/'>here</a></li></ol>"))
                .isEqualTo("""
                        Document
                          P
                            "Claim"
                            Reference
                              Link
                                "1"
                                Object
                          L:
                             /ListNumbering /Decimal
                            LI
                              Lbl
                                "1.  "
                              LBody
                                Note <note-1>
                                  "Source "
                                  Link
                                    "here"
                                    Object
                        """);
    }

    @Test
    void languageIsMarkedWhereItChanges() throws Exception {
        assertThat(structureOf("<div lang='es'><p>Todo</p></div><p>He said <i lang='sv'>förbud</i></p>"))
                .isEqualTo("""
                        Document
                          Div
                            P
                              "Todo"
                          P
                            "He said "
                            Span
                              "förbud"
                        """);
    }

    @Test
    void picturesSpeakAndDecorationIsSilent() throws Exception {
        String dot = "<img src='" + Pages.DOT + "' alt='%s' width='20' height='20'>";
        assertThat(structureOf("<figure>" + dot.formatted("A dot") + "<figcaption>Figure 1</figcaption></figure><p>x"
                        + dot.formatted("") + "</p>"))
                .contains("/BBox [", "Caption", "\"Figure 1\"")
                .containsOnlyOnce("Figure:");
    }

    @Test
    void whatStylesAddIsNotContent() throws Exception {
        byte[] pdf = new PdfRenderer()
                .render(
                        Pages.body(
                                "@page { @top-left { content: 'Running title' } } p:before { content: '» ' }",
                                "<p>Text</p>"),
                        Pages.INFO)
                .bytes();
        assertThat(Poppler.structure(pdf)).contains("\"Text\"").doesNotContain("Running", "»");
        assertThat(Poppler.text(pdf)).contains("Running title", "» Text");
    }

    @Test
    void headerOfATableIsReadOnce() throws Exception {
        String rows = "<tr><td>a</td></tr>".repeat(120);
        byte[] pdf = new PdfRenderer()
                .render(
                        Pages.body(
                                "table { -fs-table-paginate: paginate }",
                                "<table><thead><tr><th>Head</th></tr></thead><tbody>" + rows + "</tbody></table>"),
                        Pages.INFO)
                .bytes();
        assertThat(Poppler.structure(pdf)).containsOnlyOnce("Head\"");
        assertThat(List.of(Poppler.text(pdf).split("Head"))).hasSizeGreaterThan(3);
    }

    @Test
    void capitalsOfAStyleAreReadAsWritten() throws Exception {
        byte[] pdf = new PdfRenderer()
                .render(
                        Pages.body(
                                "p { text-transform: uppercase }",
                                "<p>Definition <b>of  Ángel</b> y la <i>Straße</i></p><h1>Well-known</h1>"),
                        Pages.INFO)
                .bytes();
        assertThat(VeraPdf.failures(pdf)).isEmpty();
        assertThat(Poppler.structure(pdf)).contains("\"Definition \"", "\"of Ángel\"", "\"ß\"", "Well-known");
    }

    @Test
    void signsThatLookAlikeAreReadApart() throws Exception {
        String text = "non\u2011breaking, well-known, \u03BC and \u00B5, \u02BC and ’";
        byte[] pdf = new PdfRenderer()
                .render(Pages.body("", "<p>" + text + "</p>"), Pages.INFO)
                .bytes();
        assertThat(Poppler.structure(pdf)).contains("\"" + text + "\"");
    }

    @Test
    void listsAreNumberedAsInHtml() throws Exception {
        assertThat(structureOf(
                        "<ol reversed start='5'><li>e<ol type='a'><li>a</li><li>b<ol type='I'><li>deep</li></ol></li>"
                                + "</ol></li><li value='2'>two</li><li>one</li></ol><menu><li>m</li></menu>"))
                .containsSubsequence(
                        "Decimal",
                        "\"5.  \"",
                        "LowerAlpha",
                        "\"a.  \"",
                        "\"b.  \"",
                        "UpperRoman",
                        "\"I.  \"",
                        "\"2.  \"",
                        "\"1.  \"",
                        "Disc",
                        "\"m\"");
    }

    @Test
    void whatStandsInAListBesideItsItemsIsRead() throws Exception {
        assertThat(structureOf("<ul>text<li>item</li><ul><li>inner</li></ul></ul>"))
                .isEqualTo("""
                Document
                  L:
                     /ListNumbering /Disc
                    LI
                      LBody
                        "text"
                    LI
                      Lbl
                        ""
                      LBody
                        "item"
                    LI
                      LBody
                        L:
                           /ListNumbering /Disc
                          LI
                            Lbl
                              ""
                            LBody
                              "inner"
                """);
    }

    @Test
    void headersHoldForSpansOfCells() throws Exception {
        assertThat(structureOf("<table><thead><tr><th rowspan='2'>A</th><th colspan='2'>B</th></tr>"
                        + "<tr><th>C</th><th>D</th></tr></thead><tbody><tr><th rowspan='2'>e</th><td colspan='2'>f</td></tr>"
                        + "<tr><td>g</td><td></td></tr></tbody></table>"))
                .isEqualTo("""
                Document
                  Table
                    THead
                      TR
                        TH <t1-1>:
                           /RowSpan 2
                           /Scope /Column
                          "A"
                        TH <t1-2>:
                           /Scope /Column
                           /ColSpan 2
                          "B"
                      TR
                        TH <t1-3>:
                           /Scope /Column
                          "C"
                        TH <t1-4>:
                           /Scope /Column
                          "D"
                    TBody
                      TR
                        TH <t1-5>:
                           /RowSpan 2
                           /Scope /Row
                          "e"
                        TD:
                           /Headers [(t1-2) (t1-3) (t1-4) (t1-5)]
                           /ColSpan 2
                          "f"
                      TR
                        TD:
                           /Headers [(t1-2) (t1-3) (t1-5)]
                          "g"
                        TD:
                           /Headers [(t1-2) (t1-4) (t1-5)]
                """);
    }

    @Test
    void blocksInsideSpansAndSummariesKeepTheirMeaning() throws Exception {
        assertThat(structureOf("<span><h2>Head</h2></span><details><summary><h3>More</h3></summary>text</details>"
                        + "<address>By <p>us</p></address>"))
                .isEqualTo("""
                Document
                  H1
                    "Head"
                  H2
                    "More"
                  P
                    "text"
                  P
                    "By "
                  P
                    "us"
                """);
    }

    @Test
    void linkToNowhereIsText() throws Exception {
        assertThat(structureOf("<p><a href='#gone'>text</a></p>")).isEqualTo("""
                Document
                  P
                    "text"
                """);
    }

    @Test
    void firstLetterOfAnotherStyleIsReadFirst() throws Exception {
        String html = "<p class='drop'>Where police raid, <i>more</i></p><h1>Head</h1>";
        byte[] pdf = new PdfRenderer()
                .render(
                        Pages.body(
                                ".drop:first-letter { font-size: 30pt; float: left } h1:first-letter { color: red }",
                                html),
                        Pages.INFO)
                .bytes();
        assertThat(ReadingOrder.ofStructure(pdf)).isEqualTo(ReadingOrder.ofHtml(html));
    }

    @Test
    void whatRunsInTheMarginsIsReadOnce() throws Exception {
        String html = "<div class='foot'>Running</div><p>" + "Words and words. ".repeat(900) + "</p>";
        byte[] pdf = new PdfRenderer()
                .render(
                        Pages.body(
                                ".foot { position: running(foot) } @page { @bottom-left { content: element(foot) } }",
                                html),
                        Pages.INFO)
                .bytes();
        assertThat(ReadingOrder.ofStructure(pdf)).isEqualTo(ReadingOrder.ofHtml(html));
        assertThat(Poppler.text(pdf).split("Running")).hasSizeGreaterThan(2);
    }

    @Test
    void whatIsHiddenIsNotPrinted() throws Exception {
        assertThat(structureOf("<p hidden>gone</p><p>here <span style='visibility: hidden'>unseen</span></p>"))
                .contains("here")
                .doesNotContain("gone", "unseen");
    }
}
