package org.handbill.facts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Gatherers;

/// Reads all files of a project's facts.
final class FactReader {
    static final List<String> CLAIM_FILE_KEYS = List.of("topic", FileKind.CLAIMS.listKey());
    static final List<String> SOURCE_FILE_KEYS = List.of(FileKind.SOURCES.listKey());
    /// Where files are larger than this together, they are parsed beside each other: for a few, threads cost more
    /// than they save.
    private static final long LARGE = 1_000_000;

    private final Path directory;
    private final Set<FileKind> kinds;
    private final List<Finding> allFaults = new ArrayList<>();
    private final Map<String, SourceText> texts = new HashMap<>();
    private final Map<FileKind, List<String>> unread = new EnumMap<>(FileKind.class);
    private final Map<Id, FactBase.Item> items = new LinkedHashMap<>();
    private final List<Claim> claims = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<FactBase.AmbiguousScalar> ambiguous = new ArrayList<>();
    private ProjectReader.Result project = ProjectReader.Result.NONE;
    /// Those of the file that is read now.
    private Faults faults = new Faults();

    FactReader(Path directory, Set<FileKind> kinds) {
        this.directory = directory;
        this.kinds = kinds;
    }

    FactBase read() throws IOException {
        var files = FactFiles.in(directory);
        var isProject =
                files.stream().filter(file -> is(file, FileKind.PROJECT)).findFirst();
        if (isProject.isPresent()) {
            read(ParsedFile.of(isProject.get()));
        } else {
            faults.add(
                    ReaderRule.MISSING_PROJECT,
                    Position.startOf(FileKind.PROJECT.place()),
                    "the project has no file " + FileKind.PROJECT.place(),
                    "write one with organization: {name: …}");
            allFaults.addAll(faults.all());
        }
        readAll(files.stream()
                .filter(file -> !is(file, FileKind.PROJECT) && isAskedFor(file))
                .toList());
        return new FactBase(
                directory, project.project(), claims, sources, sheets, items, allFaults, unread, texts, ambiguous);
    }

