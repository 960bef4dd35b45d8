package org.handbill.pdf;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.handbill.pdf.Structure.Heading;
import org.handbill.pdf.Tag.Marks;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfAction;
import org.openpdf.text.pdf.PdfAnnotation;
import org.openpdf.text.pdf.PdfBorderArray;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDestination;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfOutline;
import org.openpdf.text.pdf.PdfStructureTreeRoot;
import org.openpdf.text.pdf.PdfWriter;
import org.w3c.dom.Element;
import org.xhtmlrenderer.css.style.CalculatedStyle.Edge;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.InlineLayoutBox;
import org.xhtmlrenderer.render.PageBox;
import org.xhtmlrenderer.render.RenderingContext;

/// Enters what is painted into a whole PDF: its content into the structure tree, links and bookmarks besides.
final class Annotations implements Entries {
    private final TaggedPaper paper;
    private final Structure structure;
    private final Box root;
    private final Map<Tag, PdfDestination> headings = new IdentityHashMap<>();

    Annotations(TaggedPaper paper, Structure structure, Box root) {
        this.paper = paper;
        this.structure = structure;
        this.root = root;
    }

    @Override
    public void begin(PdfContentByte canvas, Marks place) {
        place.begin(canvas, requireNonNull(writer().getStructureTreeRoot()), currentPage());
    }

    @Override
    public void end(PdfContentByte canvas) {
        canvas.endMarkedContentSequence();
    }

    /// Makes a piece of a link clickable, one line of it on one page (PDF/UA-1, 7.18.5).
    @Override
    public void link(RenderingContext c, Box box, Element element, Marks place) {
        Optional<PdfAction> action = action(c, Html.target(element).orElseThrow());
        if (action.isEmpty()) {
            return;
        }
        Rectangle area = paper.createLocalTargetArea(c, box);
        PdfWriter writer = writer();
        var annotation = new PdfAnnotation(
                writer, area.getLeft(), area.getBottom(), area.getRight(), area.getTop(), action.get());
        annotation.put(PdfName.SUBTYPE, PdfName.LINK);
        annotation.put(PdfName.F, new PdfNumber(PdfAnnotation.FLAGS_PRINT));
        annotation.setBorder(new PdfBorderArray(0, 0, 0));
        annotation.put(PdfName.CONTENTS, Structure.unicode(contents(element)));
        PdfStructureTreeRoot tree = requireNonNull(writer.getStructureTreeRoot());
        int key = tree.addExistingObject(place.owner().element(tree).getReference());
        annotation.put(PdfName.STRUCTPARENT, new PdfNumber(key));
        place.add(annotation.getIndirectReference(), currentPage());
        writer.addAnnotation(annotation);
    }

    static String contents(Element link) {
        for (String attribute : new String[] {"aria-label", "title"}) {
            if (!link.getAttribute(attribute).isBlank()) {
                return link.getAttribute(attribute).strip();
            }
        }
        String words = Structure.words(link);
        return words.isEmpty() ? link.getAttribute("href") : words;
    }

    private Optional<PdfAction> action(RenderingContext c, String target) {
        if (!target.startsWith("#")) {
            return Optional.of(new PdfAction(target));
        }
        Box box = paper.getSharedContext().getBoxById(target.substring(1));
        return Optional.ofNullable(box).flatMap(at -> destination(c, at)).map(place -> {
            var action = new PdfAction();
            action.put(PdfName.S, PdfName.GOTO);
            action.put(PdfName.D, place);
            return action;
        });
    }

    /// The upper edge of a box, on whatever page it stands.
    private Optional<PdfDestination> destination(RenderingContext c, Box box) {
        int y = box instanceof InlineLayoutBox inline ? inline.getAbsY() + inline.getBaseline() : box.getAbsY();
        PageBox page = requireNonNull(root.getLayer()).getPage(c, y);
        if (page == null) {
            return Optional.empty();
        }
        float fromTop = page.getMarginBorderPadding(c, Edge.TOP) + box.getAbsY() - page.getTop();
        float height = page.getHeight(c);
        var destination = new PdfDestination(PdfDestination.XYZ, 0, paper.getDeviceLength(height - fromTop), 0);
        destination.addPage(writer().getPageReference(page.getPageNo() + 1));
        return Optional.of(destination);
    }

    /// Remembers where a heading begins, when its first words are painted.
    @Override
    public void painted(RenderingContext c, Box box, Tag tag) {
        for (@Nullable Tag above = tag; above != null; above = above.parent()) {
            if (above.isHeading()) {
                if (!headings.containsKey(above)) {
                    float top = paper.createLocalTargetArea(c, box).getTop();
                    var destination = new PdfDestination(PdfDestination.XYZ, 0, top, 0);
                    destination.addPage(currentPage());
                    headings.put(above, destination);
                }
                return;
            }
        }
    }

    /// Bookmarks for the headings, nested as they are.
    void writeBookmarks() {
        Deque<PdfOutline> above = new ArrayDeque<>();
        above.push(requireNonNull(writer().getRootOutline()));
        for (Heading heading : structure.headings()) {
            PdfDestination destination = headings.get(heading.tag());
            if (destination != null) {
                while (above.size() > heading.level()) {
                    above.pop();
                }
                above.push(new PdfOutline(above.getFirst(), destination, heading.text()));
            }
        }
    }

    private PdfWriter writer() {
        return requireNonNull(paper.getWriter());
    }

    private PdfIndirectReference currentPage() {
        return writer().getPageReference(writer().getPageNumber());
    }
}
