package org.handbill.bench;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;

/// openhtmltopdf with PDF/UA on: Handbill's own page of the brief, with the recipient put into its XHTML.
final class OpenHtmlToPdf extends Threads {
    private final String page;
    private final Path fonts;
    // It keeps what it knows of the fonts between documents.
    private final FSCacheEx<String, FSCacheValue> metrics = new FSDefaultCacheStore();

    /// @param page  XHTML that says {@link Brief#NAME} and {@link Brief#DISTRICT}
    /// @param fonts the folder of the fonts
    OpenHtmlToPdf(int threads, String page, Path fonts) {
        super(threads);
        this.page = page;
        this.fonts = fonts;
        XRLog.setLoggingEnabled(false);
    }

    @Override
    public String name() {
        return "openhtmltopdf";
    }

    @Override
    public byte[] copy(Recipient recipient) throws Exception {
        var pdf = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .useCacheStore(CacheStore.PDF_FONT_METRICS, metrics)
                .withHtmlContent(
                        page.replace(Brief.NAME, recipient.name()).replace(Brief.DISTRICT, recipient.district()),
                        fonts.toUri().toString())
                .toStream(pdf);
        for (var font : Font.values()) {
            builder.useFont(
                    fonts.resolve(font.file()).toFile(),
                    Font.FAMILY,
                    font.weight(),
                    font == Font.ITALIC ? FontStyle.ITALIC : FontStyle.NORMAL,
                    true);
        }
        builder.run();
        return pdf.toByteArray();
    }
}
