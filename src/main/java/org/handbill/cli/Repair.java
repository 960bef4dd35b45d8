package org.handbill.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.handbill.facts.Fixes;
import org.handbill.publish.OutputFolder;

/// Writes what `check --fix` fixes.
final class Repair {
    private Repair() {}

    /// Fixes a project's files, and says at which places.
    ///
    /// @param asked says of a file, by its path in the project, whether it may be touched
    /// @throws IOException if one of the files can't be read or written; then none is, or each is whole
    static void of(Path project, Predicate<String> asked, Console console) throws IOException {
        var files = Fixes.in(project, asked);
        for (var file : files) {
            if (!Files.isWritable(file.path())) {
                throw new IOException("cannot write " + file.path() + ": permission denied");
            }
        }
        var folder = new OutputFolder(project);
        for (var file : files) {
            folder.replace(project.relativize(file.path()).toString(), file.content());
            file.changes().forEach(change -> console.note("fixed: " + change));
        }
    }
}
