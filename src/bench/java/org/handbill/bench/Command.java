package org.handbill.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A program with its arguments, to be run once more each time.
///
/// @param folder      where it runs
/// @param environment what it finds there besides
/// @param words       the program and its arguments
record Command(Path folder, Map<String, String> environment, List<String> words) {
    static Command of(Path folder, Object... words) {
        return new Command(
                folder, Map.of(), Stream.of(words).map(Object::toString).toList());
    }

    Command with(String variable, Object value) {
        return new Command(folder, Map.of(variable, value.toString()), words);
    }

    /// Whether there is such a program.
    static boolean exists(String program) {
        return program.contains("/")
                ? Files.isExecutable(Path.of(program))
                : Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /// Runs it from its start to its end; in milliseconds by the clock.
    double run() throws IOException, InterruptedException {
        var said = Files.createTempFile("bench", ".log").toFile();
        try {
            return run(ProcessBuilder.Redirect.DISCARD, said);
        } finally {
            Files.delete(said.toPath());
        }
    }

    /// What it writes to standard output.
    String output() throws IOException, InterruptedException {
        var written = Files.createTempFile("bench", ".out").toFile();
        var said = Files.createTempFile("bench", ".log").toFile();
        try {
            run(ProcessBuilder.Redirect.to(written), said);
            return Files.readString(written.toPath());
        } finally {
            Files.delete(written.toPath());
            Files.delete(said.toPath());
        }
    }

    private double run(ProcessBuilder.Redirect output, File said) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectOutput(output)
                .redirectError(said);
        builder.environment().putAll(environment);
        long start = System.nanoTime();
        int code = builder.start().waitFor();
        double milliseconds = (System.nanoTime() - start) / 1e6;
        if (code != 0) {
            throw new IOException(
                    "%s ended with %d: %s".formatted(String.join(" ", words), code, Files.readString(said.toPath())));
        }
        return milliseconds;
    }
}
