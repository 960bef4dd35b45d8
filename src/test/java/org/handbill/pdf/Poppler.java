package org.handbill.pdf;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reads PDFs back with another program than the one that wrote them; without it, these tests are skipped.
final class Poppler {
    private Poppler() {}

    /// The structure tree with its text, as `pdfinfo -struct-text` prints it.
    static String structure(byte[] pdf) {
        return run(pdf, "pdfinfo", "-struct-text");
    }

    /// The text as one copies it.
    static String text(byte[] pdf) {
        return run(pdf, "pdftotext", "-layout").strip();
    }

    /// The words with their places, as HTML.
    static String places(byte[] pdf) {
        return run(pdf, "pdftotext", "-bbox");
    }

    private static String run(byte[] pdf, String... command) {
        try {
            Path folder = Files.createTempDirectory("handbill-test");
            Path file = Files.write(folder.resolve("a.pdf"), pdf);
            Path out = folder.resolve("out");
            List<String> words = new ArrayList<>(List.of(command));
            words.add(file.toString());
            if (command[0].equals("pdftotext")) {
                words.add(out.toString());
            }
            var builder = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.DISCARD);
            if (!command[0].equals("pdftotext")) {
                builder.redirectOutput(out.toFile());
            }
            int exit = builder.start().waitFor();
            String text = Files.readString(out, StandardCharsets.UTF_8);
            Files.delete(out);
            Files.delete(file);
            Files.delete(folder);
            assumeTrue(exit == 0);
            return text;
        } catch (IOException e) {
            assumeTrue(!String.valueOf(e.getMessage()).contains("Cannot run program"), e.getMessage());
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
