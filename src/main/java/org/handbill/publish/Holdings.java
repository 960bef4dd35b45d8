package org.handbill.publish;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What an output folder is known to hold: what its manifest says, and what the journal of a run says that was killed
/// since. Of a file that both name, what holds is what its bytes show.
final class Holdings {
    private final OutputFolder folder;
    private final Map<String, Manifest.Output> entries = new HashMap<>();
    private Optional<Manifest> manifest = Optional.empty();
    private Optional<Optional<String>> journal = Optional.empty();

    private Holdings(OutputFolder folder) {
        this.folder = folder;
    }

    /// Reads a journal.
    interface JournalReading {
        Optional<Optional<String>> by(Journal.Reader reader) throws IOException;
    }

    /// Reads what a folder is known to hold, and what a journal adds.
    ///
    /// @throws ManifestFault where the manifest is none
    static Holdings of(OutputFolder folder, JournalReading journal) throws ManifestFault, IOException {
        var holdings = new Holdings(folder);
        holdings.readManifest();
        var since = new Since();
        holdings.journal = journal.by(since);
        holdings.settle(since);
        return holdings;
    }

    private void readManifest() throws ManifestFault, IOException {
        manifest = Manifest.in(folder.path());
        manifest.ifPresent(known -> known.files().forEach(file -> entries.put(file.path(), file)));
    }

    /// The entries by path.
    Map<String, Manifest.Output> entries() {
        return entries;
    }

    /// Whether the folder has a manifest, or the journal of a run that was killed before it could write one.
    boolean areKnown() {
        return manifest.isPresent() || isUnfinished();
    }

    /// Whether a run was killed, or is at work.
    boolean isUnfinished() {
        return journal.isPresent();
    }

    /// The Handbill that wrote the manifest.
    Optional<String> handbill() {
        return manifest.map(Manifest::handbill);
    }

    /// The shards of which handouts may be there; an empty one is a whole run.
    Set<Optional<String>> shards() {
        var shards = new HashSet<Optional<String>>();
        manifest.map(Manifest::shard).ifPresent(shards::add);
        journal.ifPresent(shards::add);
        return shards;
    }

    /// What a journal adds.
    private static final class Since implements Journal.Reader {
        private final Map<String, List<Manifest.Output>> made = new HashMap<>();
        private final Set<String> removed = new HashSet<>();

        @Override
        public void made(Manifest.Output file) {
            made.computeIfAbsent(file.path(), _ -> new ArrayList<>(1)).add(file);
        }

        @Override
        public void removed(String path) {
            removed.add(path);
        }

        Collection<String> paths() {
            return Stream.concat(made.keySet().stream(), removed.stream())
                    .distinct()
                    .toList();
        }
    }

    private void settle(Since since) throws OutputFault {
        for (var path : since.paths()) {
            var before = Optional.ofNullable(entries.get(path));
            var digest = folder.digest(path);
            Stream.concat(since.made.getOrDefault(path, List.of()).reversed().stream(), before.stream())
                    .filter(file -> digest.equals(Optional.of(file.sha256())))
                    .findFirst()
                    .ifPresentOrElse(file -> entries.put(path, file), () -> {
                        if (digest.isEmpty() && since.removed.contains(path)) {
                            entries.remove(path);
                        }
                    });
        }
    }
}
