package org.handbill.pdf;

import java.awt.Graphics2D;
import java.awt.Point;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfTemplate;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextReplacedElement;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.RenderingContext;

/// A drawing where it stands on the page: vectors in a form of their own (ISO 32000-1, 8.10).
final class SvgElement implements ITextReplacedElement {
    private final Svg drawing;
    private final int width;
    private final int height;
    private Point location = new Point(0, 0);

    /// @param width  in dots
    /// @param height in dots
    SvgElement(Svg drawing, int width, int height) {
        this.drawing = drawing;
        this.width = width;
        this.height = height;
    }

    @Override
    public void paint(RenderingContext c, ITextOutputDevice device, BlockBox box) {
        Rectangle area = device.createLocalTargetArea(c, box);
        PdfContentByte page = device.getCurrentPage();
        PdfTemplate form = page.createTemplate(area.getWidth(), area.getHeight());
        Graphics2D pen = form.createGraphicsShapes(area.getWidth(), area.getHeight());
        drawing.paint(pen, area.getWidth(), area.getHeight());
        pen.dispose();
        page.addTemplate(form, area.getLeft(), area.getBottom());
    }

    @Override
    public int getIntrinsicWidth() {
        return width;
    }

    @Override
    public int getIntrinsicHeight() {
        return height;
    }

    @Override
    public Point getLocation() {
        return location;
    }

    @Override
    public void setLocation(int x, int y) {
        location = new Point(x, y);
    }

    @Override
    public void detach(LayoutContext c) {}

    @Override
    public boolean isRequiresInteractivePaint() {
        return true;
    }

    @Override
    public boolean hasBaseline() {
        return false;
    }

    @Override
    public int getBaseline() {
        return 0;
    }
}
