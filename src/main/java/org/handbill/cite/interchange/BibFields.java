package org.handbill.cite.interchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The fields of BibTeX and BibLaTeX that are one variable of CSL each, and the words they use.
final class BibFields {
    /// A field that stands for a variable in every type of entry.
    ///
    /// @param variable  CSL's name
    /// @param protects  whether braces in it protect capitals
    record Simple(String variable, boolean protects) {}

    /// In the order in which entries are written.
    static final Map<String, Simple> SIMPLE = simple();

    /// Names; BibLaTeX's roles that CSL lacks stay as they were imported.
    static final Map<String, String> NAMES = names();

    /// Kinds of editors.
    static final Map<String, String> EDITOR_TYPES =
            Map.of("editor", "editor", "compiler", "compiler", "director", "director", "organizer", "organizer");

    static final Map<String, String> DATES =
            Map.of("urldate", "accessed", "origdate", "original-date", "eventdate", "event-date");

    static final Set<String> VERBATIM = Set.of("doi", "url", "isbn", "issn", "pmid", "pmcid");

    /// BibLaTeX's words for kinds of works.
    private static final Map<String, String> GENRES = Map.ofEntries(
            Map.entry("phdthesis", "PhD thesis"),
            Map.entry("mathesis", "Master's thesis"),
            Map.entry("bathesis", "Bachelor's thesis"),
            Map.entry("candthesis", "Candidate thesis"),
            Map.entry("techreport", "Technical report"),
            Map.entry("resreport", "Research report"),
            Map.entry("patent", "Patent"),
            Map.entry("patentde", "German patent"),
            Map.entry("patenteu", "European patent"),
            Map.entry("patentfr", "French patent"),
            Map.entry("patentuk", "British patent"),
            Map.entry("patentus", "U.S. patent"),
            Map.entry("patreq", "Patent request"),
            Map.entry("patreqde", "German patent request"),
            Map.entry("patreqeu", "European patent request"),
            Map.entry("patreqfr", "French patent request"),
            Map.entry("patrequk", "British patent request"),
            Map.entry("patrequs", "U.S. patent request"),
            Map.entry("audiocd", "Audio CD"),
            Map.entry("datacd", "Data CD"));

    private static final Map<String, String> STATES = Map.of(
            "inpreparation", "in preparation",
            "submitted", "submitted",
            "forthcoming", "forthcoming",
            "inpress", "in press",
            "prepublished", "prepublished");

    /// Babel's names of languages.
    private static final Map<String, String> LANGUAGES = languages();

    private BibFields() {}

    private static Map<String, Simple> simple() {
        var fields = new LinkedHashMap<String, Simple>();
        fields.put("shorttitle", new Simple("title-short", true));
        fields.put("shortjournal", new Simple("container-title-short", true));
        fields.put("volume", new Simple("volume", false));
        fields.put("edition", new Simple("edition", false));
        fields.put("chapter", new Simple("chapter-number", false));
        fields.put("part", new Simple("part-number", false));
        fields.put("version", new Simple("version", false));
        fields.put("volumes", new Simple("number-of-volumes", false));
        fields.put("pagetotal", new Simple("number-of-pages", false));
        fields.put("eventtitle", new Simple("event-title", true));
        fields.put("venue", new Simple("event-place", false));
        fields.put("origtitle", new Simple("original-title", true));
        fields.put("origpublisher", new Simple("original-publisher", false));
        fields.put("origlocation", new Simple("original-publisher-place", false));
        fields.put("library", new Simple("call-number", false));
        fields.put("annotation", new Simple("annote", false));
        fields.put("abstract", new Simple("abstract", false));
        fields.put("keywords", new Simple("keyword", false));
        fields.put("isbn", new Simple("ISBN", false));
        fields.put("issn", new Simple("ISSN", false));
        fields.put("pmid", new Simple("PMID", false));
        fields.put("pmcid", new Simple("PMCID", false));
        return fields;
    }

