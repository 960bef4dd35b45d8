package org.handbill.publish;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handbill.facts.Finding;
import org.handbill.facts.Format;

/// A run under way: a few threads print, a few write beside them, and what has come of it is kept.
final class Workshop {
    /// Files are written beside the printing: a disk takes longer to say that it has one than to take it.
    private static final int WRITERS = 4;

    private final Press press;
    private final OutputFolder folder;
    private final Run.Options options;
    private final Run.Listener listener;
    private final Ledger ledger;
    private final Semaphore room;
    private final ExecutorService presses;
    private final ExecutorService writers = Executors.newFixedThreadPool(WRITERS);

    private final List<Manifest.Output> made = new ArrayList<>();
    private final List<Manifest.Output> current = new ArrayList<>();
    private final Set<String> stopped = new HashSet<>();
    private final Set<String> asked = new HashSet<>();
    private final SortedMap<String, String> why = new TreeMap<>();
    private final Set<Finding> findings = new TreeSet<>(Finding.ORDER);

    /// A full disk or the like, after which nothing more can be made.
    private final Queue<OutputFault> faults = new ConcurrentLinkedQueue<>();

    /// Faults of Handbill's. The other handouts are made all the same.
    private final Queue<Throwable> bugs = new ConcurrentLinkedQueue<>();

    Workshop(Press press, OutputFolder folder, Ledger ledger, Run.Options options, Run.Listener listener) {
        this.press = press;
        this.folder = folder;
        this.ledger = ledger;
        this.options = options;
        this.listener = listener;
        this.room = new Semaphore(2 * options.jobs() + 2 * WRITERS);
        this.presses = Executors.newFixedThreadPool(options.jobs());
    }

    void all(Iterator<Task> tasks) throws OutputFault, InterruptedException {
        try {
            while (faults.isEmpty() && tasks.hasNext()) {
                var task = tasks.next();
                room.acquire();
                step(presses, () -> {
                    var draft = draft(task);
                    step(writers, () -> {
                        finish(task, draft);
                        room.release();
                    });
                });
            }
        } finally {
            // What is being made is finished, so that what was written is known.
            presses.shutdown();
            presses.awaitTermination(1, TimeUnit.DAYS);
            writers.shutdown();
            writers.awaitTermination(1, TimeUnit.DAYS);
        }
        var fault = Optional.ofNullable(faults.peek());
        if (fault.isPresent()) {
            throw fault.get();
        }
        throwIfAny(Optional.ofNullable(bugs.peek()));
    }

    private interface Step {
        void take() throws OutputFault;
    }

    private void step(ExecutorService threads, Step step) {
        threads.execute(() -> {
            try {
                if (faults.isEmpty()) {
                    step.take();
                    return;
                }
            } catch (OutputFault e) {
                faults.add(e);
            } catch (RuntimeException | Error e) {
                bugs.add(e);
            }
            room.release();
        });
    }

    private Draft draft(Task task) throws OutputFault {
        var recipe = press.recipe(task);
        if (recipe.ingredients().isEmpty()) {
            return new Draft(recipe, List.of(), Map.of(), Printed.stopped(recipe.stopping()));
        }
        var ingredients = recipe.ingredients().get();
        var missing = press.digests(task, recipe);
        var there = new ArrayList<Manifest.Output>();
        for (var format : task.sheet().formats()) {
            var entry = ledger.of(task.path(format));
            var digest = Objects.requireNonNull(missing.get(format), "a digest for each format");
            var reason = reason(entry, digest, ingredients.of(format), task);
            if (reason.isEmpty()) {
                there.add(entry.orElseThrow().forRow(task.recipient().map(Recipient::row)));
                missing.remove(format);
            }
            if (options.explain()) {
                explain(task.path(format), reason.orElse("nothing changed"));
            }
        }
        return new Draft(
                recipe,
                there,
                missing,
                missing.isEmpty() ? Printed.stopped(List.of()) : press.print(task, recipe, missing.keySet()));
    }

