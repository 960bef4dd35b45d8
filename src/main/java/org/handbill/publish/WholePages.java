package org.handbill.publish;

import java.util.List;
import java.util.function.Function;
import org.handbill.facts.Finding;
import org.handbill.handout.Handout;
import org.handbill.handout.TemplateFault;
import org.handbill.pdf.MissingGlyphsException;
import org.handbill.pdf.Pdf;
import org.handbill.pdf.PdfInfo;
import org.handbill.pdf.PdfRenderer;
import org.handbill.render.HtmlPage;
import org.handbill.render.TemplateRenderer;

/// Pages that are made each by itself. May be used by several threads at once.
final class WholePages implements Pages {
    private final TemplateRenderer templates;
    private final PdfRenderer pdfs = new PdfRenderer();

    WholePages(TemplateRenderer templates) {
        this.templates = templates;
    }

    @Override
    public Page of(Handout handout, int tighter) throws TemplateFault {
        return new Whole(templates.html(handout, tighter), Pages.info(handout));
    }

    private final class Whole implements Page {
        private final HtmlPage page;
        private final PdfInfo info;

        Whole(HtmlPage page, PdfInfo info) {
            this.page = page;
            this.info = info;
        }

        @Override
        public String html() {
            return page.html();
        }

        @Override
        public HtmlPage whole() {
            return page;
        }

        @Override
        public List<Finding> findings(Function<HtmlPage, List<Finding>> rules) {
            return rules.apply(page);
        }

        @Override
        public Pdf pdf() throws MissingGlyphsException {
            return pdfs.render(page.document(), info);
        }
    }
}
