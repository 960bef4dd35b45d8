package org.handbill.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.handbill.publish.ManifestFault;
import org.handbill.publish.ManifestJoin;
import org.handbill.publish.ShardFolders;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `handbill manifest join`: the folders of all shards of a run as one.
@Command(
        name = "join",
        mixinStandardHelpOptions = true,
        description =
                "Put the manifests of all shards of a run together, and print the one of the whole; or, with --into,"
                        + " put the folders themselves together.")
final class ManifestJoinCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private ManifestCommand manifest;

    @Parameters(arity = "1..*", paramLabel = "DIR", description = "The shards' output folders.")
    private List<Path> folders = List.of();

    @Option(
            names = "--into",
            paramLabel = "DIR",
            description = "Write the files of all shards here, with their manifest.")
    private @Nullable Path into;

    @Override
    public Integer call() throws IOException, ManifestFault {
        if (into != null && Files.exists(into)) {
            throw new UsageFault(into + " is there already: name a folder that is not");
        }
        try {
            var joined = ManifestJoin.of(folders);
            if (!joined.faults().isEmpty()) {
                joined.faults().forEach(fault -> manifest.console().tell(fault));
                return ExitCode.FACTS;
            }
            if (into == null) {
                joined.whole().write(manifest.console().out());
            } else {
                ShardFolders.join(joined, into.toAbsolutePath());
                manifest.console().note(joined.whole().files().size() + " files are in " + into);
            }
            return ExitCode.OK;
        } catch (NoSuchFileException missing) {
            throw new UsageFault(Objects.requireNonNullElse(missing.getFile(), "") + ": there is no such manifest");
        }
    }
}
