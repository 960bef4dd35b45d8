package org.handbill.pdf;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.BaseFont;
import org.w3c.dom.css.CSSPrimitiveValue;
import org.xhtmlrenderer.css.constants.CSSName;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.css.parser.PropertyValue;
import org.xhtmlrenderer.css.sheet.FontFaceRule;
import org.xhtmlrenderer.css.style.FSDerivedValue;
import org.xhtmlrenderer.css.style.derived.ListValue;
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

    /// Text in this family is upright, or slanted where its style says italic: the true italics lack Greek and
    /// Cyrillic.
    static final String OBLIQUE = Typeface.FAMILY + " Oblique";

    private static final String ANOTHER = "use a whole font in TrueType (TTF) that may be embedded, or Source Sans Pro";

    private final Set<PageFault> faults = new LinkedHashSet<>();
    private final Map<FontDescription, File> own = new LinkedHashMap<>();
    private final Map<FontDescription, FontDescription> twins = new IdentityHashMap<>();

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
            if (family.equals(OBLIQUE)) {
                return Typeface.of(weight, false).description();
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
            if (rule.hasFontFamily() && !addresses(rule).isEmpty()) {
                importFontFace(rule, resources);
            }
        }
    }

    /// Takes the first file of a rule that is a font; one for browsers (WOFF) may stand before it.
    private void importFontFace(FontFaceRule rule, UserAgentCallback resources) {
        String family =
                rule.getCalculatedStyle().valueByName(CSSName.FONT_FAMILY).asString();
        addEmbedFontFace(family, BaseFont.IDENTITY_H);
        List<String> addresses = addresses(rule);
        Optional<String> refusal = Optional.empty();
        Optional<File> file = Optional.empty();
        for (int i = 0; i < addresses.size() && file.isEmpty(); i++) {
            byte[] bytes = resources.getBinaryResource(addresses.get(i));
            refusal = bytes == null ? Optional.of("is not there") : FontFile.refusal(bytes);
            if (bytes != null && refusal.isEmpty()) {
                file = Optional.of(new File(addresses.get(i), bytes));
                super.importFontFaces(List.of(rule), resources);
            }
        }
        boolean found = file.isPresent() && remember(family, file.get());
        if (!found) {
            faults.add(new PageFault(addresses.getLast(), "the font " + refusal.orElse("can't be read"), ANOTHER));
        }
    }

    private boolean remember(String family, File file) {
        boolean found = false;
        FontFamily known = getFonts().get(family);
        for (FontDescription font : known == null ? List.<FontDescription>of() : known.getFontDescriptions()) {
            if (own.putIfAbsent(font, file) == null) {
                Typeface.prepared(font.getFont());
                found = true;
            }
        }
        return found;
    }

    /// The twin of a font ([TwinFont]).
    Optional<FontDescription> twinOf(FontDescription font) {
        File file = own.get(font);
        if (file == null) {
            return Typeface.twinOf(font);
        }
        return Optional.of(twins.computeIfAbsent(font, key -> {
            try {
                byte[] bytes = TwinFont.of(file.bytes());
                BaseFont twin = BaseFont.createFont("twin.ttf", BaseFont.IDENTITY_H, true, false, bytes, null);
                return new FontDescription(Typeface.prepared(twin), font.getStyle(), font.getWeight());
            } catch (IOException | RuntimeException e) {
                throw new PageFaultException(new PageFault(file.address(), "the font is damaged", ANOTHER));
            }
        }));
    }

    /// What to say where a PDF can't be written: OpenPDF looks at the outlines of a font only then.
    Set<PageFault> suspects() {
        Set<PageFault> suspects = new LinkedHashSet<>();
        own.values()
                .forEach(file -> suspects.add(new PageFault(
                        file.address(),
                        "the PDF can't be written, and this font may be the reason: it is damaged",
                        ANOTHER)));
        return suspects;
    }

    /// A font that the page brings, with its address there.
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    private record File(String address, byte[] bytes) {}

    private static List<String> addresses(FontFaceRule rule) {
        FSDerivedValue source = rule.getCalculatedStyle().valueByName(CSSName.SRC);
        if (source == IdentValue.NONE) {
            return List.of();
        }
        if (source instanceof ListValue list) {
            return requireNonNull(list.<Object>getValues()).stream()
                    .filter(value ->
                            value instanceof PropertyValue one && one.getPrimitiveType() == CSSPrimitiveValue.CSS_URI)
                    .map(value -> requireNonNull(((PropertyValue) value).getStringValue()))
                    .toList();
        }
        return List.of(source.asString());
    }

    /// What was refused.
    Set<PageFault> faults() {
        return faults;
    }

    /// None of the readers' fonts.
    @Override
    protected Map<String, FontFamily> loadFonts() {
        return Map.of();
    }
}
