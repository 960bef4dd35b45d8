package org.handbill.publish.merge;

import java.util.List;
import org.handbill.facts.Position;

/// A row of a file of comma-separated values.
///
/// @param fields at least one
record CsvRow(List<Field> fields) {
    CsvRow {
        fields = List.copyOf(fields);
    }

    /// A field.
    ///
    /// @param value what it says, without the quotation marks around it
    /// @param at    where it stands, with them
    record Field(String value, Position at) {}

    /// From the first field to the end of the last.
    Position at() {
        var first = fields.getFirst().at();
        var last = fields.getLast().at();
        return new Position(first.file(), first.line(), first.column(), last.endLine(), last.endColumn());
    }

    /// Whether it says nothing: spreadsheets write such rows under a table.
    boolean isBlank() {
        return fields.stream().allMatch(field -> field.value().isBlank());
    }
}
