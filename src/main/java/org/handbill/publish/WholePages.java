package org.handbill.publish;

import org.handbill.handout.Handout;
import org.handbill.handout.TemplateFault;
import org.handbill.pdf.PdfRenderer;
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
        var page = templates.html(handout, tighter);
        return new WholePage(page, () -> pdfs.render(page.document(), Pages.info(handout)));
    }
}
