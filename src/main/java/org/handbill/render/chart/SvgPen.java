package org.handbill.render.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes the shapes that a chart draws as paths of an SVG drawing. Black is the page's own colour.
///
/// It has no letters, which [Letters] sets, and no pictures: who asks for them gets an exception. A clip changes
/// nothing, since a plot draws within its area.
final class SvgPen extends Graphics2D {
    private final StringBuilder out;
    private final RenderingHints hints = new RenderingHints(Map.of());
    private AffineTransform transform = new AffineTransform();
    private Paint paint = Color.BLACK;
    private Stroke stroke = new BasicStroke();
    private @Nullable Composite composite;
    private @Nullable Shape clip;
    private @Nullable Font font;
    private Color background = Color.WHITE;

    /// @param out where the paths are added
    SvgPen(StringBuilder out) {
        this.out = out;
    }

    @Override
    public void draw(Shape shape) {
        var line = (BasicStroke) stroke;
        out.append("<path fill=\"none\" stroke=\"")
                .append(color())
                .append("\" stroke-width=\"")
                .append(Paths.number(line.getLineWidth()))
                .append('"');
        if (line.getDashArray() != null) {
            out.append(" stroke-dasharray=\"");
            for (float dash : line.getDashArray()) {
                out.append(Paths.number(dash)).append(' ');
            }
            out.setLength(out.length() - 1);
            out.append('"');
        }
        path(shape);
    }

    @Override
    public void fill(Shape shape) {
        out.append("<path");
        if (!paint.equals(Color.BLACK)) {
            out.append(" fill=\"").append(color()).append('"');
        }
        path(shape);
    }

    private void path(Shape shape) {
        out.append(" d=\"").append(Paths.data(shape, transform)).append("\"/>\n");
    }

    private String color() {
        return paint.equals(Color.BLACK) ? "currentColor" : "#%06x".formatted(((Color) paint).getRGB() & 0xFFFFFF);
    }

    @Override
    public void drawLine(int x1, int y1, int x2, int y2) {
        draw(new Line2D.Double(x1, y1, x2, y2));
    }

    @Override
    public void fillRect(int x, int y, int width, int height) {
        fill(new Rectangle(x, y, width, height));
    }

    @Override
    public void clearRect(int x, int y, int width, int height) {
        var before = paint;
        paint = background;
        fillRect(x, y, width, height);
        paint = before;
    }

