package org.handbill.facts;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The vocabulary of CSL 1.0.2: appendix III (types) and IV (variables).
public final class CslVariables {
    /// Types of sources.
    public static final List<String> TYPES = List.of(
            "article",
            "article-journal",
            "article-magazine",
            "article-newspaper",
            "bill",
            "book",
            "broadcast",
            "chapter",
            "classic",
            "collection",
            "dataset",
            "document",
            "entry",
            "entry-dictionary",
            "entry-encyclopedia",
            "event",
            "figure",
            "graphic",
            "hearing",
            "interview",
            "legal_case",
            "legislation",
            "manuscript",
            "map",
            "motion_picture",
            "musical_score",
            "pamphlet",
            "paper-conference",
            "patent",
            "performance",
            "periodical",
            "personal_communication",
            "post",
            "post-weblog",
            "regulation",
            "report",
            "review",
            "review-book",
            "software",
            "song",
            "speech",
            "standard",
            "thesis",
            "treaty",
            "webpage");

    /// Standard variables; `event` is 1.0.1's name for `event-title`.
    public static final List<String> STANDARD = List.of(
            "abstract",
            "annote",
            "archive",
            "archive_collection",
            "archive_location",
            "archive-place",
            "authority",
            "call-number",
            "citation-key",
            "citation-label",
            "collection-title",
            "container-title",
            "container-title-short",
            "dimensions",
            "division",
            "DOI",
            "event",
            "event-title",
            "event-place",
            "genre",
            "ISBN",
            "ISSN",
            "jurisdiction",
            "keyword",
            "language",
            "license",
            "medium",
            "note",
            "original-publisher",
            "original-publisher-place",
            "original-title",
            "part-title",
            "PMCID",
            "PMID",
            "publisher",
            "publisher-place",
            "references",
            "reviewed-genre",
            "reviewed-title",
            "scale",
            "source",
            "status",
            "title",
            "title-short",
            "URL",
            "volume-title",
            "year-suffix");

    /// Number variables.
    public static final List<String> NUMBERS = List.of(
            "chapter-number",
            "citation-number",
            "collection-number",
            "edition",
            "first-reference-note-number",
            "issue",
            "locator",
            "number",
            "number-of-pages",
            "number-of-volumes",
            "page",
            "page-first",
            "part-number",
            "printing-number",
            "section",
            "supplement-number",
            "version",
            "volume");

    /// Date variables.
    public static final List<String> DATES =
            List.of("accessed", "available-date", "event-date", "issued", "original-date", "submitted");

    /// Name variables.
    public static final List<String> NAMES = List.of(
            "author",
            "chair",
            "collection-editor",
            "compiler",
            "composer",
            "container-author",
            "contributor",
            "curator",
            "director",
            "editor",
            "editor-translator",
            "editorial-director",
            "executive-producer",
            "guest",
            "host",
            "illustrator",
            "interviewer",
            "narrator",
            "organizer",
            "original-author",
            "performer",
            "producer",
            "recipient",
            "reviewed-author",
            "script-writer",
            "series-creator",
            "translator");

    /// CSL-JSON's names for variables that CSL calls otherwise.
    public static final Map<String, String> OTHER_NAMES =
            Map.of("journalAbbreviation", "container-title-short", "shortTitle", "title-short");

    /// Lists of words, kept as one text.
    static final Set<String> LISTS = Set.of("categories", "keyword");

    /// What Pandoc and CSL-JSON allow in a reference and nothing prints.
    static final Set<String> UNREAD = Set.of("custom", "other-ids");

    /// All keys of a reference, the common ones first.
    static final Collection<String> KEYS = keys();

    private CslVariables() {}

    private static Collection<String> keys() {
        var keys = new LinkedHashSet<>(List.of("id", "type"));
        keys.addAll(STANDARD);
        keys.addAll(NUMBERS);
        keys.addAll(DATES);
        keys.addAll(NAMES);
        keys.addAll(List.of("categories", "custom", "journalAbbreviation", "other-ids", "shortTitle", "handbill"));
        return Collections.unmodifiableSet(keys);
    }
}
