package org.handbill.cite.interchange;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads PubMed's `.nbib`, which is MEDLINE's display format: a tag of up to four letters, a hyphen and a value, lines
/// that go on being indented, records parted by a blank line. They are read as the tags of RIS that mean the same.
final class NbibReader implements LibraryReader {
    static final String FORMAT = "nbib";

    private static final Pattern LINE = Pattern.compile("([A-Z][A-Z0-9]{1,3}) *-(?: (.*)|\\s*)");
    private static final Pattern INITIALS = Pattern.compile("(.+?) (\\p{Lu}{1,4})(?: (Jr|Sr|[2-9](?:nd|rd|th)))?");
    private static final Pattern SUFFIX = Pattern.compile("(.+?),? (Jr|Sr|[2-9](?:nd|rd|th))\\.?");
    private static final Pattern IDENTIFIER = Pattern.compile("(.+?) \\[(\\w+)]");
    private static final Pattern DATE = Pattern.compile("(\\d{4})(?: (.+))?");

    private static final Map<String, String> RIS = Map.ofEntries(
            Map.entry("PMID", "PMID"),
            Map.entry("PMC", "PMCID"),
            Map.entry("TT", "TT"),
            Map.entry("JT", "T2"),
            Map.entry("TA", "J2"),
            Map.entry("CTI", "T3"),
            Map.entry("VI", "VL"),
            Map.entry("IP", "IS"),
            Map.entry("PG", "SP"),
            Map.entry("PB", "PB"),
            Map.entry("EN", "ET"),
            Map.entry("AB", "AB"),
            Map.entry("OT", "KW"),
            Map.entry("ISBN", "SN"));

    /// Kinds of publications that say which type a record has; of a journal's article there are many.
    private static final Map<String, String> TYPES =
            Map.of("Book", "BOOK", "Book Chapter", "CHAP", "Newspaper Article", "NEWS");

    /// ISO 639-2's codes, of which a few languages have two.
    private static final Map<String, String> LANGUAGES = Stream.concat(
                    Stream.of(Locale.getISOLanguages())
                            .map(two -> Map.entry(Locale.of(two).getISO3Language(), two)),
                    Stream.of(
                                    "alb sq", "arm hy", "baq eu", "bur my", "chi zh", "cze cs", "dut nl", "fre fr",
                                    "geo ka", "ger de", "gre el", "ice is", "mac mk", "may ms", "per fa", "rum ro",
                                    "slo sk", "tib bo", "wel cy")
                            .map(pair -> Map.entry(pair.substring(0, 3), pair.substring(4))))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a));

    @Override
    public void read(Library library, Consumer<Entry> records, ImportFaults faults) throws IOException {
        try (var text = library.text()) {
            Optional<Tagged> open = Optional.empty();
            int number = 0;
            for (var line = text.readLine(); line != null; line = text.readLine()) {
                number++;
                var tag = LINE.matcher(line);
                if (line.isBlank()) {
                    open.ifPresent(record -> emit(record, records, faults));
                    open = Optional.empty();
                } else if (Character.isWhitespace(line.charAt(0)) || !tag.matches()) {
                    var more = line;
                    open.ifPresent(record -> record.goOn(more));
                } else {
                    if (open.isEmpty()) {
                        open = Optional.of(new Tagged("JOUR", library.at(number, 1)));
                    }
                    open.get()
                            .add(tag.group(1), Optional.ofNullable(tag.group(2)).orElse(""));
                }
            }
            open.ifPresent(record -> emit(record, records, faults));
        }
    }

    private static void emit(Tagged medline, Consumer<Entry> records, ImportFaults faults) {
        var kinds = medline.values().stream()
                .filter(value -> value.tag().equals("PT"))
                .map(Tagged.Value::text)
                .toList();
        var type = kinds.stream()
                .map(TYPES::get)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse("JOUR");
        var record = new Tagged(type, medline.at());
        var tags = medline.values().stream().map(Tagged.Value::tag).collect(Collectors.toSet());
        medline.values().forEach(value -> put(value.tag(), value.text(), tags, record));
        records.accept(new RisConversion(record, FORMAT, faults).entry());
    }

    /// @param tags all that the record has
    private static void put(String tag, String text, Set<String> tags, Tagged record) {
        switch (tag) {
            case "FAU" -> record.add("AU", full(text));
            case "FED" -> record.add("ED", full(text));
            case "AU", "ED" -> {
                if (!tags.contains("F" + tag)) {
                    record.add(tag, ofInitials(text));
                }
            }
            case "CN" -> record.add("AU", "{" + text + "}");
            case "TI" -> record.add(tags.contains("BTI") || !record.type().equals("BOOK") ? "TI" : "BT", title(text));
            case "BTI" -> record.add(tags.contains("TI") ? "T2" : "TI", title(text));
            case "DP" -> date(text, record);
            case "IS" -> record.add("SN", text.replaceFirst(" \\(.*\\)$", ""));
            case "LID", "AID" -> identifier(tag, text, record);
            case "LA" -> {
                var language = LANGUAGES.get(text.toLowerCase(Locale.ROOT));
                record.add(
                        language == null || record.has("LA") ? Tagged.own(tag) : "LA",
                        language == null ? text : language);
            }
            case "MH" -> record.add("KW", text.replace("*", ""));
            case "PL" -> record.add(record.type().equals("JOUR") ? Tagged.own(tag) : "CY", text);
            default -> record.add(RIS.getOrDefault(tag, Tagged.own(tag)), text);
        }
    }

    /// A title without the full stop, and the brackets of one that was translated.
    private static String title(String text) {
        var bare = text.strip().replaceFirst("(?<![.\\p{Lu}])\\.$", "");
        return bare.startsWith("[") && bare.indexOf(']') == bare.length() - 1
                ? title(bare.substring(1, bare.length() - 1))
                : bare;
    }

    /// `Duff, Putu Jr`.
    private static String full(String text) {
        var suffix = SUFFIX.matcher(text);
        return suffix.matches() && suffix.group(1).indexOf(',') >= 0 ? suffix.group(1) + ", " + suffix.group(2) : text;
    }

    /// `Duff PK Jr`.
    private static String ofInitials(String text) {
        var name = INITIALS.matcher(text);
        return name.matches()
                ? Stream.of(name.group(1), name.group(2).replaceAll("(?<=.)(?=.)", " "), name.group(3))
                        .filter(java.util.Objects::nonNull)
                        .collect(Collectors.joining(", "))
                : text;
    }

    /// `2015 Jan 3`, `2015 Jan-Feb`, `2015 Spring`.
    private static void date(String text, Tagged record) {
        var date = DATE.matcher(text);
        if (!date.matches()) {
            record.add("PY", text);
            return;
        }
        record.add("PY", date.group(1));
        if (date.group(2) != null) {
            record.add("DA", date.group(2));
        }
    }

    private static void identifier(String tag, String text, Tagged record) {
        var identifier = IDENTIFIER.matcher(text);
        boolean doi = identifier.matches() && identifier.group(2).equals("doi");
        if (doi && (!record.has("DO") || record.peek("DO").equals(Optional.of(identifier.group(1))))) {
            record.take("DO");
            record.add("DO", identifier.group(1));
        } else {
            record.add(Tagged.own(tag), text);
        }
    }
}
