package org.handbill.facts;

import java.util.List;

/// A place in a source (CSL 1.0.2, "Locators").
///
/// @param label one of {@link #LABELS}
/// @param value as it is printed: `2`, `12-14`, `3(a)`
public record Locator(String label, String value) {
    /// The labels of CSL 1.0.2.
    public static final List<String> LABELS = List.of(
            "act",
            "appendix",
            "article-locator",
            "book",
            "canon",
            "chapter",
            "column",
            "elocation",
            "equation",
            "figure",
            "folio",
            "issue",
            "line",
            "note",
            "opus",
            "page",
            "paragraph",
            "part",
            "rule",
            "scene",
            "section",
            "sub-verbo",
            "supplement",
            "table",
            "timestamp",
            "title-locator",
            "verse",
            "version",
            "volume");
}
