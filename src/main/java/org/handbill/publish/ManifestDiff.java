package org.handbill.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/// What changed between two runs, as their manifests tell.
///
/// @param sheets  that are new, changed or gone, sorted by id
/// @param claims  likewise
/// @param sources likewise
public record ManifestDiff(List<Change> sheets, List<Change> claims, List<Change> sources) {
    /// What became of a sheet, a claim or a source.
    ///
    /// @param files   of a sheet: paths of the outputs that are new, changed or gone, sorted
    /// @param because of a sheet that changed: what of its ingredients did, sorted
    public record Change(String id, Kind kind, List<String> files, List<String> because) {}

    /// The kinds of change.
    public enum Kind {
        NEW,
        CHANGED,
        GONE;

        /// The word in reports.
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// Whether nothing changed.
    public boolean isEmpty() {
        return sheets.isEmpty() && claims.isEmpty() && sources.isEmpty();
    }

    /// Compares two runs.
    ///
    /// @param before folder of outputs, or the manifest itself
    /// @param after  likewise
    /// @throws ManifestFault where one is no manifest
    public static ManifestDiff of(Path before, Path after) throws ManifestFault, IOException {
        return of(Manifest.at(before), Manifest.at(after));
    }

    private static ManifestDiff of(Manifest before, Manifest after) {
        return new ManifestDiff(
                sheets(before, after),
                changes(
                        facts(before, Inputs.CLAIMS, Manifest.Output::claims),
                        facts(after, Inputs.CLAIMS, Manifest.Output::claims)),
                changes(
                        facts(before, Inputs.SOURCES, Manifest.Output::sources),
                        facts(after, Inputs.SOURCES, Manifest.Output::sources)));
    }

    /// The digests of claims or sources by id. One has several where some outputs are older than others.
    private static SortedMap<String, Set<String>> facts(
            Manifest manifest, String part, Function<Manifest.Output, List<String>> ids) {
        var facts = new TreeMap<String, Set<String>>();
        var seen = new HashSet<List<?>>();
        for (var file : manifest.files()) {
            // The copies for thousands of recipients say the same.
            if (seen.add(List.of(file.inputs().parts(), ids.apply(file)))) {
                var digests = file.inputs().byId(part, ids.apply(file));
                ids.apply(file)
                        .forEach(id ->
                                facts.computeIfAbsent(id, _ -> new TreeSet<>()).add(digests.getOrDefault(id, "")));
            }
        }
        return facts;
    }

    private static List<Change> changes(SortedMap<String, Set<String>> before, SortedMap<String, Set<String>> after) {
        var changes = new ArrayList<Change>();
        for (var id : union(before, after)) {
            if (!before.containsKey(id)) {
                changes.add(new Change(id, Kind.NEW, List.of(), List.of()));
            } else if (!after.containsKey(id)) {
                changes.add(new Change(id, Kind.GONE, List.of(), List.of()));
            } else if (!before.get(id).equals(after.get(id))) {
                changes.add(new Change(id, Kind.CHANGED, List.of(), List.of()));
            }
        }
        return changes;
    }

    private static List<Change> sheets(Manifest before, Manifest after) {
        var old = bySheet(before);
        var now = bySheet(after);
        var changes = new ArrayList<Change>();
        for (var sheet : union(old, now)) {
            var was = old.getOrDefault(sheet, new TreeMap<>());
            var is = now.getOrDefault(sheet, new TreeMap<>());
            var files = union(was, is).stream()
                    .filter(path -> !isSame(was, is, path))
                    .toList();
            if (!files.isEmpty()) {
                changes.add(new Change(
                        sheet,
                        was.isEmpty() ? Kind.NEW : is.isEmpty() ? Kind.GONE : Kind.CHANGED,
                        files,
                        was.isEmpty() || is.isEmpty() ? List.of() : because(was, is, files)));
            }
        }
        return changes;
    }

    private static SortedMap<String, SortedMap<String, Manifest.Output>> bySheet(Manifest manifest) {
        var sheets = new TreeMap<String, SortedMap<String, Manifest.Output>>();
        manifest.files()
                .forEach(file -> sheets.computeIfAbsent(file.sheet(), _ -> new TreeMap<>())
                        .put(file.path(), file));
        return sheets;
    }

    private static boolean isSame(Map<String, Manifest.Output> was, Map<String, Manifest.Output> is, String path) {
        var old = was.get(path);
        var now = is.get(path);
        return old != null && now != null && old.sha256().equals(now.sha256());
    }

    /// What changed of the ingredients of files that both have.
    private static List<String> because(
            Map<String, Manifest.Output> was, Map<String, Manifest.Output> is, List<String> files) {
        var reasons = new TreeSet<String>();
        var seen = new HashSet<List<String>>();
        for (var path : files) {
            var old = was.get(path);
            var now = is.get(path);
            if (old != null
                    && now != null
                    && seen.add(List.of(old.inputs().parts(), now.inputs().parts()))) {
                reasons.addAll(Reasons.between(old, now));
            } else if (old == null || now == null) {
                reasons.add(old == null ? "a file is new" : "a file is gone");
            }
        }
        return List.copyOf(reasons);
    }

    private static Set<String> union(Map<String, ?> one, Map<String, ?> other) {
        var all = new TreeSet<>(one.keySet());
        all.addAll(other.keySet());
        return all;
    }
}
