package org.handbill.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.handbill.publish.Build;
import org.handbill.publish.ManifestFault;
import org.handbill.publish.OutputFolder;
import org.handbill.publish.Run;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `handbill build`: every sheet in all its languages and formats.
@Command(
        name = "build",
        mixinStandardHelpOptions = true,
        description =
                "Render every sheet, or those named, in all its languages and formats; only what changed. Prints the"
                        + " files that were made.")
final class BuildCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private HandbillCommand handbill;

    @Parameters(arity = "0..*", paramLabel = "SHEET", description = "Ids of sheets; all without any.")
    private List<String> sheets = List.of();

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

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private SheetOptions options;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private ReportOptions report;

    @Override
    public Integer call() throws IOException, ManifestFault, InterruptedException {
        if (jobs < 1) {
            throw new UsageFault("--jobs is " + jobs + ": it must be 1 or more");
        }
        if (folder != null && folder.toString().equals("-")) {
            throw new UsageFault("build writes files: name a folder; 'render SHEET -o -' writes to standard output");
        }
        var console = handbill.console();
        var workplace = Workplace.open(handbill);
        var press = workplace.press(options.choice(workplace.ids(sheets), workplace.facts()));
        if (press.isEmpty()) {
            report.tell(workplace, console, workplace.facts().findings());
            return ExitCode.FACTS;
        }
        var target = folder == null ? ownFolder(workplace) : folder.toAbsolutePath();
        var result = new Run(
                        press.get(),
                        new OutputFolder(target),
                        new Run.Options(force, jobs, Optional.empty()),
                        (_, _, _) -> {})
                .of(Build.tasks(press.get()));
        report.tell(workplace, console, result.findings());
        result.made().forEach(file -> console.out().println(shown(target).resolve(file.path())));
        result.outdated()
                .forEach(path -> console.err()
                        .println("handbill: " + shown(target).resolve(path)
                                + " is left from an earlier build and no longer right: do not hand it out"));
        result.current()
                .forEach(file -> console.detail("current: " + shown(target).resolve(file.path())));
        if (!report.fillsStandardError()) {
            console.note("%d %s made, %d current"
                    .formatted(
                            result.made().size(),
                            result.made().size() == 1 ? "file" : "files",
                            result.current().size()));
        }
        return result.failed() ? ExitCode.FACTS : ExitCode.OK;
    }

    /// A project's own `out/`. Whoever wrote the project may have made a link of it; a folder that the user names is
    /// the
    /// user's affair.
    private static Path ownFolder(Workplace workplace) {
        var out = workplace.directory().resolve("out");
        if (Files.isSymbolicLink(out)) {
            throw new UsageFault(out + " is a symbolic link: if the files shall go where it leads, say so with -o");
        }
        return out;
    }

    /// The folder as the user knows it: as it was given, or relative to the current folder.
    private Path shown(Path target) {
        if (folder != null) {
            return folder;
        }
        var here = Path.of("").toAbsolutePath();
        return target.startsWith(here) ? here.relativize(target) : target;
    }
}
