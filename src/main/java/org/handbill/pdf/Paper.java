package org.handbill.pdf;

import static java.util.Objects.requireNonNull;

import java.awt.Color;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.BaseFont;
import org.xhtmlrenderer.css.parser.FSCMYKColor;
import org.xhtmlrenderer.css.parser.FSColor;
import org.xhtmlrenderer.css.parser.FSRGBColor;
import org.xhtmlrenderer.css.style.CalculatedStyle;
import org.xhtmlrenderer.pdf.ITextFSFont;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.render.InlineLayoutBox;
import org.xhtmlrenderer.render.InlineText;
import org.xhtmlrenderer.render.JustificationInfo;
import org.xhtmlrenderer.render.RenderingContext;

/// Draws on the pages of one PDF; all text passes by here.
class Paper extends ITextOutputDevice {
    private final Glyphs glyphs = new Glyphs();
    private @Nullable ITextFSFont font;

    Paper(float dotsPerPoint) {
        super(dotsPerPoint);
    }

    Glyphs glyphs() {
        return glyphs;
    }

    @Override
    public void setFont(ITextFSFont chosen) {
        super.setFont(chosen);
        font = chosen;
    }

    /// One colour space for all, that of the output intent.
    @Override
    public void setColor(FSColor color) {
        if (color instanceof FSCMYKColor cmyk) {
            float light = 1 - cmyk.getBlack();
            var rgb = new Color(
                    (1 - cmyk.getCyan()) * light, (1 - cmyk.getMagenta()) * light, (1 - cmyk.getYellow()) * light);
            super.setColor(new FSRGBColor(rgb.getRed(), rgb.getGreen(), rgb.getBlue()));
        } else {
            super.setColor(color);
        }
    }

    /// Sets a piece of a line, with the spaces at its ends that layout took away: who reads the text aloud needs them
    /// between lines.
    @Override
    public void drawText(RenderingContext c, InlineText text) {
        String word = text.getSubstring();
        String spaced = text.getTextExportText();
        if (spaced.isBlank()) {
            return;
        }
        InlineLayoutBox box = requireNonNull(text.getParent());
        CalculatedStyle style = requireNonNull(box.getStyle());
        setColor(requireNonNull(style.getColor()));
        setFont((ITextFSFont) requireNonNull(style.getFSFont(c)));
        setFontSpecification(requireNonNull(style.getFontSpecification()));
        float x = box.getAbsX() + text.getX();
        int before = text.isTrimmedLeadingSpace() && spaced.startsWith(" ") && !word.startsWith(" ") ? 1 : 0;
        if (before > 0) {
            x -= width(" ");
        }
        drawString(
                spaced, x, box.getAbsY() + box.getBaseline(), justification(box).orElse(null));
    }

    private static Optional<JustificationInfo> justification(InlineLayoutBox box) {
        return Optional.ofNullable(
                requireNonNull(box.getStyle()).isTextJustify()
                        ? box.getLineBox().getJustificationInfo()
                        : null);
    }

    @Override
    public void drawString(String text, float x, float y, @Nullable JustificationInfo justification) {
        String printed = text.indexOf(LongWords.BREAK) < 0 ? text : text.replace(String.valueOf(LongWords.BREAK), "");
        glyphs.check(printed, fontInUse().getFontDescription().getFont());
        super.drawString(printed.replace('\u00A0', ' '), x, y, justification);
    }

    private float width(String text) {
        BaseFont base = fontInUse().getFontDescription().getFont();
        return base.getWidthPoint(text, fontInUse().getSize2D());
    }

    private ITextFSFont fontInUse() {
        return requireNonNull(font);
    }
}
