package org.handbill.publish;

import java.util.List;
import java.util.function.Function;
import org.handbill.facts.Finding;
import org.handbill.handout.Handout;
import org.handbill.handout.TemplateFault;
import org.handbill.pdf.MissingGlyphsException;
import org.handbill.pdf.Pdf;
import org.handbill.pdf.PdfInfo;
import org.handbill.render.HtmlPage;

/// Where the pages of handouts come from.
interface Pages {
    /// A handout's page.
    ///
    /// @param tighter how many sizes smaller its type is than the template would have it
    Page of(Handout handout, int tighter) throws TemplateFault;

    /// What a handout's PDF says of itself.
    static PdfInfo info(Handout handout) {
        return new PdfInfo(
                handout.title().letters(),
                handout.language().tag(),
                handout.closing().responsible().letters(),
                handout.closing().facts(),
                "Handbill " + Version.current());
    }

    /// A page of a handout, to be published and to be printed.
    interface Page {
        /// As it is published.
        String html();

        /// The page by itself.
        HtmlPage whole();

        /// What rules over the page find.
        List<Finding> findings(Function<HtmlPage, List<Finding>> rules);

        /// Its PDF.
        Pdf pdf() throws MissingGlyphsException;
    }
}
