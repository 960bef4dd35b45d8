package org.handbill.publish;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handbill.facts.Finding;
import org.handbill.facts.Format;
import org.handbill.facts.Language;
import org.handbill.facts.Sha256;
import org.handbill.facts.Sheet;

/// Makes many handouts into an output folder: what is current already stays, the rest is made by several threads,
/// and the manifest is written last.
public final class Build {
    private final Press press;
    private final OutputFolder folder;
    private final boolean force;
    private final int jobs;

    /// @param force whether what is current is made again
    /// @param jobs  how many threads work, from 1
    public Build(Press press, OutputFolder folder, boolean force, int jobs) {
        this.press = press;
        this.folder = folder;
        this.force = force;
        this.jobs = jobs;
    }

    /// What a build did.
    ///
    /// @param findings of the sheets asked for and of the reader, in the order of reports
    /// @param written  paths of the files made, sorted, relative to the folder
    /// @param current  paths of the files that were current, sorted
    /// @param outdated paths of files of an earlier build whose sheet was stopped now, or is gone: nothing should
    ///                 be handed out of them
    public record Result(List<Finding> findings, List<String> written, List<String> current, List<String> outdated) {
        public boolean failed() {
            return findings.stream().anyMatch(Finding::isError);
        }
    }

    /// Runs the build.
    ///
    /// @throws OutputFault where the folder cannot be used; what was finished before stays
    public Result run() throws OutputFault, InterruptedException {
        folder.open();
        var before = folder.read(Manifest.FILE).flatMap(Manifest::parse).orElseGet(() -> new Manifest("", List.of()));
        var written = new ConcurrentLinkedQueue<Manifest.Output>();
        List<Outcome> outcomes;
        try {
            outcomes = runAll(before.byPath(), written);
        } catch (OutputFault | RuntimeException | Error fault) {
            tellTheTruth(before.with(Version.current(), written), fault);
            throw fault;
        }
        var made = outcomes.stream().flatMap(outcome -> outcome.made().stream()).toList();
        folder.write(Manifest.FILE, before.with(Version.current(), made).toJson());

        var fresh = Stream.concat(
                        made.stream().map(Manifest.Output::path),
                        outcomes.stream().flatMap(one -> one.current().stream()))
                .collect(Collectors.toSet());
        var findings = new TreeSet<>(Finding.ORDER);
        findings.addAll(press.readerFindings());
        findings.addAll(press.remarks());
        outcomes.forEach(outcome -> findings.addAll(outcome.findings()));
        return new Result(
                List.copyOf(findings),
                made.stream().map(Manifest.Output::path).sorted().toList(),
                outcomes.stream()
                        .flatMap(outcome -> outcome.current().stream())
                        .sorted()
                        .toList(),
                before.files().stream()
                        .filter(file -> !fresh.contains(file.path()) && isOutdated(file, outcomes))
                        .map(Manifest.Output::path)
                        .toList());
    }

    /// After a fault the manifest still says what lies in the folder, if it can be written at all.
    private void tellTheTruth(Manifest manifest, Throwable fault) {
        try {
            folder.write(Manifest.FILE, manifest.toJson());
        } catch (OutputFault another) {
            fault.addSuppressed(another);
        }
    }

    private boolean isOutdated(Manifest.Output file, List<Outcome> outcomes) {
        return !press.hasSheet(file.sheet())
                || outcomes.stream()
                        .filter(outcome -> outcome.sheet().equals(file.sheet()))
                        .anyMatch(outcome -> outcome.language().equals(file.language())
                                && outcome.findings().stream().anyMatch(Finding::isError));
    }

    private record Outcome(
            String sheet, String language, List<Manifest.Output> made, List<String> current, List<Finding> findings) {}

    private List<Outcome> runAll(Map<String, Manifest.Output> before, Collection<Manifest.Output> written)
            throws OutputFault, InterruptedException {
        var tasks = new ArrayList<Callable<Outcome>>();
        for (var sheet : press.sheets()) {
            for (var language : sheet.languages()) {
                tasks.add(() -> make(sheet, language.value(), before, written));
            }
        }
        var pool = Executors.newFixedThreadPool(jobs);
        try {
            var outcomes = new ArrayList<Outcome>();
            Optional<Throwable> bug = Optional.empty();
            for (var future : tasks.stream().map(pool::submit).toList()) {
                try {
                    outcomes.add(result(future));
                } catch (RuntimeException | Error e) {
                    // The other sheets are made all the same.
                    bug = bug.or(() -> Optional.of(e));
                }
            }
            throwIfAny(bug);
            return outcomes;
        } finally {
            // What is being written is finished, so that what was written is known.
            pool.shutdownNow();
            pool.awaitTermination(1, TimeUnit.MINUTES);
        }
    }

    private static void throwIfAny(Optional<Throwable> bug) {
        switch (bug.orElse(null)) {
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case null, default -> {}
        }
    }

    private static Outcome result(Future<Outcome> future) throws OutputFault, InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case OutputFault fault -> throw fault;
                case RuntimeException fault -> throw fault;
                case Error fault -> throw fault;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }

    private Outcome make(
            Sheet sheet, Language language, Map<String, Manifest.Output> before, Collection<Manifest.Output> written)
            throws OutputFault {
        var recipe = press.recipe(sheet, language);
        if (recipe.isEmpty()) {
            return outcome(sheet, language, List.of(), List.of(), press.stopping(sheet, language));
        }
        var digests = new EnumMap<Format, String>(Format.class);
        var current = new ArrayList<String>();
        for (var format : sheet.formats()) {
            var inputs = press.inputs(recipe.get(), format);
            if (!force && isCurrent(Optional.ofNullable(before.get(path(sheet, language, format))), inputs)) {
                current.add(path(sheet, language, format));
            } else {
                digests.put(format, inputs);
            }
        }
        if (digests.isEmpty()) {
            return outcome(sheet, language, List.of(), current, List.of());
        }
        var printed = press.print(sheet, language, digests.keySet());
        var made = new ArrayList<Manifest.Output>();
        for (var file : printed.files().entrySet()) {
            var path = path(sheet, language, file.getKey());
            folder.write(path, file.getValue());
            made.add(printed.entry(path, file.getKey(), Objects.requireNonNull(digests.get(file.getKey()))));
            written.add(made.getLast());
        }
        return outcome(sheet, language, made, current, printed.findings());
    }

    private static Outcome outcome(
            Sheet sheet, Language language, List<Manifest.Output> made, List<String> current, List<Finding> findings) {
        return new Outcome(sheet.id().value(), language.tag(), made, current, findings);
    }

    private boolean isCurrent(Optional<Manifest.Output> entry, String inputs) throws OutputFault {
        if (entry.isEmpty() || !entry.get().inputs().equals(inputs)) {
            return false;
        }
        return folder.read(entry.get().path())
                .map(bytes -> Sha256.hex(bytes).equals(entry.get().sha256()))
                .orElse(false);
    }

    /// Where a handout lies in the output folder.
    static String path(Sheet sheet, Language language, Format format) {
        return sheet.id() + "/" + fileName(sheet, language, format);
    }

    /// What a handout's file is called.
    public static String fileName(Sheet sheet, Language language, Format format) {
        return sheet.id() + "." + language + "." + format.word();
    }
}
