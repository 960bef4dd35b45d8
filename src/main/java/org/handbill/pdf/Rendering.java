package org.handbill.pdf;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfWriter;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xhtmlrenderer.css.style.CssContext;
import org.xhtmlrenderer.layout.BlockFormattingContext;
import org.xhtmlrenderer.layout.Layer;
import org.xhtmlrenderer.layout.LayoutContext;
import org.xhtmlrenderer.pdf.ITextFontContext;
import org.xhtmlrenderer.pdf.ITextRenderer;
import org.xhtmlrenderer.render.BlockBox;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.LineBox;
import org.xhtmlrenderer.render.PageBox;
import org.xhtmlrenderer.render.RenderingContext;

/// One page on its way to a PDF: laid out, held to what a PDF can have, painted. Serves one PDF.
final class Rendering {
    private static final float DOTS_PER_POINT = ITextRenderer.DEFAULT_DOTS_PER_POINT;
    private static final int DOTS_PER_PIXEL = ITextRenderer.DEFAULT_DOTS_PER_PIXEL;

    /// The first may find letters that need a style of their own; each but the last lets the next shorter words break.
    private static final int MAX_LAYOUTS = 8;

    static {
        // Flying Saucer would read settings from a file in the user's home.
        System.setProperty("xr.conf", "none");
    }

    private final Document page;
    private final PdfInfo info;
    private final TaggedPaper paper;
    private final InlineResources resources;
    private final Html html = new Html();
    private final Fonts fonts = new Fonts();
    private final Pictures pictures;
    private final ITextRenderer renderer;

    /// @param page    as it is set (see [PageCopy]); it is changed
    /// @param id      of the file
    /// @param letters that its fonts hold besides its own
    /// @param level   at which its streams are deflated
    Rendering(Document page, PdfInfo info, byte[] id, Letters letters, int level) {
        this.page = page;
        this.info = info;
        paper = new TaggedPaper(DOTS_PER_POINT, letters);
        resources = new InlineResources(paper, DOTS_PER_PIXEL);
        pictures = new Pictures(paper);
        renderer = new ITextRenderer(DOTS_PER_POINT, DOTS_PER_PIXEL, paper, resources, fonts, pictures, new Measure());
        renderer.getSharedContext().setLineBreakingStrategy(new LongWords.LineBreaks());
        renderer.setCompression(level);
        renderer.setPDFVersion(PdfWriter.VERSION_1_7);
        renderer.setListener(new Conformance(info, id, page, paper, html));
    }

    /// Makes the PDF.
    ///
    /// @param numbers that the names of its fonts are made of
    /// @throws MissingGlyphsException if some of its text can't be set right
    /// @throws PageFaultException     if it asks for anything that it does not carry in itself, or that a PDF can't
    /// have
    Pdf pdf(Random numbers) throws MissingGlyphsException {
        return ScopedValue.where(Typeface.NUMBERS, numbers).call(this::pdf);
    }

    private Pdf pdf() throws MissingGlyphsException {
        try {
            layOut(renderer, page, html);
        } catch (RuntimeException e) {
            throw e instanceof PageFaultException fault ? fault : broken("the page can't be laid out", e);
        }
        Set<PageFault> faults = new LinkedHashSet<>(fonts.faults());
        faults.addAll(resources.faults());
        faults.addAll(Refusals.in(root(), context()));
        if (!faults.isEmpty()) {
            throw new PageFaultException(faults);
        }
        paper.glyphs().check(root(), context());
        var out = new ByteArrayOutputStream(1 << 16);
        try {
            renderer.createPDF(out);
        } catch (RuntimeException e) {
            throw e instanceof PageFaultException fault
                    ? fault
                    : fonts.suspects().isEmpty()
                            ? broken("the page can't be printed", e)
                            : new PageFaultException(fonts.suspects());
        }
        // Pictures in the background are asked for when they are painted.
        if (!resources.faults().isEmpty()) {
            throw new PageFaultException(resources.faults());
        }
        if (!paper.glyphs().missing().isEmpty()) {
            throw new MissingGlyphsException(paper.glyphs().missing());
        }
        return new Pdf(out.toByteArray(), linesByPage(renderer));
    }

    /// A step of making a PDF.
    interface Step<T> {
        T take() throws MissingGlyphsException;
    }

