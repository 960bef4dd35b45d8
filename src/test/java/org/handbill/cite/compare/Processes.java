package org.handbill.cite.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Runs other programs.
final class Processes {
    private Processes() {}

    /// What a program prints.
    ///
    /// @param folder  where it runs
    /// @param input   its standard input
    static String run(Path folder, String input, List<String> command) {
        try {
            var given = Files.createTempFile("compare", ".in");
            Files.writeString(given, input);
            var process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectInput(given.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = process.waitFor();
            Files.delete(given);
            if (code != 0) {
                throw new IllegalStateException(command.getFirst() + " ended with " + code);
            }
            return printed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
