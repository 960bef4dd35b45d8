package org.handbill.pdf;

import java.util.List;
import java.util.stream.Collectors;

/// The page holds text that can't be set right, so that there is no PDF of it.
public final class MissingGlyphsException extends Exception {
    private static final long serialVersionUID = 1;

    private final transient List<MissingGlyph> glyphs;

    MissingGlyphsException(List<MissingGlyph> glyphs) {
        super(glyphs.stream().map(glyph -> glyph.code() + ": " + glyph.reason()).collect(Collectors.joining("; ")));
        this.glyphs = List.copyOf(glyphs);
    }

    /// Each character once, in reading order.
    public List<MissingGlyph> glyphs() {
        return glyphs;
    }
}
