package org.handbill.publish.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.handbill.facts.Characters;
import org.handbill.facts.Finding;
import org.handbill.facts.Position;

/// What is wrong with a row, whatever sheet it is for.
final class RowFaults {
    private RowFaults() {}

    static List<Finding> of(CsvRow row, Columns columns) {
        int expected = columns.names().size();
        int found = row.fields().size();
        if (found != expected) {
            return List.of(
                    Faults.at(
                            found < expected
                                    ? row.at()
                                    : row.fields().get(expected).at(),
                            "wrong-field-count",
                            "the row has %d %s, the header %d"
                                    .formatted(found, found == 1 ? "field" : "fields", expected),
                            "give it as many fields as there are columns; one that holds a separator stands in quotation marks"));
        }
        var faults = new ArrayList<Finding>();
        row.fields().forEach(field -> unseen(field).ifPresent(faults::add));
        var name = row.fields().get(columns.names().indexOf(Columns.NAME));
        if (name.value().isBlank()) {
            faults.add(Faults.at(name.at(), "empty-value", "the name is empty", "write the recipient's name"));
        }
        return faults;
    }

    /// That a field holds a character that nobody can see.
    static Optional<Finding> unseen(CsvRow.Field field) {
        var found = Characters.firstUnseen(field.value());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        int index = found.getAsInt();
        var at = field.at();
        boolean quoted = at.endColumn() - at.column()
                > field.value().codePointCount(0, field.value().length());
        var before = field.value().substring(0, index);
        int column = at.column() + (quoted ? 1 : 0) + before.codePointCount(0, before.length());
        boolean onFirstLine = before.indexOf('\n') < 0 && before.indexOf('\r') < 0;
        return Optional.of(Faults.at(
                onFirstLine ? new Position(at.file(), at.line(), column, at.line(), column + 1) : at,
                "control-character",
                "the field holds " + Characters.name(field.value().codePointAt(index)) + ", which nobody can see",
                "take it out"));
    }
}
