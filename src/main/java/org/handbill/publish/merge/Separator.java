package org.handbill.publish.merge;

import java.io.IOException;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// What separates the fields of a file, as its header shows: a comma, a semicolon or a tab. The one by which there is a
/// column `name`, else the one by which there are most columns.
final class Separator {
    private Separator() {}

    private record Candidate(char separator, boolean named, int columns) {}

    static char of(CsvFile file) throws IOException {
        return Stream.of(candidate(file, ','), candidate(file, ';'), candidate(file, '\t'))
                .max(Comparator.comparing(Candidate::named).thenComparing(Candidate::columns))
                .orElseThrow()
                .separator();
    }

    private static Candidate candidate(CsvFile file, char separator) throws IOException {
        try (var bytes = file.bytes();
                var rows = new CsvRows(file.name(), file.text(bytes), separator)) {
            Optional<Columns> columns = rows.next().map(Columns::of);
            return new Candidate(
                    separator,
                    columns.map(found -> found.has(Columns.NAME)).orElse(false),
                    columns.map(found -> found.names().size()).orElse(0));
        }
    }
}
