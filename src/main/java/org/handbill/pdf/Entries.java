package org.handbill.pdf;

import org.handbill.pdf.Tag.Marks;
import org.openpdf.text.pdf.PdfContentByte;
import org.w3c.dom.Element;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.RenderingContext;

/// Where what is painted is entered.
interface Entries {
    /// Begins a marked-content sequence (ISO 32000-1, 14.6) of a place in the structure tree.
    void begin(PdfContentByte canvas, Marks place);

    /// Ends the sequence that is open, whatever it belongs to.
    void end(PdfContentByte canvas);

    /// A piece of a link was painted, one line of it on one page.
    void link(RenderingContext c, Box box, Element element, Marks place);

    /// Text of a tag is about to be painted.
    void painted(RenderingContext c, Box box, Tag tag);
}
