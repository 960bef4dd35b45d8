package org.handbill.cite.interchange;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Reads EndNote's tagged lines: `%0 Journal Article`, `%A`, `%T` …, a record to a block, a line without a tag
/// going on with the value before. They are read as the tags of RIS that mean the same.
final class EndNoteReader implements LibraryReader {
    static final String FORMAT = "endnote";

    private static final Pattern LINE = Pattern.compile("%(\\S)(?:\\s+(.*))?");
    private static final Map<String, String> RIS = Map.ofEntries(
            Map.entry("A", "AU"),
            Map.entry("E", "A2"),
            Map.entry("Y", "A3"),
            Map.entry("?", "A4"),
            Map.entry("T", "TI"),
            Map.entry("B", "T2"),
            Map.entry("J", "T2"),
            Map.entry("S", "T3"),
            Map.entry("D", "PY"),
            Map.entry("8", "DA"),
            Map.entry("V", "VL"),
            Map.entry("N", "IS"),
            Map.entry("P", "SP"),
            Map.entry("I", "PB"),
            Map.entry("C", "CY"),
            Map.entry("@", "SN"),
            Map.entry("R", "DO"),
            Map.entry("U", "UR"),
            Map.entry("X", "AB"),
            Map.entry("K", "KW"),
            Map.entry("Z", "N1"),
            Map.entry("7", "ET"),
            Map.entry("9", "M3"),
            Map.entry("6", "NV"),
            Map.entry("&", "SE"),
            Map.entry("!", "ST"),
            Map.entry("G", "LA"),
            Map.entry("L", "CN"),
            Map.entry("F", "ID"),
            Map.entry("[", "Y2"),
            Map.entry("~", "DB"),
            Map.entry("W", "DP"));

    @Override
    public void read(Library library, Consumer<Entry> records, ImportFaults faults) throws IOException {
        try (var text = library.text()) {
            Optional<Tagged> open = Optional.empty();
            var tag = "";
            int number = 0;
            for (var line = text.readLine(); line != null; line = text.readLine()) {
                number++;
                var match = LINE.matcher(line);
                if (match.matches()) {
                    tag = match.group(1);
                    var value = match.group(2) == null ? "" : match.group(2).strip();
                    if (tag.equals("0")) {
                        open.ifPresent(record -> emit(record, records, faults));
                        open = Optional.of(new Tagged(RisTypes.ofEndNote(value), library.at(number, 1)));
                    } else if (open.isEmpty()) {
                        faults.error(
                                "endnote-syntax",
                                library.at(number, 1),
                                "a record begins without its type",
                                "write \"%0 Journal Article\", or another type, before it");
                        open = Optional.of(new Tagged("GEN", library.at(number, 1)));
                        add(open.get(), tag, value);
                    } else {
                        add(open.get(), tag, value);
                    }
                } else if (!line.isBlank() && open.isPresent()) {
                    // Keywords stand a line each.
                    if (tag.equals("K")) {
                        add(open.get(), tag, line);
                    } else {
                        open.get().goOn(line);
                    }
                }
            }
            open.ifPresent(record -> emit(record, records, faults));
        }
    }

    private static void add(Tagged record, String tag, String value) {
        record.add(RIS.getOrDefault(tag, "%" + tag), value);
    }

    static void emit(Tagged record, Consumer<Entry> records, ImportFaults faults) {
        if (RisTypes.csl(record.type()).isEmpty()) {
            faults.warning(
                    "unknown-type",
                    record.at(),
                    "EndNote has no type " + org.handbill.facts.Finding.quoted(record.type()),
                    "it is read as a document; the type is kept under handbill.imported");
        }
        records.accept(new RisConversion(record, FORMAT, faults).entry());
    }
}
