package org.handbill.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.handbill.publish.Manifest;
import org.handbill.publish.ManifestFault;
import org.handbill.publish.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `handbill manifest`: output folders and their manifests.
@Command(
        name = "manifest",
        mixinStandardHelpOptions = true,
        description = "Work with output folders and their manifests.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ManifestCommand.Verify.class, ManifestJoinCommand.class, ManifestDiffCommand.class})
final class ManifestCommand implements Runnable {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private HandbillCommand handbill;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "which command? verify, join or diff");
    }

    Console console() {
        return handbill.console();
    }

    /// `handbill manifest verify`: the reader's side, which needs no project.
    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description =
                    "Hold a folder of handouts to its manifest: every file is there and unaltered, and every PDF says"
                            + " which facts it was made from.")
    static final class Verify implements Callable<Integer> {
        @ParentCommand
        @SuppressWarnings("NullAway.Init") // set by picocli
        private ManifestCommand manifest;

        @Parameters(paramLabel = "DIR", description = "The folder that holds manifest.json.")
        @SuppressWarnings("NullAway.Init") // set by picocli
        private Path folder;

        @Override
        public Integer call() throws IOException, ManifestFault {
            var console = manifest.console();
            try {
                var verification = Verification.of(folder);
                verification
                        .problems()
                        .forEach(problem ->
                                console.out().println(Console.printable(problem.path() + ": " + problem.message())));
                if (verification.isUnfinished()) {
                    console.note("the last run has not ended: what it made until now is counted in");
                }
                console.note(
                        verification.problems().isEmpty()
                                ? verification.files() + " files are as the manifest says"
                                : verification.problems().size() + " problems");
                return verification.problems().isEmpty() ? ExitCode.OK : ExitCode.FACTS;
            } catch (NoSuchFileException missing) {
                throw new UsageFault(folder + " holds no " + Manifest.FILE);
            }
        }
    }
}
