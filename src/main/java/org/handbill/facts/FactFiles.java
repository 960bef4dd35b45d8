package org.handbill.facts;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Finds the YAML files of a project's facts. Hidden files and symbolic links are passed over.
final class FactFiles {
    /// A file that a later stage reads.
    private static final String EVIDENCE = "facts/evidence.yaml";

    private FactFiles() {}

    /// A YAML file.
    ///
    /// @param name path relative to the project's folder, with `/`
    /// @param kind what it holds; nothing where it is misplaced
    /// @param size in bytes, when it was found
    record Found(Path path, String name, Optional<FileKind> kind, long size) {}

    /// All of them, in the order of their names' code points.
    static List<Found> in(Path project) throws IOException {
        var facts = project.resolve("facts");
        if (!Files.isDirectory(facts, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        var found = new ArrayList<Found>();
        Files.walkFileTree(facts, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return isHidden(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && !isHidden(file) && isYaml(file)) {
                    var name = nameOf(project, file);
                    if (!name.equals(EVIDENCE)) {
                        found.add(new Found(file, name, kindOf(name), attributes.size()));
                    }
                }
                return FileVisitResult.CONTINUE;
            }
        });
        found.sort((a, b) -> Position.compareCodePoints(a.name(), b.name()));
        return found;
    }

    private static String nameOf(Path project, Path file) {
        return project.relativize(file).toString().replace(File.separatorChar, '/');
    }

    private static Optional<FileKind> kindOf(String name) {
        for (var kind : FileKind.values()) {
            boolean inPlace = kind == FileKind.PROJECT ? name.equals(kind.place()) : name.startsWith(kind.place());
            if (inPlace && (name.endsWith(".yaml") || name.endsWith(".yml"))) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /// Also in capitals, so that no file of facts is passed over in silence.
    private static boolean isYaml(Path file) {
        var lower = file.toString().toLowerCase(Locale.ROOT);
        return lower.endsWith(".yaml") || lower.endsWith(".yml");
    }

    private static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }
}
