package org.handbill.pdf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.handbill.facts.Sha256;
import org.w3c.dom.Document;

/// Makes the PDFs of pages that say nearly the same: a sheet's copies for many recipients.
///
/// A copy's bytes depend on its page, its info and the letters of the series alone, in whatever order or number copies
/// are made. All fonts hold all letters of the series; that apart, a copy is what [PdfRenderer] makes of its page.
///
/// What is kept between copies is in a [Stencil], and there alone: one page laid out, and the PDF that was made of it.
/// A copy that differs in the words of some blocks takes from it all that those words leave as it is. Serves one
/// thread at a time.
public final class Series {
    /// How hard streams are deflated.
    private static final int LEVEL = 6;

    private final Letters letters;

    /// @param letters of all that differs between the copies
    public Series(Letters letters) {
        this.letters = letters;
    }

    /// Makes one PDF.
    ///
    /// @param page     see [PdfRenderer#render]
    /// @param identity SHA-256 of all that the page is made of
    public Pdf render(Document page, PdfInfo info, byte[] identity) throws MissingGlyphsException {
        return Rendering.guarded(
                () -> rendering(PageCopy.of(page).document(), info, identity).pdf(numbers()));
    }

    /// Makes one PDF, and keeps what others like it need.
    ///
    /// @param page that is the stencil's from now on
    public Stencil cut(Document page, PdfInfo info, byte[] identity) throws MissingGlyphsException {
        return Rendering.guarded(() -> {
            PageCopy.prepare(page.getDocumentElement());
            Rendering rendering = rendering(page, info, identity);
            Trace trace = rendering.paper().trace();
            return new Stencil(rendering.pdf(numbers()), identity, rendering, trace, LEVEL);
        });
    }

    private Rendering rendering(Document page, PdfInfo info, byte[] identity) {
        return new Rendering(page, info, identity, letters, LEVEL);
    }

    /// The names of the fonts are the same in all copies, as are the fonts.
    private Random numbers() {
        byte[] seed = Sha256.start().digest(letters.written().getBytes(StandardCharsets.UTF_8));
        return new Random(ByteBuffer.wrap(seed).getLong());
    }
}
