package org.handbill.handout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarFile;

/// Handbill's own templates, as they are packed beside its classes.
final class ShippedTemplates {
    private static final String FOLDER = "org/handbill/templates/";

    private ShippedTemplates() {}

    /// All of them by their path below the folder `templates`.
    static SortedMap<String, byte[]> files() {
        return Holder.FILES;
    }

    private static final class Holder {
        static final SortedMap<String, byte[]> FILES = Collections.unmodifiableSortedMap(load());
    }

    private static SortedMap<String, byte[]> load() {
        try {
            var home = Path.of(ShippedTemplates.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Files.isDirectory(home) ? fromFolder(home.resolve(FOLDER)) : fromJar(home);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SortedMap<String, byte[]> fromFolder(Path folder) throws IOException {
        var files = new TreeMap<String, byte[]>();
        if (Files.isDirectory(folder)) {
            try (var paths = Files.walk(folder)) {
                for (var path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                    files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
                }
            }
        }
        return files;
    }

    private static SortedMap<String, byte[]> fromJar(Path jar) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var opened = new JarFile(jar.toFile())) {
            for (var entry : Collections.list(opened.entries())) {
                if (entry.getName().startsWith(FOLDER) && !entry.isDirectory()) {
                    try (var in = opened.getInputStream(entry)) {
                        files.put(entry.getName().substring(FOLDER.length()), in.readAllBytes());
                    }
                }
            }
        }
        return files;
    }
}
