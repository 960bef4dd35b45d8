package org.handbill.cite.interchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handbill.facts.Id;
import org.handbill.facts.Position;
import org.handbill.facts.Source;

/// What a project has already, found again by id, DOI, ISBN, address, or title and year.
public final class Holdings {
    private static final String TITLE_AND_YEAR = "title and year";

    private final Map<String, Held> byMark = new HashMap<>();
    private final Map<String, List<Entry>> byTitle = new HashMap<>();
    private final Map<String, Entry> byId = new HashMap<>();

    /// A record that is there.
    ///
    /// @param by what is the same: `id`, `DOI`, `ISBN`, `URL`, `title and year`
    public record Held(String id, Position at, String by) {}

    private Holdings() {}

    public static Holdings none() {
        return new Holdings();
    }

    public static Holdings of(List<Source> sources) {
        var holdings = new Holdings();
        sources.forEach(source -> holdings.add(Entry.of(source)));
        return holdings;
    }

    /// Takes in a record whose key is its id.
    void add(Entry entry) {
        var held = new Held(entry.key(), entry.at(), "");
        byId.putIfAbsent(entry.key(), entry);
        Sameness.identifiers(entry).forEach((by, mark) -> byMark.putIfAbsent(by + mark, held));
        Sameness.titleAndYear(entry)
                .ifPresent(title -> byTitle.computeIfAbsent(title, none -> new ArrayList<>())
                        .add(entry));
    }

    boolean has(Id id) {
        return byId.containsKey(id.value());
    }

    /// What is the same work as a record.
    ///
    /// @param id the id that the record would have
    Optional<Held> find(Entry entry, Id id) {
        for (var mark : Sameness.identifiers(entry).entrySet()) {
            var held = byMark.get(mark.getKey() + mark.getValue());
            if (held != null) {
                return Optional.of(new Held(held.id(), held.at(), mark.getKey()));
            }
        }
        var titled = Sameness.titleAndYear(entry)
                .map(title -> byTitle.getOrDefault(title, List.of()))
                .orElse(List.of());
        for (var other : titled) {
            if (Sameness.ofTheSameTitle(entry, other)) {
                return Optional.of(new Held(other.key(), other.at(), TITLE_AND_YEAR));
            }
        }
        // An id that was made from the author, the year and the title says no more than they do.
        return Optional.ofNullable(byId.get(id.value()))
                .filter(other -> entry.key().isEmpty()
                        ? Sameness.ofTheSameTitle(entry, other)
                        : Sameness.ofTheSameId(entry, other))
                .map(other -> new Held(other.key(), other.at(), "id"));
    }
}
