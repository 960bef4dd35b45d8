package org.handbill.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.SimpleBookmark;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class CombinedPdfTest {
    private static byte[] copy(String name) throws Exception {
        var page = Pages.body(
                "@page { size: a4 } .c { page-break-before: always }",
                "<h1>For " + name + "</h1><p>Some <b>bold</b> text, <a href='#n'>1</a></p><img alt='A dot' src='"
                        + Pages.DOT
                        + "'/><p class='c' id='n'>The same for all: <a href='https://example.org/'>here</a></p>");
        return new PdfRenderer().render(page, Pages.INFO).bytes();
    }

    private static byte[] combined(List<String> names) throws Exception {
        var out = new ByteArrayOutputStream();
        try (var pdf = new CombinedPdf(out, Pages.INFO)) {
            for (var name : names) {
                pdf.add(copy(name), name);
            }
        }
        return out.toByteArray();
    }

    @Test
    void conformsToTheArchivesStandard() throws Exception {
        assertThat(VeraPdf.failures(combined(List.of("Ana", "José")), List.of(PDFAFlavour.PDFA_2_B)))
                .isEmpty();
    }

    @Test
    void everyCopysPagesFollowEachOtherWithABookmarkForEach() throws Exception {
        var pdf = combined(List.of("Ana & Co", "José (ñ)", "Ana & Co"));

        try (var reader = new PdfReader(pdf)) {
            assertThat(reader.getNumberOfPages()).isEqualTo(6);
            assertThat(SimpleBookmark.getBookmarkList(reader))
                    .extracting(mark -> mark.get("Title") + " " + mark.get("Page"))
                    .containsExactly("Ana & Co 1 Fit", "José (ñ) 3 Fit", "Ana & Co 5 Fit");
        }
    }

    @Test
    void pagesLookAsTheyDidBefore() throws Exception {
        var pages = Poppler.pages(combined(List.of("Ana", "Bo")));

        assertThat(pages).hasSize(4);
        assertThat(pages.get(0)).isEqualTo(Poppler.pages(copy("Ana")).get(0));
        assertThat(pages.get(3).strip())
                .isEqualTo(Poppler.pages(copy("Bo")).get(1).strip());
    }

    @Test
    void whatCopiesShareIsThereOnce() throws Exception {
        int one = combined(List.of("Ana")).length;
        int hundred = combined(java.util.Collections.nCopies(100, "Ana")).length;

        assertThat(hundred - one).isLessThan(99 * 600);
    }

    @Test
    void aThousandPagesHaveMoreThanOneNode() throws Exception {
        var copy = copy("Ana");
        var out = new ByteArrayOutputStream();
        try (var pdf = new CombinedPdf(out, Pages.INFO)) {
            for (int i = 1; i <= 501; i++) {
                pdf.add(copy, "Ana " + i);
            }
        }

        try (var reader = new PdfReader(out.toByteArray())) {
            assertThat(reader.getNumberOfPages()).isEqualTo(1002);
            assertThat(SimpleBookmark.getBookmarkList(reader)).hasSize(501);
        }
    }

    @Test
    void withoutACopyThereIsNone() throws Exception {
        var pdf = new CombinedPdf(OutputStream.nullOutputStream(), Pages.INFO);

        assertThatThrownBy(pdf::close).isInstanceOf(IllegalStateException.class);
    }
}
