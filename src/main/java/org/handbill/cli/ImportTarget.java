package org.handbill.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.handbill.publish.OutputFolder;

/// The file that an import adds to.
final class ImportTarget {
    private ImportTarget() {}

    /// @throws UsageFault for a folder, and for a file of a project from which it reads no sources
    static void check(Path target) throws IOException {
        if (Files.isDirectory(target)) {
            throw new UsageFault(
                    target + " is a folder; name a file of sources in it, as " + target.resolve("library.yaml"));
        }
        var place = place(target);
        for (var folder = place.getParent(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("facts").resolve("handbill.yaml"))) {
                var sources = folder.resolve("facts").resolve("sources");
                if (!place.startsWith(sources)) {
                    throw new UsageFault(target + " is no place of the project's sources; name a file in " + sources);
                }
                return;
            }
        }
    }

    /// Writes the file in one step; it keeps its permissions.
    static void write(Path target, String text) throws IOException {
        var place = place(target);
        var folder = Objects.requireNonNull(place.getParent(), "a file in a folder");
        new OutputFolder(folder).replace(String.valueOf(place.getFileName()), text.getBytes(StandardCharsets.UTF_8));
    }

    private static Path place(Path target) throws IOException {
        return Files.exists(target)
                ? target.toRealPath()
                : target.toAbsolutePath().normalize();
    }
}
