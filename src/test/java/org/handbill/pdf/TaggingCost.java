package org.handbill.pdf;

import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.w3c.dom.Document;
import org.xhtmlrenderer.pdf.ITextRenderer;

/// Measures what tagging costs: renders pages (HTML files) with and without it by turns, and prints the median CPU time
/// of each. Run as a program: `TaggingCost ROUNDS FILE…`.
final class TaggingCost {
    private TaggingCost() {}

    public static void main(String[] arguments) throws Exception {
        int rounds = Integer.parseInt(arguments[0]);
        for (String file : List.of(arguments).subList(1, arguments.length)) {
            String html = Files.readString(Path.of(file));
            List<Double> tagged = new ArrayList<>();
            List<Double> plain = new ArrayList<>();
            for (int i = 0; i < rounds; i++) {
                Document page = Pages.page(html);
                long start = now();
                new PdfRenderer().render(page, Pages.INFO);
                tagged.add((now() - start) / 1e6);
                page = Pages.page(html);
                start = now();
                renderPlain(page);
                plain.add((now() - start) / 1e6);
            }
            double with = median(tagged);
            double without = median(plain);
            System.out.printf(
                    "%s: first %.0f ms, then %.1f ms tagged, %.1f ms plain, %+.0f %%%n",
                    file, tagged.getFirst(), with, without, 100 * (with / without - 1));
        }
    }

    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /// The median of the later half, when all is compiled.
    private static double median(List<Double> times) {
        List<Double> later =
                times.subList(times.size() / 2, times.size()).stream().sorted().toList();
        return later.get(later.size() / 2);
    }

    private static void renderPlain(Document page) throws Exception {
        Document copy = PageCopy.of(page).document();
        var paper = new Paper(ITextRenderer.DEFAULT_DOTS_PER_POINT, Letters.NONE);
        var renderer = new ITextRenderer(
                ITextRenderer.DEFAULT_DOTS_PER_POINT,
                ITextRenderer.DEFAULT_DOTS_PER_PIXEL,
                paper,
                new InlineResources(paper, ITextRenderer.DEFAULT_DOTS_PER_PIXEL),
                new Fonts(),
                new Pictures(paper),
                new Measure());
        renderer.getSharedContext().setLineBreakingStrategy(new LongWords.LineBreaks());
        ScopedValue.where(Typeface.NUMBERS, new Random(1)).call(() -> {
            Rendering.layOut(renderer, copy, new Html());
            Refusals.in(renderer.getRootBox(), Rendering.contextOf(renderer));
            paper.glyphs().check(renderer.getRootBox(), Rendering.contextOf(renderer));
            renderer.createPDF(new ByteArrayOutputStream());
            return Rendering.linesByPage(renderer);
        });
    }
}
