package org.handbill.pdf;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.xhtmlrenderer.extend.ReplacedElement;
import org.xhtmlrenderer.extend.UserAgentCallback;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.pdf.ITextImageElement;
import org.xhtmlrenderer.pdf.ITextReplacedElementFactory;
import org.xhtmlrenderer.render.BlockBox;

/// Puts pictures where `img` stands. Form fields, which Flying Saucer would make too, have no place on paper.
final class Pictures extends ITextReplacedElementFactory {
    Pictures(Paper paper) {
        super(paper);
    }

    @Override
    public @Nullable ReplacedElement createReplacedElement(
            LayoutContext c, BlockBox box, UserAgentCallback resources, int width, int height) {
        if (box.getElement() == null || !box.getElement().getNodeName().equals("img")) {
            return null;
        }
        ReplacedElement element = super.createReplacedElement(c, box, resources, width, height);
        return element instanceof ITextImageElement picture ? fitting(picture, box) : element;
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
