package org.handbill.publish;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.handbill.facts.JsonText;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What an output folder holds, and what it was made from: `manifest.json`, version 1.
///
/// @param handbill the version that wrote it
/// @param shard    `I/N` where it is that of a part of a run
/// @param files    sorted by path
public record Manifest(String handbill, Optional<String> shard, List<Output> files) {
    /// Its name in the output folder.
    public static final String FILE = "manifest.json";

    private static final int VERSION = 1;
    private static final Pattern PATH = Pattern.compile("[^/\\\\\\p{Cntrl}]+(/[^/\\\\\\p{Cntrl}]+)*");

    public Manifest {
        files = files.stream().sorted(Output.BY_PATH).toList();
    }

    /// One file.
    ///
    /// @param path     relative to the folder, with `/`
    /// @param sha256   of its bytes, 64 hex digits
    /// @param inputs   SHA-256 of all that it was made from
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
            String inputs,
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

    /// This manifest with other entries in the place of those for the same paths.
    ///
    /// @param part `I/N` where it is then that of a part of a run
    Manifest with(String version, Optional<String> part, Collection<Output> made) {
        var all = new ArrayList<>(made);
        var paths = made.stream().map(Output::path).collect(Collectors.toSet());
        files.stream().filter(file -> !paths.contains(file.path())).forEach(all::add);
        return new Manifest(version, part, all);
    }

    /// Reads what {@link #toJson} wrote; nothing where it is no manifest of this version.
    public static Optional<Manifest> parse(byte[] json) {
        try {
            return Optional.of(read(json));
        } catch (ManifestFault e) {
            return Optional.empty();
        }
    }

    /// Reads what {@link #toJson} wrote.
    ///
    /// @throws ManifestFault where it is no manifest of this version, or names a path that leads out of its folder
    public static Manifest read(byte[] json) throws ManifestFault {
        var root = tree(json);
        int version = root.path("version").asInt(0);
        if (version != VERSION) {
            throw new ManifestFault(
                    root.has("version") ? "its version is not " + VERSION : "it has no version, so it is no manifest",
                    1,
                    1);
        }
        if (!root.path("files").isArray()) {
            throw new ManifestFault("it lacks the list \"files\"", 1, 1);
        }
        var files = new ArrayList<Output>();
        for (var file : root.path("files")) {
            files.add(output(file));
        }
        for (var file : files) {
            if (!isPath(file.path())) {
                throw new ManifestFault("\"" + file.path() + "\" is no path of a file below its folder", 1, 1);
            }
        }
        if (files.stream().map(Output::path).distinct().count() != files.size()) {
            throw new ManifestFault("it names a path twice", 1, 1);
        }
        return new Manifest(root.path("handbill").asString(""), text(root, "shard"), files);
    }

    private static boolean isPath(String path) {
        try {
            return PATH.matcher(path).matches()
                    && !path.contains("..")
                    && !Path.of(path).isAbsolute();
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static JsonNode tree(byte[] json) throws ManifestFault {
        try {
            return JsonMapper.shared().readTree(json);
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw new ManifestFault(
                    "it is not JSON: " + e.getOriginalMessage().replaceAll("\\s*\\(start marker.*", ""),
                    at == null ? 1 : at.getLineNr(),
                    at == null ? 1 : at.getColumnNr());
        }
    }

    private static Output output(JsonNode file) {
        return new Output(
                file.path("path").asString(""),
                file.path("sha256").asString(""),
                file.path("inputs").asString(""),
                file.path("facts").asString(""),
                number(file, "recipient"),
                file.path("sheet").asString(""),
                file.path("language").asString(""),
                file.path("format").asString(""),
                text(file, "layout"),
                strings(file.path("claims")),
                strings(file.path("sources")),
                text(file, "useUntil"),
                file.path("overdue").asBoolean(false),
                number(file, "pages"));
    }

    private static Optional<String> text(JsonNode object, String key) {
        return object.has(key) ? Optional.of(object.path(key).asString("")) : Optional.empty();
    }

    private static Optional<Integer> number(JsonNode object, String key) {
        return object.has(key) ? Optional.of(object.path(key).asInt(0)) : Optional.empty();
    }

    private static List<String> strings(JsonNode array) {
        return array.valueStream().map(value -> value.asString("")).toList();
    }

    /// The manifest as UTF-8 JSON.
    public byte[] toJson() {
        return JsonText.of(VERSION, json -> {
                    json.writeStringProperty("handbill", handbill);
                    shard.ifPresent(part -> json.writeStringProperty("shard", part));
                    JsonText.objects(json, "files", files, file -> write(json, file));
                })
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void write(JsonGenerator json, Output file) {
        json.writeStringProperty("path", file.path());
        json.writeStringProperty("sha256", file.sha256());
        json.writeStringProperty("inputs", file.inputs());
        json.writeStringProperty("facts", file.facts());
        file.recipient().ifPresent(row -> json.writeNumberProperty("recipient", row));
        json.writeStringProperty("sheet", file.sheet());
        json.writeStringProperty("language", file.language());
        json.writeStringProperty("format", file.format());
        file.layout().ifPresent(layout -> json.writeStringProperty("layout", layout));
        JsonText.array(json, "claims", file.claims());
        JsonText.array(json, "sources", file.sources());
        file.useUntil().ifPresent(day -> json.writeStringProperty("useUntil", day));
        json.writeBooleanProperty("overdue", file.overdue());
        file.pages().ifPresent(pages -> json.writeNumberProperty("pages", pages));
    }
}
