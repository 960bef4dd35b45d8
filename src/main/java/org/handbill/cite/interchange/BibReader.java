package org.handbill.cite.interchange;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// Reads BibTeX and BibLaTeX, which differ in fields and types but not in form: each entry may use both.
///
/// Two passes: the first finds which entries others refer to (`crossref`, `xdata`), so that the second keeps no
/// more than those.
final class BibReader implements LibraryReader {
    private static final int LONGEST_CHAIN = 5;
    /// Fields for others, and a name for several others.
    private static final Set<String> NO_RECORDS = Set.of("xdata", "set");

    @Override
    public void read(Library library, Consumer<Entry> records, ImportFaults faults) throws IOException {
        var parents = parents(library);
        try (var text = library.text()) {
            var parser = new BibParser(library, text, faults);
            for (var next = parser.next(); next.isPresent(); next = parser.next()) {
                if (!NO_RECORDS.contains(next.get().type())) {
                    var whole = resolved(next.get(), parents, faults, LONGEST_CHAIN);
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

    private static Set<String> references(BibEntry entry) {
        var keys = new HashSet<String>();
        entry.field("crossref").ifPresent(key -> keys.add(key.strip()));
        entry.field("xdata").ifPresent(list -> {
            for (var key : list.split(",")) {
                keys.add(key.strip());
            }
        });
        return keys;
    }

    private static BibEntry resolved(BibEntry entry, Map<String, BibEntry> parents, ImportFaults faults, int chain) {
        if (references(entry).isEmpty() || chain == 0) {
            return entry;
        }
        Map<String, String> more = new LinkedHashMap<>();
        for (var key : references(entry)) {
            var parent = parents.get(key);
            if (parent == null) {
                faults.warning(
                        "bibtex-crossref",
                        entry.at(),
                        entry.called() + " refers to \"" + key + "\", which the file lacks",
                        "add that entry, or write its fields here");
                continue;
            }
            var whole = resolved(parent, parents, faults, chain - 1);
            more.putAll(parent.type().equals("xdata") ? whole.fields() : BibFields.inherited(entry, whole));
        }
        var own = new LinkedHashMap<>(entry.fields());
        own.keySet().removeAll(Set.of("crossref", "xdata"));
        return new BibEntry(entry.type(), entry.key(), own, entry.at()).with(more);
    }
}
