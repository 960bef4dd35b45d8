package org.handbill.cite.interchange;

import java.util.Map;

/// What Crossref's API calls otherwise than CSL does.
final class Crossref {
    /// Its types that CSL has under another name.
    static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("journal-article", "article-journal"),
            Map.entry("journal-issue", "periodical"),
            Map.entry("journal-volume", "periodical"),
            Map.entry("journal", "periodical"),
            Map.entry("book-chapter", "chapter"),
            Map.entry("book-section", "chapter"),
            Map.entry("book-part", "chapter"),
            Map.entry("reference-entry", "entry"),
            Map.entry("proceedings-article", "paper-conference"),
            Map.entry("proceedings", "book"),
            Map.entry("monograph", "book"),
            Map.entry("edited-book", "book"),
            Map.entry("reference-book", "book"),
            Map.entry("book-set", "book"),
            Map.entry("book-series", "book"),
            Map.entry("report-series", "report"),
            Map.entry("report-component", "report"),
            Map.entry("posted-content", "article"),
            Map.entry("dissertation", "thesis"),
            Map.entry("peer-review", "review"),
            Map.entry("other", "document"));

    /// Its names of CSL's variables.
    static final Map<String, String> VARIABLES = Map.of("short-container-title", "container-title-short");

    private Crossref() {}
}