    @Override
    public void drawRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
        draw(new RoundRectangle2D.Double(x, y, width, height, arcWidth, arcHeight));
    }

    @Override
    public void fillRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
        fill(new RoundRectangle2D.Double(x, y, width, height, arcWidth, arcHeight));
    }

    @Override
    public void drawOval(int x, int y, int width, int height) {
        draw(new Ellipse2D.Double(x, y, width, height));
    }

    @Override
    public void fillOval(int x, int y, int width, int height) {
        fill(new Ellipse2D.Double(x, y, width, height));
    }

    @Override
    public void drawArc(int x, int y, int width, int height, int startAngle, int arcAngle) {
        draw(new Arc2D.Double(x, y, width, height, startAngle, arcAngle, Arc2D.OPEN));
    }

    @Override
    public void fillArc(int x, int y, int width, int height, int startAngle, int arcAngle) {
        fill(new Arc2D.Double(x, y, width, height, startAngle, arcAngle, Arc2D.PIE));
    }

    @Override
    public void drawPolyline(int[] x, int[] y, int count) {
        draw(Paths.polygon(x, y, count, false));
    }

    @Override
    public void drawPolygon(int[] x, int[] y, int count) {
        draw(Paths.polygon(x, y, count, true));
    }

    @Override
    public void fillPolygon(int[] x, int[] y, int count) {
        fill(Paths.polygon(x, y, count, true));
    }

    // ---- what is remembered

    @Override
    public Graphics create() {
        var copy = new SvgPen(out);
        copy.hints.putAll(hints);
        copy.transform = getTransform();
        copy.paint = paint;
        copy.stroke = stroke;
        copy.composite = composite;
        copy.clip = clip;
        copy.font = font;
        copy.background = background;
        return copy;
    }

    @Override
    public void dispose() {}

    @Override
    public Paint getPaint() {
        return paint;
    }

    @Override
    public void setPaint(@Nullable Paint chosen) {
        if (chosen != null && !(chosen instanceof Color)) {
            throw new UnsupportedOperationException("a figure is drawn in plain colours");
        }
        paint = chosen == null ? paint : chosen;
    }

    @Override
    public Color getColor() {
        return (Color) paint;
    }

    @Override
    public void setColor(@Nullable Color color) {
        setPaint(color);
    }

    @Override
    public Stroke getStroke() {
        return stroke;
    }

    @Override
    public void setStroke(Stroke chosen) {
        stroke = chosen;
    }

    @Override
    public @Nullable Composite getComposite() {
        return composite;
    }

    @Override
    public void setComposite(@Nullable Composite chosen) {
        composite = chosen;
    }

    @Override
    public Color getBackground() {
        return background;
    }

    @Override
    public void setBackground(Color color) {
        background = color;
    }

    @Override
    public @Nullable Font getFont() {
        return font;
    }

    @Override
    public void setFont(@Nullable Font chosen) {
        font = chosen;
    }

    @Override
    public void setPaintMode() {
        composite = null;
    }

    @Override
    public void setXORMode(Color other) {
        throw new UnsupportedOperationException("a figure is drawn in plain colours");
    }

    @Override
    public @Nullable Object getRenderingHint(RenderingHints.Key key) {
        return hints.get(key);
    }

    @Override
    public void setRenderingHint(RenderingHints.Key key, @Nullable Object value) {
        if (value == null) {
            hints.remove(key);
        } else {
            hints.put(key, value);
        }
    }

    @Override
    public RenderingHints getRenderingHints() {
        return (RenderingHints) hints.clone();
    }

    @Override
    public void setRenderingHints(Map<?, ?> all) {
        hints.clear();
        hints.putAll(all);
    }

    @Override
    public void addRenderingHints(Map<?, ?> more) {
        hints.putAll(more);
    }

    @Override
    public AffineTransform getTransform() {
        return new AffineTransform(transform);
    }

    @Override
    public void setTransform(AffineTransform chosen) {
        transform = new AffineTransform(chosen);
    }

    @Override
    public void transform(AffineTransform more) {
        transform.concatenate(more);
    }

    @Override
    public void translate(int x, int y) {
        transform.translate(x, y);
    }

    @Override
    public void translate(double x, double y) {
        transform.translate(x, y);
    }

    @Override
    public void rotate(double angle) {
        transform.rotate(angle);
    }

    @Override
    public void rotate(double angle, double x, double y) {
        transform.rotate(angle, x, y);
    }

    @Override
    public void scale(double x, double y) {
        transform.scale(x, y);
    }

    @Override
    public void shear(double x, double y) {
        transform.shear(x, y);
    }

    @Override
    public @Nullable Shape getClip() {
        return clip;
    }

    @Override
    public @Nullable Rectangle getClipBounds() {
        return clip == null ? null : clip.getBounds();
    }

    @Override
    public void setClip(@Nullable Shape area) {
        clip = area;
    }

    @Override
    public void setClip(int x, int y, int width, int height) {
        clip = new Rectangle(x, y, width, height);
    }

    @Override
    public void clip(Shape area) {
        clip = clip == null ? area : clip.getBounds2D().createIntersection(area.getBounds2D());
    }

    @Override
    public void clipRect(int x, int y, int width, int height) {
        clip(new Rectangle2D.Double(x, y, width, height));
    }

    @Override
    public boolean hit(Rectangle area, Shape shape, boolean onStroke) {
        return (onStroke ? stroke.createStrokedShape(shape) : shape).intersects(area);
    }

    // ---- what a figure does not have

    private static UnsupportedOperationException noLetters() {
        return new UnsupportedOperationException("a figure's letters are set as outlines");
    }

    private static UnsupportedOperationException noPictures() {
        return new UnsupportedOperationException("a figure has no pictures");
    }

    @Override
    public FontMetrics getFontMetrics(@Nullable Font of) {
        throw noLetters();
    }

    @Override
    public FontRenderContext getFontRenderContext() {
        throw noLetters();
    }

    @Override
    public void drawString(String text, int x, int y) {
        throw noLetters();
    }

    @Override
    public void drawString(String text, float x, float y) {
        throw noLetters();
    }

    @Override
    public void drawString(AttributedCharacterIterator text, int x, int y) {
        throw noLetters();
    }

    @Override
    public void drawString(AttributedCharacterIterator text, float x, float y) {
        throw noLetters();
    }

    @Override
    public void drawGlyphVector(GlyphVector glyphs, float x, float y) {
        throw noLetters();
    }

    @Override
    public GraphicsConfiguration getDeviceConfiguration() {
        throw noPictures();
    }

    @Override
    public void copyArea(int x, int y, int width, int height, int dx, int dy) {
        throw noPictures();
    }

    @Override
    public boolean drawImage(Image image, AffineTransform how, @Nullable ImageObserver observer) {
        throw noPictures();
    }

    @Override
    public void drawImage(BufferedImage image, BufferedImageOp how, int x, int y) {
        throw noPictures();
    }

    @Override
    public void drawRenderedImage(RenderedImage image, AffineTransform how) {
        throw noPictures();
    }

    @Override
    public void drawRenderableImage(RenderableImage image, AffineTransform how) {
        throw noPictures();
    }

    @Override
    public boolean drawImage(Image image, int x, int y, @Nullable ImageObserver observer) {
        throw noPictures();
    }

    @Override
    public boolean drawImage(Image image, int x, int y, int width, int height, @Nullable ImageObserver observer) {
        throw noPictures();
    }

    @Override
    public boolean drawImage(Image image, int x, int y, Color background, @Nullable ImageObserver observer) {
        throw noPictures();
    }

    @Override
    public boolean drawImage(
            Image image, int x, int y, int width, int height, Color background, @Nullable ImageObserver observer) {
        throw noPictures();
    }

    @Override
    public boolean drawImage(
            Image image,
            int dx1,
            int dy1,
            int dx2,
            int dy2,
            int sx1,
            int sy1,
            int sx2,
            int sy2,
            @Nullable ImageObserver observer) {
        throw noPictures();
    }

    @Override
    public boolean drawImage(
            Image image,
            int dx1,
            int dy1,
            int dx2,
            int dy2,
            int sx1,
            int sy1,
            int sx2,
            int sy2,
            Color background,
            @Nullable ImageObserver observer) {
        throw noPictures();
    }
}
