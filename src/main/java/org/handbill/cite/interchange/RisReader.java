package org.handbill.cite.interchange;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.handbill.facts.Finding;

/// Reads RIS: lines of a tag of two characters, `  - ` and a value, from `TY` to `ER`. A line without a tag goes on
/// with the value before.
final class RisReader implements LibraryReader {
    static final String FORMAT = "ris";

    private static final Pattern LINE = Pattern.compile("\\s{0,2}([A-Z][A-Z0-9]) {1,3}-(?: (.*)|\\s*)");

    @Override
    public void read(Library library, Consumer<Entry> records, ImportFaults faults) throws IOException {
        try (var text = library.text()) {
            Optional<Tagged> open = Optional.empty();
            boolean lost = false;
            int number = 0;
            for (var next = text.readLine(); next != null; next = text.readLine()) {
                var line = next;
                number++;
                var tag = LINE.matcher(line);
                var at = library.at(number, 1);
                if (!tag.matches()) {
                    open.ifPresent(record -> record.goOn(line));
                    continue;
                }
                var value = tag.group(2) == null ? "" : tag.group(2).strip();
                switch (tag.group(1)) {
                    case "TY" -> {
                        open.ifPresent(record -> {
                            faults.warning(
                                    "ris-syntax",
                                    at,
                                    "the record of line " + record.at().line() + " does not end before this one begins",
                                    "it was read as if \"ER  - \" stood here");
                            emit(record, records, faults);
                        });
                        open = Optional.of(new Tagged(value, at));
                        lost = false;
                    }
                    case "ER" -> {
                        open.ifPresent(record -> emit(record, records, faults));
                        open = Optional.empty();
                        lost = false;
                    }
                    default -> {
                        if (open.isEmpty() && !lost) {
                            lost = true;
                            faults.error(
                                    "ris-syntax",
                                    at,
                                    "a record begins with " + Finding.quoted(line)
                                            + " instead of its type; it is left out",
                                    "write \"TY  - \" and a type (JOUR, BOOK, RPRT, …) before it");
                        }
                        open.ifPresent(record -> record.add(tag.group(1), value));
                    }
                }
            }
            open.ifPresent(record -> {
                faults.warning(
                        "ris-syntax",
                        record.at(),
                        "the last record does not end",
                        "it was read as if \"ER  - \" stood at the end of the file");
                emit(record, records, faults);
            });
        }
    }

    private static void emit(Tagged record, Consumer<Entry> records, ImportFaults faults) {
        if (RisTypes.csl(record.type()).isEmpty()) {
            faults.warning(
                    "unknown-type",
                    record.at(),
                    "RIS has no type " + Finding.quoted(record.type()),
                    "it is read as a document; the type is kept under handbill.imported");
        }
        records.accept(new RisConversion(record, FORMAT, faults).entry());
    }
}