    /// Takes a step; a page that is nested too deep for it is at fault, and not Handbill.
    static <T> T guarded(Step<T> step) throws MissingGlyphsException {
        try {
            return step.take();
        } catch (StackOverflowError e) {
            throw broken("the page can't be printed", e);
        }
    }

    /// For what neither Handbill nor Flying Saucer foresaw: it costs one PDF and no more.
    private static PageFaultException broken(String what, Throwable cause) {
        String reason = cause instanceof StackOverflowError
                ? "its elements are nested too deep"
                : cause.toString().replaceAll("\\s+", " ");
        var fault = new PageFault("", what + ": " + reason, "mend the template or its style sheet");
        var exception = new PageFaultException(fault);
        exception.initCause(cause);
        return exception;
    }

    static void layOut(ITextRenderer renderer, Document page, Html html) {
        for (int round = 1; ; round++) {
            renderer.setDocument(page, null, html);
            renderer.layout();
            Box root = requireNonNull(renderer.getRootBox());
            if (round == 1 && OddLetters.mark(contextOf(renderer), root)) {
                continue;
            }
            if (round == MAX_LAYOUTS || !LongWords.loosen(contextOf(renderer), root, root.getContentWidth())) {
                return;
            }
        }
    }

    /// What lays out a part of the page anew.
    ///
    /// @param part that stands in the flow of the page
    LayoutContext layout(BlockBox part) {
        LayoutContext c = pictures.context();
        Layer layer = requireNonNull(root().getLayer());
        c.reInit(true);
        c.pushLayer(layer);
        c.pushBFC(new BlockFormattingContext(part, c));
        return c;
    }

    /// The pages of paper.
    List<PageBox> pages() {
        return requireNonNull(root().getLayer()).getPages();
    }

    /// The page that holds all of a box; nothing where it stands on several.
    Optional<PageBox> pageOf(Box box) {
        return pages().stream()
                .filter(at -> box.getAbsY() >= at.getTop() && box.getAbsY() + box.getHeight() <= at.getBottom())
                .findFirst();
    }

    /// Whether something floats at the height of a box.
    boolean hasFloatBeside(Box box) {
        var found = new boolean[1];
        Boxes.walk(
                root(),
                other -> found[0] |= requireNonNull(other.getStyle()).isFloated()
                        && other.getAbsY() <= box.getAbsY() + box.getHeight()
                        && other.getAbsY() + other.getHeight() >= box.getAbsY());
        return found[0];
    }

    /// The language of what stands around an element.
    String languageAround(Element element) {
        for (Node node = element.getParentNode(); node instanceof Element at; node = at.getParentNode()) {
            if (!at.getNodeName().equals("html") && at.hasAttribute("lang")) {
                return at.getAttribute("lang");
            }
        }
        return info.language();
    }

    /// All ids of the page's elements.
    Set<String> ids() {
        return paper.ids();
    }

    PdfIndirectReference reference(int page) {
        return requireNonNull(renderer.getWriter()).getPageReference(page + 1);
    }

    /// The height of a page in points.
    float height(int page) {
        return pages().get(page).getHeight(context()) / DOTS_PER_POINT;
    }

    /// For painting on a page.
    RenderingContext painting(int page) {
        RenderingContext c = renderer.getSharedContext()
                .newRenderingContextInstance(paper, new ITextFontContext(), requireNonNull(root().getLayer()), 0);
        c.setPageCount(pages().size());
        c.setPage(page, pages().get(page));
        return c;
    }

    TaggedPaper paper() {
        return paper;
    }

    Box root() {
        return requireNonNull(renderer.getRootBox());
    }

    CssContext context() {
        return contextOf(renderer);
    }

    static CssContext contextOf(ITextRenderer renderer) {
        return renderer.getSharedContext().newLayoutContextInstance(new ITextFontContext());
    }

    /// Lines that stand side by side have one top and count once.
    static List<Integer> linesByPage(ITextRenderer renderer) {
        Box root = requireNonNull(renderer.getRootBox());
        NavigableSet<Integer> tops = new TreeSet<>();
        Boxes.walk(root, box -> {
            if (box instanceof LineBox line && line.isContainsContent()) {
                tops.add(line.getAbsY());
            }
        });
        List<Integer> lines = new ArrayList<>();
        for (PageBox page : requireNonNull(root.getLayer()).getPages()) {
            lines.add(tops.subSet(page.getTop(), page.getBottom()).size());
        }
        return lines;
    }
}
