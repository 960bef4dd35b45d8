package org.handbill.publish.merge;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.handbill.facts.Finding;
import org.handbill.facts.Position;

/// The rows of a file of comma-separated values, one after another, each field at its place. Blank rows are passed
/// over.
/// A quotation mark out of place ends them: what follows it cannot be told apart.
final class CsvRows implements AutoCloseable {
    /// How many characters a field may have: an open quotation mark takes in all that follows.
    static final int LONGEST_FIELD = 1_000_000;

    private final String file;
    private final CsvReader<CsvRow> reader;
    private final Iterator<CsvRow> rows;
    private final Places places = new Places();
    private Optional<Finding> fault = Optional.empty();

    CsvRows(String file, Reader text, char separator) {
        this.file = file;
        this.reader = CsvReader.builder()
                .fieldSeparator(separator)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_FIELD)
                .build(places, text);
        this.rows = reader.iterator();
    }

    /// The next row; nothing after the last, or where a fault ended them.
    Optional<CsvRow> next() throws IOException {
        try {
            while (fault.isEmpty() && rows.hasNext()) {
                var row = rows.next();
                if (!row.isBlank()) {
                    return Optional.of(row);
                }
            }
        } catch (CsvParseException e) {
            fault = Optional.of(badQuote(places.here(), e));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return Optional.empty();
    }

    /// What ended the rows before the file's end.
    Optional<Finding> fault() {
        return fault;
    }

    private static Finding badQuote(Position at, CsvParseException e) {
        var what = String.valueOf(e.getMessage());
        if (what.startsWith("Unclosed")) {
            return Faults.at(
                    at,
                    "bad-csv",
                    "the quotation mark that opens this field is not closed",
                    "close it, or write it twice if it belongs to the text");
        }
        return what.contains("after closing quote")
                ? Faults.at(
                        at,
                        "bad-csv",
                        "in the field that begins here a character follows the closing quotation mark",
                        "write a quotation mark within a field twice")
                : Faults.at(
                        at,
                        "bad-csv",
                        "the field that begins here has more than " + LONGEST_FIELD + " characters",
                        "look for a quotation mark that is not closed");
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /// Puts rows together and counts where their fields stand.
    private final class Places extends AbstractBaseCsvCallbackHandler<CsvRow> {
        private final List<CsvRow.Field> fields = new ArrayList<>();
        private int line = 1;
        private int column = 1;

        @Override
        protected void handleBegin(long startingLine) {
            fields.clear();
            line = Math.toIntExact(startingLine);
            column = 1;
        }

        @Override
        protected void handleField(int index, char[] letters, int offset, int length, boolean quoted) {
            int firstLine = line;
            int firstColumn = column;
            var value = new String(letters, offset, length);
            column += quoted ? 1 : 0;
            for (int i = 0; i < length; i++) {
                pass(value.charAt(i), i > 0 ? value.charAt(i - 1) : ' ', quoted);
            }
            column += quoted ? 1 : 0;
            fields.add(new CsvRow.Field(value, new Position(file, firstLine, firstColumn, line, column)));
            column++;
        }

        private void pass(char c, char before, boolean quoted) {
            if (c == '\r' || (c == '\n' && before != '\r')) {
                line++;
                column = 1;
            } else if (c == '"' && quoted) {
                column += 2;
            } else if (c != '\n' && !Character.isLowSurrogate(c)) {
                column++;
            }
        }

        @Override
        protected CsvRow buildRecord() {
            return new CsvRow(fields);
        }

        Position here() {
            return new Position(file, line, column, line, column + 1);
        }
    }
}
