package org.handbill.pdf;

import static java.util.Objects.requireNonNull;

import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handbill.pdf.Tag.Marks;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfWriter;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.css.parser.FSColor;
import org.xhtmlrenderer.css.style.CalculatedStyle.Edge;
import org.xhtmlrenderer.css.value.FontSpecification;
import org.xhtmlrenderer.extend.FSImage;
import org.xhtmlrenderer.pdf.ITextFontContext;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.InlineLayoutBox;
import org.xhtmlrenderer.render.InlineText;
import org.xhtmlrenderer.render.JustificationInfo;
import org.xhtmlrenderer.render.LineBox;
import org.xhtmlrenderer.render.PageBox;
import org.xhtmlrenderer.render.RenderingContext;
import org.xhtmlrenderer.render.TextDecoration;

/// Draws on pages and says of everything what it is: content of the structure tree, or an artifact (PDF/UA-1, 7.1).
///
/// Flying Saucer paints a page in the order of CSS's layers, a line's own text before that of its spans; each piece
/// goes to the place that its text has in the tree. What has been painted already, such as a table's header on a
/// later page, is an artifact from then on.
final class TaggedPaper extends Paper {
    private static final PdfName ARTIFACT = new PdfName("Artifact");
    private static final PdfDictionary FURNITURE = furniture();

    /// Some place of the structure tree that is not looked at any more.
    private static final Object ANOTHER = new Object();

    /// Flying Saucer leaves the last text's weight set when it draws a number, and would embolden the number after it.
    private static final FontSpecification PLAIN =
            new FontSpecification(0, IdentValue.NORMAL, new String[0], IdentValue.NORMAL, IdentValue.NORMAL);

    private final Set<Object> painted = Collections.newSetFromMap(new IdentityHashMap<>());

    private final Map<Marks, Integer> running = new IdentityHashMap<>();

    private @Nullable Structure structure;
    private @Nullable Printed printed;
    private @Nullable Entries entries;
    private @Nullable Markers markers;
    private @Nullable RenderingContext context;

    /// What the sequence that is open belongs to: a place in the tree, or `ARTIFACT`; null if none is.
    private @Nullable Object open;

    /// A place that takes shapes too, while a picture or bullet is painted.
    private @Nullable Marks shapes;

    private boolean inText;

    private @Nullable Trace trace;

    /// What was chosen last, and what fills.
    private @Nullable FSColor color;

    private @Nullable FSColor ink;

    /// Sequences of the structure tree on this page.
    private int marked;

    TaggedPaper(float dotsPerPoint, Letters letters) {
        super(dotsPerPoint, letters);
    }

    /// From now on keeps account of what is painted where.
    Trace trace() {
        trace = new Trace();
        return trace;
    }

    /// Must be called before the first page is painted.
    void begin(Document page, String language, Box root) {
        structure = new Structure((Element) page.getElementsByTagName("body").item(0), language);
        printed = new Printed(root);
        entries = new Annotations(this, structure, root);
        markers = new Markers(
                getSharedContext().newRenderingContextInstance(this, new ITextFontContext(), root.getLayer(), 0), root);
    }

    /// All ids of the page's elements.
    Set<String> ids() {
        return tree().ids();
    }

    /// Must be called after the last page was painted.
    ///
    /// @throws PageFaultException if some of the page's text was not printed
    void end(PdfWriter writer) {
        List<PageFault> lost = requireNonNull(printed).lost();
        if (!lost.isEmpty() && glyphs().missing().isEmpty()) {
            throw new PageFaultException(lost);
        }
        if (entries instanceof Annotations annotations) {
            annotations.writeBookmarks();
        }
        StructureWriter.write(tree(), writer);
    }

    /// Paints some lines again, as they would stand in a page's content between what was painted before and behind
    /// them.
    ///
    /// @param part   what is painted, laid out anew
    /// @param draft  that takes down what it enters
    /// @param before how the page stood before them
    byte[] repaint(RenderingContext c, Box part, Draft draft, Trace.State before) {
        structure = draft.structure();
        printed = new Printed(part);
        entries = draft;
        trace = null;
        painted.clear();
        forgetGlyphs();
        var canvas = new PdfContentByte(requireNonNull(getWriter()));
        initializePage(canvas, draft.pageHeight());
        turnTo(c);
        draft.blocks(c, part);
        if (before.ink() == null) {
            setClip(requireNonNull(getClip()));
        } else {
            setColor(before.ink());
            super.fill(new Path2D.Float());
            ink = before.ink();
        }
        open = before.open() instanceof Marks ? ANOTHER : before.open();
        int start = canvas.getInternalBuffer().size();
        draft.lines(c);
        draft.leave(ink, open);
        draft.lost(requireNonNull(printed).lost().size() + glyphs().missing().size());
        byte[] content = canvas.getInternalBuffer().toByteArray();
        return Arrays.copyOfRange(content, start, content.length);
    }

