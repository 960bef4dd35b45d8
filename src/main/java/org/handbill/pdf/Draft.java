package org.handbill.pdf;

import static java.util.Objects.requireNonNull;

import java.awt.Shape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.handbill.pdf.Tag.Marks;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.w3c.dom.Element;
import org.xhtmlrenderer.css.parser.FSColor;
import org.xhtmlrenderer.layout.BoxCollector;
import org.xhtmlrenderer.layout.BoxRangeLists;
import org.xhtmlrenderer.layout.InlinePaintable;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.LineBox;
import org.xhtmlrenderer.render.RenderingContext;

/// Takes down what a part of a page would enter into its PDF, and enters nothing: two parts of which the same was
/// taken down differ in the bytes of their page's content alone.
final class Draft implements Entries {
    private final TaggedPaper paper;
    private final Structure structure;
    private final PdfIndirectReference page;
    private final float pageHeight;
    private final StringBuilder notes = new StringBuilder();
    private final Set<Object> letters = new HashSet<>();
    private final List<Box> lines = new ArrayList<>();
    private int number;
    private boolean failed;

    /// @param number of the first marked-content sequence
    Draft(TaggedPaper paper, Structure structure, PdfIndirectReference page, float pageHeight, int number) {
        this.paper = paper;
        this.structure = structure;
        this.page = page;
        this.pageHeight = pageHeight;
        this.number = number;
    }

    Structure structure() {
        return structure;
    }

    float pageHeight() {
        return pageHeight;
    }

    /// That something was painted of which a draft can't tell what it leaves behind.
    void fail() {
        failed = true;
    }

    boolean failed() {
        return failed;
    }

    /// All that was taken down.
    String notes() {
        structure.document().tell(notes);
        failed |= !structure.tables().isEmpty();
        structure.headings().forEach(heading -> note(heading.level(), heading.text()));
        return notes.toString();
    }

    private void note(Object... what) {
        for (Object one : what) {
            notes.append(one).append('\n');
        }
    }

    /// Paints the backgrounds and borders, and finds the lines that stand before them.
    void blocks(RenderingContext c, Box part) {
        List<Box> blocks = new ArrayList<>();
        var clipped = new BoxRangeLists();
        Shape clip = requireNonNull(paper.getClip());
        new BoxCollector().collect(c, clip, requireNonNull(part.getContainingLayer()), part, blocks, lines, clipped);
        if (!clipped.getBlock().isEmpty() || !clipped.getInline().isEmpty()) {
            fail();
        }
        for (Box box : blocks) {
            var block = (BlockBox) box;
            if (block.getMarkerData() != null || block.isReplaced()) {
                fail();
            }
            if (block != part) {
                block.paintBackground(c);
                block.paintBorder(c);
            }
        }
        note(paper.getCurrentPage().getInternalBuffer());
        for (Box line : lines) {
            if (line instanceof LineBox one && one.isContainsContent()) {
                note(one.getAbsY());
            }
        }
    }

    void lines(RenderingContext c) {
        lines.forEach(line -> ((InlinePaintable) line).paintInline(c));
    }

    /// How the page stands behind it.
    void leave(@Nullable FSColor ink, @Nullable Object open) {
        note(ink == null ? "" : ink, open instanceof Marks marks ? marks.owner().type() : open == null ? "" : open);
    }

    /// How much of the text can't be set or is cut off.
    void lost(int pieces) {
        failed |= pieces > 0;
    }

    /// Takes down in which order a font is asked for letters that it does not hold anyway.
    void sets(BaseFont font, CharSequence text, Letters held) {
        if (letters.add(font)) {
            note(font.getPostscriptFontName());
        }
        text.codePoints()
                .filter(letter -> !held.has(letter))
                .filter(letter -> letters.add(new Use(font, letter)))
                .forEach(letter -> note(font.getPostscriptFontName(), letter));
    }

    private record Use(BaseFont font, int letter) {}

    @Override
    public void begin(PdfContentByte canvas, Marks place) {
        place.enter(number, page);
        canvas.getInternalBuffer()
                .append(place.owner().type().getBytes())
                .append(" <</MCID ")
                .append(number)
                .append(">> BDC\n");
        number++;
    }

    @Override
    public void end(PdfContentByte canvas) {
        canvas.getInternalBuffer().append("EMC\n");
    }

    @Override
    public void link(RenderingContext c, Box box, Element element, Marks place) {
        Rectangle area = paper.createLocalTargetArea(c, box);
        note(
                "link",
                element.getAttribute("href"),
                Annotations.contents(element),
                area.getLeft(),
                area.getBottom(),
                area.getRight(),
                area.getTop());
    }

    @Override
    public void painted(RenderingContext c, Box box, Tag tag) {
        for (@Nullable Tag above = tag; above != null; above = above.parent()) {
            if (above.isHeading()) {
                note("heading", paper.createLocalTargetArea(c, box).getTop());
                return;
            }
        }
    }
}
