package org.handbill.pdf;

import static java.util.Objects.requireNonNull;

import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.w3c.dom.Element;
import org.xhtmlrenderer.css.parser.FSRGBColor;
import org.xhtmlrenderer.extend.ReplacedElement;
import org.xhtmlrenderer.extend.UserAgentCallback;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.pdf.ITextImageElement;
import org.xhtmlrenderer.pdf.ITextReplacedElementFactory;
import org.xhtmlrenderer.render.BlockBox;

/// Puts pictures where `img` stands, and drawings where `svg` does. Form fields, which Flying Saucer would make too,
/// have no place on paper.
final class Pictures extends ITextReplacedElementFactory {
    private static final String SVG_FILE = "data:image/svg+xml;base64,";

    private @Nullable LayoutContext context;

    Pictures(Paper paper) {
        super(paper);
    }

    /// What the page was laid out with last: Flying Saucer shows it here alone.
    LayoutContext context() {
        return requireNonNull(context);
    }

    @Override
    public @Nullable ReplacedElement createReplacedElement(
            LayoutContext c, BlockBox box, UserAgentCallback resources, int width, int height) {
        context = c;
        Element place = box.getElement();
        Optional<Element> drawing = place == null ? Optional.empty() : drawing(place);
        if (drawing.isPresent()) {
            return drawn(drawing.get(), c, box, width, height);
        }
        if (place == null || !place.getNodeName().equals("img")) {
            return null;
        }
        ReplacedElement element = super.createReplacedElement(c, box, resources, width, height);
        return element instanceof ITextImageElement picture ? fitting(picture, box) : element;
    }

    /// The drawing that an element shows; nothing where it shows none. One that is damaged is reported elsewhere.
    static Optional<Element> drawing(Element element) {
        if (element.getNodeName().equals("svg")) {
            return Optional.of(element);
        }
        String address = element.getNodeName().equals("img") ? element.getAttribute("src") : "";
        if (!address.startsWith(SVG_FILE)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Svg.read(Base64.getMimeDecoder().decode(address.substring(SVG_FILE.length()))));
        } catch (IllegalArgumentException | Svg.Refused e) {
            return Optional.empty();
        }
    }

    /// A drawing as large as its style says, else as itself says, and no wider than where it stands. One that is
    /// refused takes no room: its page is not printed.
    private static @Nullable ReplacedElement drawn(
            Element element, LayoutContext c, BlockBox box, int width, int height) {
        try {
            Svg svg = Svg.of(element, color(box));
            double wide = width >= 0 ? width : height >= 0 ? height * svg.ratio() : svg.width() * c.getDotsPerPixel();
            int room = requireNonNull(box.getContainingBlock()).getContentWidth();
            if (room > 0 && wide > room) {
                return new SvgElement(svg, room, high(room / svg.ratio()));
            }
            return new SvgElement(svg, high(wide), height >= 0 ? height : high(wide / svg.ratio()));
        } catch (Svg.Refused e) {
            return null;
        }
    }

    private static int high(double dots) {
        return Math.max(1, (int) Math.round(dots));
    }

    private static String color(BlockBox box) {
        return requireNonNull(box.getStyle()).getColor() instanceof FSRGBColor rgb
                ? "#%02x%02x%02x".formatted(rgb.getRed(), rgb.getGreen(), rgb.getBlue())
                : "#000000";
    }

    /// A picture as wide as where it stands, if it is wider: Flying Saucer does not hold it to its `max-width`.
    private static ReplacedElement fitting(ITextImageElement picture, BlockBox box) {
        int room = requireNonNull(box.getContainingBlock()).getContentWidth();
        int width = picture.getIntrinsicWidth();
        if (room <= 0 || width <= room) {
            return picture;
        }
        int height = Math.max(1, (int) ((long) picture.getIntrinsicHeight() * room / width));
        return new ITextImageElement(picture.getImage().scale(room, height));
    }

    /// Where a picture stands, in points (ISO 32000-1, 14.8.5.4.3).
    static PdfDictionary boundingBox(Rectangle area) {
        PdfDictionary attributes = Structure.attributes("Layout");
        var corners = new PdfArray();
        for (float at : new float[] {area.getLeft(), area.getBottom(), area.getRight(), area.getTop()}) {
            corners.add(new PdfNumber(at));
        }
        attributes.put(PdfName.BBOX, corners);
        return attributes;
    }
}
