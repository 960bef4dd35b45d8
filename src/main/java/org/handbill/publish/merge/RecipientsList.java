package org.handbill.publish.merge;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// `recipients.csv` beside the copies, for the mail house (RFC 4180, UTF-8): a row for each copy, in the order in which
/// copies are put together.
final class RecipientsList implements AutoCloseable {
    /// What spreadsheets take for the beginning of a formula.
    private static final String FORMULA = "=+-@\t\r";

    private final CsvWriter rows;

    RecipientsList(OutputStream out) {
        rows = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        rows.writeRecord("number", "file", "row", "name", "language", "pages");
    }

    /// @param number the copy's place in the whole order, from 1, in every shard the same
    /// @param file   its name, in the same folder
    /// @param pages  of a PDF
    void add(int number, String file, CopyPlan.Copy copy, Optional<Integer> pages) {
        rows.writeRecord(
                String.valueOf(number),
                file,
                String.valueOf(copy.row()),
                harmless(copy.recipient()),
                copy.language().tag(),
                pages.map(String::valueOf).orElse(""));
    }

    /// A text that no spreadsheet runs as a formula: a name comes from who knows where.
    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /// Writes what is left; what it is written to stays open.
    @Override
    public void close() throws IOException {
        rows.flush();
    }
}
