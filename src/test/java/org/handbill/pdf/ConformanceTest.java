package org.handbill.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// A page of everything at once, over some forty pages of paper.
class ConformanceTest {
    private static final String STYLE = """
            @page { size: a4; margin: 20mm 18mm; @top-left { content: "Running title" }
              @bottom-right { content: counter(page) " of " counter(pages) } }
            body { font-size: 10pt; line-height: 1.3 } h1, h2, h3 { page-break-after: avoid }
            table { -fs-table-paginate: paginate; border-collapse: collapse; width: 100% }
            td, th { border: 0.5pt solid #666; padding: 2pt 4pt; background: #f4f4f4 }
            .float { float: right; width: 40mm; background: cmyk(0, 0, 0, 0.1) } .just { text-align: justify }
            .tagged { position: relative; padding-left: 22mm } .tagged div { position: absolute; left: 0; top: 0 }
            .cite { text-transform: uppercase } h4 { font-variant: small-caps }
            .columns { column-count: 2 } .box { overflow: hidden; border: 1pt solid red } .pre { white-space: pre-wrap }
            .inline { display: inline-block; width: 30mm } .clear { opacity: 0.5 }
            blockquote:before { content: "»" } a { text-decoration: underline; color: #00c }
            .bare { list-style: none } .square { list-style-type: square } .roman { list-style-type: upper-roman }
            """;
    private static final String LOREM = "Where sex workers face repressive policing, the odds of violence are higher. ";

    private static String torture() {
        var body = new StringBuilder("""
                <a class="skip-link" href="#main">Skip to content</a><header><p>Head of the page</p></header>
                <main id="main"><h1>Torture page with <em>emphasis</em> in it</h1>
                <p>An opening with <b>bold <i>bold italic</i> bold</b>, <span lang="es">una frase <em>en</em> español</span>,
                a note<sup><a href="#n1" id="r1" role="doc-noteref">1</a></sup>, an
                <a href="https://example.org/long/address/that/breaks/over/lines/because/it/is/longer/than/a/line/of/this/page">
                https://example.org/long/address/that/breaks/over/lines/because/it/is/longer/than/a/line/of/this/page</a>,
                and <a href="javascript:alert(1)">no link</a>.</p>
                <div class="float">A float, <a href="mailto:a@example.org">mail</a></div>
                """);
        body.append("<p class='just'>" + LOREM.repeat(8) + "x".repeat(400) + "</p>");
        body.append(
                "<div class='tagged'><div>Definition</div>" + LOREM + "<span class='cite'>(2000, art. 3)</span></div>");
        body.append("<div class='columns'><p>" + LOREM.repeat(4) + "</p><p>" + LOREM.repeat(4) + "</p></div>");
        body.append("<div class='box'><p>" + LOREM + "</p></div><p class='pre'>one\n  two   three</p>");
        body.append("<p>before <span class='inline'>inline block</span> after <span class='clear'>faint</span></p>");
        for (int i = 1; i <= 3; i++) {
            section(body, i);
        }
        body.append("<section role='doc-endnotes'><h2>Notes</h2><ol>");
        for (int i = 1; i <= 40; i++) {
            body.append("<li id='n" + i + "' role='doc-endnote'>" + LOREM + "<a href='#r1'>back</a></li>");
        }
        body.append("</ol></section><section><h2>Sources</h2><ul class='bare'>");
        for (int i = 1; i <= 60; i++) {
            body.append("<li><span class='label'>[" + i + "]</span> " + LOREM
                    + " <i>A journal</i>. <a href='https://doi.org/" + "10.1000/" + i + "'>https://doi.org/10.1000/" + i
                    + "</a></li>");
        }
        return body + "</ul></section></main><footer><p>Responsible: Example Coalition</p></footer>";
    }

    private static void section(StringBuilder body, int number) {
        String dot = "<img src='" + Pages.DOT + "' alt='%s' width='40' height='40'>";
        body.append("<section><h2>Section " + number + "</h2><p>" + LOREM.repeat(12) + "</p><h4>Skips a level</h4><p>"
                + LOREM + "<a href='#table" + number + "'>the table</a></p>"
                + "<ul class='square'><li>first</li><li>second<ul><li>nested<ol class='roman'><li>deep</li></ol></li></ul></li>"
                + "<li><p>with a paragraph</p><p>and another</p></li></ul><ol start='3'><li>three</li></ol>"
                + "<dl><dt>Term</dt><dd>Meaning</dd><dt>Other <b>term</b></dt><dd><p>Other meaning</p></dd></dl>"
                + "<figure>" + dot.formatted("A dot") + "<figcaption>Figure " + number
                + "</figcaption></figure><p>Within "
                + dot.formatted("dot") + " a line, and " + dot.formatted("") + " decoration</p>"
                + "<blockquote lang='sv'><p>Förbud mot köp av sexuell tjänst</p><p>Andra stycket</p></blockquote>");
        body.append("<table id='table" + number + "'><caption>Table " + number + "</caption><thead><tr><th>Year</th>"
                + "<th colspan='2'>Finding and source</th></tr></thead><tbody>");
        for (int row = 0; row < 100; row++) {
            body.append("<tr><th scope='row'>" + row + "</th><td>" + LOREM + "</td><td>"
                    + (row == 7 ? "y".repeat(400) : "<p>" + LOREM + "</p><p>more</p>") + "</td></tr>");
        }
        body.append(
                "<tr><td rowspan='2'>span</td><td>a</td><td>b</td></tr><tr><td>c</td></tr><tr><td></td></tr></tbody>"
                        + "<tfoot><tr><td colspan='3'>Foot</td></tr></tfoot></table>"
                        + "<table role='presentation'><tr><td><div>Left</div>loose</td><td>Right</td></tr></table></section>");
    }

    @Test
    void tortureConformsAndReadsAsItsHtml() throws Exception {
        Pdf pdf = new PdfRenderer().render(Pages.body(STYLE, torture()), Pages.INFO);
        assertThat(pdf.pages()).isGreaterThanOrEqualTo(40);
        assertThat(VeraPdf.failures(pdf.bytes())).isEmpty();
        assertThat(ReadingOrder.ofStructure(pdf.bytes())).isEqualTo(ReadingOrder.ofHtml(torture()));
    }

    @Test
    void metadataSaysWhatItIsAndNothingOfTheMachine() throws Exception {
        var info = new PdfInfo("A <title> & “more”", "es", "Coalición", "3f9c12ab77e0", "Handbill 0.1.0");
        byte[] pdf = new PdfRenderer()
                .render(Pages.body("", "<h1>Uno</h1><h2>Dos</h2>"), info)
                .bytes();
        assertThat(VeraPdf.failures(pdf)).isEmpty();
        String raw = new String(pdf, java.nio.charset.StandardCharsets.UTF_8);
        assertThat(raw)
                .contains(
                        "<handbill:facts>3f9c12ab77e0</handbill:facts>",
                        "A &lt;title&gt; &amp; “more”",
                        "<pdf:Producer>Handbill 0.1.0</pdf:Producer>")
                .doesNotContain("OpenPDF", "Flying Saucer", "CreationDate", "ModDate", System.getProperty("user.home"));
    }
}
