package org.handbill.publish;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.handbill.facts.Finding;
import org.handbill.facts.Format;
import org.handbill.facts.Sha256;

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
    public record Options(boolean force, int jobs, Optional<Shard> shard) {}

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
    public record Result(
            List<Finding> findings, List<Manifest.Output> made, List<Manifest.Output> current, List<String> outdated) {
        public boolean failed() {
            return findings.stream().anyMatch(Finding::isError);
        }
    }

    /// Makes the handouts of a shard, or all.
    ///
    /// @param tasks taken one after another, as there is room for the next
    /// @throws OutputFault where the folder cannot be used; what was finished before stays
    public Result of(Stream<Task> tasks) throws OutputFault, InterruptedException {
        folder.open();
        var before = folder.read(Manifest.FILE)
                .flatMap(Manifest::parse)
                .orElseGet(() -> new Manifest("", Optional.empty(), List.of()));
        var work = new Work(before.byPath());
        try (tasks) {
            work.all(tasks.filter(task -> options.shard().stream().allMatch(shard -> shard.takes(task)))
                    .iterator());
        } catch (OutputFault | RuntimeException | Error | InterruptedException fault) {
            tellTheTruth(before.with(Version.current(), shard(), work.made), fault);
            throw fault;
        }
        folder.write(
                Manifest.FILE,
                before.with(Version.current(), shard(), work.made).toJson());
        return work.result(before);
    }

    private Optional<String> shard() {
        return options.shard().map(Shard::toString);
    }

    /// After a fault the manifest still says what lies in the folder, if it can be written at all.
    private void tellTheTruth(Manifest manifest, Throwable fault) {
        try {
            folder.write(Manifest.FILE, manifest.toJson());
        } catch (OutputFault another) {
            fault.addSuppressed(another);
        }
    }

    /// What was made of a handout.
    private record Outcome(List<Manifest.Output> made, List<Manifest.Output> current, List<Finding> findings) {}

    /// A run under way.
    private final class Work {
        private final Map<String, Manifest.Output> before;
        private final List<Manifest.Output> made = new ArrayList<>();
        private final List<Manifest.Output> current = new ArrayList<>();
        private final Set<String> stopped = new HashSet<>();
        private final Set<Finding> findings = new TreeSet<>(Finding.ORDER);

        /// A full disk or the like, after which nothing more can be made.
        private final Queue<OutputFault> faults = new ConcurrentLinkedQueue<>();

        /// A fault of Handbill's. The other handouts are made all the same.
        private final Queue<Throwable> bugs = new ConcurrentLinkedQueue<>();

        Work(Map<String, Manifest.Output> before) {
            this.before = before;
        }

        void all(Iterator<Task> tasks) throws OutputFault, InterruptedException {
            var inHand = new Semaphore(2 * options.jobs());
            var pool = Executors.newFixedThreadPool(options.jobs());
            try {
                while (faults.isEmpty() && tasks.hasNext()) {
                    inHand.acquire();
                    var task = tasks.next();
                    pool.execute(() -> {
                        try {
                            take(task);
                        } finally {
                            inHand.release();
                        }
                    });
                }
            } finally {
                // What is being made is finished, so that what was written is known.
                pool.shutdown();
                pool.awaitTermination(1, TimeUnit.HOURS);
            }
            for (var fault : faults) {
                throw fault;
            }
            throwIfAny(Optional.ofNullable(bugs.peek()));
        }

        private void take(Task task) {
            if (!faults.isEmpty()) {
                return;
            }
            try {
                keep(task, make(task));
            } catch (OutputFault e) {
                faults.add(e);
            } catch (RuntimeException | Error e) {
                bugs.add(e);
            }
        }

        private synchronized void keep(Task task, Outcome outcome) {
            current.addAll(outcome.current());
            findings.addAll(outcome.findings());
            if (outcome.findings().stream().anyMatch(Finding::isError)) {
                stopped.add(task.base());
            }
            listener.done(
                    task,
                    Stream.concat(outcome.made().stream(), outcome.current().stream())
                            .toList(),
                    outcome.findings());
        }

        private Outcome make(Task task) throws OutputFault {
            var inputs = press.inputs(task);
            if (inputs.isEmpty()) {
                return new Outcome(List.of(), List.of(), press.stopping(task));
            }
            var missing = new EnumMap<Format, String>(inputs);
            var there = new ArrayList<Manifest.Output>();
            for (var input : inputs.entrySet()) {
                var entry = current(task, input.getKey(), input.getValue());
                if (entry.isPresent()) {
                    there.add(entry.get());
                    missing.remove(input.getKey());
                }
            }
            if (missing.isEmpty()) {
                return new Outcome(List.of(), there, List.of());
            }
            var printed = press.print(task, missing.keySet());
            return new Outcome(write(task, printed, missing), there, printed.findings());
        }

        private Optional<Manifest.Output> current(Task task, Format format, String inputs) throws OutputFault {
            var entry = Optional.ofNullable(before.get(task.path(format)));
            return !options.force() && entry.isPresent() && isCurrent(entry.get(), inputs)
                    ? entry.map(one -> one.forRow(task.recipient().map(Recipient::row)))
                    : Optional.empty();
        }

        private boolean isCurrent(Manifest.Output entry, String inputs) throws OutputFault {
            return entry.inputs().equals(inputs)
                    && folder.read(entry.path())
                            .map(bytes -> Sha256.hex(bytes).equals(entry.sha256()))
                            .orElse(false);
        }

        private List<Manifest.Output> write(Task task, Printed printed, Map<Format, String> inputs) throws OutputFault {
            var written = new ArrayList<Manifest.Output>();
            for (var file : printed.files().entrySet()) {
                var entry = printed.entry(task, file.getKey(), Objects.requireNonNull(inputs.get(file.getKey())));
                folder.write(entry.path(), file.getValue());
                written.add(entry);
                synchronized (this) {
                    made.add(entry);
                }
            }
            return written;
        }

        Result result(Manifest manifest) {
            var fresh = new HashSet<String>();
            Stream.of(made, current)
                    .flatMap(List::stream)
                    .map(Manifest.Output::path)
                    .forEach(fresh::add);
            findings.addAll(press.readerFindings());
            findings.addAll(press.remarks());
            return new Result(
                    List.copyOf(findings),
                    sorted(made),
                    sorted(current),
                    manifest.files().stream()
                            .filter(file -> !fresh.contains(file.path()))
                            .filter(file -> !press.hasSheet(file.sheet()) || stopped.contains(file.base()))
                            .map(Manifest.Output::path)
                            .toList());
        }
    }

    private static List<Manifest.Output> sorted(Collection<Manifest.Output> files) {
        return files.stream().sorted(Manifest.Output.BY_PATH).toList();
    }

    private static void throwIfAny(Optional<Throwable> bug) {
        switch (bug.orElse(null)) {
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case null, default -> {}
        }
    }
}
