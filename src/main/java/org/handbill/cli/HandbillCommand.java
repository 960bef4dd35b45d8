package org.handbill.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.handbill.check.Checks;
import org.handbill.publish.ManifestFault;
import org.handbill.publish.ShardFault;
import org.handbill.publish.Version;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/// `handbill`: the options of every command, and how each way of failing ends.
@Command(
        name = "handbill",
        description = "Turns sourced claims into handouts.",
        mixinStandardHelpOptions = true,
        versionProvider = HandbillCommand.Versions.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Exit codes: 0 done; 1 the facts are at fault; 2 wrong usage; 3 a file cannot be read or written;",
            "70 a bug in Handbill; 130 interrupted."
        })
final class HandbillCommand implements Runnable {
    /// In the order of the help.
    private static final List<Class<?>> COMMANDS = List.of(
            BuildCommand.class,
            RenderCommand.class,
            CheckCommand.class,
            ListCommand.class,
            ShowCommand.class,
            CiteCommand.class,
            ImportCommand.class,
            ManifestCommand.class,
            MergeCommand.class,
            SchemaCommand.class);

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = "--project",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "The project's folder. Otherwise HANDBILL_PROJECT, else the nearest folder upwards that holds"
                    + " facts/handbill.yaml.")
    private @Nullable Path project;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            scope = ScopeType.INHERIT,
            converter = Converters.ForColor.class,
            description = "Colour: auto (on a terminal, without NO_COLOR), always, never.")
    private Console.Color color = Console.Color.AUTO;

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            description = "Print errors and what was asked for only.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "Say more.")
    private boolean verbose;

    private final PrintStream out;
    private final PrintStream err;

    private HandbillCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /// Runs a command line.
    ///
    /// @return the exit code
    static int run(PrintStream out, PrintStream err, String... args) {
        if (args.length > 0 && args[0].equals(name(CheckCommand.class))) {
            Checks.prepare();
        }
        var root = new HandbillCommand(out, err);
        var line = new CommandLine(root);
        commands(args).forEach(line::addSubcommand);
        line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .setUsageHelpWidth(100)
                .setParameterExceptionHandler(HandbillCommand::usageFault)
                .setExecutionStrategy(parsed -> {
                    line.setColorScheme(Help.defaultColorScheme(root.console().coloured() ? Ansi.ON : Ansi.OFF));
                    return new RunLast().execute(parsed);
                })
                .setExecutionExceptionHandler((fault, _, _) -> root.executionFault(fault));
        try {
            return line.execute(args);
        } catch (RuntimeException | Error e) {
            return root.bug(e);
        }
    }

    /// The commands, in the order of the help.
    static List<String> names() {
        return COMMANDS.stream().map(HandbillCommand::name).toList();
    }

    /// As its annotation has it; to read the annotations of all takes a fiftieth of a short command's time.
    private static String name(Class<?> command) {
        return command.getSimpleName().replace("Command", "").toLowerCase(Locale.ROOT);
    }

    /// Those that a command line may mean: the one that it begins with, else all. Looking at all of them takes a tenth
    /// of a short command's time.
    private static List<Class<?>> commands(String... args) {
        return COMMANDS.stream()
                .filter(command -> args.length > 0 && name(command).equals(args[0]))
                .findFirst()
                .<List<Class<?>>>map(List::of)
                .orElse(COMMANDS);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "which command?");
    }

    Console console() {
        return new Console(out, err, color, quiet, verbose);
    }

    Optional<Path> project() {
        return Optional.ofNullable(project);
    }

    private static int usageFault(ParameterException fault, String[] args) {
        var line = fault.getCommandLine();
        var err = line.getErr();
        err.println("handbill: " + String.valueOf(fault.getMessage()).strip().replaceAll("\\s*\\R\\s*", " "));
        if (!UnmatchedArgumentException.printSuggestions(fault, err)) {
            err.println("See '" + line.getCommandSpec().qualifiedName() + " --help'.");
        }
        err.flush();
        return ExitCode.USAGE;
    }

    private int executionFault(Exception fault) {
        return switch (fault) {
            case BrokenStyle broken -> {
                err.print(broken.report(console().coloured()));
                yield ExitCode.FACTS;
            }
            case ManifestFault manifest -> {
                console().tell(manifest);
                yield ExitCode.FACTS;
            }
            case ShardFault shard -> say(ExitCode.USAGE, shard.getMessage());
            case UsageFault usage -> say(ExitCode.USAGE, usage.getMessage());
            case NoSuchFileException missing ->
                say(ExitCode.ENVIRONMENT, missing.getFile() + ": there is no such file or folder");
            case IOException io -> say(ExitCode.ENVIRONMENT, String.valueOf(io.getMessage()));
            case UncheckedIOException io -> say(ExitCode.ENVIRONMENT, String.valueOf(io.getCause()));
            default -> bug(fault);
        };
    }

    private int bug(Throwable fault) {
        say(ExitCode.BUG, "a bug in Handbill: " + fault + (verbose ? "" : "; run again with -v for the trace"));
        if (verbose) {
            fault.printStackTrace(err);
        }
        return ExitCode.BUG;
    }

    private int say(int code, @Nullable String message) {
        err.println("handbill: " + message);
        return code;
    }

    /// `--version`.
    static final class Versions implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"handbill " + Version.current()};
        }
    }
}
