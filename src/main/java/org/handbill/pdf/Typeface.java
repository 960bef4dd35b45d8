package org.handbill.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.BaseFont;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.pdf.FontDescription;

/// The faces of Source Sans Pro, each read when it is first used and then shared by all threads.
enum Typeface {
    REGULAR("Regular", 400, false),
    ITALIC("Italic", 400, true),
    SEMI_BOLD("SemiBold", 600, false),
    SEMI_BOLD_ITALIC("SemiBoldItalic", 600, true),
    BOLD("Bold", 700, false),
    BOLD_ITALIC("BoldItalic", 700, true),
    BLACK("Black", 900, false),
    BLACK_ITALIC("BlackItalic", 900, true);

    static final String FAMILY = "Source Sans Pro";

    /// The numbers that a document's subset names are made of, so that they depend on its content alone.
    static final ScopedValue<Random> NUMBERS = ScopedValue.newInstance();

    private final String file;
    private final int weight;
    private final boolean italic;
    private volatile @Nullable Pair pair;

    Typeface(String style, int weight, boolean italic) {
        this.file = "SourceSansPro-" + style + ".ttf";
        this.weight = weight;
        this.italic = italic;
    }

    /// The face of that weight, else the next bolder one, else the boldest: Flying Saucer would smear a lighter one.
    static Typeface of(int weight, boolean italic) {
        Typeface best = italic ? BLACK_ITALIC : BLACK;
        for (Typeface face : values()) {
            if (face.italic == italic && face.weight >= weight && face.weight < best.weight) {
                best = face;
            }
        }
        return best;
    }

    FontDescription description() {
        return pair().font();
    }

    /// The twin of one of these faces ([TwinFont]); nothing for a page's own font.
    static Optional<FontDescription> twinOf(FontDescription font) {
        for (Typeface face : values()) {
            Pair loaded = face.pair;
            if (loaded != null && loaded.font() == font) {
                return Optional.of(loaded.twin());
            }
        }
        return Optional.empty();
    }

    /// The upright face that may stand in for one of these italics.
    static Optional<FontDescription> uprightOf(FontDescription font) {
        for (Typeface face : values()) {
            Pair loaded = face.pair;
            if (face.italic && loaded != null && loaded.font() == font) {
                return Optional.of(of(face.weight, false).description());
            }
        }
        return Optional.empty();
    }

    private Pair pair() {
        Pair loaded = pair;
        if (loaded == null) {
            synchronized (this) {
                loaded = pair;
                if (loaded == null) {
                    loaded = read();
                    pair = loaded;
                }
            }
        }
        return loaded;
    }

    private Pair read() {
        try (InputStream in = Typeface.class.getResourceAsStream("/fonts/ttf/SourceSansPro/" + file)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + file);
            }
            byte[] bytes = in.readAllBytes();
            return new Pair(describe(bytes), describe(TwinFont.of(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FontDescription describe(byte[] bytes) throws IOException {
        BaseFont font = prepared(BaseFont.createFont(file, BaseFont.IDENTITY_H, true, false, bytes, null));
        return new FontDescription(font, italic ? IdentValue.ITALIC : IdentValue.NORMAL, weight);
    }

    private record Pair(FontDescription font, FontDescription twin) {}

    /// Embedded as PDF/A-2 wants it, under a name that is the same in every run.
    static BaseFont prepared(BaseFont font) {
        font.setIncludeCidSet(false);
        font.setSecureRandom(new ScopedNumbers());
        return font;
    }

    /// OpenPDF asks a font's own generator for the prefix of a subset's name (ISO 32000-1, 9.6.4); this one hands on
    /// to the document that is being written.
    private static final class ScopedNumbers extends SecureRandom {
        private static final long serialVersionUID = 1;

        @Override
        public double nextDouble() {
            return NUMBERS.get().nextDouble();
        }
    }
}
