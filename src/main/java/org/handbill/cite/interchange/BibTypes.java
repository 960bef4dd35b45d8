package org.handbill.cite.interchange;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The types of entries of BibTeX and BibLaTeX, and CSL's.
final class BibTypes {
    private static final Map<String, String> CSL = Map.ofEntries(
            Map.entry("article", "article-journal"),
            Map.entry("artwork", "graphic"),
            Map.entry("audio", "song"),
            Map.entry("bookinbook", "chapter"),
            Map.entry("booklet", "pamphlet"),
            Map.entry("conference", "paper-conference"),
            Map.entry("dataset", "dataset"),
            Map.entry("electronic", "webpage"),
            Map.entry("image", "graphic"),
            Map.entry("inbook", "chapter"),
            Map.entry("incollection", "chapter"),
            Map.entry("inproceedings", "paper-conference"),
            Map.entry("inreference", "entry-encyclopedia"),
            Map.entry("jurisdiction", "legal_case"),
            Map.entry("legal", "treaty"),
            Map.entry("legislation", "legislation"),
            Map.entry("letter", "personal_communication"),
            Map.entry("mastersthesis", "thesis"),
            Map.entry("misc", "document"),
            Map.entry("movie", "motion_picture"),
            Map.entry("music", "song"),
            Map.entry("online", "webpage"),
            Map.entry("patent", "patent"),
            Map.entry("performance", "performance"),
            Map.entry("periodical", "periodical"),
            Map.entry("phdthesis", "thesis"),
            Map.entry("report", "report"),
            Map.entry("review", "review"),
            Map.entry("software", "software"),
            Map.entry("standard", "standard"),
            Map.entry("suppbook", "chapter"),
            Map.entry("suppcollection", "chapter"),
            Map.entry("suppperiodical", "article-journal"),
            Map.entry("techreport", "report"),
            Map.entry("thesis", "thesis"),
            Map.entry("unpublished", "manuscript"),
            Map.entry("video", "motion_picture"),
            Map.entry("webpage", "webpage"),
            Map.entry("www", "webpage"));

    /// These are books, whole or in parts.
    private static final Set<String> BOOKS = Set.of(
            "book",
            "collection",
            "manual",
            "mvbook",
            "mvcollection",
            "mvproceedings",
            "mvreference",
            "proceedings",
            "reference");

    private static final Map<String, String> BIBLATEX = Map.ofEntries(
            Map.entry("article", "online"),
            Map.entry("article-journal", "article"),
            Map.entry("article-magazine", "article"),
            Map.entry("article-newspaper", "article"),
            Map.entry("bill", "legislation"),
            Map.entry("book", "book"),
            Map.entry("broadcast", "video"),
            Map.entry("chapter", "incollection"),
            Map.entry("classic", "book"),
            Map.entry("collection", "collection"),
            Map.entry("dataset", "dataset"),
            Map.entry("entry", "inreference"),
            Map.entry("entry-dictionary", "inreference"),
            Map.entry("entry-encyclopedia", "inreference"),
            Map.entry("figure", "image"),
            Map.entry("graphic", "artwork"),
            Map.entry("legal_case", "jurisdiction"),
            Map.entry("legislation", "legislation"),
            Map.entry("manuscript", "unpublished"),
            Map.entry("map", "image"),
            Map.entry("motion_picture", "movie"),
            Map.entry("musical_score", "music"),
            Map.entry("pamphlet", "booklet"),
            Map.entry("paper-conference", "inproceedings"),
            Map.entry("patent", "patent"),
            Map.entry("performance", "performance"),
            Map.entry("periodical", "periodical"),
            Map.entry("personal_communication", "letter"),
            Map.entry("post", "online"),
            Map.entry("post-weblog", "online"),
            Map.entry("regulation", "legislation"),
            Map.entry("report", "report"),
            Map.entry("review", "review"),
            Map.entry("review-book", "review"),
            Map.entry("software", "software"),
            Map.entry("song", "audio"),
            Map.entry("speech", "unpublished"),
            Map.entry("standard", "standard"),
            Map.entry("thesis", "thesis"),
            Map.entry("treaty", "legal"),
            Map.entry("webpage", "online"));

    /// What BibTeX's own styles know of these.
    private static final Map<String, String> BIBTEX = Map.of(
            "article", "article",
            "book", "book",
            "booklet", "booklet",
            "collection", "book",
            "incollection", "incollection",
            "inproceedings", "inproceedings",
            "report", "techreport",
            "thesis", "phdthesis",
            "unpublished", "unpublished");

    private BibTypes() {}

    /// CSL's type of an entry; `document` for what no type of CSL is.
    static String csl(BibEntry entry) {
        var type = entry.type();
        var subtype = entry.field("entrysubtype").orElse("");
        if (type.equals("article") && subtype.equals("magazine")) {
            return "article-magazine";
        }
        if (type.equals("article") && subtype.equals("newspaper")) {
            return "article-newspaper";
        }
        boolean spoken = entry.field("eventtitle").isPresent()
                || entry.field("eventdate").isPresent();
        if (type.equals("unpublished") && spoken) {
            return "speech";
        }
        return BOOKS.contains(type) ? "book" : CSL.getOrDefault(type, "document");
    }

    /// Whether CSL's type says all that the entry's type does, or a field of it.
    static boolean isKnown(String type) {
        return BOOKS.contains(type) || CSL.containsKey(type);
    }

    static boolean isBook(String type) {
        return BOOKS.contains(type);
    }

    /// The entry's type for a type of CSL.
    static String biblatex(String csl) {
        return BIBLATEX.getOrDefault(csl, "misc");
    }

    static String bibtex(String csl) {
        return Optional.ofNullable(BIBTEX.get(biblatex(csl))).orElse("misc");
    }

    /// What BibLaTeX's `entrysubtype` says of a type of CSL.
    static Optional<String> subtype(String csl) {
        return switch (csl) {
            case "article-magazine" -> Optional.of("magazine");
            case "article-newspaper" -> Optional.of("newspaper");
            default -> Optional.empty();
        };
    }
}
