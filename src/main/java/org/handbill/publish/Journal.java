package org.handbill.publish;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.handbill.facts.JsonText;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a run has written to an output folder since its manifest was: `.handbill-journal`. JSON Lines: the first says
/// which shard, each further one is a manifest's entry for a file that is whole and about to be moved to its place.
/// A run that is killed leaves it; one that ends well removes it. While a run has it open, no other can.
final class Journal implements AutoCloseable {
    /// Its name in the output folder.
    static final String FILE = OutputFolder.TEMPORARY + "journal";

    /// What a power cut may cost: files that were finished in this time are made again.
    private static final Duration SAVED_EVERY = Duration.ofSeconds(1);

    private static final int TRIES = 20;
    private static final String REMOVED = "removed";

    private final Path place;
    private final FileChannel channel;
    private long saved = System.nanoTime();

    private Journal(Path place, FileChannel channel) {
        this.place = place;
        this.channel = channel;
    }

    /// Opens a folder's journal, or begins one.
    ///
    /// @throws OutputFault where another run has it open, or it can't be written
    static Journal open(Path folder) throws OutputFault {
        var place = folder.resolve(FILE);
        try {
            for (int left = TRIES; ; left--) {
                var journal = tryToOpen(place, left == 0);
                if (journal.isPresent()) {
                    return journal.get();
                }
                Thread.onSpinWait();
            }
        } catch (OutputFault fault) {
            throw fault;
        } catch (IOException e) {
            throw new OutputFault("cannot write " + place + ": " + OutputFolder.reason(e), e);
        }
    }

    /// @param evenEmpty whether one is taken in which nothing stands: its run may just be removing it, or was killed
    private static Optional<Journal> tryToOpen(Path place, boolean evenEmpty) throws IOException {
        boolean isNew = true;
        FileChannel channel;
        try {
            channel = channel(place, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException there) {
            try {
                channel = channel(place);
                isNew = false;
            } catch (NoSuchFileException gone) {
                return Optional.empty();
            }
        }
        if (!isLocked(channel)) {
            channel.close();
            throw new OutputFault("another run is at work in " + place.getParent()
                    + ": wait until it has ended, or name another folder with -o");
        }
        if (channel.size() == 0 && !isNew && !evenEmpty) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(new Journal(place, channel));
    }

    private static FileChannel channel(Path place, OpenOption... how) throws IOException {
        var options = new HashSet<OpenOption>(List.of(how));
        options.addAll(List.of(StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS));
        return FileChannel.open(place, options);
    }

    private static boolean isLocked(FileChannel channel) {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            // Some network file systems know no locks: there, two runs are not kept apart.
            return true;
        }
    }

    /// What a journal says.
    interface Reader {
        /// A file was made, or would have been next.
        void made(Manifest.Output file);

        /// A file was removed, or would have been next.
        void removed(String path);
    }

    /// Reads what a killed run has left in a folder, be another run at work on it or not.
    ///
    /// @return the shard of that run, or nothing where it was a whole one; nothing at all where there is no journal
    static Optional<Optional<String>> read(Path folder, OutputJson entries, Reader reader) throws IOException {
        var place = folder.resolve(FILE);
        if (!Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try (var in = Files.newInputStream(place)) {
            return read(in, entries, reader);
        }
    }

    /// Reads what a killed run has left in it.
    Optional<Optional<String>> read(OutputJson entries, Reader reader) throws IOException {
        // Not through a stream of its own: closing that would give up the lock.
        return read(Channels.newInputStream(channel.position(0)), entries, reader);
    }

    /// A line that is torn, since its run was killed in the midst of it, is left out: its file was not moved yet.
    private static Optional<Optional<String>> read(InputStream in, OutputJson entries, Reader reader)
            throws IOException {
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        var head = Optional.ofNullable(lines.readLine()).flatMap(Journal::parse);
        if (head.isEmpty() || head.get().path("version").asInt(0) != Manifest.VERSION) {
            return Optional.empty();
        }
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            parse(line).ifPresent(entry -> {
                if (entry.has(REMOVED)) {
                    reader.removed(entry.path(REMOVED).asString(""));
                } else if (ManifestReader.isPath(entry.path("path").asString(""))) {
                    reader.made(entries.read(entry));
                }
            });
        }
        return Optional.of(OutputJson.text(head.get(), "shard"));
    }

    private static Optional<JsonNode> parse(String line) {
        try {
            return Optional.of(JsonMapper.shared().readTree(line));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /// Begins it anew, since the manifest says all that stands in it.
    void begin(Optional<String> shard) throws OutputFault {
        truncate();
        append(JsonText.line(json -> {
            json.writeNumberProperty("version", Manifest.VERSION);
            shard.ifPresent(part -> json.writeStringProperty("shard", part));
        }));
    }

    /// Says of a file that it is whole.
    void add(Manifest.Output file) throws OutputFault {
        append(JsonText.line(json -> OutputJson.write(json, file)));
    }

    /// Says of a file that it is about to be removed.
    void remove(String path) throws OutputFault {
        append(JsonText.line(json -> json.writeStringProperty(REMOVED, path)));
    }

    private synchronized void append(String line) throws OutputFault {
        try {
            var bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            if (System.nanoTime() - saved > SAVED_EVERY.toNanos()) {
                channel.force(false);
                saved = System.nanoTime();
            }
        } catch (IOException e) {
            throw new OutputFault("cannot write " + place + ": " + OutputFolder.reason(e), e);
        }
    }

    /// Ends it, since the manifest says all that stands in it.
    void end() throws OutputFault {
        // Who has opened it meanwhile sees that it is over.
        truncate();
        try {
            Files.deleteIfExists(place);
        } catch (IOException e) {
            throw new OutputFault("cannot remove " + place + ": " + OutputFolder.reason(e), e);
        }
    }

    /// Closes it as it was found.
    void abandon() throws OutputFault {
        try {
            if (channel.size() == 0) {
                end();
            }
        } catch (IOException e) {
            throw new OutputFault("cannot read " + place + ": " + OutputFolder.reason(e), e);
        } finally {
            close();
        }
    }

    private void truncate() throws OutputFault {
        try {
            channel.truncate(0);
        } catch (IOException e) {
            throw new OutputFault("cannot write " + place + ": " + OutputFolder.reason(e), e);
        }
    }

    @Override
    public void close() throws OutputFault {
        try {
            channel.close();
        } catch (IOException e) {
            throw new OutputFault("cannot write " + place + ": " + OutputFolder.reason(e), e);
        }
    }
}
