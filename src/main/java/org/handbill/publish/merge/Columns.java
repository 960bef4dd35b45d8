package org.handbill.publish.merge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handbill.facts.Finding;
import org.handbill.facts.Nearest;
import org.handbill.facts.Position;

/// The names in a file's first row.
///
/// @param names in their order, each once
/// @param at    the row
public record Columns(List<String> names, Position at) {
    /// Who a copy is for. Every file of recipients has this column.
    public static final String NAME = "name";

    /// Which of the sheet's languages a recipient reads.
    public static final String LANGUAGE = "language";

    public Columns {
        names = List.copyOf(names);
    }

    static Columns of(CsvRow header) {
        return new Columns(
                header.fields().stream().map(field -> field.value().strip()).toList(), header.at());
    }

    /// What is wrong with them.
    static List<Finding> faults(CsvRow header) {
        var faults = new ArrayList<Finding>();
        var first = new HashMap<String, Integer>();
        for (int i = 0; i < header.fields().size(); i++) {
            var field = header.fields().get(i);
            var name = field.value().strip();
            int number = i + 1;
            RowFaults.unseen(field).ifPresent(faults::add);
            if (name.isEmpty()) {
                faults.add(Faults.at(
                        field.at(),
                        "empty-column",
                        "column " + number + " has no name",
                        "name it, or take the column out"));
            } else if (first.putIfAbsent(name, number) != null) {
                faults.add(Faults.at(
                        field.at(),
                        "duplicate-column",
                        "columns %d and %d are both called %s".formatted(first.get(name), number, Finding.quoted(name)),
                        "give one of them another name"));
            }
        }
        if (!first.containsKey(NAME)) {
            faults.add(withoutName(header, List.copyOf(first.keySet())));
        }
        return faults;
    }

    private static Finding withoutName(CsvRow header, List<String> names) {
        return Faults.at(
                        header.at(),
                        "missing-header",
                        "no column is called \"" + NAME + "\"",
                        "begin the file with a row that names the columns, one of them \"name\"")
                .suggesting(Nearest.to(NAME, names).filter(near -> near.length() <= 2 * NAME.length()));
    }

    public boolean has(String name) {
        return names.contains(name);
    }

    /// The name that a misspelt one was meant to be.
    public Optional<String> nearest(String name) {
        return Nearest.to(name, names);
    }

    /// A row's values by column.
    Map<String, String> values(CsvRow row) {
        var values = new LinkedHashMap<String, String>();
        for (int i = 0; i < names.size(); i++) {
            values.put(names.get(i), row.fields().get(i).value());
        }
        return Collections.unmodifiableMap(values);
    }

    /// Where a row has its value of a column.
    Position at(CsvRow row, String column) {
        return row.fields().get(names.indexOf(column)).at();
    }
}
