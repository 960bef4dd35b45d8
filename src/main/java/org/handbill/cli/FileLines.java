package org.handbill.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handbill.facts.Utf8;

/// The lines of files that findings are in, each file read once.
final class FileLines {
    private final Map<Path, List<String>> read = new HashMap<>();

    /// A line, from 1; nothing where there is none to show.
    Optional<String> line(Path file, int number) {
        var lines = read.computeIfAbsent(file, FileLines::lines);
        return number <= lines.size() ? Optional.of(lines.get(number - 1)) : Optional.empty();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.isRegularFile(file)
                    ? Utf8.shown(Files.readAllBytes(file)).lines().toList()
                    : List.of();
        } catch (IOException _) {
            return List.of();
        }
    }
}
