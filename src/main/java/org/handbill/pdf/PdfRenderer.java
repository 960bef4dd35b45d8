package org.handbill.pdf;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.openpdf.text.pdf.PdfWriter;
import org.w3c.dom.Document;
import org.xhtmlrenderer.css.style.CssContext;
import org.xhtmlrenderer.pdf.ITextFontContext;
import org.xhtmlrenderer.pdf.ITextRenderer;
import org.xhtmlrenderer.render.Box;
import org.xhtmlrenderer.render.LineBox;
import org.xhtmlrenderer.render.PageBox;

/// Makes a PDF of a page: XHTML with CSS for print, laid out by Flying Saucer. The same page and info give the same
/// bytes. May be used by several threads at once.
public final class PdfRenderer {
    private static final float DOTS_PER_POINT = ITextRenderer.DEFAULT_DOTS_PER_POINT;
    private static final int DOTS_PER_PIXEL = ITextRenderer.DEFAULT_DOTS_PER_PIXEL;

    /// The first may find letters that need a style of their own; each but the last lets the next shorter words break.
    private static final int MAX_LAYOUTS = 8;

    static {
        // Flying Saucer would read settings from a file in the user's home.
        System.setProperty("xr.conf", "none");
    }

    /// Renders a page, of which everything was inlined: pictures and fonts stand in it as `data:`.
    ///
    /// @throws MissingGlyphsException if some of its text can't be set right
    /// @throws PageFaultException     if it asks for anything that it does not carry in itself
    public Pdf render(Document page, PdfInfo info) throws MissingGlyphsException {
        try {
            PageCopy copy = PageCopy.of(page);
            byte[] id = identity(copy, info);
            return ScopedValue.where(
                            Typeface.NUMBERS, new Random(ByteBuffer.wrap(id).getLong()))
                    .call(() -> render(copy.document(), info, id));
        } catch (StackOverflowError e) {
            throw broken("the page can't be printed", e);
        }
    }

    private static Pdf render(Document page, PdfInfo info, byte[] id) throws MissingGlyphsException {
        var paper = new TaggedPaper(DOTS_PER_POINT);
        var html = new Html();
        var resources = new InlineResources(paper, DOTS_PER_PIXEL);
        var fonts = new Fonts();
        var renderer = new ITextRenderer(
                DOTS_PER_POINT, DOTS_PER_PIXEL, paper, resources, fonts, new Pictures(paper), new Measure());
        renderer.getSharedContext().setLineBreakingStrategy(new LongWords.LineBreaks());
        renderer.setPDFVersion(PdfWriter.VERSION_1_7);
        renderer.setListener(new Conformance(info, id, page, paper, html));
        try {
            layOut(renderer, page, html);
        } catch (RuntimeException e) {
            throw e instanceof PageFaultException fault ? fault : broken("the page can't be laid out", e);
        }
        Box root = requireNonNull(renderer.getRootBox());
        Set<PageFault> faults = new LinkedHashSet<>(fonts.faults());
        faults.addAll(resources.faults());
        faults.addAll(Refusals.in(root, contextOf(renderer)));
        if (!faults.isEmpty()) {
            throw new PageFaultException(faults);
        }
        paper.glyphs().check(root, contextOf(renderer));
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

    static CssContext contextOf(ITextRenderer renderer) {
        return renderer.getSharedContext().newLayoutContextInstance(new ITextFontContext());
    }

    /// SHA-256 over all that the PDF is made of.
    private static byte[] identity(PageCopy copy, PdfInfo info) {
        var sha = PageCopy.sha256();
        sha.update(copy.digest());
        sha.update(info.toString().getBytes(StandardCharsets.UTF_8));
        return sha.digest();
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