    private static Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        names.put("author", "author");
        names.put("editor", "editor");
        names.put("translator", "translator");
        names.put("bookauthor", "container-author");
        return names;
    }

    private static Map<String, String> languages() {
        var languages = new LinkedHashMap<String, String>();
        languages.put("english", "en");
        languages.put("american", "en-US");
        languages.put("usenglish", "en-US");
        languages.put("british", "en-GB");
        languages.put("ukenglish", "en-GB");
        languages.put("canadian", "en-CA");
        languages.put("australian", "en-AU");
        languages.put("ngerman", "de");
        languages.put("german", "de");
        languages.put("austrian", "de-AT");
        languages.put("french", "fr");
        languages.put("spanish", "es");
        languages.put("mexican", "es-MX");
        languages.put("italian", "it");
        languages.put("portuguese", "pt");
        languages.put("brazilian", "pt-BR");
        languages.put("brazil", "pt-BR");
        languages.put("dutch", "nl");
        languages.put("swedish", "sv");
        languages.put("danish", "da");
        languages.put("norsk", "nb");
        languages.put("nynorsk", "nn");
        languages.put("finnish", "fi");
        languages.put("polish", "pl");
        languages.put("czech", "cs");
        languages.put("russian", "ru");
        languages.put("ukrainian", "uk");
        languages.put("greek", "el");
        languages.put("turkish", "tr");
        languages.put("hungarian", "hu");
        languages.put("romanian", "ro");
        languages.put("catalan", "ca");
        languages.put("latin", "la");
        languages.put("japanese", "ja");
        languages.put("chinese", "zh");
        languages.put("arabic", "ar");
        languages.put("hebrew", "he");
        return languages;
    }

    static String genre(String word) {
        return GENRES.getOrDefault(word, word);
    }

    static String status(String word) {
        return STATES.getOrDefault(word, word);
    }

    /// A language's BCP 47 tag by Babel's name, or what is written.
    static String tag(String language) {
        return LANGUAGES.getOrDefault(language.strip().toLowerCase(java.util.Locale.ROOT), language.strip());
    }

    /// Babel's name by a tag.
    static Optional<String> babel(String tag) {
        return LANGUAGES.entrySet().stream()
                .filter(language -> language.getValue().equals(tag))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// Which fields a part takes from the whole that it stands in (BibLaTeX's manual, "Cross-referencing").
    static Map<String, String> inherited(BibEntry part, BibEntry whole) {
        var inherited = new LinkedHashMap<String, String>();
        boolean inPeriodical = whole.type().equals("periodical");
        boolean inVolumes = whole.type().startsWith("mv");
        boolean book = BibTypes.isBook(part.type());
        var prefix = inPeriodical ? "journal" : inVolumes ? "main" : "book";
        whole.fields().forEach((name, value) -> {
            switch (name) {
                case "title", "subtitle", "titleaddon" -> {
                    // A book in a book has no other place for it, nor has what has one of its own.
                    if (!book || inVolumes) {
                        inherited.put(prefix + name, value);
                    }
                }
                case "author" -> {
                    if (part.type().equals("inbook") || part.type().equals("bookinbook")) {
                        inherited.put("bookauthor", value);
                        inherited.put("author", value);
                    } else if (book) {
                        inherited.put(name, value);
                    }
                }
                case "crossref",
                        "xdata",
                        "xref",
                        "ids",
                        "keywords",
                        "options",
                        "shorttitle",
                        "label",
                        "related",
                        "file",
                        "abstract",
                        "annote",
                        "annotation",
                        "pages",
                        "doi" -> {}
                default -> inherited.put(name, value);
            }
        });
        // A volume keeps its own title in BibTeX's older way too.
        if (!List.of("article", "suppperiodical").contains(part.type())
                && whole.fields().containsKey("booktitle")) {
            inherited.put("booktitle", whole.fields().get("booktitle"));
        }
        return inherited;
    }
}
