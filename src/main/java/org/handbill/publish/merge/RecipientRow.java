package org.handbill.publish.merge;

import java.util.Objects;
import java.util.Optional;
import org.handbill.facts.Finding;
import org.handbill.facts.Position;
import org.handbill.publish.Recipient;

/// A row without fault: whom a copy is for, and where that was written.
record RecipientRow(Recipient recipient, CsvRow fields, Columns columns) {
    /// On one line, never blank.
    String name() {
        return Objects.requireNonNull(recipient.columns().get(Columns.NAME), "a recipient's name")
                .strip()
                .replaceAll("\\s+", " ");
    }

    /// What the row has in a column; nothing where it is blank, or where there is no such column.
    Optional<String> value(String column) {
        return Optional.ofNullable(recipient.columns().get(column))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    /// Where it has the value of one of the columns.
    Position at(String column) {
        return columns.at(fields, column);
    }

    /// An error in the value of one of the columns.
    Finding fault(String column, String rule, String message, String help) {
        return Faults.at(at(column), rule, message, help);
    }
}
