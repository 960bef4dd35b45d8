package org.handbill.facts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A project in a temporary folder, written file by file.
public final class FactsOnDisk {
    private final Path directory;

    private FactsOnDisk(Path directory) {
        this.directory = directory;
    }

    /// A project with nothing but who is responsible.
    public static FactsOnDisk in(Path directory) {
        return empty(directory).with("handbill.yaml", "organization: {name: Example Coalition}\n");
    }

    /// A project without its own file.
    public static FactsOnDisk empty(Path directory) {
        return new FactsOnDisk(directory);
    }

    /// Writes a file of `facts/`.
    public FactsOnDisk with(String name, String text) {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public FactsOnDisk with(String name, byte[] bytes) {
        try {
            var file = directory.resolve("facts").resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path directory() {
        return directory;
    }

    public FactBase read() {
        try {
            return FactBase.read(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What the reader refuses, a line each: place, rule, message with suggestion.
    public List<String> faults() {
        return read().findings().stream().map(FactsOnDisk::line).toList();
    }

    public static String line(Finding finding) {
        return "%s:%d:%d: %s: %s"
                .formatted(
                        finding.at().file(),
                        finding.at().line(),
                        finding.at().column(),
                        finding.rule(),
                        finding.fullMessage());
    }
}
