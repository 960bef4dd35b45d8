package org.handbill.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;

/// Drawings in SVG: vectors on the page, with the words that stand for them.
class DrawingsTest {
    private static final String SHAPES =
            "<defs><path id='g' d='M0 0L50 0L25 -40Z'/></defs><rect x='0' y='0' width='100' height='50' fill='none'"
                    + " stroke='#808080' stroke-width='2' stroke-dasharray='4 2'/><use href='#g' x='10' y='45'/>"
                    + "<circle cx='75' cy='25' r='10'/>";

    private static String svg(String attributes, String content) {
        return "<svg viewBox='0 0 100 50' fill='currentColor' " + attributes + ">" + content + "</svg>";
    }

    private static byte[] render(String style, String body) throws Exception {
        return new PdfRenderer().render(Pages.body(style, body), Pages.INFO).bytes();
    }

    /// What stands for the figures of a PDF.
    private static List<String> alternatives(byte[] pdf) throws IOException {
        var found = new ArrayList<String>();
        try (var reader = new PdfReader(pdf)) {
            for (int i = 1; i < reader.getXrefSize(); i++) {
                if (reader.getPdfObject(i) instanceof PdfDictionary element
                        && PdfName.FIGURE.equals(element.get(PdfName.S))) {
                    found.add(element.getAsString(PdfName.ALT).toUnicodeString());
                }
            }
        }
        return found;
    }

    @Test
    void aDrawingIsAFigureOfVectors() throws Exception {
        byte[] pdf = render(
                "svg { width: 200pt }",
                "<p>Before</p><figure>" + svg("role='img' aria-label='Two shapes'", SHAPES)
                        + "<figcaption>Figure 1</figcaption></figure>");

        assertThat(VeraPdf.failures(pdf)).isEmpty();
        assertThat(Poppler.structure(pdf)).containsOnlyOnce("Figure:").contains("/BBox [", "Caption");
        assertThat(alternatives(pdf)).containsExactly("Two shapes");
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1))
                .contains("/Subtype/Form")
                .doesNotContain("/Subtype/Image", "/SMask", "/CA ", "/ca ");
    }

    @Test
    void aDrawingIsNoWiderThanItsPlace() throws Exception {
        byte[] pdf = render(
                "div { width: 144pt } svg { width: 100% } @page { margin: 36pt }",
                "<div>" + svg("aria-label='Shapes'", SHAPES) + "</div>");

        assertThat(Poppler.structure(pdf)).containsPattern("/BBox \\[36(\\.0)? 6[0-9.]+ 180(\\.0)? 756(\\.0)?\\]");
    }

    @Test
    void aFileOfSvgIsDrawnToo() throws Exception {
        var file = "<svg xmlns='http://www.w3.org/2000/svg' width='100' height='50'>" + SHAPES + "</svg>";
        var data = "data:image/svg+xml;base64,"
                + Base64.getEncoder().encodeToString(file.getBytes(StandardCharsets.UTF_8));
        byte[] pdf = render("", "<p><img src='" + data + "' alt='A logo'></p>");

        assertThat(VeraPdf.failures(pdf)).isEmpty();
        assertThat(alternatives(pdf)).containsExactly("A logo");
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1))
                .contains("/Subtype/Form")
                .doesNotContain("/Subtype/Image");
    }

    @ParameterizedTest
    @ValueSource(strings = {"aria-hidden='true'", "role='presentation'"})
    void aDrawingThatIsDecorationHasNoPlaceInTheStructure(String attributes) throws Exception {
        byte[] pdf = render("", "<p>Text " + svg(attributes + " width='40'", SHAPES) + "</p>");

        assertThat(VeraPdf.failures(pdf)).isEmpty();
        assertThat(Poppler.structure(pdf)).doesNotContain("Figure");
    }

    @Test
    void theTitleOfADrawingStandsForIt() throws Exception {
        byte[] pdf = render("", "<p>" + svg("width='40'", "<title>A triangle</title>" + SHAPES) + "</p>");

        assertThat(VeraPdf.failures(pdf)).isEmpty();
        assertThat(alternatives(pdf)).containsExactly("A triangle");
        assertThat(Poppler.text(pdf)).doesNotContain("A triangle");
    }

    @Test
    void theSamePageGivesTheSameBytes() throws Exception {
        var body = "<p>" + svg("aria-label='Shapes' width='40'", SHAPES) + "</p>";

        assertThat(render("", body)).isEqualTo(render("", body));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <text x='1' y='1'>x</text> | with <text>
            <image href='#x'/> | with <image>
            <foreignObject><p>x</p></foreignObject> | with <foreignObject>
            <linearGradient id='a'/> | with <linearGradient>
            <filter id='a'/> | with <filter>
            <g><rect width='9' height='9' opacity='.5'/></g> | with opacity=".5"
            <rect width='9' height='9' style='fill: red; fill-opacity: 0.2'/> | with style="fill-opacity: 0.2"
            <rect width='9' height='9' fill='url(#a)'/> | with fill="url(#a)"
            <rect width='9' height='9' mask='none'/> | with mask="none"
            """)
    void whatWouldNeedFontsOrPixelsIsRefused(String content, String reason) {
        var fault = catchThrowableOfType(
                PageFaultException.class, () -> render("", "<p>" + svg("aria-label='x' width='40'", content) + "</p>"));

        assertThat(fault.faults())
                .extracting(PageFault::reason)
                .containsExactly("a PDF can't have a drawing (SVG) " + reason);
    }

    @Test
    void aDrawingWithoutWordsIsRefused() {
        var fault = catchThrowableOfType(
                PageFaultException.class, () -> render("", "<p>" + svg("width='40'", SHAPES) + "</p>"));

        assertThat(fault.faults())
                .extracting(PageFault::reason)
                .containsExactly("a drawing (SVG) has no text in its stead");
    }

    @Test
    void aDrawingThatIsHiddenOnPaperMayHoldAnything() throws Exception {
        byte[] pdf = render("svg { display: none }", "<p>Text</p>" + svg("", "<text>x</text>"));

        assertThat(Poppler.text(pdf)).contains("Text");
    }
}
