package org.handbill.publish;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handbill.facts.Finding;
import org.handbill.facts.Format;
import org.handbill.facts.Sheet;
import org.handbill.handout.Handout;
import org.handbill.handout.TemplateFault;
import org.handbill.pdf.Letters;
import org.handbill.pdf.MissingGlyphsException;
import org.handbill.pdf.PageFaultException;
import org.handbill.pdf.Pdf;
import org.handbill.render.HandoutJson;
import org.handbill.render.TemplateRenderer;
import org.handbill.render.Watched;

/// Renders a handout's formats, and holds what is rendered to the rules over the page.
final class FormatPrinter {
    /// Templates choose the size of their type by an estimate; where the layout finds it too bold, they are asked for
    /// smaller type so many times before the sheet is called too long.
    private static final int TIGHTEST = 3;

    /// What a page's layout and printing may allocate in all. 35 pages of tables, lists and notes take 0.1 GB, 112
    /// pages
    /// 0.3 GB; words that need breaking can have a page laid out eight times, which would be 2.4 GB for the 112.
    private static final int GIGABYTES = 4;

    private final Press.Stock stock;
    private final PageRules rules;
    private final TemplateRenderer templates;
    private final Pages whole;
    private final ThreadLocal<Pages> copies;

    /// @param letters of all recipients
    FormatPrinter(Press.Stock stock, PageRules rules, Letters letters) {
        this.stock = stock;
        this.rules = rules;
        this.templates = new TemplateRenderer(stock.templates(), stock.project().limits());
        this.whole = new WholePages(templates);
        this.copies = ThreadLocal.withInitial(() -> new CopiedPages(templates, letters));
    }

    /// Renders some formats. A fault of the template, an error on the page and a sheet that is too long stop all; what
    /// a PDF alone cannot have stops the PDF alone.
    Printed print(Sheet sheet, Handout handout, Collection<Format> formats) throws TemplateFault {
        var files = new EnumMap<Format, byte[]>(Format.class);
        var findings = new ArrayList<Finding>();
        Optional<Integer> count = Optional.empty();
        if (formats.contains(Format.PDF) || formats.contains(Format.HTML)) {
            var pages = handout.recipient().isEmpty() ? whole : copies.get();
            var page = pages.of(handout, 0);
            findings.addAll(page.findings(html -> rules.check(sheet, html)));
            if (findings.stream().anyMatch(Finding::isError)) {
                return Printed.stopped(findings);
            }
            if (formats.contains(Format.HTML)) {
                files.put(Format.HTML, utf8(page.html()));
            }
            if (formats.contains(Format.PDF)) {
                var pdf = pdf(sheet, handout, page, findings);
                for (int tighter = 1; tighter <= TIGHTEST && isTooLong(sheet, handout, pdf); tighter++) {
                    pdf = pdf(sheet, handout, pages.of(handout, tighter), findings);
                }
                pdf.ifPresent(made -> files.put(Format.PDF, made.bytes()));
                count = pdf.map(Pdf::pages);
                var tooLong = pdf.flatMap(made -> LengthRule.check(sheet, handout, made));
                if (tooLong.isPresent()) {
                    findings.add(tooLong.get());
                    return Printed.stopped(findings);
                }
            }
        }
        if (formats.contains(Format.TEXT)) {
            files.put(Format.TEXT, utf8(templates.text(handout)));
        }
        if (formats.contains(Format.MARKDOWN)) {
            files.put(Format.MARKDOWN, utf8(templates.markdown(handout)));
        }
        if (formats.contains(Format.JSON)) {
            files.put(Format.JSON, utf8(HandoutJson.write(handout)));
        }
        return new Printed(Optional.of(handout), Map.copyOf(files), count, findings);
    }

    /// A handout's Markdown alone.
    String markdown(Handout handout) throws TemplateFault {
        return templates.markdown(handout);
    }

    private static boolean isTooLong(Sheet sheet, Handout handout, Optional<Pdf> pdf) {
        return pdf.flatMap(made -> LengthRule.check(sheet, handout, made)).isPresent();
    }

    private Optional<Pdf> pdf(Sheet sheet, Handout handout, Pages.Page page, List<Finding> findings)
            throws TemplateFault {
        try {
            return Optional.of(
                    Watched.run(page::pdf, Watched.Share.of(stock.project().limits(), GIGABYTES), () -> {}));
        } catch (MissingGlyphsException e) {
            findings.addAll(new GlyphFindings(stock.facts(), sheet, handout).of(e.glyphs()));
            return Optional.empty();
        } catch (PageFaultException e) {
            e.faults().stream()
                    .map(fault -> page.whole().fault(fault.about(), fault.reason(), fault.help()))
                    .map(fault -> fault.finding(sheet.id().value()))
                    .forEach(findings::add);
            return Optional.empty();
        } catch (Watched.Stopped e) {
            throw e.fault("the layout of the page", folder(sheet), 1, 1);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String folder(Sheet sheet) {
        return "templates/" + sheet.template().value();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
