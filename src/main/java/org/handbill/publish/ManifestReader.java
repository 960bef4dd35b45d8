package org.handbill.publish;

import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a manifest, one entry after another: those of a hundred thousand copies are hundreds of megabytes.
final class ManifestReader {
    private static final Pattern PATH = Pattern.compile("[^/\\\\\\p{Cntrl}]+(/[^/\\\\\\p{Cntrl}]+)*");

    private final Path manifest;
    private final OutputJson entries = new OutputJson();
    private final List<Manifest.Output> files = new ArrayList<>();
    private final Set<String> paths = new HashSet<>();
    private Optional<Integer> version = Optional.empty();
    private String handbill = "";
    private Optional<String> shard = Optional.empty();
    private boolean hasFiles;

    /// @param manifest the file, to name it in faults
    ManifestReader(Path manifest) {
        this.manifest = manifest;
    }

    /// @throws ManifestFault where it is no manifest of this version, or names a path twice or one that leads out of
    ///                       its folder
    Manifest read(InputStream in) throws ManifestFault {
        try (var json = JsonMapper.shared().createParser(in)) {
            if (json.nextToken() == JsonToken.START_OBJECT) {
                while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                    property(json);
                }
                json.nextToken();
            }
            if (version.isEmpty()) {
                throw new ManifestFault("it has no version, so it is no manifest", manifest, 1, 1);
            }
        } catch (JacksonException e) {
            throw new ManifestFault(
                    "it is not JSON: " + e.getOriginalMessage().replaceAll("\\s*\\(start marker.*", ""),
                    manifest,
                    e.getLocation());
        }
        if (!hasFiles) {
            throw new ManifestFault("it lacks the list \"files\"", manifest, 1, 1);
        }
        return new Manifest(handbill, shard, files);
    }

    private void property(JsonParser json) throws ManifestFault {
        var name = json.currentName();
        json.nextToken();
        switch (name) {
            case "version" -> {
                version = Optional.of(json.getValueAsInt(0));
                if (version.get() != Manifest.VERSION) {
                    throw new ManifestFault(
                            "its version is not " + Manifest.VERSION, manifest, json.currentTokenLocation());
                }
            }
            case "handbill" -> handbill = json.getValueAsString("");
            case "shard" -> shard = Optional.of(json.getValueAsString(""));
            case "files" -> {
                hasFiles = json.currentToken() == JsonToken.START_ARRAY;
                while (hasFiles && json.nextToken() != JsonToken.END_ARRAY) {
                    add(json);
                }
            }
            default -> json.skipChildren();
        }
    }

    private void add(JsonParser json) throws ManifestFault {
        var at = json.currentTokenLocation();
        JsonNode tree = json.readValueAsTree();
        var file = entries.read(tree);
        if (!isPath(file.path())) {
            throw new ManifestFault("\"" + file.path() + "\" is no path of a file below its folder", manifest, at);
        }
        if (!paths.add(file.path())) {
            throw new ManifestFault("it names \"" + file.path() + "\" twice", manifest, at);
        }
        files.add(file);
    }

    /// Whether a path stays below its folder.
    static boolean isPath(String path) {
        try {
            return PATH.matcher(path).matches()
                    && Arrays.stream(path.split("/")).noneMatch(name -> name.equals(".") || name.equals(".."))
                    && !Path.of(path).isAbsolute();
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
