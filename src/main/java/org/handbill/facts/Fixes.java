package org.handbill.facts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// What can be fixed in a project's files without asking, since it has one right answer: the order of keys, blanks at
/// the ends of lines, a DOI written as an address, `http` where the record itself has `https`. All else in the files
/// stays as it is: comments, empty lines, quotation marks, line ends, the byte order mark.
public final class Fixes {
    private static final byte[] BYTE_ORDER_MARK = "\ufeff".getBytes(StandardCharsets.UTF_8);

    private Fixes() {}

    /// What was done at a place of the file.
    public record Change(Position at, String what) {
        @Override
        public String toString() {
            return "%s:%d:%d: %s".formatted(at.file(), at.line(), at.column(), what);
        }
    }

    /// A file that is to be written anew.
    ///
    /// @param content all of it
    public record FixedFile(Path path, byte[] content, List<Change> changes) {
        public FixedFile {
            changes = List.copyOf(changes);
        }
    }

    /// The files in which there is something to fix, in the order of their names.
    ///
    /// @param asked says of a file, by its path in the project, whether it may be touched
    /// @throws IOException if a file can't be read
    public static List<FixedFile> in(Path project, Predicate<String> asked) throws IOException {
        var fixed = new ArrayList<FixedFile>();
        for (var file : FactFiles.in(project)) {
            if (file.kind().isPresent() && asked.test(file.name())) {
                fix(file, file.kind().get()).ifPresent(fixed::add);
            }
        }
        return fixed;
    }

    private static Optional<FixedFile> fix(FactFiles.Found file, FileKind kind) throws IOException {
        if (FileText.read(file.path(), file.name(), new Faults()).whole().isEmpty()) {
            return Optional.empty();
        }
        var bytes = Files.readAllBytes(file.path());
        var fixer = new FileFixer(file.name(), kind);
        var text = fixer.fix(Utf8.of(bytes).text()).getBytes(StandardCharsets.UTF_8);
        return fixer.changes().isEmpty()
                ? Optional.empty()
                : Optional.of(new FixedFile(file.path(), withMarkOf(bytes, text), fixer.changes()));
    }

    private static byte[] withMarkOf(byte[] before, byte[] after) {
        if (!Arrays.equals(Arrays.copyOf(before, BYTE_ORDER_MARK.length), BYTE_ORDER_MARK)) {
            return after;
        }
        var both = Arrays.copyOf(BYTE_ORDER_MARK, BYTE_ORDER_MARK.length + after.length);
        System.arraycopy(after, 0, both, BYTE_ORDER_MARK.length, after.length);
        return both;
    }
}
