package org.handbill.cite.interchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads BibTeX and BibLaTeX, which differ in fields and types but not in form: each entry may use both.
///
/// Two passes: the first finds which entries others refer to (`crossref`, `xdata`), so that the second keeps no
/// more than those.
final class BibReader implements LibraryReader {
    private static final int LONGEST_CHAIN = 10;
    /// Fields for others, and a name for several others.
    private static final Set<String> NO_RECORDS = Set.of("xdata", "set");

    @Override
    public void read(Library library, Consumer<Entry> records, ImportFaults faults) throws IOException {
        var parents = parents(library);
        try (var text = library.text()) {
            var parser = new BibParser(library, text, faults);
            for (var next = parser.next(); next.isPresent(); next = parser.next()) {
                if (!NO_RECORDS.contains(next.get().type())) {
                    var whole = resolved(next.get(), parents, faults, List.of());
                    records.accept(new BibConversion(whole, faults).entry());
                }
            }
        }
    }

    /// The entries that others refer to.
    private static Map<String, BibEntry> parents(Library library) throws IOException {
        var named = new HashSet<String>();
        try (var text = library.text()) {
            var parser = new BibParser(library, text, new ImportFaults());
            for (var next = parser.next(); next.isPresent(); next = parser.next()) {
                named.addAll(references(next.get()));
            }
        }
        var parents = new HashMap<String, BibEntry>();
        if (!named.isEmpty()) {
            try (var text = library.text()) {
                var parser = new BibParser(library, text, new ImportFaults());
                for (var next = parser.next(); next.isPresent(); next = parser.next()) {
                    if (named.contains(next.get().key())) {
                        parents.putIfAbsent(next.get().key(), next.get());
                    }
                }
            }
        }
        return parents;
    }

    /// The entry that it stands in before those that only lend it fields.
    private static Set<String> references(BibEntry entry) {
        var keys = new LinkedHashSet<String>();
        entry.field("crossref").map(String::strip).ifPresent(keys::add);
        entry.field("xdata").map(BibReader::keys).ifPresent(keys::addAll);
        return keys;
    }

    private static List<String> keys(String list) {
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(key -> !key.isEmpty())
                .toList();
    }

    /// @param way the entries that this one is asked for by, the first the record itself
    private static BibEntry resolved(
            BibEntry entry, Map<String, BibEntry> parents, ImportFaults faults, List<BibEntry> way) {
        var longer = new ArrayList<>(way);
        longer.add(entry);
        var more = new LinkedHashMap<String, String>();
        var unresolved = new HashSet<String>();
        for (var key : references(entry)) {
            var parent = parents.get(key);
            var fault = fault(key, parent, longer);
            if (parent == null
                    || fault.isPresent()
                    || longer.stream().anyMatch(one -> one.key().equals(key))) {
                unresolved.add(key);
                fault.ifPresent(message -> faults.warning(
                        "bibtex-crossref",
                        longer.getFirst().at(),
                        longer.getFirst().called() + " refers to " + message,
                        "mend the reference, or write the fields that it should lend here"));
            } else {
                var whole = resolved(parent, parents, faults, longer);
                var lent = new LinkedHashMap<>(
                        parent.type().equals("xdata") ? whole.fields() : BibFields.inherited(entry, whole));
                lent.remove("xdata");
                lent.forEach(more::putIfAbsent);
            }
        }
        var own = new LinkedHashMap<>(entry.fields());
        for (var field : List.of("crossref", "xdata")) {
            own.computeIfPresent(field, (name, keys) -> unresolved.containsAll(keys(keys)) ? keys : null);
        }
        return new BibEntry(entry.type(), entry.key(), own, entry.at()).with(more);
    }

    /// What is wrong with a reference, of what the record itself must be told.
    ///
    /// @param way from the record to the entry that refers
    private static Optional<String> fault(String key, @Nullable BibEntry parent, List<BibEntry> way) {
        var keys = way.stream().map(BibEntry::key).toList();
        boolean lent = way.stream().skip(1).allMatch(entry -> NO_RECORDS.contains(entry.type()));
        if (parent == null) {
            // Another record is told itself.
            return lent ? Optional.of("\"" + key + "\", which the file lacks") : Optional.empty();
        }
        if (keys.contains(key)) {
            var between = keys.stream().skip(1).map(one -> "\"" + one + "\"").collect(Collectors.joining(", "));
            return Optional.of("itself" + (between.isEmpty() ? "" : " by way of " + between))
                    .filter(message -> key.equals(keys.getFirst()));
        }
        return Optional.of("more than " + LONGEST_CHAIN + " entries in a row")
                .filter(message -> way.size() > LONGEST_CHAIN);
    }
}
