package org.handbill.cite.interchange;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What RIS's tags mean. It differs by the type of reference: EndNote, whose types they are, calls its second author
/// a series editor in a book, a sponsor in a bill and a reporter in a case.
final class RisTags {
    /// Of a tag that CSL has no variable for: it is kept as it is written.
    private static final String NONE = "";

    /// The tags that may stand for a variable of text, the best first.
    static final List<String> TEXTS = List.of(
            "TI", "T1", "CT", "C3", "T2", "JF", "BT", "J2", "JA", "JO", "J1", "T3", "ST", "VL", "C1", "CY", "PP", "PB",
            "ET", "M3", "LA", "CN", "DB", "DP", "AV", "NV", "SE", "AB", "N2", "RN", "OP", "SV", "A2", "TT", "PMID",
            "PMCID");
    /// Types whose pages are counted, where others say on which a part stands.
    static final Set<String> COUNTED = Set.of("BOOK", "EBOOK", "EDBOOK", "THES");

    private static final Map<String, String> USUAL = usual();
    private static final Map<String, Map<String, String>> BY_TYPE = byType();
    private static final Set<String> MEETINGS = Set.of("CONF", "CPAPER");

    private RisTags() {}

    private static Map<String, String> usual() {
        var tags = new LinkedHashMap<String, String>();
        tags.put("AU", "author");
        tags.put("A1", "author");
        tags.put("A2", "editor");
        tags.put("ED", "editor");
        tags.put("A3", "collection-editor");
        tags.put("A4", "translator");
        tags.put("TI", "title");
        tags.put("T1", "title");
        tags.put("CT", "title");
        tags.put("C3", NONE);
        tags.put("T2", "container-title");
        tags.put("JF", "container-title");
        tags.put("BT", "container-title");
        tags.put("J2", "container-title-short");
        tags.put("JA", "container-title-short");
        tags.put("JO", "container-title-short");
        tags.put("J1", "container-title-short");
        tags.put("T3", "collection-title");
        tags.put("ST", "title-short");
        tags.put("VL", "volume");
        tags.put("M1", "number");
        tags.put("PB", "publisher");
        tags.put("C1", NONE);
        tags.put("CY", "publisher-place");
        tags.put("PP", "publisher-place");
        tags.put("ET", "edition");
        tags.put("M3", "genre");
        tags.put("LA", "language");
        tags.put("CN", "call-number");
        tags.put("DB", "archive");
        tags.put("DP", "source");
        tags.put("AV", "archive_location");
        tags.put("NV", "number-of-volumes");
        tags.put("SE", "section");
        tags.put("AB", "abstract");
        tags.put("N2", "abstract");
        tags.put("RN", "annote");
        // These are no tags of RIS, which has none for them.
        tags.put("TT", "original-title");
        tags.put("PMID", "PMID");
        tags.put("PMCID", "PMCID");
        return tags;
    }

    private static Map<String, Map<String, String>> byType() {
        var types = new HashMap<String, Map<String, String>>();
        types.put(
                "BILL",
                Map.of(
                        "A2",
                        "author",
                        "A3",
                        NONE,
                        "M1",
                        "number",
                        "T3",
                        "authority",
                        "ET",
                        "chapter-number",
                        "OP",
                        "references"));
        types.put("BOOK", Map.of("A2", "collection-editor", "A3", "editor", "T2", "collection-title"));
        types.put("EBOOK", types.get("BOOK"));
        types.put(
                "CASE",
                Map.ofEntries(
                        Map.entry("A2", "container-title"),
                        Map.entry("A3", NONE),
                        Map.entry("A4", NONE),
                        Map.entry("PB", "authority"),
                        Map.entry("SV", "number"),
                        Map.entry("SE", NONE),
                        Map.entry("OP", "references")));
        types.put(
                "EDBOOK", Map.of("AU", "editor", "A1", "editor", "A2", "collection-editor", "T2", "collection-title"));
        types.put("GOVDOC", Map.of("T2", "collection-title", "SN", "number"));
        types.put(
                "HEAR",
                Map.of("T2", "section", "M1", "number", "T3", "authority", "ET", "chapter-number", "OP", "references"));
        types.put("INTV", Map.of("A2", "interviewer"));
        types.put("ICOMM", Map.of("A2", "recipient"));
        types.put("MPCT", Map.of("AU", "director", "A1", "director", "A2", NONE, "A3", "producer", "A4", "performer"));
        types.put("PAT", Map.of("A2", "authority", "A3", NONE, "SN", "number", "VL", NONE, "OP", "references"));
        types.put("PCOMM", Map.of("A2", "recipient"));
        types.put("RPRT", types.get("GOVDOC"));
        types.put("SLIDE", Map.of("T2", "event-title", "CY", "event-place"));
        types.put("STAT", Map.of("M1", "number", "ET", "chapter-number", "OP", "references"));
        types.put("THES", Map.of("A2", NONE, "A3", NONE));
        types.put("VIDEO", types.get("MPCT"));
        return types;
    }

