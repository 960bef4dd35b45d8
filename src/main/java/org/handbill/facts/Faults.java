package org.handbill.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;

/// Collects what the reader refuses in a file.
final class Faults {
    /// So many that nobody reads them; they would only fill the memory.
    static final int MOST_PER_FILE = 1000;

    private final List<Finding> all = new ArrayList<>();
    private int limit = MOST_PER_FILE;

    void add(ReaderRule rule, Position at, String message, String help) {
        add(rule, at, message, Optional.empty(), help);
    }

    /// @throws TooMany where the file has too many already; this one is kept
    void add(ReaderRule rule, Position at, String message, Optional<String> suggestion, String help) {
        all.add(new Finding(at, rule.id(), Severity.ERROR, message, suggestion, help, Optional.empty()));
        if (all.size() > limit) {
            limit = Integer.MAX_VALUE;
            throw new TooMany();
        }
    }

    /// Says that there are too many; more may follow that do not come from reading on.
    void addTooMany(String file) {
        add(
                ReaderRule.TOO_MANY_FAULTS,
                Position.startOf(file),
                "the file has more than %d faults; the rest of it was not read".formatted(MOST_PER_FILE),
                "mend the first ones: the others may come of them");
    }

    int count() {
        return all.size();
    }

    List<Finding> all() {
        return List.copyOf(all);
    }

    void forget() {
        all.clear();
    }

    /// Says of those after the first `count` whose they are.
    void attribute(int count, Id id) {
        for (int i = count; i < all.size(); i++) {
            if (all.get(i).subject().isEmpty()) {
                all.set(i, all.get(i).about(id.value()));
            }
        }
    }

    /// Says of the first so many whose they are, by the extents of the file's items.
    void attributeFirst(int count, NavigableMap<Position, Id> extents) {
        for (int i = 0; i < count; i++) {
            var finding = all.get(i);
            var item = extents.lowerEntry(finding.at().lowest());
            if (finding.subject().isEmpty() && item != null && item.getKey().holds(finding.at())) {
                all.set(i, finding.about(item.getValue().value()));
            }
        }
    }

    /// Ends the reading of a file.
    static final class TooMany extends RuntimeException {
        private static final long serialVersionUID = 1;

        TooMany() {
            super("too many faults", null, false, false);
        }
    }
}
