package org.handbill.publish.merge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.handbill.check.Lines;
import org.jspecify.annotations.Nullable;

/// The lines of a file of recipients, for findings, which are told in the order of their places: the file is read once
/// and never held.
public final class RecipientLines implements Lines, AutoCloseable {
    private final Path path;
    private final String name;
    private final Charset charset;
    private @Nullable BufferedReader reader;
    private int read;
    private Optional<String> last = Optional.empty();

    /// @param name    as findings name it
    /// @param charset bytes that are not of it are shown as replacement characters
    public RecipientLines(Path path, String name, Charset charset) {
        this.path = path;
        this.name = name;
        this.charset = charset;
    }

    @Override
    public Optional<String> line(String file, int number) {
        if (!file.equals(name)) {
            return Optional.empty();
        }
        try {
            if (reader == null || number < read) {
                close();
                reader = new BufferedReader(new InputStreamReader(Files.newInputStream(path), charset));
                read = 0;
            }
            while (read < number) {
                last = Optional.ofNullable(reader.readLine());
                read++;
            }
            return last.map(line -> number == 1 && line.startsWith("\ufeff") ? line.substring(1) : line);
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /// These lines, and others for other files.
    public Lines or(Lines others) {
        return (file, number) -> file.equals(name) ? line(file, number) : others.line(file, number);
    }

    @Override
    public void close() throws IOException {
        if (reader != null) {
            reader.close();
        }
    }
}
