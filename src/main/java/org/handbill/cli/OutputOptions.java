package org.handbill.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.handbill.publish.ArrayJob;
import org.handbill.publish.Leftovers;
import org.handbill.publish.Run;
import org.handbill.publish.Shard;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options of every command that fills an output folder: where it is, how the work is done, and what is told of it.
final class OutputOptions {
    private static final Pattern AUTO = Pattern.compile("auto(?:/([0-9]{1,9}))?");

    @Option(
            names = {"-o", "--output-folder"},
            paramLabel = "DIR",
            description = "Where the files go; out/ in the project without it.")
    private @Nullable Path folder;

    @Option(names = "--force", description = "Make what is current again.")
    private boolean force;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "How many threads work; one for each processor without it.")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            description = "Make only part I of N, into a folder of its own, for 'manifest join' to put together. auto:"
                    + " as the array job says that this runs in (Slurm, AWS Batch, GitLab); auto/N: where that says I"
                    + " only (Kubernetes).")
    private @Nullable String shard;

    @Option(names = "--explain", description = "Say of every file why it is made, or that it is current.")
    private boolean explain;

    @Option(
            names = "--prune",
            description = "Remove files of earlier runs that are no longer made; never what Handbill did not write.")
    private boolean prune;

    /// @param command which writes files, in a refusal of standard output
    /// @throws UsageFault where an option cannot be met
    void check(String command) {
        if (jobs < 1) {
            throw new UsageFault("--jobs is " + jobs + ": it must be 1 or more");
        }
        if (folder != null && folder.toString().equals("-")) {
            throw new UsageFault(
                    command + " writes files: name a folder; 'render SHEET -o -' writes to standard output");
        }
    }

    /// How the work is done.
    ///
    /// @param leftovers which files of earlier runs are no longer made
    Run.Options options(Leftovers leftovers) {
        return new Run.Options(force, jobs, shard(), prune ? Optional.of(leftovers) : Optional.empty(), explain);
    }

    /// @throws UsageFault where it is no shard's name
    Optional<Shard> shard() {
        if (shard == null) {
            return Optional.empty();
        }
        var auto = AUTO.matcher(shard);
        if (auto.matches()) {
            var count = Optional.ofNullable(auto.group(1)).map(Integer::valueOf);
            return Optional.of(new ArrayJob(System.getenv())
                    .shard(count.map(OptionalInt::of).orElseGet(OptionalInt::empty)));
        }
        return Optional.of(Shard.parse(shard)
                .orElseThrow(
                        () -> new UsageFault("--shard is \"" + shard + "\": write I/N, such as 1/3, auto or auto/N")));
    }

    /// The folder: as it was given, or the project's own `out/`. Whoever wrote the project may have made a link of
    /// that;
    /// a folder that the user names is the user's affair.
    Path target(Workplace workplace) {
        if (folder != null) {
            return folder.toAbsolutePath();
        }
        var out = workplace.directory().resolve("out");
        if (Files.isSymbolicLink(out)) {
            throw new UsageFault(out + " is a symbolic link: if the files shall go where it leads, say so with -o");
        }
        return out;
    }

    /// The folder as the user knows it: as it was given, or relative to the current folder.
    Path shown(Path target) {
        if (folder != null) {
            return folder;
        }
        var here = Path.of("").toAbsolutePath();
        return target.startsWith(here) ? here.relativize(target) : target;
    }

    /// Prints the files that were made, and says what else became of the folder.
    ///
    /// @param inWords whether standard error is for people
    void tell(Run.Result result, Path target, Console console, boolean inWords) {
        var place = shown(target);
        result.made().forEach(file -> console.out().println(place.resolve(file.path())));
        result.outdated()
                .forEach(path -> console.err()
                        .println("handbill: " + place.resolve(path)
                                + " is left from an earlier run and no longer right: do not hand it out"));
        result.pruned()
                .altered()
                .forEach(path -> console.err()
                        .println("handbill: " + place.resolve(path)
                                + " is no longer made, but was altered since: it is not removed"));
        result.pruned().removed().forEach(path -> console.err().println("removed: " + place.resolve(path)));
        result.why().forEach((path, why) -> console.err().println(place.resolve(path) + ": " + why));
        if (!explain) {
            result.current().forEach(file -> console.detail("current: " + place.resolve(file.path())));
        }
        if (inWords) {
            console.note(made(result));
        }
    }

    /// How much was made, in words.
    static String made(Run.Result result) {
        return "%s made, %d current"
                .formatted(
                        Console.counted(result.made().size(), "file", "files"),
                        result.current().size());
    }
}
