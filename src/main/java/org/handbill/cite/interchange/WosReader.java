package org.handbill.cite.interchange;

import com.ibm.icu.lang.UCharacter;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads the Web of Science's "plain text" (field tags): two letters, a blank and a value, lines that go on being
/// indented, `ER` at a record's end. They are read as the tags of RIS that mean the same.
final class WosReader implements LibraryReader {
    static final String FORMAT = "web-of-science";

    private static final Pattern LINE = Pattern.compile("([A-Z][A-Z0-9])(?: (.*)|\\s*)");

    /// Of these each line is one.
    private static final Set<String> LISTS = Set.of("AU", "AF", "BA", "BF", "BE", "ED", "CA", "GP", "C1", "CR");
    private static final Set<String> SMALL =
            Set.of("a", "an", "and", "at", "by", "de", "der", "des", "for", "in", "la", "of", "on", "the", "to", "und");
    /// About the file, not the record.
    private static final Set<String> FILE = Set.of("FN", "VR", "EF");

    private static final Map<String, String> RIS = Map.ofEntries(
            Map.entry("BE", "ED"),
            Map.entry("ED", "ED"),
            Map.entry("TI", "TI"),
            Map.entry("SE", "T3"),
            Map.entry("JI", "J2"),
            Map.entry("VL", "VL"),
            Map.entry("IS", "IS"),
            Map.entry("BP", "SP"),
            Map.entry("EP", "EP"),
            Map.entry("AR", "C7"),
            Map.entry("DI", "DO"),
            Map.entry("PY", "PY"),
            Map.entry("PD", "DA"),
            Map.entry("SN", "SN"),
            Map.entry("EI", "SN"),
            Map.entry("BN", "SN"),
            Map.entry("PU", "PB"),
            Map.entry("AB", "AB"),
            Map.entry("PM", "PMID"));

    @Override
    public void read(Library library, Consumer<Entry> records, ImportFaults faults) throws IOException {
        try (var text = library.text()) {
            Optional<Tagged> open = Optional.empty();
            var tag = "";
            int number = 0;
            for (var line = text.readLine(); line != null; line = text.readLine()) {
                number++;
                var match = LINE.matcher(line);
                if (line.startsWith("  ")) {
                    if (open.isPresent() && LISTS.contains(tag)) {
                        open.get().add(tag, line);
                    } else if (open.isPresent()) {
                        open.get().goOn(line);
                    }
                } else if (match.matches() && !FILE.contains(match.group(1))) {
                    tag = match.group(1);
                    if (tag.equals("ER")) {
                        open.ifPresent(record -> emit(record, records, faults));
                        open = Optional.empty();
                        continue;
                    }
                    if (open.isEmpty()) {
                        open = Optional.of(new Tagged("", library.at(number, 1)));
                    }
                    open.get().add(tag, Optional.ofNullable(match.group(2)).orElse(""));
                }
            }
            open.ifPresent(record -> {
                faults.warning(
                        "web-of-science-syntax",
                        record.at(),
                        "the last record does not end",
                        "it was read as if \"ER\" stood at the end of the file");
                emit(record, records, faults);
            });
        }
    }

    private static void emit(Tagged fields, Consumer<Entry> records, ImportFaults faults) {
        var record = new Tagged(type(fields), fields.at());
        var tags = fields.values().stream().map(Tagged.Value::tag).collect(Collectors.toSet());
        fields.values().forEach(value -> put(value.tag(), value.text(), tags, record));
        records.accept(new RisConversion(record, FORMAT, faults).entry());
    }

    private static String type(Tagged fields) {
        var document = fields.peek("DT").orElse("").toLowerCase(Locale.ROOT);
        return switch (fields.peek("PT").orElse("J")) {
            case "P" -> "PAT";
            case "J" -> "JOUR";
            default ->
                document.contains("proceedings")
                        ? "CPAPER"
                        : document.contains("chapter") || !fields.peek("SO").equals(fields.peek("TI"))
                                ? "CHAP"
                                : "BOOK";
        };
    }

    /// @param tags all that the record has
    private static void put(String tag, String text, Set<String> tags, Tagged record) {
        boolean meeting = record.type().equals("CPAPER");
        switch (tag) {
            // Which the type says.
            case "PT" -> {}
            case "AF", "BF" -> record.add("AU", text);
            case "AU", "BA" -> {
                if (!tags.contains(tag.charAt(0) + "F")) {
                    record.add("AU", text);
                }
            }
            case "CA" -> record.add("AU", "{" + text + "}");
            case "SO" -> {
                if (!record.type().equals("BOOK")) {
                    named(meeting && tags.contains("CT") ? "C3" : "T2", tag, text, record);
                }
            }
            case "CT" -> record.add(meeting ? "T2" : Tagged.own(tag), text);
            case "CL" -> record.add(meeting && tags.contains("PI") ? "CY" : Tagged.own(tag), text);
            case "PI" ->
                named(meeting ? "C1" : record.type().equals("JOUR") ? Tagged.own(tag) : "CY", tag, text, record);
            case "DE", "ID" -> Arrays.stream(text.split(";\\s*")).forEach(word -> record.add("KW", word));
            case "LA" -> record.add("LA", BibFields.tag(text));
            default -> record.add(RIS.getOrDefault(tag, Tagged.own(tag)), text);
        }
    }

    /// Adds a name, which stands here in capitals alone, as names are written; the capitals are kept beside it.
    private static void named(String ris, String tag, String text, Tagged record) {
        var name = capitals(text);
        record.add(ris, name);
        if (!name.equals(text)) {
            record.add(Tagged.own(tag), text);
        }
    }

    /// One word may be an abbreviation.
    private static String capitals(String text) {
        if (text.indexOf(' ') < 0 || text.chars().anyMatch(Character::isLowerCase)) {
            return text;
        }
        return Arrays.stream(UCharacter.toTitleCase(Locale.ENGLISH, text, null).split(" "))
                .map(word -> SMALL.contains(word.toLowerCase(Locale.ROOT)) ? word.toLowerCase(Locale.ROOT) : word)
                .collect(Collectors.joining(" "))
                .transform(name -> name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
    }
}
