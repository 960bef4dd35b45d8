package org.handbill.pdf;

import static java.util.Objects.requireNonNull;

import java.awt.Shape;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handbill.pdf.Tag.Marks;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfStructureTreeRoot;
import org.openpdf.text.pdf.PdfWriter;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xhtmlrenderer.css.constants.IdentValue;
import org.xhtmlrenderer.css.value.FontSpecification;
import org.xhtmlrenderer.extend.FSImage;
import org.xhtmlrenderer.pdf.ITextFontContext;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.InlineLayoutBox;
import org.xhtmlrenderer.render.InlineText;
import org.xhtmlrenderer.render.JustificationInfo;
import org.xhtmlrenderer.render.PageBox;
import org.xhtmlrenderer.render.RenderingContext;

/// Draws on pages and says of everything what it is: content of the structure tree, or an artifact (PDF/UA-1, 7.1).
///
/// Flying Saucer paints a page in the order of CSS's layers, a line's own text before that of its spans; each piece
/// goes to the place that its text has in the tree. What has been painted already, such as a table's header on a
/// later page, is an artifact from then on.
final class TaggedPaper extends Paper {
    private static final PdfName ARTIFACT = new PdfName("Artifact");
    private static final PdfDictionary FURNITURE = furniture();

    /// Flying Saucer leaves the last text's weight set when it draws a number, and would embolden the number after it.
    private static final FontSpecification PLAIN =
            new FontSpecification(0, IdentValue.NORMAL, new String[0], IdentValue.NORMAL, IdentValue.NORMAL);

    private final Set<Object> painted = Collections.newSetFromMap(new IdentityHashMap<>());

    private final Map<Marks, Integer> running = new IdentityHashMap<>();

    private @Nullable Structure structure;
    private @Nullable Printed printed;
    private @Nullable Annotations annotations;
    private @Nullable Markers markers;
    private @Nullable RenderingContext context;

    /// What the sequence that is open belongs to: a place in the tree, or `ARTIFACT`; null if none is.
    private @Nullable Object open;

    /// A place that takes shapes too, while a picture or bullet is painted.
    private @Nullable Marks shapes;

    private boolean inText;

    TaggedPaper(float dotsPerPoint) {
        super(dotsPerPoint);
    }

    /// Must be called before the first page is painted.
    void begin(Document page, String language, Box root) {
        structure = new Structure((Element) page.getElementsByTagName("body").item(0), language);
        printed = new Printed(root);
        annotations = new Annotations(this, structure, root);
        markers = new Markers(
                getSharedContext().newRenderingContextInstance(this, new ITextFontContext(), root.getLayer(), 0), root);
    }

    /// Must be called after the last page was painted.
    ///
    /// @throws PageFaultException if some of the page's text was not printed
    void end(PdfWriter writer) {
        List<PageFault> lost = requireNonNull(printed).lost();
        if (!lost.isEmpty() && glyphs().missing().isEmpty()) {
            throw new PageFaultException(lost);
        }
        requireNonNull(annotations).writeBookmarks();
        StructureWriter.write(tree(), writer);
    }

    private Structure tree() {
        return requireNonNull(structure);
    }

    // ---- pages

    @Override
    public void initializePage(PdfContentByte page, float height) {
        open = null;
        super.initializePage(page, height);
    }

    @Override
    public void finishPage() {
        close();
        super.finishPage();
    }

    // ---- content

    @Override
    public void drawText(RenderingContext c, InlineText text) {
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
                requireNonNull(annotations).painted(c, box, place.get().owner());
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
        super.paintBackground(c, box);
        Element element = box.getElement();
        if (element != null && !box.isContainedInMarginBox()) {
            Optional<Marks> place = tree().linkOf(element);
            if (place.isPresent() && painted.add(box)) {
                requireNonNull(annotations).link(c, box, element, place.get());
            }
        }
    }

    // ---- shapes

    @Override
    public void draw(Shape shape) {
        paintShape(() -> super.draw(shape));
    }

    @Override
    public void fill(Shape shape) {
        paintShape(() -> super.fill(shape));
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
            PdfWriter writer = requireNonNull(getWriter());
            PdfStructureTreeRoot root = requireNonNull(writer.getStructureTreeRoot());
            place.begin(getCurrentPage(), root, writer.getPageReference(writer.getPageNumber()));
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
            getCurrentPage().endMarkedContentSequence();
            open = null;
        }
    }

    /// Whether a line stands on the page that is being painted: its neighbours' lines are painted too where they touch.
    private static boolean isOnPage(RenderingContext c, int baseline) {
        PageBox page = requireNonNull(c.getPage());
        return baseline >= page.getTop() && baseline < page.getBottom();
    }
}