    /// Moves to where a page's content is painted, as Flying Saucer's `ITextRenderer` does it.
    private void turnTo(RenderingContext c) {
        PageBox page = requireNonNull(c.getPage());
        super.setClip(new Rectangle(0, 0, page.getWidth(c), page.getHeight(c)));
        clip(page.getPrintClippingBounds(c));
        translate(
                page.getMarginBorderPadding(c, Edge.LEFT),
                -page.getPaintingTop() + page.getMarginBorderPadding(c, Edge.TOP));
    }

    private Structure tree() {
        return requireNonNull(structure);
    }

    // ---- pages

    @Override
    public void initializePage(PdfContentByte page, float height) {
        open = null;
        marked = 0;
        super.initializePage(page, height);
        if (trace != null) {
            trace.beginPage();
        }
    }

    @Override
    public void finishPage() {
        close();
        super.finishPage();
        if (trace != null) {
            trace.endPage(getCurrentPage().getInternalBuffer().toByteArray());
        }
    }

    // ---- content

    @Override
    public void drawText(RenderingContext c, InlineText text) {
        traced(requireNonNull(text.getParent()), () -> draw(c, text));
    }

    private void draw(RenderingContext c, InlineText text) {
        context = c;
        InlineLayoutBox box = requireNonNull(text.getParent());
        if (text.getTextExportText().isBlank()) {
            return;
        }
        boolean goesBack = false;
        if (box.isContainedInMarginBox()) {
            Optional<Marks> place = tree().of(text.getTextNode()).filter(marks -> isFirstPageOf(marks, c));
            if (place.isPresent()) {
                open(place.get());
            } else {
                furnish();
            }
        } else if (isOnPage(c, box.getAbsY() + box.getBaseline())) {
            Optional<Marks> place = placeOf(text, box);
            if (place.isPresent() && painted.add(text)) {
                goesBack = requireNonNull(printed).add(text);
                if (goesBack) {
                    close();
                    place.get().goBack();
                }
                open(place.get());
                requireNonNull(entries).painted(c, box, place.get().owner());
            } else {
                decorate();
            }
        } else {
            return;
        }
        inText = true;
        super.drawText(c, text);
        inText = false;
        if (goesBack) {
            close();
        }
    }

    /// What runs in the margins of every page (`position: running()`) is content on the first one.
    private boolean isFirstPageOf(Marks place, RenderingContext c) {
        return running.computeIfAbsent(place, key -> c.getPageNo()) == c.getPageNo();
    }

    /// Text of the page goes to its place, what a style puts before a list item to the item's label; other text from a
    /// style is decoration.
    private Optional<Marks> placeOf(InlineText text, InlineLayoutBox box) {
        if (text.getTextNode() != null) {
            return tree().of(text.getTextNode());
        }
        return "before".equals(box.getPseudoElementOrClass()) ? tree().labelOf(box.getElement()) : Optional.empty();
    }

    /// Outside of `drawText` only the numbers of list items are drawn.
    @Override
    public void drawString(String text, float x, float y, @Nullable JustificationInfo justification) {
        if (inText) {
            super.drawString(text, x, y, justification);
            return;
        }
        if (context != null && !isOnPage(context, Math.round(y))) {
            return;
        }
        Optional<Marks> place = requireNonNull(markers).withNumber(text).flatMap(tree()::labelOf);
        if (place.isPresent() && painted.add(place.get())) {
            open(place.get());
        } else {
            decorate();
        }
        setFontSpecification(PLAIN);
        super.drawString(text, x, y, justification);
    }

    @Override
    public void paintReplacedElement(RenderingContext c, BlockBox box) {
        Optional<Tag> figure = tree().figureOf(box.getElement());
        if (figure.isPresent() && !box.isContainedInMarginBox() && painted.add(box)) {
            figure.get().with(PdfName.A, Pictures.boundingBox(createLocalTargetArea(c, box)));
            into(figure.get().marks(), () -> super.paintReplacedElement(c, box));
        } else {
            super.paintReplacedElement(c, box);
        }
    }

    @Override
    public void fillOval(int x, int y, int width, int height) {
        bullet(x, y, () -> super.fillOval(x, y, width, height));
    }

