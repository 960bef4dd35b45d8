package org.handbill.pdf;

import java.awt.Point;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;
import org.xhtmlrenderer.css.style.CssContext;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.MarkerData;

/// Where Flying Saucer will paint the bullets of lists, and with which texts their numbers: when it does, it does not
/// say for which item.
final class Markers {
    private final CssContext context;
    private final Map<Point, Element> bullets = new HashMap<>();
    private final Map<String, Element> numbers = new IdentityHashMap<>();

    Markers(CssContext context, Box root) {
        this.context = context;
        Boxes.walk(root, this::collect);
    }

    /// The item of a bullet by its corner, in dots of the whole document.
    Optional<Element> withBullet(int x, int y) {
        return Optional.ofNullable(bullets.get(new Point(x, y)));
    }

    /// The item of a number: this very string.
    Optional<Element> withNumber(String number) {
        return Optional.ofNullable(numbers.get(number));
    }

    private void collect(Box box) {
        if (box instanceof BlockBox item && item.getMarkerData() != null && item.getElement() != null) {
            MarkerData marker = item.getMarkerData();
            if (marker.getTextMarker() != null) {
                numbers.put(marker.getTextMarker().getText(), item.getElement());
            } else if (marker.getGlyphMarker() != null) {
                bullets.put(corner(item, marker, marker.getGlyphMarker()), item.getElement());
            }
        }
    }

    /// As Flying Saucer's `ListItemPainter` has it.
    private Point corner(BlockBox item, MarkerData marker, MarkerData.GlyphMarker glyph) {
        int x = marker.getReferenceLine() != null
                ? marker.getReferenceLine().getAbsX()
                : item.getAbsX() + (int) item.getMargin(context).left();
        Box inner = item;
        while (inner.getChildCount() > 0) {
            inner = inner.getChild(0);
        }
        int middle = inner.getAbsY()
                + inner.getHeight() / 2
                + (int) inner.getMargin(context).top() / 2
                - (int) inner.getMargin(context).bottom() / 2
                + (int) inner.getPadding(context).top() / 2
                - (int) inner.getPadding(context).bottom() / 2;
        return new Point(x - glyph.getLayoutWidth(), middle - glyph.getDiameter() / 2);
    }
}
