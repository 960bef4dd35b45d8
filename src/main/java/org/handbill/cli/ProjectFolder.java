package org.handbill.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Finds the project: a folder that holds `facts/handbill.yaml`.
final class ProjectFolder {
    private static final Path MARK = Path.of("facts", "handbill.yaml");

    private ProjectFolder() {}

    /// The option, else `HANDBILL_PROJECT`, else the nearest folder upwards.
    static Path find(Optional<Path> option, Map<String, String> environment) {
        var named = option.or(() -> Optional.ofNullable(environment.get("HANDBILL_PROJECT"))
                .filter(path -> !path.isBlank())
                .map(Path::of));
        if (named.isPresent()) {
            if (!Files.exists(named.get().resolve(MARK))) {
                throw new UsageFault(named.get() + " is no project: it has no " + MARK);
            }
            return named.get().toAbsolutePath().normalize();
        }
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(MARK))) {
                return folder;
            }
        }
        throw new UsageFault(
                "no project found: neither this folder nor one above it has " + MARK + "; name one with --project DIR");
    }
}
