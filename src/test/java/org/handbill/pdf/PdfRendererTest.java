package org.handbill.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.w3c.dom.Document;

class PdfRendererTest {
    private final PdfRenderer renderer = new PdfRenderer();

    private static Document sheet() {
        return Pages.body(
                "@page { size: a4; @bottom-right { content: counter(page) \" of \" counter(pages) } }"
                        + " .kicker { text-transform: uppercase } .c { page-break-before: always }",
                "<h1 class='kicker'>Violence in international law</h1><p>Some <b>bold</b>, <i>italic</i> "
                        + "<span style='font-weight:600'>semibold</span> text.</p><ol><li>one</li><li>two</li></ol>"
                        + "<p class='c'>See <a href='https://example.org/'>example.org</a></p>");
    }

    @Test
    void samePageGivesSameBytes() throws Exception {
        assertThat(renderer.render(sheet(), Pages.INFO).bytes())
                .isEqualTo(new PdfRenderer().render(sheet(), Pages.INFO).bytes());
    }

    @Test
    void bytesDoNotDependOnLocaleAndTimeZone() throws Exception {
        byte[] here = renderer.render(sheet(), Pages.INFO).bytes();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(renderer.render(sheet(), Pages.INFO).bytes()).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void pageWithoutSizeIsLetterInEveryCountry() throws Exception {
        Document page = Pages.body("", "<p>Text</p>");
        byte[] here = renderer.render(page, Pages.INFO).bytes();
        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(renderer.render(page, Pages.INFO).bytes()).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
        }
    }

    @Test
    void threadsShareARenderer() throws Exception {
        byte[] alone = renderer.render(sheet(), Pages.INFO).bytes();
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<byte[]> job = () -> renderer.render(sheet(), Pages.INFO).bytes();
            for (Future<byte[]> result : threads.invokeAll(java.util.Collections.nCopies(64, job))) {
                assertThat(Arrays.equals(result.get(), alone)).isTrue();
            }
        }
    }

    @Test
    void whatIsNestedTooDeepIsAFaultOfThePage() throws Exception {
        Document page = Pages.nestedTooDeep();
        var thrown = new CompletableFuture<Throwable>();
        new Thread(
                        null,
                        () -> thrown.complete(catchThrowable(() -> renderer.render(page, Pages.INFO))),
                        "little stack",
                        1 << 20)
                .start();
        assertThat(thrown.get())
                .isInstanceOf(PageFaultException.class)
                .hasMessage("the page can't be printed: its elements are nested too deep");
    }

    @Test
    void linesPastTheLastPageAreCounted() throws Exception {
        Pdf pdf = renderer.render(
                Pages.body(
                        "@page { size: a4 } .c { page-break-before: always }",
                        "<p>one</p><p class='c'>two</p><p>three</p><p class='c'>four</p>"),
                Pages.INFO);
        assertThat(pdf.pages()).isEqualTo(3);
        assertThat(pdf.linesByPage()).isEqualTo(List.of(1, 2, 1));
        assertThat(pdf.overflowLines(1)).isEqualTo(3);
        assertThat(pdf.overflowLines(3)).isZero();
    }

    @Test
    void nothingIsFetched() {
        for (String body : List.of(
                "<img src='https://example.org/x.png' alt='x'>",
                "<img src='file:///etc/hostname' alt='x'>",
                "<img src='logo.png' alt='x'>",
                "<div style=\"background-image: url('http://example.org/x.png')\">x</div>",
                "<div style=\"background: url(file:///etc/hostname)\">x</div>",
                "<ul style=\"list-style-image: url('jar:file:///x.jar!/y.png')\"><li>x</li></ul>")) {
            assertThatThrownBy(() -> renderer.render(Pages.body("", body), Pages.INFO))
                    .as(body)
                    .isInstanceOf(PageFaultException.class);
        }
        for (String style : List.of(
                "@import url('https://example.org/x.css');",
                "@font-face { font-family: X; src: url('file:///x.ttf') } p { font-family: X }")) {
            assertThatThrownBy(() -> renderer.render(Pages.body(style, "<p>x</p>"), Pages.INFO))
                    .as(style)
                    .isInstanceOf(PageFaultException.class);
        }
        assertThatThrownBy(() -> renderer.render(
                        Pages.page("<html><head><link rel='stylesheet' href='x.css'></head><body>x</body></html>"),
                        Pages.INFO))
                .isInstanceOf(PageFaultException.class);
    }

    @Test
    void nothingRunsAndNothingIsToBeFilledIn() throws Exception {
        byte[] pdf = renderer.render(
                        Pages.body(
                                "",
                                "<script>alert(1)</script><p onclick='alert(1)'>x <a href='javascript:alert(1)'>y</a> "
                                        + "<a href='#z' onclick='alert(1)'>z</a></p><form><input value='1'>"
                                        + "<input type='checkbox'><textarea>t</textarea></form><h1 id='z'>Z</h1>"),
                        Pages.INFO)
                .bytes();
        assertThat(VeraPdf.failures(pdf)).isEmpty();
        try (var reader = new PdfReader(pdf)) {
            assertThat(reader.getAcroForm()).isNull();
            assertThat(reader.getCatalog().get(PdfName.OPENACTION)).isNull();
            assertThat(reader.getPageN(1).getAsArray(PdfName.ANNOTS).size()).isEqualTo(1);
            for (int i = 1; i < reader.getXrefSize(); i++) {
                assertThat(String.valueOf(reader.getPdfObject(i))).doesNotContain("JavaScript");
            }
        }
    }

    @Test
    void pageThatCantBeLaidOutIsAtFault() {
        assertThatThrownBy(
                        () -> renderer.render(Pages.body("@page { size: a4; margin: 30cm }", "<p>x</p>"), Pages.INFO))
                .isInstanceOf(PageFaultException.class);
        assertThatThrownBy(() ->
                        renderer.render(Pages.body("", "<img alt='x' src='data:image/png;base64,AAAA'>"), Pages.INFO))
                .isInstanceOf(PageFaultException.class);
        assertThatThrownBy(() -> renderer.render(Pages.body("", "<img src='" + Pages.DOT + "'>"), Pages.INFO))
                .isInstanceOf(PageFaultException.class)
                .hasMessageContaining("alt");
    }
}
