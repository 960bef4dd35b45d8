package org.handbill.pdf;

import java.util.function.Consumer;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.InlineLayoutBox;
import org.xhtmlrenderer.render.InlineText;
import org.xhtmlrenderer.render.LineBox;

/// Walks over what Flying Saucer laid out.
final class Boxes {
    private Boxes() {}

    /// Visits a box and all in it, also what floats or is positioned.
    static void walk(Box box, Consumer<Box> visitor) {
        visitor.accept(box);
        if (box instanceof InlineLayoutBox inline) {
            for (Object child : inline.getInlineChildren()) {
                if (child instanceof Box inner) {
                    walk(inner, visitor);
                }
            }
            return;
        }
        for (Box child : box.getChildren()) {
            walk(child, visitor);
        }
        if (box instanceof LineBox line) {
            for (Box child : line.getNonFlowContent()) {
                walk(child, visitor);
            }
        }
    }

    /// Visits the pieces of text that stand directly in a box.
    static void texts(Box box, Consumer<InlineText> visitor) {
        if (box instanceof InlineLayoutBox inline) {
            for (Object child : inline.getInlineChildren()) {
                if (child instanceof InlineText text) {
                    visitor.accept(text);
                }
            }
        }
    }
}