    /// In the files' order. While one file's items are read, the next few are parsed: no more than there are
    /// processors, so that few are in memory as YAML.
    private void readAll(List<FactFiles.Found> files) throws IOException {
        long size = files.stream().mapToLong(FactFiles.Found::size).sum();
        if (size < LARGE) {
            for (var file : files) {
                read(ParsedFile.of(file));
            }
            return;
        }
        int ahead = Runtime.getRuntime().availableProcessors();
        try {
            files.stream()
                    .gather(Gatherers.mapConcurrent(ahead, FactReader::parse))
                    .forEach(this::read);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static ParsedFile parse(FactFiles.Found file) {
        try {
            return ParsedFile.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A misplaced file may be of any kind.
    private boolean isAskedFor(FactFiles.Found file) {
        return file.kind().isEmpty() || kinds.contains(file.kind().get());
    }

    private static boolean is(FactFiles.Found file, FileKind kind) {
        return file.kind().equals(Optional.of(kind));
    }

    private void read(ParsedFile parsed) {
        var file = parsed.file();
        faults = parsed.faults();
        texts.put(file.name(), parsed.text());
        try {
            if (file.kind().isEmpty()) {
                misplaced(parsed);
            } else if (parsed.root().isEmpty()
                    || !read(file.kind().get(), parsed.root().get())) {
                markUnread(file.kind().get(), file.name());
            }
        } catch (Faults.TooMany e) {
            faults.addTooMany(file.name());
            file.kind().ifPresent(kind -> markUnread(kind, file.name()));
        }
        allFaults.addAll(faults.all());
    }

    private void markUnread(FileKind kind, String file) {
        unread.computeIfAbsent(kind, key -> new ArrayList<>()).add(file);
    }

    /// Tells only that it is misplaced, and takes care that what it holds is not missed elsewhere.
    private void misplaced(ParsedFile parsed) {
        faults.forget();
        var name = parsed.file().name();
        var meant = parsed.root().flatMap(FactReader::kindByKeys);
        var help = meant.map(kind -> "move it to " + kind.place()).orElse("move it out of facts/");
        if (name.matches("(?i).*\\.ya?ml") && !name.matches(".*\\.ya?ml")) {
            help = "let its name end in .yaml";
        }
        faults.add(ReaderRule.MISPLACED_FILE, Position.startOf(name), "no YAML file is read from here", help);
        meant.ifPresent(kind -> markUnread(kind, name));
    }

    private static Optional<FileKind> kindByKeys(Node root) {
        if (!(root instanceof Node.Mapping mapping)) {
            return Optional.empty();
        }
        var keys = mapping.entries().stream().map(entry -> entry.key().value()).toList();
        if (keys.contains("organization")) {
            return Optional.of(FileKind.PROJECT);
        }
        return List.of(FileKind.SOURCES, FileKind.CLAIMS, FileKind.SHEETS).stream()
                .filter(kind -> keys.contains(kind.listKey()))
                .findFirst();
    }

    /// Whether all its items were seen.
    private boolean read(FileKind kind, Node root) {
        var extents = new TreeMap<Position, Id>();
        int ofYaml = faults.count();
        boolean whole = switch (kind) {
            case PROJECT -> {
                project = new ProjectReader(faults).read(root);
                yield true;
            }
            case SHEETS -> {
                item(root, kind, new SheetReader(project.defaults()), sheets, extents);
                yield root instanceof Node.Mapping;
            }
            case SOURCES, CLAIMS -> list(root, kind, extents);
        };
        faults.attributeFirst(ofYaml, extents);
        return whole;
    }

    private boolean list(Node root, FileKind kind, NavigableMap<Position, Id> extents) {
        var values = new Values(faults);
        var keys = kind == FileKind.CLAIMS ? CLAIM_FILE_KEYS : SOURCE_FILE_KEYS;
        var fields = values.fields(root, keys, "the file");
        var topic = fields.flatMap(all -> all.get("topic", values::string)).orElse("");
        var list = fields.flatMap(all ->
                all.require(kind.listKey(), "the file's list stands under " + kind.listKey() + ":", Optional::of));
        if (list.isPresent() && !(list.get() instanceof Node.Sequence)) {
            values.wrongShape(list.get(), "a list");
        }
        if (list.isEmpty() || !(list.get() instanceof Node.Sequence sequence)) {
            return false;
        }
        for (var one : sequence.items()) {
            if (kind == FileKind.CLAIMS) {
                item(one, kind, new ClaimReader(topic), claims, extents);
            } else {
                item(one, kind, new SourceReader(), sources, extents);
            }
        }
        return true;
    }

    private String idFor(Node.Mapping mapping, FileKind kind) {
        return SuggestedId.of(mapping, kind, items.keySet()).map(Id::value).orElse("amnesty-2015-vote");
    }

    private <T> void item(
            Node node, FileKind kind, ItemReader<T> reader, List<T> into, NavigableMap<Position, Id> extents) {
        int before = faults.count();
        var values = new Values(faults);
        var mapping = values.mapping(node);
        if (mapping.isEmpty()) {
            return;
        }
        var idNode = mapping.get().entries().stream()
                .filter(entry -> entry.key().value().equals("id"))
                .map(Node.Entry::value)
                .findFirst();
        var at = idNode.map(Node::at).orElseGet(() -> node.at().beginning());
        var fields = new Fields(mapping.get(), reader.keys(), "a " + kind.noun(), at, faults);
        var id = fields.require(
                "id", () -> "give it an id of its own, such as " + idFor(mapping.get(), kind), values::id);
        var record = reader.read(fields, id, at, faults);
        if (id.isEmpty()) {
            return;
        }
        extents.put(node.at(), id.get());
        faults.attribute(before, id.get());
        var earlier = items.get(id.get());
        if (earlier != null) {
            int count = faults.count();
            faults.add(
                    ReaderRule.DUPLICATE_ID,
                    at,
                    "the id \"%s\" is a %s already, at %s:%d"
                            .formatted(
                                    id.get(),
                                    earlier.kind().noun(),
                                    earlier.at().file(),
                                    earlier.at().line()),
                    "give one of them another id");
            faults.attribute(count, id.get());
            return;
        }
        if (kind == FileKind.SOURCES) {
            PlainScalars.in(node).stream()
                    .map(one -> new FactBase.AmbiguousScalar(one.text(), one.readAs(), id.get()))
                    .forEach(ambiguous::add);
        }
        items.put(
                id.get(),
                new FactBase.Item(
                        kind, at, node.at(), fields.places(), Set.copyOf(fields.unsure()), record.isPresent()));
        record.ifPresent(into::add);
    }
}
