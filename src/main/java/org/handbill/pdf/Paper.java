package org.handbill.pdf;

import static java.util.Objects.requireNonNull;

import java.awt.Color;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;
import org.xhtmlrenderer.css.parser.FSCMYKColor;
import org.xhtmlrenderer.css.parser.FSColor;
import org.xhtmlrenderer.css.parser.FSRGBColor;
import org.xhtmlrenderer.css.style.CalculatedStyle;
import org.xhtmlrenderer.pdf.FontDescription;
import org.xhtmlrenderer.pdf.ITextFSFont;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.render.InlineLayoutBox;
import org.xhtmlrenderer.render.InlineText;
import org.xhtmlrenderer.render.JustificationInfo;
import org.xhtmlrenderer.render.RenderingContext;

/// Draws on the pages of one PDF; all text passes by here.
class Paper extends ITextOutputDevice {
    private static final char NO_BREAK_SPACE = '\u00A0';

    private final Letters letters;
    private final Set<BaseFont> fonts = Collections.newSetFromMap(new IdentityHashMap<>());
    private Glyphs glyphs = new Glyphs();
    private @Nullable ITextFSFont font;

    /// @param letters that each of its fonts holds besides those that it sets
    Paper(float dotsPerPoint, Letters letters) {
        super(dotsPerPoint);
        this.letters = letters;
    }

    Letters letters() {
        return letters;
    }

    /// Forgets what could not be set so far.
    void forgetGlyphs() {
        glyphs = new Glyphs();
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
        if (text.isTrimmedLeadingSpace() && spaced.startsWith(" ") && !word.startsWith(" ")) {
            x -= advance(' ', fontInUse().getFontDescription().getFont(), null);
        }
        draw(
                spaced,
                Written.of(text, spaced),
                x,
                box.getAbsY() + box.getBaseline(),
                justification(box).orElse(null));
    }

    private static Optional<JustificationInfo> justification(InlineLayoutBox box) {
        return Optional.ofNullable(
                requireNonNull(box.getStyle()).isTextJustify()
                        ? box.getLineBox().getJustificationInfo()
                        : null);
    }

    @Override
    public void drawString(String text, float x, float y, @Nullable JustificationInfo justification) {
        draw(text, text, x, y, justification);
    }

    /// Sets a text, in stretches of the font and of its twin.
    private void draw(String text, String written, float x, float y, @Nullable JustificationInfo justification) {
        ITextFSFont usual = fontInUse();
        BaseFont base = usual.getFontDescription().getFont();
        glyphs.check(text.replace(String.valueOf(LongWords.BREAK), ""), base);
        Optional<FontDescription> twin =
                ((Fonts) getSharedContext().getFontResolver()).twinOf(usual.getFontDescription());
        var stretch = new StringBuilder();
        boolean inTwin = false;
        float at = x;
        float end = x;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == LongWords.BREAK) {
                continue;
            }
            Optional<Character> other = twin.isPresent() ? Written.twin(c, written.charAt(i), base) : Optional.empty();
            if (other.isPresent() != inTwin) {
                stretch(stretch, inTwin ? twin : Optional.empty(), at, y, justification);
                inTwin = other.isPresent();
                at = end;
            }
            int codePoint = text.codePointAt(i);
            if (Character.isSupplementaryCodePoint(codePoint)) {
                // Flying Saucer would part its two halves to justify a line.
                stretch(stretch, Optional.empty(), at, y, justification);
                stretch(new StringBuilder().appendCodePoint(codePoint), Optional.empty(), end, y, null);
                i++;
                end += advance(codePoint, base, justification);
                at = end;
                continue;
            }
            stretch.append(other.orElse(c == NO_BREAK_SPACE ? ' ' : c));
            end += advance(c, base, justification);
        }
        stretch(stretch, inTwin ? twin : Optional.empty(), at, y, justification);
    }

    private void stretch(
            StringBuilder text,
            Optional<FontDescription> twin,
            float x,
            float y,
            @Nullable JustificationInfo justification) {
        ITextFSFont usual = fontInUse();
        twin.ifPresent(description -> super.setFont(new ITextFSFont(description, usual.getSize2D())));
        if (!text.isEmpty()) {
            sets(twin.orElse(usual.getFontDescription()).getFont(), text);
        }
        super.drawString(text.toString(), x, y, justification);
        super.setFont(usual);
        text.setLength(0);
    }

    /// Called before a font sets a text. A font has the letters of the series before any of the page's own, so that it
    /// numbers and maps them alike in every copy.
    void sets(BaseFont used, CharSequence text) {
        if (fonts.add(used)) {
            String held = letters.written()
                    .codePoints()
                    .filter(used::charExists)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            if (!held.isEmpty()) {
                var nowhere = new PdfContentByte(requireNonNull(getWriter()));
                nowhere.setFontAndSize(used, 1);
                nowhere.showText(held);
            }
        }
    }

    private float advance(int c, BaseFont base, @Nullable JustificationInfo justification) {
        float width = base.getWidthPoint(c, fontInUse().getSize2D());
        if (justification == null) {
            return width;
        }
        return width + (c == ' ' || c == NO_BREAK_SPACE ? justification.spaceAdjust() : justification.nonSpaceAdjust());
    }

    private ITextFSFont fontInUse() {
        return requireNonNull(font);
    }
}