    @Override
    public void drawOval(int x, int y, int width, int height) {
        bullet(x, y, () -> super.drawOval(x, y, width, height));
    }

    @Override
    public void fillRect(int x, int y, int width, int height) {
        if (width == height) {
            bullet(x, y, () -> super.fillRect(x, y, width, height));
        } else {
            super.fillRect(x, y, width, height);
        }
    }

    private void bullet(int x, int y, Runnable paint) {
        Optional<Marks> place = requireNonNull(markers).withBullet(x, y).flatMap(tree()::labelOf);
        if (place.isPresent() && painted.add(place.get())) {
            place.get().owner().with(PdfName.ACTUALTEXT, Structure.unicode("•"));
            into(place.get(), paint);
        } else {
            paint.run();
        }
    }

    @Override
    public void paintBackground(RenderingContext c, Box box) {
        context = c;
        traced(box, () -> super.paintBackground(c, box));
        Element element = box.getElement();
        if (element != null && !box.isContainedInMarginBox()) {
            Optional<Marks> place = tree().linkOf(element);
            if (place.isPresent() && painted.add(box)) {
                requireNonNull(entries).link(c, box, element, place.get());
            }
        }
    }

    @Override
    public void paintBorder(RenderingContext c, Box box) {
        traced(box, () -> super.paintBorder(c, box));
    }

    @Override
    public void drawTextDecoration(RenderingContext c, LineBox line) {
        traced(line, () -> super.drawTextDecoration(c, line));
    }

    @Override
    public void drawTextDecoration(RenderingContext c, InlineLayoutBox box, TextDecoration decoration) {
        traced(box, () -> super.drawTextDecoration(c, box, decoration));
    }

    private void traced(Box box, Runnable paint) {
        if (trace == null) {
            paint.run();
            return;
        }
        var before = new Trace.State(ink, open, marked);
        int start = getCurrentPage().getInternalBuffer().size();
        paint.run();
        int end = getCurrentPage().getInternalBuffer().size();
        if (start != end) {
            trace.add(new Trace.Step(box, start, end, before));
        }
    }

    // ---- shapes

    @Override
    public void draw(Shape shape) {
        if (entries instanceof Draft draft) {
            draft.fail();
        }
        paintShape(() -> super.draw(shape));
    }

    @Override
    public void fill(Shape shape) {
        paintShape(() -> super.fill(shape));
        ink = color;
    }

    @Override
    void sets(BaseFont font, CharSequence text) {
        super.sets(font, text);
        ink = color;
        if (entries instanceof Draft draft) {
            draft.sets(font, text, letters());
        }
    }

    @Override
    public void setColor(FSColor chosen) {
        super.setColor(chosen);
        color = chosen;
    }

    @Override
    public void drawImage(FSImage image, int x, int y) {
        paintShape(() -> super.drawImage(image, x, y));
    }

    private void paintShape(Runnable paint) {
        if (shapes == null) {
            decorate();
        }
        paint.run();
    }

    @Override
    public void clip(Shape shape) {
        close();
        super.clip(shape);
    }

    @Override
    public void setClip(Shape shape) {
        close();
        super.setClip(shape);
        ink = null;
    }

    // ---- marked content

    private void into(Marks place, Runnable paint) {
        open(place);
        shapes = place;
        paint.run();
        shapes = null;
    }

    private void open(Marks place) {
        if (open != place) {
            close();
            requireNonNull(entries).begin(getCurrentPage(), place);
            marked++;
            open = place;
        }
    }

    private void decorate() {
        if (open != ARTIFACT) {
            close();
            getCurrentPage().beginMarkedContentSequence(ARTIFACT);
            open = ARTIFACT;
        }
    }

    private void furnish() {
        if (open != FURNITURE) {
            close();
            getCurrentPage().beginMarkedContentSequence(ARTIFACT, FURNITURE, true);
            open = FURNITURE;
        }
    }

    private static PdfDictionary furniture() {
        var properties = new PdfDictionary();
        properties.put(PdfName.TYPE, new PdfName("Pagination"));
        return properties;
    }

    private void close() {
        if (open != null) {
            requireNonNull(entries).end(getCurrentPage());
            open = null;
        }
    }

    /// Whether a line stands on the page that is being painted: its neighbours' lines are painted too where they touch.
    private static boolean isOnPage(RenderingContext c, int baseline) {
        PageBox page = requireNonNull(c.getPage());
        return baseline >= page.getTop() && baseline < page.getBottom();
    }
}
