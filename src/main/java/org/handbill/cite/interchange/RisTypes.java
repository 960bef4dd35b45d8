package org.handbill.cite.interchange;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The types of references of RIS and EndNote, and CSL's.
final class RisTypes {
    private static final Map<String, String> CSL = csl();
    private static final Map<String, String> RIS = ris();
    private static final Map<String, String> ENDNOTE = endNote();

    private RisTypes() {}

    private static Map<String, String> csl() {
        var types = new HashMap<String, String>();
        types.put("ABST", "article-journal");
        types.put("ADVS", "motion_picture");
        types.put("AGGR", "dataset");
        types.put("ANCIENT", "classic");
        types.put("ART", "graphic");
        types.put("BILL", "bill");
        types.put("BLOG", "post-weblog");
        types.put("BOOK", "book");
        types.put("CASE", "legal_case");
        types.put("CHAP", "chapter");
        types.put("CHART", "figure");
        types.put("CLSWK", "classic");
        types.put("COMP", "software");
        types.put("CONF", "paper-conference");
        types.put("CPAPER", "paper-conference");
        types.put("CTLG", "book");
        types.put("DATA", "dataset");
        types.put("DBASE", "dataset");
        types.put("DICT", "entry-dictionary");
        types.put("EBOOK", "book");
        types.put("ECHAP", "chapter");
        types.put("EDBOOK", "book");
        types.put("EJOUR", "article-journal");
        types.put("ELEC", "webpage");
        types.put("ENCYC", "entry-encyclopedia");
        types.put("EQUA", "figure");
        types.put("FIGURE", "figure");
        types.put("GEN", "document");
        types.put("GOVDOC", "report");
        types.put("GRNT", "document");
        types.put("GRANT", "document");
        types.put("HEAR", "hearing");
        types.put("ICOMM", "personal_communication");
        types.put("INPR", "article-journal");
        types.put("INTV", "interview");
        types.put("JFULL", "periodical");
        types.put("JOUR", "article-journal");
        types.put("LEGAL", "regulation");
        types.put("MANSCPT", "manuscript");
        types.put("MAP", "map");
        types.put("MGZN", "article-magazine");
        types.put("MPCT", "motion_picture");
        types.put("MULTI", "webpage");
        types.put("MUSIC", "musical_score");
        types.put("NEWS", "article-newspaper");
        types.put("PAMP", "pamphlet");
        types.put("PAT", "patent");
        types.put("PCOMM", "personal_communication");
        types.put("POD", "broadcast");
        types.put("PRESS", "document");
        types.put("RPRT", "report");
        types.put("SER", "periodical");
        types.put("SLIDE", "speech");
        types.put("SOUND", "song");
        types.put("STAND", "standard");
        types.put("STAT", "legislation");
        types.put("STD", "standard");
        types.put("THES", "thesis");
        types.put("UNBILL", "bill");
        types.put("UNPB", "manuscript");
        types.put("VIDEO", "motion_picture");
        types.put("WEB", "webpage");
        return types;
    }

    private static Map<String, String> ris() {
        var types = new HashMap<String, String>();
        CSL.forEach((ris, csl) -> types.merge(csl, ris, (a, b) -> a.compareTo(b) < 0 ? a : b));
        types.putAll(Map.of(
                "article-journal", "JOUR",
                "book", "BOOK",
                "chapter", "CHAP",
                "document", "GEN",
                "classic", "CLSWK",
                "figure", "FIGURE",
                "manuscript", "UNPB",
                "motion_picture", "MPCT",
                "personal_communication", "PCOMM",
                "webpage", "ELEC"));
        types.putAll(Map.of(
                "article", "GEN",
                "collection", "GEN",
                "entry", "ENCYC",
                "post", "BLOG",
                "review", "JOUR",
                "review-book", "JOUR",
                "treaty", "LEGAL",
                "performance", "ADVS",
                "dataset", "DATA",
                "report", "RPRT"));
        types.putAll(Map.of("paper-conference", "CPAPER", "periodical", "JFULL", "standard", "STAND", "bill", "BILL"));
        return types;
    }

    private static Map<String, String> endNote() {
        var types = new LinkedHashMap<String, String>();
        types.put("aggregated database", "AGGR");
        types.put("ancient text", "ANCIENT");
        types.put("artwork", "ART");
        types.put("audiovisual material", "ADVS");
        types.put("bill", "BILL");
        types.put("blog", "BLOG");
        types.put("book", "BOOK");
        types.put("book section", "CHAP");
        types.put("case", "CASE");
        types.put("catalog", "CTLG");
        types.put("chart or table", "CHART");
        types.put("classical work", "CLSWK");
        types.put("computer program", "COMP");
        types.put("conference paper", "CPAPER");
        types.put("conference proceedings", "CPAPER");
        types.put("dataset", "DATA");
        types.put("dictionary", "DICT");
        types.put("edited book", "EDBOOK");
        types.put("electronic article", "EJOUR");
        types.put("electronic book", "EBOOK");
        types.put("electronic book section", "ECHAP");
        types.put("encyclopedia", "ENCYC");
        types.put("equation", "EQUA");
        types.put("figure", "FIGURE");
        types.put("film or broadcast", "MPCT");
        types.put("generic", "GEN");
        types.put("government document", "GOVDOC");
        types.put("grant", "GRNT");
        types.put("hearing", "HEAR");
        types.put("interview", "INTV");
        types.put("journal article", "JOUR");
        types.put("legal rule or regulation", "LEGAL");
        types.put("magazine article", "MGZN");
        types.put("manuscript", "MANSCPT");
        types.put("map", "MAP");
        types.put("music", "MUSIC");
        types.put("newspaper article", "NEWS");
        types.put("online database", "DBASE");
        types.put("online multimedia", "MULTI");
        types.put("pamphlet", "PAMP");
        types.put("patent", "PAT");
        types.put("personal communication", "PCOMM");
        types.put("podcast", "POD");
        types.put("press release", "PRESS");
        types.put("report", "RPRT");
        types.put("serial", "SER");
        types.put("standard", "STAND");
        types.put("statute", "STAT");
        types.put("thesis", "THES");
        types.put("unpublished work", "UNPB");
        types.put("web page", "ELEC");
        return types;
    }

    /// CSL's type, where there is one for it.
    static Optional<String> csl(String ris) {
        return Optional.ofNullable(CSL.get(ris));
    }

    static String ris(String csl) {
        return RIS.getOrDefault(csl, "GEN");
    }

    /// RIS's type for EndNote's, or the words themselves.
    static String ofEndNote(String words) {
        return ENDNOTE.getOrDefault(words.strip().toLowerCase(Locale.ROOT), words.strip());
    }
}
