package org.handbill.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.Deflater;
import org.handbill.facts.Sha256;
import org.w3c.dom.Document;

/// Makes a PDF of a page: XHTML with CSS for print, laid out by Flying Saucer. The same page and info give the same
/// bytes. May be used by several threads at once.
public final class PdfRenderer {
    /// Renders a page, of which everything was inlined: pictures and fonts stand in it as `data:`.
    ///
    /// @throws MissingGlyphsException if some of its text can't be set right
    /// @throws PageFaultException     if it asks for anything that it does not carry in itself
    public Pdf render(Document page, PdfInfo info) throws MissingGlyphsException {
        return Rendering.guarded(() -> {
            PageCopy copy = PageCopy.of(page);
            byte[] id = identity(copy, info);
            return new Rendering(copy.document(), info, id, Letters.NONE, Deflater.BEST_COMPRESSION)
                    .pdf(new Random(ByteBuffer.wrap(id).getLong()));
        });
    }

    /// SHA-256 over all that the PDF is made of.
    private static byte[] identity(PageCopy copy, PdfInfo info) {
        var sha = Sha256.start();
        sha.update(copy.digest());
        sha.update(info.toString().getBytes(StandardCharsets.UTF_8));
        return sha.digest();
    }
}
