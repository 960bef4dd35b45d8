package org.handbill.pdf;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.BaseFont;
import org.xhtmlrenderer.css.constants.CSSName;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.css.sheet.FontFaceRule;
import org.xhtmlrenderer.css.value.FontSpecification;
import org.xhtmlrenderer.extend.UserAgentCallback;
import org.xhtmlrenderer.layout.SharedContext;
import org.xhtmlrenderer.pdf.FontDescription;
import org.xhtmlrenderer.pdf.FontFamily;
import org.xhtmlrenderer.pdf.ITextFSFont;
import org.xhtmlrenderer.pdf.ITextFontResolver;
import org.xhtmlrenderer.render.FSFont;

/// Finds the font for a style: the page's own (`@font-face` with `data:`), else Source Sans Pro. The machine's fonts
/// and those that PDF readers bring play no part. Serves one rendering.
final class Fonts extends ITextFontResolver {
    /// Families of this name are Source Sans Pro Black in every weight.
    private static final String BLACK = Typeface.FAMILY + " Black";

    @Override
    public @Nullable FSFont resolveFont(SharedContext context, FontSpecification spec) {
        return new ITextFSFont(describe(spec), spec.size());
    }

    private FontDescription describe(FontSpecification spec) {
        int weight = convertWeightToInt(spec.fontWeight());
        boolean italic = spec.fontStyle() == IdentValue.ITALIC || spec.fontStyle() == IdentValue.OBLIQUE;
        for (String quoted : spec.families()) {
            String family = quoted.replace("\"", "").strip();
            FontFamily own = getFonts().get(family);
            FontDescription match = own == null ? null : own.match(weight, spec.fontStyle());
            if (match != null) {
                return match;
            }
            if (family.equalsIgnoreCase(Typeface.FAMILY)) {
                return Typeface.of(weight, italic).description();
            }
            if (family.equalsIgnoreCase(BLACK)) {
                return Typeface.of(900, italic).description();
            }
        }
        return Typeface.of(weight, italic).description();
    }

    @Override
    public void importFontFaces(List<FontFaceRule> rules, UserAgentCallback resources) {
        for (FontFaceRule rule : rules) {
            if (rule.hasFontFamily()) {
                addEmbedFontFace(
                        rule.getCalculatedStyle()
                                .valueByName(CSSName.FONT_FAMILY)
                                .asString(),
                        BaseFont.IDENTITY_H);
            }
        }
        super.importFontFaces(rules, resources);
        for (FontFamily family : getFonts().values()) {
            family.getFontDescriptions().forEach(description -> Typeface.prepared(description.getFont()));
        }
    }

    /// None of the readers' fonts.
    @Override
    protected Map<String, FontFamily> loadFonts() {
        return Map.of();
    }
}
