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
        subcommands = ManifestCommand.Verify.class)
final class ManifestCommand implements Runnable {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private HandbillCommand handbill;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "which command? 'verify DIR'");
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
        public Integer call() throws IOException {
            var console = manifest.handbill.console();
            try {
                var verification = Verification.of(folder);
                verification
                        .problems()
                        .forEach(
                                problem -> console.out().println(printable(problem.path() + ": " + problem.message())));
                console.note(
                        verification.problems().isEmpty()
                                ? verification.files() + " files are as the manifest says"
                                : verification.problems().size() + " problems");
                return verification.problems().isEmpty() ? ExitCode.OK : ExitCode.FACTS;
            } catch (ManifestFault fault) {
                console.err()
                        .println("%s:%d:%d: bad-manifest: %s"
                                .formatted(
                                        folder.resolve(Manifest.FILE),
                                        fault.line(),
                                        fault.column(),
                                        printable(String.valueOf(fault.getMessage()))));
                return ExitCode.FACTS;
            } catch (NoSuchFileException missing) {
                throw new UsageFault(folder + " holds no " + Manifest.FILE);
            }
        }

        /// What a stranger's folder says, without what would act on a terminal.
        private static String printable(String text) {
            return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", "\uFFFD");
        }
    }
}
