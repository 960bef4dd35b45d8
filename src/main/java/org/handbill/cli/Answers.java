package org.handbill.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/// Writes to files what `--version` and `--help` print, for the launcher to answer from without a JVM. The build runs
/// it.
final class Answers {
    private Answers() {}

    /// Writes `version`, `help` and, for every command, `help-COMMAND`: as `.txt`, and as `.ansi` for a terminal.
    ///
    /// @param args the folder
    public static void main(String[] args) throws IOException {
        var folder = Files.createDirectories(Path.of(args[0]));
        write(folder, "version", "--version");
        write(folder, "help", "--help");
        for (var command : HandbillCommand.names()) {
            write(folder, "help-" + command, command, "--help");
        }
    }

    private static void write(Path folder, String name, String... line) throws IOException {
        write(folder.resolve(name + ".txt"), Console.Color.NEVER, line);
        write(folder.resolve(name + ".ansi"), Console.Color.ALWAYS, line);
    }

    private static void write(Path file, Console.Color color, String... line) throws IOException {
        try (var out = new PrintStream(Files.newOutputStream(file), false, StandardCharsets.UTF_8)) {
            var whole = Stream.concat(Stream.of("--color", color.word()), Arrays.stream(line));
            int code = HandbillCommand.run(out, System.err, whole.toArray(String[]::new));
            if (code != ExitCode.OK || out.checkError()) {
                throw new IOException(file + ": not written");
            }
        }
    }
}
