package org.handbill.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.handbill.facts.FactsOnDisk;
import org.handbill.facts.FileKind;

/// A project's facts as one piece of bytes, which a fuzzer can change: a line such as `%% claims` begins a file of that
/// kind, and what stands before the first such line is a file of claims. Bytes that are not UTF-8 stay as they are.
record Bundle(List<Part> parts) {
    private static final Pattern MARK = Pattern.compile("^%% (project|claims|sources|sheets)\\R", Pattern.MULTILINE);
    private static final int MOST_PARTS = 8;

    /// A file.
    record Part(FileKind kind, byte[] bytes) {
        static Part of(FileKind kind, String text) {
            return new Part(kind, text.getBytes(StandardCharsets.UTF_8));
        }
    }

    static Bundle of(byte[] bytes) {
        var parts = new ArrayList<Part>();
        var letters = new String(bytes, StandardCharsets.ISO_8859_1);
        var marks = MARK.matcher(letters);
        var kind = FileKind.CLAIMS;
        int start = 0;
        while (parts.size() < MOST_PARTS && marks.find()) {
            if (marks.start() > 0) {
                parts.add(
                        new Part(kind, letters.substring(start, marks.start()).getBytes(StandardCharsets.ISO_8859_1)));
            }
            kind = FileKind.valueOf(marks.group(1).toUpperCase(Locale.ROOT));
            start = marks.end();
        }
        parts.add(new Part(kind, letters.substring(start).getBytes(StandardCharsets.ISO_8859_1)));
        return new Bundle(parts);
    }

    /// The inverse of [#of(byte\[\])].
    byte[] bytes() {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes("%%%% %s\n".formatted(name(part.kind())).getBytes(StandardCharsets.UTF_8));
            all.writeBytes(part.bytes());
            boolean ended = part.bytes().length == 0 || part.bytes()[part.bytes().length - 1] == '\n';
            all.writeBytes(ended ? new byte[0] : new byte[] {'\n'});
        }
        return all.toByteArray();
    }

    int size() {
        return parts.stream().mapToInt(part -> part.bytes().length).sum();
    }

    /// Writes the files into a folder in place of those that it had. Where none is the project's own, a sound one is
    /// added.
    void writeInto(Path directory) {
        remove(directory.resolve("facts"));
        var project = parts.stream().anyMatch(part -> part.kind() == FileKind.PROJECT)
                ? FactsOnDisk.empty(directory)
                : FactsOnDisk.in(directory);
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            project.with(
                    part.kind() == FileKind.PROJECT ? "handbill.yaml" : name(part.kind()) + "/" + i + ".yaml",
                    part.bytes());
        }
    }

    private static String name(FileKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static void remove(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
