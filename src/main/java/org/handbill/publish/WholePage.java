package org.handbill.publish;

import java.util.List;
import java.util.function.Function;
import org.handbill.facts.Finding;
import org.handbill.pdf.MissingGlyphsException;
import org.handbill.pdf.Pdf;
import org.handbill.render.HtmlPage;

/// A page that is made by itself.
///
/// @param printing makes its PDF
record WholePage(HtmlPage whole, Printing printing) implements Pages.Page {
    /// Makes a PDF.
    interface Printing {
        Pdf pdf() throws MissingGlyphsException;
    }

    @Override
    public String html() {
        return whole.html();
    }

    @Override
    public List<Finding> findings(Function<HtmlPage, List<Finding>> rules) {
        return rules.apply(whole);
    }

    @Override
    public Pdf pdf() throws MissingGlyphsException {
        return printing.pdf();
    }
}
