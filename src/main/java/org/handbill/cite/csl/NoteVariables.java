package org.handbill.cite.csl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Variables that reference managers keep in the note for want of a field: lines `event-date: 2004-10-01`,
/// `reviewed-author: Hall || W. C.` at its head.
final class NoteVariables {
    private static final Set<String> NAMES = Set.of(
            "author",
            "chair",
            "collection-editor",
            "composer",
            "container-author",
            "contributor",
            "curator",
            "director",
            "editor",
            "editorial-director",
            "executive-producer",
            "guest",
            "host",
            "illustrator",
            "interviewer",
            "narrator",
            "organizer",
            "original-author",
            "performer",
            "producer",
            "recipient",
            "reviewed-author",
            "script-writer",
            "series-creator",
            "translator");
    private static final Set<String> DATES =
            Set.of("accessed", "available-date", "event-date", "issued", "original-date", "submitted");

    private NoteVariables() {}

    /// Adds what a note says to what else is known; names and dates replace nothing.
    static void read(String note, Map<String, Value> variables) {
        var people = new LinkedHashMap<String, List<Name>>();
        for (var line : note.split("\n", -1)) {
            int colon = line.indexOf(": ");
            if (colon <= 0 || !isName(line.substring(0, colon))) {
                break;
            }
            var name = line.substring(0, colon);
            var value = line.substring(colon + 2).strip();
            if (NAMES.contains(name)) {
                people.computeIfAbsent(name, key -> new ArrayList<>()).add(name(value));
            } else if (DATES.contains(name)) {
                variables.putIfAbsent(name, new Value.Date(RawDates.parse(value, false)));
            } else {
                variables.putIfAbsent(name, new Value.Text(value));
            }
        }
        people.forEach((name, names) -> variables.putIfAbsent(name, new Value.Names(names)));
    }

    private static boolean isName(String text) {
        return text.chars().allMatch(c -> c >= 'a' && c <= 'z' || c == '-' || c >= 'A' && c <= 'Z');
    }

    private static Name name(String value) {
        int bars = value.indexOf("||");
        return bars < 0
                ? Name.literal(value)
                : Name.of(
                        value.substring(0, bars).strip(),
                        value.substring(bars + 2).strip());
    }
}
