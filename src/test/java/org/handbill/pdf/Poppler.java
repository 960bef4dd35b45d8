package org.handbill.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.handbill.testing.Needs;

/// Reads PDFs back with another program than the one that wrote them; without it these tests are skipped, or fail in
/// CI.
public final class Poppler {
    private Poppler() {}

    /// The structure tree with its text, as `pdfinfo -struct-text` prints it.
    static String structure(byte[] pdf) {
        return run(pdf, "pdfinfo", "-struct-text");
    }

    /// The structure tree without its text, which is told in a fraction of the time.
    public static String tags(byte[] pdf) {
        return run(pdf, "pdfinfo", "-struct");
    }

    /// The text as one copies it.
    static String text(byte[] pdf) {
        return run(pdf, "pdftotext", "-layout").strip();
    }

    /// The same, by page.
    public static List<String> pages(byte[] pdf) {
        return List.of(text(pdf).split("\f"));
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
            words.set(0, Needs.program(command[0], "poppler-utils").toString());
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
            assertThat(exit).as(command[0]).isZero();
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
