package org.handbill.publish.merge;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.List;
import java.util.Optional;
import org.handbill.facts.Finding;
import org.handbill.facts.Position;
import org.handbill.facts.Sha256;
import org.handbill.publish.Recipient;

/// A file of recipients: comma-separated values (RFC 4180) with a header that names the columns, one of them `name`;
/// semicolons and tabs separate too. It is read in rows, as often as needed, and never held whole.
public final class Recipients {
    private final CsvFile file;
    private final char separator;
    private final Columns columns;

    private Recipients(CsvFile file, char separator, Columns columns) {
        this.file = file;
        this.separator = separator;
        this.columns = columns;
    }

    /// A file that was opened, or what is wrong with it as a whole.
    public record Opened(Optional<Recipients> recipients, List<Finding> faults) {
        public Opened {
            faults = List.copyOf(faults);
        }
    }

    /// Opens a file, and reads its header.
    ///
    /// @param name     as findings name it
    /// @param encoding of its text
    /// @throws IOException where it cannot be read
    public static Opened open(Path path, String name, Charset encoding) throws IOException {
        var file = new CsvFile(path, name, encoding);
        var wrong = file.wrongEncoding();
        if (wrong.isPresent()) {
            return new Opened(Optional.empty(), List.of(wrong.get()));
        }
        char separator = Separator.of(file);
        try (var bytes = file.bytes();
                var rows = new CsvRows(name, file.text(bytes), separator)) {
            var header = rows.next();
            if (header.isEmpty()) {
                return new Opened(Optional.empty(), List.of(rows.fault().orElseGet(() -> empty(name))));
            }
            var faults = Columns.faults(header.get());
            return faults.isEmpty()
                    ? new Opened(Optional.of(new Recipients(file, separator, Columns.of(header.get()))), List.of())
                    : new Opened(Optional.empty(), faults);
        }
    }

    private static Finding empty(String name) {
        return Faults.at(
                Position.startOf(name),
                "missing-header",
                "the file is empty",
                "begin it with a row that names the columns, one of them \"name\"");
    }

    /// The file, as findings name it.
    String name() {
        return file.name();
    }

    public Columns columns() {
        return columns;
    }

    /// Reads the rows from the first.
    Reading read() throws IOException {
        return new Reading();
    }

    /// A row that was read: a recipient, or what is wrong with it.
    record Row(int number, Optional<RecipientRow> recipient, List<Finding> faults) {
        Row {
            faults = List.copyOf(faults);
        }
    }

    /// One reading of the file.
    final class Reading implements AutoCloseable {
        private final DigestInputStream bytes;
        private final CsvRows rows;
        private int number;

        private Reading() throws IOException {
            bytes = new DigestInputStream(file.bytes(), Sha256.start());
            rows = new CsvRows(file.name(), file.text(bytes), separator);
            var _ = rows.next();
        }

        /// The next row; nothing after the last.
        Optional<Row> next() throws IOException {
            return rows.next().map(this::row);
        }

        /// What ended the rows before the end of the file.
        Optional<Finding> fault() {
            return rows.fault();
        }

        /// The SHA-256 of the whole file, in hex, after its last row.
        String digest() {
            return Sha256.hex(bytes.getMessageDigest());
        }

        private Row row(CsvRow row) {
            number++;
            var faults = RowFaults.of(row, columns);
            return new Row(
                    number,
                    faults.isEmpty()
                            ? Optional.of(new RecipientRow(
                                    new Recipient(number, row.at().line(), columns.values(row)), row, columns))
                            : Optional.empty(),
                    faults);
        }

        @Override
        public void close() throws IOException {
            rows.close();
        }
    }
}
