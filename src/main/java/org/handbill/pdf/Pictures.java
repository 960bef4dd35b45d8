package org.handbill.pdf;

import org.jspecify.annotations.Nullable;
import org.xhtmlrenderer.extend.ReplacedElement;
import org.xhtmlrenderer.extend.UserAgentCallback;
import org.xhtmlrenderer.layout.LayoutContext;
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
        return box.getElement() != null && box.getElement().getNodeName().equals("img")
                ? super.createReplacedElement(c, box, resources, width, height)
                : null;
    }
}
