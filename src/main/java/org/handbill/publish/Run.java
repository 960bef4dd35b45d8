package org.handbill.publish;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.handbill.facts.Finding;

/// Makes many handouts into an output folder: what is current already stays, the rest is made by several threads, and
/// the manifest is written last. However many there are, only a few are in hand at a time.
public final class Run {
    private final Press press;
    private final OutputFolder folder;
    private final Options options;
    private final Listener listener;

    /// How a run is made.
    ///
    /// @param force whether what is current is made again
    /// @param jobs  how many threads work, from 1
    /// @param shard which part of the handouts is made; all where absent
    /// @param prune which files of earlier runs are removed; none where absent
    /// @param explain whether the result says why each file was made
    public record Options(boolean force, int jobs, Optional<Shard> shard, Optional<Leftovers> prune, boolean explain) {}

    /// Is told of every handout that is done. Called by one thread at a time, in no order.
    public interface Listener {
        /// @param files    of the handout, made or current; fewer than its formats where something stopped it
        /// @param findings on its page, and what stopped it or a part of it
        void done(Task task, List<Manifest.Output> files, List<Finding> findings);
    }

    public Run(Press press, OutputFolder folder, Options options, Listener listener) {
        this.press = press;
        this.folder = folder;
        this.options = options;
        this.listener = listener;
    }

    /// What a run did.
    ///
    /// @param findings of the sheets asked for and of the reader, in the order of reports
    /// @param made     the files made, sorted by path
    /// @param current  the files that were current, sorted by path
    /// @param outdated paths of files of an earlier run whose handout was stopped now, or whose sheet is gone:
    ///                 nothing should be handed out of them; sorted
    /// @param pruned   what became of files that are no longer made
    /// @param why      each file, made or current, was so, by path; empty where nobody asked
    public record Result(
            List<Finding> findings,
            List<Manifest.Output> made,
            List<Manifest.Output> current,
            List<String> outdated,
            Leftovers.Removal pruned,
            SortedMap<String, String> why) {}

    /// Makes the handouts of a shard, or all.
    ///
    /// @param tasks taken one after another, as there is room for the next
    /// @throws OutputFault   where the folder cannot be used; what was finished before stays
    /// @throws ManifestFault where its manifest is none
    /// @throws ShardFault    where the folder holds another shard's files
    public Result of(Stream<Task> tasks) throws OutputFault, ManifestFault, InterruptedException {
        try (tasks;
                var ledger = Ledger.open(folder, options.shard())) {
            var work = new Workshop(press, folder, ledger, options, listener);
            try {
                work.all(tasks.filter(task -> options.shard().stream().allMatch(shard -> shard.takes(task.base())))
                        .iterator());
            } catch (OutputFault | RuntimeException | Error | InterruptedException fault) {
                finishAfter(fault, ledger);
                throw fault;
            }
            var pruned = work.prune();
            ledger.finish();
            return work.result(pruned);
        }
    }

    /// After a fault the manifest still says what lies in the folder; if it can't be written, the journal does.
    private static void finishAfter(Throwable fault, Ledger ledger) {
        try {
            ledger.finish();
        } catch (OutputFault another) {
            fault.addSuppressed(another);
        }
    }
}
