package org.handbill.publish;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Puts the manifests of all shards of a run together: what comes of it is, byte for byte, the manifest of the run as a
/// whole. What can't be put together is refused with all that is wrong.
public final class ManifestJoin {
    private final List<ManifestFault> faults = new ArrayList<>();
    private final Map<Path, Manifest> parts = new LinkedHashMap<>();

    private ManifestJoin() {}

    /// What came of it.
    ///
    /// @param parts  the manifests by folder, in the order of the shards
    /// @param faults why they can't be put together; then the manifest is no use
    /// @param whole  the manifest of the run
    public record Joined(Map<Path, Manifest> parts, List<ManifestFault> faults, Manifest whole) {}

    /// Puts the manifests of folders together.
    ///
    /// @throws NoSuchFileException where a folder has none
    public static Joined of(List<Path> folders) throws IOException {
        var join = new ManifestJoin();
        for (var folder : folders) {
            join.read(folder);
        }
        if (join.faults.isEmpty()) {
            join.compare();
        }
        return join.faults.isEmpty()
                ? join.whole()
                : new Joined(Map.of(), List.copyOf(join.faults), new Manifest("", Optional.empty(), List.of()));
    }

    private Joined whole() {
        var inOrder = new TreeMap<Integer, Map.Entry<Path, Manifest>>();
        parts.entrySet().forEach(part -> inOrder.put(shardOf(part.getValue()).index(), part));
        var sorted = new LinkedHashMap<Path, Manifest>();
        inOrder.values().forEach(part -> sorted.put(part.getKey(), part.getValue()));
        return new Joined(
                sorted,
                List.of(),
                new Manifest(
                        sorted.values().stream()
                                .map(Manifest::handbill)
                                .findFirst()
                                .orElse(""),
                        Optional.empty(),
                        sorted.values().stream()
                                .flatMap(part -> part.files().stream())
                                .toList()));
    }

    private static Shard shardOf(Manifest part) {
        return part.shard().flatMap(Shard::parse).orElseThrow();
    }

    private void read(Path folder) throws IOException {
        var file = folder.resolve(Manifest.FILE);
        try {
            var part = Manifest.in(folder).orElseThrow(() -> new NoSuchFileException(file.toString()));
            if (part.shard().isEmpty()) {
                throw new ManifestFault("it is that of a whole run, not of a shard", file, 1, 1);
            }
            if (Files.exists(folder.resolve(Journal.FILE))) {
                throw new ManifestFault("the run has not ended: start it again", file, 1, 1);
            }
            refuseAltered(part, file);
            if (parts.put(folder, part) != null) {
                throw new ManifestFault("the folder is given twice", file, 1, 1);
            }
        } catch (ManifestFault fault) {
            faults.add(fault);
        }
    }

    /// What Handbill did not write so was altered, and perhaps more of it than shows.
    private static void refuseAltered(Manifest part, Path file) throws ManifestFault, IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            var comparing = new Comparing(in);
            part.write(comparing);
            if (comparing.isDifferent() || in.read() >= 0) {
                throw new ManifestFault(
                        "it was altered here: Handbill did not write it so", file, comparing.line, comparing.column);
            }
        }
        try {
            var shard = Shard.parse(part.shard().orElseThrow())
                    .orElseThrow(() -> new ShardFault("\"" + part.shard().get() + "\" is no shard"));
            for (var output : part.files()) {
                if (!shard.takes(output.base())) {
                    throw new ShardFault("\"" + output.path() + "\" does not belong to shard " + shard);
                }
            }
        } catch (ShardFault fault) {
            throw new ManifestFault("it was altered: " + fault.getMessage(), file, 1, 1);
        }
    }

    /// Takes what would be written, and holds it to what there is.
    private static final class Comparing extends OutputStream {
        private final InputStream there;
        private boolean isDifferent;
        private int line = 1;
        private int column = 1;

        Comparing(InputStream there) {
            this.there = there;
        }

        boolean isDifferent() {
            return isDifferent;
        }

        @Override
        public void write(int expected) throws IOException {
            if (isDifferent) {
                return;
            }
            int is = there.read();
            isDifferent = is != (expected & 0xFF);
            if (!isDifferent && is == '\n') {
                line++;
                column = 1;
            } else if (!isDifferent) {
                column++;
            }
        }
    }

    /// Refuses parts of different runs, and too few or too many.
    private void compare() {
        var first = parts.entrySet().iterator().next();
        var count = shardOf(first.getValue()).count();
        var byIndex = new TreeMap<Integer, Path>();
        for (var part : parts.entrySet()) {
            var shard = shardOf(part.getValue());
            if (shard.count() != count) {
                refuse(
                        part.getKey(),
                        "it is of shard %s, and %s of one of %d".formatted(shard, nameOf(first.getKey()), count));
            } else if (byIndex.putIfAbsent(shard.index(), part.getKey()) instanceof Path other) {
                refuse(part.getKey(), "it is of shard %s, as %s is".formatted(shard, nameOf(other)));
            }
            compareVersions(first, part);
        }
        if (faults.isEmpty() && byIndex.size() < count) {
            refuse(
                    first.getKey(),
                    "it is of shard %s, and missing is %s"
                            .formatted(
                                    shardOf(first.getValue()),
                                    IntStream.rangeClosed(1, count)
                                            .filter(index -> !byIndex.containsKey(index))
                                            .mapToObj(index -> index + "/" + count)
                                            .collect(Collectors.joining(", "))));
        }
    }

    private void compareVersions(Map.Entry<Path, Manifest> first, Map.Entry<Path, Manifest> part) {
        var one = first.getValue().handbill();
        var other = part.getValue().handbill();
        if (!one.equals(other)) {
            refuse(
                    part.getKey(),
                    "it was written by Handbill %s, and %s by %s".formatted(other, nameOf(first.getKey()), one));
            return;
        }
        var java = javaOf(first.getValue());
        var otherJava = javaOf(part.getValue());
        if (java.isPresent() && otherJava.isPresent() && !java.equals(otherJava)) {
            refuse(
                    part.getKey(),
                    "its files were made on Java %s, and those of %s on %s"
                            .formatted(otherJava.get(), nameOf(first.getKey()), java.get()));
        }
    }

    private static Optional<String> javaOf(Manifest part) {
        return part.files().stream()
                .flatMap(file -> Optional.ofNullable(file.inputs().byName().get("java")).stream())
                .findFirst();
    }

    private static Path nameOf(Path folder) {
        return folder.resolve(Manifest.FILE);
    }

    private void refuse(Path folder, String reason) {
        faults.add(new ManifestFault(reason, nameOf(folder), 1, 1));
    }
}
