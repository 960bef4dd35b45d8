package org.handbill.cite.compare;

import org.handbill.facts.Locator;
import org.handbill.facts.Source;

/// A work to be cited, with a place in it.
record Work(Source source, Locator locator) {

    /// A work with a place as its type has them.
    static Work of(Source source) {
        return new Work(source, place(source.type()));
    }

    private static Locator place(String type) {
        return switch (type) {
            case "legislation", "bill", "regulation", "standard" -> new Locator("section", "3");
            case "legal_case", "hearing", "webpage", "post", "post-weblog" -> new Locator("paragraph", "12-14");
            case "treaty" -> new Locator("article-locator", "3");
            case "motion_picture", "broadcast", "song", "performance", "speech" -> new Locator("timestamp", "00:03:15");
            case "figure", "graphic", "map" -> new Locator("figure", "2");
            case "book", "classic" -> new Locator("chapter", "4");
            case "software", "dataset" -> new Locator("table", "5");
            case "collection", "periodical" -> new Locator("volume", "2");
            default -> new Locator("page", "23-25");
        };
    }
}
