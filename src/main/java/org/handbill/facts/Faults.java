package org.handbill.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;

/// Collects what the reader refuses.
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

    /// From now on faults are those of the next file.
    void startFile() {
        limit = all.size() + MOST_PER_FILE;
    }

    int count() {
        return all.size();
    }

    List<Finding> all() {
        return List.copyOf(all);
    }

    /// Drops those after the first `count`.
    void forgetSince(int count) {
        all.subList(count, all.size()).clear();
    }

    /// Says of those after the first `count` whose they are.
    void attribute(int count, Id id) {
        for (int i = count; i < all.size(); i++) {
            if (all.get(i).subject().isEmpty()) {
                all.set(i, all.get(i).about(id.value()));
            }
        }
    }

    /// Says of those between two counts whose they are, by the extents of a file's items.
    void attribute(int from, int to, NavigableMap<Position, Id> extents) {
        for (int i = from; i < to; i++) {
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
