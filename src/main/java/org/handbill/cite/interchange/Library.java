package org.handbill.cite.interchange;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.handbill.facts.Position;

/// A library of references: a file, or what came through standard input. It can be read more than once.
public final class Library {
    /// Opens a library from its beginning.
    private interface Opener {
        InputStream open() throws IOException;
    }

    private final String name;
    private final Opener opener;
    private final Charset charset;

    private Library(String name, Opener opener, Charset charset) {
        this.name = name;
        this.opener = opener;
        this.charset = charset;
    }

    public static Library of(Path file, String name) {
        return new Library(name, () -> Files.newInputStream(file), java.nio.charset.StandardCharsets.UTF_8);
    }

    /// A library that can't be opened twice is kept in memory.
    public static Library of(InputStream in, String name) throws IOException {
        var bytes = in.readAllBytes();
        return new Library(name, () -> new ByteArrayInputStream(bytes), java.nio.charset.StandardCharsets.UTF_8);
    }

    Library in(Charset other) {
        return new Library(name, opener, other);
    }

    String name() {
        return name;
    }

    InputStream bytes() throws IOException {
        return opener.open();
    }

    /// Its text, without a byte order mark.
    BufferedReader text() throws IOException {
        var reader = new BufferedReader(new InputStreamReader(opener.open(), charset), 1 << 16);
        reader.mark(1);
        if (reader.read() != '\ufeff') {
            reader.reset();
        }
        return reader;
    }

    /// A place in it.
    Position at(int line, int column) {
        return new Position(name, line, column, line, column + 1);
    }

    /// Some of its lines, by number from 1.
    Map<Integer, String> lines(Collection<Integer> numbers) throws IOException {
        var found = new HashMap<Integer, String>();
        int last = numbers.stream().mapToInt(Integer::intValue).max().orElse(0);
        try (var text = text()) {
            for (int number = 1; number <= last; number++) {
                var line = text.readLine();
                if (line == null) {
                    break;
                }
                if (numbers.contains(number)) {
                    found.put(number, line);
                }
            }
        }
        return found;
    }
}
