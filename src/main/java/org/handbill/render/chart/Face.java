package org.handbill.render.chart;

import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/// The faces of Source Sans Pro that figures use, each read when it is first asked for. All measures are in the font's
/// units, 1000 to the em.
enum Face {
    REGULAR("Regular"),
    SEMI_BOLD("SemiBold");

    /// Units to the em.
    static final int EM = 1000;

    private final String file;
    private volatile @Nullable Loaded loaded;

    Face(String style) {
        this.file = "/fonts/ttf/SourceSansPro/SourceSansPro-" + style + ".ttf";
    }

    /// Whether it can set a text right: it has all its letters, and the text runs from left to right, letter by letter.
    boolean sets(String text) {
        return text.codePoints().allMatch(letter -> glyph(letter) != 0 && isSimple(letter));
    }

    private static boolean isSimple(int letter) {
        return switch (Character.getDirectionality(letter)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> false;
            default -> Character.getType(letter) != Character.NON_SPACING_MARK;
        };
    }

    /// The number of a letter's glyph; 0 where the face lacks it.
    int glyph(int letter) {
        return loaded().letters().getGlyphId(letter);
    }

    /// How far a glyph moves the pen.
    synchronized int advance(int glyph) {
        try {
            return loaded().font().getAdvanceWidth(glyph);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// How wide a text is; letters that the face lacks count as wide as its box for them.
    int width(String text) {
        return text.codePoints().map(letter -> advance(glyph(letter))).sum();
    }

    /// A glyph's outline, upwards from the base line; empty for a blank.
    synchronized GeneralPath outline(int glyph) {
        try {
            var data = loaded().font().getGlyph().getGlyph(glyph);
            return data == null ? new GeneralPath() : data.getPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Loaded(TrueTypeFont font, CmapLookup letters) {}

    /// FontBox reads glyphs as they are asked for and remembers them: it is not made for several threads.
    private Loaded loaded() {
        var ready = loaded;
        if (ready == null) {
            synchronized (this) {
                ready = loaded;
                if (ready == null) {
                    ready = read();
                    loaded = ready;
                }
            }
        }
        return ready;
    }

    private Loaded read() {
        try (InputStream in = Face.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + file);
            }
            var font = new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
            return new Loaded(font, font.getUnicodeCmapLookup());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
