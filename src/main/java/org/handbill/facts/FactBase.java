package org.handbill.facts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A project's facts, as far as they could be read, and what the reader refused.
///
/// Lists are in the order of the files' paths (by code points), then in the order written. What lacks something
/// that it can't do without is in none of them, but its id {@linkplain #kindOf is known}.
public final class FactBase {
    private final Path directory;
    private final Optional<Project> project;
    private final List<Claim> claims;
    private final List<Source> sources;
    private final List<Sheet> sheets;
    private final Map<Id, Claim> claimsById;
    private final Map<Id, Source> sourcesById;
    private final Map<Id, Sheet> sheetsById;
    private final Map<Id, Item> items;
    private final Map<FileKind, List<String>> ids;
    private final List<Finding> findings;
    private final Map<String, List<Finding>> faultsBySubject;
    private final Map<FileKind, List<String>> unread;
    private final Map<String, SourceText> texts;
    private final List<AmbiguousScalar> ambiguousScalars;

    /// What is known of everything that has an id.
    ///
    /// @param at     its id
    /// @param extent all of it
    record Item(
            FileKind kind,
            Position at,
            Position extent,
            Map<String, Position> places,
            Set<String> unsure,
            boolean built) {}

    FactBase(
            Path directory,
            Optional<Project> project,
            List<Claim> claims,
            List<Source> sources,
            List<Sheet> sheets,
            Map<Id, Item> items,
            List<Finding> faults,
            Map<FileKind, List<String>> unread,
            Map<String, SourceText> texts,
            List<AmbiguousScalar> ambiguousScalars) {
        this.directory = directory;
        this.project = project;
        this.claims = List.copyOf(claims);
        this.sources = List.copyOf(sources);
        this.sheets = List.copyOf(sheets);
        // Map.copyOf's maps take ten times as long to look up ids that are numbered, as `claim-1` and `claim-2`.
        this.items = Collections.unmodifiableMap(items);
        this.unread = Map.copyOf(unread);
        this.texts = Map.copyOf(texts);
        this.ambiguousScalars = List.copyOf(ambiguousScalars);
        claimsById = byId(this.claims, Claim::id);
        sourcesById = byId(this.sources, Source::id);
        sheetsById = byId(this.sheets, Sheet::id);
        ids = this.items.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .collect(Collectors.groupingBy(
                        item -> item.getValue().kind(),
                        Collectors.mapping(item -> item.getKey().value(), Collectors.toList())));
        faultsBySubject = faults.stream()
                .filter(fault -> fault.subject().isPresent())
                .collect(Collectors.groupingBy(fault -> fault.subject().orElseThrow()));
        findings = Finding.onceEach(faults.stream());
    }

    /// Reads the project whose folder holds `facts/handbill.yaml`.
    ///
    /// @throws IOException if a file or folder can't be read
    public static FactBase read(Path projectDirectory) throws IOException {
        return read(projectDirectory, EnumSet.allOf(FileKind.class));
    }

    /// Reads the project's own file and those of some kinds only, as if there were no others.
    ///
    /// @throws IOException if a file or folder can't be read
    public static FactBase read(Path projectDirectory, Set<FileKind> kinds) throws IOException {
        return new FactReader(projectDirectory, kinds).read();
    }

    private static <T> Map<Id, T> byId(List<T> all, Function<T, Id> id) {
        Map<Id, T> map = new HashMap<>();
        all.forEach(one -> map.put(id.apply(one), one));
        return map;
    }

    public Path directory() {
        return directory;
    }

    /// Nothing where its file is missing, can't be read, or names nobody who is responsible.
    public Optional<Project> project() {
        return project;
    }

    public List<Claim> claims() {
        return claims;
    }

    public List<Source> sources() {
        return sources;
    }

    public List<Sheet> sheets() {
        return sheets;
    }

    public Optional<Claim> claim(Id id) {
        return Optional.ofNullable(claimsById.get(id));
    }

    public Optional<Source> source(Id id) {
        return Optional.ofNullable(sourcesById.get(id));
    }

    public Optional<Sheet> sheet(Id id) {
        return Optional.ofNullable(sheetsById.get(id));
    }

    /// All that the reader refused, in the order of places.
    public List<Finding> findings() {
        return findings;
    }

    /// What the reader refused in a claim, source or sheet.
    public List<Finding> faultsOf(Id id) {
        return faultsBySubject.getOrDefault(id.value(), List.of());
    }

    /// What the reader refused in the files of a kind that it could not read to the end.
    public List<Finding> faultsOfUnread(FileKind kind) {
        var files = Set.copyOf(unread.getOrDefault(kind, List.of()));
        return findings.stream()
                .filter(fault -> files.contains(fault.at().file()))
                .toList();
    }

    /// What the reader refused in the project's own file.
    public List<Finding> projectFaults() {
        return findings.stream()
                .filter(fault -> fault.at().file().equals(FileKind.PROJECT.place()))
                .toList();
    }

    /// Whether a file of a kind could not be read to the end, so that an id that nothing has may stand in it.
    public boolean isUnread(FileKind kind) {
        return unread.containsKey(kind);
    }

    /// What has an id, also where it was refused.
    public Optional<FileKind> kindOf(Id id) {
        return Optional.ofNullable(items.get(id)).map(Item::kind);
    }

    /// Whether something has the id and lacks too much to be a record.
    public boolean isRefused(Id id) {
        var item = items.get(id);
        return item != null && !item.built();
    }

    /// All ids of a kind in their order, also those that were refused.
    public List<String> ids(FileKind kind) {
        return ids.getOrDefault(kind, List.of());
    }

    /// Where the value of a claim's, source's or sheet's key stands, such as `review-by`.
    public Optional<Position> placeOf(Id id, String key) {
        var item = items.get(id);
        return item == null
                ? Optional.empty()
                : Optional.ofNullable(item.places().get(key));
    }

    /// Whether the reader refused something under a claim's, source's or sheet's key: what the record lacks there
    /// is no further fault.
    public boolean isUnsure(Id id, String key) {
        var item = items.get(id);
        return item != null && item.unsure().contains(key);
    }

    /// A source's value without quotation marks that Pandoc, which reads the same files, takes for another.
    ///
    /// @param text    as written
    /// @param readAs  for what, in words
    /// @param subject the source
    public record AmbiguousScalar(Text text, String readAs, Id subject) {}

    /// In the order written.
    public List<AmbiguousScalar> ambiguousScalars() {
        return ambiguousScalars;
    }

    /// The paths of the files that were read.
    public Set<String> files() {
        return texts.keySet();
    }

    /// From where to where each claim, source and sheet stands, also what was refused.
    public Map<Id, Position> extents() {
        return items.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, item -> item.getValue().extent()));
    }

    /// A line of a file of the facts, from 1.
    public Optional<String> lineOf(String file, int line) {
        return Optional.ofNullable(texts.get(file)).flatMap(text -> text.line(line));
    }

    /// Where a piece of a value stands in its file.
    ///
    /// @param within     the place of the whole value
    /// @param needle     the piece, as it is in the value
    /// @param occurrence which of several, from 1
    /// @return the place of the piece; of the whole value where it can't be told
    public Position locate(Position within, String needle, int occurrence) {
        return Optional.ofNullable(texts.get(within.file()))
                .flatMap(text -> RawScalar.of(text, within).find(needle, occurrence))
                .orElse(within);
    }
}
