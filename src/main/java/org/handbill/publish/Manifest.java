package org.handbill.publish;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.handbill.facts.JsonText;
import tools.jackson.core.exc.JacksonIOException;

/// What an output folder holds, and what it was made from: `manifest.json`, version 1.
///
/// @param handbill the version that wrote it
/// @param shard    `I/N` where it is that of a part of a run
/// @param files    sorted by path
public record Manifest(String handbill, Optional<String> shard, List<Output> files) {
    /// Its name in the output folder.
    public static final String FILE = "manifest.json";

    static final int VERSION = 1;

    public Manifest {
        files = files.stream().sorted(Output.BY_PATH).toList();
    }

    /// One file.
    ///
    /// @param path     relative to the folder, with `/`
    /// @param sha256   of its bytes, 64 hex digits
    /// @param inputs   what it was made from, as a digest and in parts
    /// @param facts    12 hex digits over its claims and sources
    /// @param recipient number of the recipient's row, where it is a copy for one
    /// @param sheet    the sheet's id
    /// @param language BCP 47 tag
    /// @param format   `pdf`, `html`, `txt`, `md`, `json`
    /// @param layout   of a file for the printer
    /// @param claims   ids, in reading order
    /// @param sources  ids, sorted
    /// @param useUntil ISO 8601 day after which it should not be used
    /// @param overdue  whether something that it prints was overdue when it was made
    /// @param pages    of a PDF
    public record Output(
            String path,
            String sha256,
            Inputs inputs,
            String facts,
            Optional<Integer> recipient,
            String sheet,
            String language,
            String format,
            Optional<String> layout,
            List<String> claims,
            List<String> sources,
            Optional<String> useUntil,
            boolean overdue,
            Optional<Integer> pages) {
        static final Comparator<Output> BY_PATH = Comparator.comparing(Output::path);

        public Output {
            claims = List.copyOf(claims);
            sources = List.copyOf(sources);
        }

        /// The path without the format, which a handout's files share.
        String base() {
            return path.endsWith("." + format) ? path.substring(0, path.length() - format.length() - 1) : path;
        }

        /// The same file for what is now a recipient's row.
        Output forRow(Optional<Integer> row) {
            return recipient.equals(row)
                    ? this
                    : new Output(
                            path, sha256, inputs, facts, row, sheet, language, format, layout, claims, sources,
                            useUntil, overdue, pages);
        }
    }

    /// The entries by path.
    public Map<String, Output> byPath() {
        return files.stream().collect(Collectors.toMap(Output::path, Function.identity()));
    }

    /// Reads a folder's manifest; nothing where it has none.
    ///
    /// @throws ManifestFault where it is no manifest of this version, or names a path that leads out of its folder
    /// @throws IOException   where it can't be read
    public static Optional<Manifest> in(Path folder) throws ManifestFault, IOException {
        var file = folder.resolve(FILE);
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? Optional.of(read(file)) : Optional.empty();
    }

    /// Reads the manifest that a path names: of that folder, or that file.
    ///
    /// @throws NoSuchFileException where there is none
    static Manifest at(Path place) throws ManifestFault, IOException {
        if (Files.isDirectory(place)) {
            return in(place)
                    .orElseThrow(
                            () -> new NoSuchFileException(place.resolve(FILE).toString()));
        }
        return read(place);
    }

    private static Manifest read(Path file) throws ManifestFault, IOException {
        try (var in = Files.newInputStream(file)) {
            return new ManifestReader(file).read(in);
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }

    /// Writes it as UTF-8 JSON.
    public void write(OutputStream out) throws IOException {
        var text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        JsonText.write(text, json -> {
            json.writeNumberProperty("version", VERSION);
            json.writeStringProperty("handbill", handbill);
            shard.ifPresent(part -> json.writeStringProperty("shard", part));
            JsonText.objects(json, "files", files, file -> OutputJson.write(json, file));
        });
        text.flush();
    }
}
