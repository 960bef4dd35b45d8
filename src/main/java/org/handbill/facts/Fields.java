package org.handbill.facts;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/// The keys of a mapping. Unknown ones are refused at once, missing ones when they are asked for.
final class Fields {
    private final Map<String, Node> values = new LinkedHashMap<>();
    /// Values of misspelt keys, by the key that is meant.
    private final Map<String, Node> meant = new HashMap<>();
    private final Set<String> unsure = new HashSet<>();
    private final Position missingAt;
    private final Faults faults;

    /// @param missingAt where missing keys are reported
    /// @param what      the mapping, as errors call it: `a claim`
    Fields(Node.Mapping mapping, Collection<String> known, String what, Position missingAt, Faults faults) {
        this.missingAt = missingAt;
        this.faults = faults;
        for (var entry : mapping.entries()) {
            var key = entry.key().value();
            if (known.contains(key)) {
                values.put(key, entry.value());
            } else {
                var nearest = Nearest.to(key, known);
                nearest.ifPresent(right -> meant.putIfAbsent(right, entry.value()));
                faults.add(
                        ReaderRule.UNKNOWN_KEY,
                        entry.key().at(),
                        "%s has no key %s".formatted(what, Finding.quoted(key)),
                        nearest,
                        "the keys are " + String.join(", ", known));
            }
        }
        unsure.addAll(meant.keySet());
    }

    /// Where the days within a value stand: `reviewed.date`, `handbill.retracted.date`.
    private static void datesWithin(String path, Node value, Map<String, Position> places) {
        if (value instanceof Node.Mapping mapping) {
            for (var entry : mapping.entries()) {
                var key = entry.key().value();
                if (key.equals("date")) {
                    places.put(path + ".date", entry.value().at());
                } else if (key.equals("retracted")) {
                    datesWithin(path + ".retracted", entry.value(), places);
                }
            }
        }
    }

    /// A key's value, if it is there.
    Optional<Node> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /// What a reader makes of a key's value, if it is there and is well.
    <T> Optional<T> get(String key, Function<Node, Optional<T>> reader) {
        return get(key).flatMap(node -> read(key, node, reader));
    }

    /// The same of a key that must be there. A misspelt key's value is read in its place, so that one slip is one
    /// error.
    <T> Optional<T> require(String key, String help, Function<Node, Optional<T>> reader) {
        return require(key, () -> help, reader);
    }

    /// The same where the help takes a while to find.
    <T> Optional<T> require(String key, Supplier<String> help, Function<Node, Optional<T>> reader) {
        var node = get(key).or(() -> Optional.ofNullable(meant.get(key)));
        if (node.isEmpty()) {
            unsure.add(key);
            faults.add(ReaderRule.MISSING_KEY, missingAt, "the key \"%s\" is missing".formatted(key), help.get());
            return Optional.empty();
        }
        return read(key, node.get(), reader);
    }

    private <T> Optional<T> read(String key, Node node, Function<Node, Optional<T>> reader) {
        int before = faults.count();
        var result = reader.apply(node);
        if (faults.count() > before) {
            unsure.add(key);
        }
        return result;
    }

    /// Where the values stand, by key.
    Map<String, Position> places() {
        var places = new HashMap<String, Position>();
        values.forEach((key, value) -> {
            places.put(key, value.at());
            datesWithin(key, value, places);
        });
        return Map.copyOf(places);
    }

    /// The keys under which something was refused, so that their absence from a record says nothing.
    Set<String> unsure() {
        return unsure;
    }

    /// All keys and values, in the order written.
    Map<String, Node> all() {
        return values;
    }
}
