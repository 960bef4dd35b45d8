package org.handbill.publish;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The books of a run: what its output folder holds, true at every moment. A file is announced in the journal before it
/// is moved to its place; the manifest is written at the end, and the journal removed. May be used by several threads
/// at
/// once. While it is open, no other run can open one for the same folder.
final class Ledger implements AutoCloseable {
    private final OutputFolder folder;
    private final Optional<String> shard;
    private final Journal journal;
    private final Map<String, Manifest.Output> entries;
    private final OutputJson shared = new OutputJson();

    /// Whether the manifest does not say yet what the entries say.
    private volatile boolean isAhead;

    private Ledger(OutputFolder folder, Optional<String> shard, Journal journal, Holdings holdings) {
        this.folder = folder;
        this.shard = shard;
        this.journal = journal;
        this.entries = new ConcurrentHashMap<>(holdings.entries());
        this.isAhead = holdings.isUnfinished()
                || !holdings.shards().contains(shard)
                || !holdings.handbill().equals(Optional.of(Version.current()));
    }

    /// Takes up what a folder holds, and removes what a killed run has left of files that it had not finished.
    ///
    /// @param shard which part of a run it is for
    /// @throws OutputFault   where the folder can't be used, or another run is at work in it
    /// @throws ManifestFault where its manifest is none
    /// @throws ShardFault    where it holds another shard's files
    static Ledger open(OutputFolder folder, Optional<Shard> shard) throws OutputFault, ManifestFault {
        folder.make();
        var journal = Journal.open(folder.path());
        try {
            var holdings = Holdings.of(folder, reader -> journal.read(new OutputJson(), reader));
            refuseOthers(folder, shard.map(Shard::toString), holdings);
            var ledger = new Ledger(folder, shard.map(Shard::toString), journal, holdings);
            if (holdings.isUnfinished()) {
                folder.clear();
                ledger.writeManifest();
            }
            journal.begin(ledger.shard);
            return ledger;
        } catch (IOException e) {
            journal.abandon();
            throw e instanceof OutputFault fault
                    ? fault
                    : new OutputFault("cannot read " + folder.path() + ": " + OutputFolder.reason(e), e);
        } catch (ManifestFault | RuntimeException e) {
            journal.abandon();
            throw e;
        }
    }

    /// A shard's folder holds its files alone, or what {@code manifest join} puts together would not be a whole run.
    private static void refuseOthers(OutputFolder folder, Optional<String> shard, Holdings holdings) {
        if (shard.isEmpty() || holdings.entries().isEmpty()) {
            return;
        }
        for (var other : holdings.shards()) {
            if (!other.equals(shard)) {
                throw new ShardFault("%s holds files of %s, and shard %s needs a folder of its own: name one with -o"
                        .formatted(
                                folder.path(),
                                other.map(part -> "shard " + part).orElse("a whole run"),
                                shard.get()));
            }
        }
    }

    Optional<Manifest.Output> of(String path) {
        return Optional.ofNullable(entries.get(path));
    }

    List<Manifest.Output> files() {
        return List.copyOf(entries.values());
    }

    /// Writes a file.
    ///
    /// @return its entry
    Manifest.Output write(Manifest.Output file, byte[] content) throws OutputFault {
        isAhead = true;
        folder.write(file.path(), out -> out.write(content), () -> journal.add(file));
        return put(file);
    }

    /// Says something else of a file that is there.
    void correct(Manifest.Output file) throws OutputFault {
        if (!of(file.path()).equals(Optional.of(file))) {
            isAhead = true;
            journal.add(file);
            put(file);
        }
    }

    /// Removes a file, if it is still as it was written, and the folders that it leaves empty.
    ///
    /// @return whether it is gone
    boolean remove(Manifest.Output file) throws OutputFault {
        var digest = folder.digest(file.path());
        if (digest.isPresent() && !digest.get().equals(file.sha256())) {
            return false;
        }
        isAhead = true;
        journal.remove(file.path());
        folder.remove(file.path());
        entries.remove(file.path());
        return true;
    }

    /// Removes the list of a sheet's copies, if none of them is left.
    ///
    /// @return its path, where it was removed
    Optional<String> removeList(String sheet) throws OutputFault {
        boolean lists = entries.values().stream()
                .anyMatch(file -> file.recipient().isPresent() && file.sheet().equals(sheet));
        var path = Task.recipients(sheet);
        return !lists && folder.remove(path) ? Optional.of(path) : Optional.empty();
    }

    private Manifest.Output put(Manifest.Output file) {
        synchronized (shared) {
            var kept = shared.shared(file);
            entries.put(kept.path(), kept);
            return kept;
        }
    }

    /// Writes the manifest, where it does not say what there is.
    void finish() throws OutputFault {
        if (isAhead) {
            writeManifest();
        }
        journal.end();
    }

    private void writeManifest() throws OutputFault {
        var manifest = new Manifest(Version.current(), shard, files());
        folder.write(Manifest.FILE, manifest::write, () -> {});
    }

    @Override
    public void close() throws OutputFault {
        journal.close();
    }
}