    /// Why a file is made; nothing where it is current.
    private Optional<String> reason(Optional<Manifest.Output> entry, String digest, Ingredients ingredients, Task task)
            throws OutputFault {
        if (entry.isEmpty()) {
            return Optional.of("it is new");
        }
        if (options.force()) {
            return Optional.of("--force");
        }
        if (!entry.get().inputs().digest().equals(digest)) {
            return Optional.of(options.explain() ? Reasons.again(entry.get(), ingredients, task.recipient()) : "");
        }
        var found = folder.digest(entry.get().path());
        return found.isEmpty()
                ? Optional.of("the file was missing")
                : found.get().equals(entry.get().sha256()) ? Optional.empty() : Optional.of("the file was altered");
    }

    private synchronized void explain(String path, String reason) {
        why.put(path, reason);
    }

    private void finish(Task task, Draft draft) throws OutputFault {
        var written = new ArrayList<Manifest.Output>();
        for (var file : draft.printed().files().entrySet()) {
            var entry = draft.printed()
                    .entry(
                            task,
                            file.getKey(),
                            Objects.requireNonNull(draft.digests().get(file.getKey())),
                            draft.recipe().ingredients().orElseThrow());
            written.add(ledger.write(entry, file.getValue()));
        }
        for (var file : draft.current()) {
            ledger.correct(file);
        }
        keep(task, written, draft);
    }

    private synchronized void keep(Task task, List<Manifest.Output> written, Draft draft) {
        var about = draft.printed().findings();
        if (options.prune().isPresent()) {
            asked.add(task.base());
        }
        made.addAll(written);
        current.addAll(draft.current());
        findings.addAll(about);
        if (about.stream().anyMatch(Finding::isError)) {
            stopped.add(task.base());
        }
        listener.done(
                task, Stream.of(written, draft.current()).flatMap(List::stream).toList(), about);
    }

    /// Removes what is no longer made.
    Leftovers.Removal prune() throws OutputFault {
        if (options.prune().isEmpty()) {
            return Leftovers.Removal.NONE;
        }
        var removed = new ArrayList<String>();
        var altered = new ArrayList<String>();
        var copied = new TreeSet<String>();
        for (var file : leftovers(options.prune().get())) {
            (ledger.remove(file) ? removed : altered).add(file.path());
            file.recipient().ifPresent(_ -> copied.add(file.sheet()));
        }
        for (var sheet : copied) {
            ledger.removeList(sheet).ifPresent(removed::add);
        }
        Collections.sort(removed);
        return new Leftovers.Removal(removed, altered);
    }

    private List<Manifest.Output> leftovers(Leftovers leftovers) {
        var fresh = fresh();
        return sorted(ledger.files().stream()
                .filter(file -> !fresh.contains(file.path()) && leftovers.have(file, asked))
                .toList());
    }

    private Set<String> fresh() {
        return Stream.of(made, current)
                .flatMap(List::stream)
                .map(Manifest.Output::path)
                .collect(Collectors.toSet());
    }

    Run.Result result(Leftovers.Removal pruned) {
        var fresh = fresh();
        findings.addAll(press.readerFindings());
        findings.addAll(press.remarks());
        return new Run.Result(
                List.copyOf(findings),
                sorted(made),
                sorted(current),
                ledger.files().stream()
                        .filter(file -> !fresh.contains(file.path()))
                        .filter(file -> !press.hasSheet(file.sheet()) || stopped.contains(file.base()))
                        .map(Manifest.Output::path)
                        .sorted()
                        .toList(),
                pruned,
                why);
    }

    /// A handout as far as it was made.
    ///
    /// @param recipe  what it is made from, or what stops it
    /// @param current what of it is current
    /// @param digests of what the rest is made from
    /// @param printed the rest, which is not written yet
    private record Draft(
            Recipes.Recipe recipe, List<Manifest.Output> current, Map<Format, String> digests, Printed printed) {}

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
