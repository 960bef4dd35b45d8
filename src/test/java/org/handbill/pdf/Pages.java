package org.handbill.pdf;

import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.w3c.dom.Document;
import org.w3c.dom.Node;

/// Pages for tests.
final class Pages {
    static final PdfInfo INFO =
            new PdfInfo("Know the difference", "en", "Example Coalition", "3f9c12ab77e0", "Handbill 0.1.0");

    /// A red dot.
    static final String DOT = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAUAAAAFCAYAAACNbyblAAAAHElEQVQI12P4//8/"
            + "w38GIAXDIBKE0DHxgljNBAAO9TXL0Y4OHwAAAABJRU5ErkJggg==";

    private Pages() {}

    static Document page(String html) {
        return new W3CDom().fromJsoup(Jsoup.parse(html));
    }

    static Document body(String style, String body) {
        return page("<!DOCTYPE html><html lang=\"en\"><head><title>Test</title><style>" + style
                + "</style></head><body>" + body + "</body></html>");
    }

    /// A page whose elements stand in one another by the thousand.
    static Document nestedTooDeep() {
        var page = body("", "<p>x</p>");
        Node innermost = page.getElementsByTagName("p").item(0);
        for (int i = 0; i < 20_000; i++) {
            innermost = innermost.appendChild(page.createElement("span"));
        }
        innermost.setTextContent("x");
        return page;
    }
}