    /// The variable that a record's tag stands for; nothing where CSL has none.
    static Optional<String> variable(Tagged record, String tag) {
        return Optional.of(ofRecord(record, tag)).filter(variable -> !variable.equals(NONE));
    }

    private static String ofRecord(Tagged record, String tag) {
        var type = record.type();
        if (MEETINGS.contains(type)) {
            var proceedings = record.has("C3");
            var printed = record.has("C1");
            switch (tag) {
                case "C3" -> {
                    return "container-title";
                }
                case "T2" -> {
                    return proceedings ? "event-title" : "container-title";
                }
                case "C1" -> {
                    return "publisher-place";
                }
                case "CY" -> {
                    return printed ? "event-place" : "publisher-place";
                }
                default -> {}
            }
        }
        // Many programs give a book's editors where EndNote has those of its series.
        boolean series = record.has("A3") || (record.has("AU") && (record.has("T2") || record.has("T3")));
        if (tag.equals("A2") && (type.equals("BOOK") || type.equals("EBOOK")) && !series) {
            return "editor";
        }
        // A second number is that of the application.
        if (tag.equals("M1") && type.equals("PAT") && record.has("SN")) {
            return NONE;
        }
        return meaning(type, tag);
    }

    private static String meaning(String type, String tag) {
        return BY_TYPE.getOrDefault(type, Map.of()).getOrDefault(tag, USUAL.getOrDefault(tag, NONE));
    }

    /// Whether a type of reference has its own meaning for a tag.
    static boolean isOwn(String type, String tag) {
        return BY_TYPE.getOrDefault(type, Map.of()).containsKey(tag);
    }

    /// The tag under which a record's variable is written; nothing where RIS has none for it.
    ///
    /// @param meets whether the record has the title of an event, which stands where others have that of the book
    static Optional<String> tag(String type, String variable, boolean meets) {
        if (MEETINGS.contains(type) && meets) {
            switch (variable) {
                case "event-title" -> {
                    return Optional.of("T2");
                }
                case "container-title" -> {
                    return Optional.of("C3");
                }
                case "event-place" -> {
                    return Optional.of("CY");
                }
                case "publisher-place" -> {
                    return Optional.of("C1");
                }
                default -> {}
            }
        }
        var own = BY_TYPE.getOrDefault(type, Map.of()).entrySet().stream()
                .filter(tag -> tag.getValue().equals(variable))
                .map(Map.Entry::getKey)
                .min(java.util.Comparator.comparing((String tag) -> !tag.equals("AU"))
                        .thenComparing(tag -> tag));
        return own.or(() -> USUAL.entrySet().stream()
                .filter(tag -> tag.getValue().equals(variable)
                        && tag.getKey().length() == 2
                        && !tag.getKey().equals("TT")
                        && meaning(type, tag.getKey()).equals(variable))
                .map(Map.Entry::getKey)
                .findFirst());
    }
}
