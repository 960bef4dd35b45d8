package org.handbill.pdf;

import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.BaseFont;
import org.xhtmlrenderer.pdf.ITextFSFont;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.render.JustificationInfo;

/// Draws on the pages of one PDF; all text passes by here.
final class Paper extends ITextOutputDevice {
    private final Glyphs glyphs = new Glyphs();
    private @Nullable BaseFont font;

    Paper(float dotsPerPoint) {
        super(dotsPerPoint);
    }

    Glyphs glyphs() {
        return glyphs;
    }

    @Override
    public void setFont(ITextFSFont chosen) {
        super.setFont(chosen);
        font = chosen.getFontDescription().getFont();
    }

    @Override
    public void drawString(String text, float x, float y, @Nullable JustificationInfo justification) {
        if (font != null) {
            glyphs.check(text, font);
        }
        super.drawString(text.replace('\u00A0', ' '), x, y, justification);
    }
}
