package org.handbill.handout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.handbill.facts.Format;
import org.handbill.facts.Language;
import org.handbill.facts.Sha256;

/// Where templates are, and what each kind of handout may use.
///
/// A file of a kind is looked for in the project's `templates/<kind>/`, then in its `templates/common/`, then in
/// Handbill's own folders of those names; the first wins, so a project can change a style sheet alone, add a kind
/// or replace one. No name leads anywhere else, and symbolic links are not followed.
public final class TemplateFiles {
    /// The folder that all kinds share.
    public static final String COMMON = "common";

    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);
    private static final Pattern WORDS = Pattern.compile("common/words/([A-Za-z0-9-]+)\\.yaml");

    private final SortedMap<String, Path> own;
    private final SortedSet<String> links;
    private final SortedMap<String, byte[]> shipped;
    private final Map<String, String> digests = new ConcurrentHashMap<>();

    private TemplateFiles(SortedMap<String, Path> own, SortedSet<String> links, SortedMap<String, byte[]> shipped) {
        this.own = own;
        this.links = links;
        this.shipped = shipped;
    }

    /// The templates of a project, with Handbill's own behind them.
    ///
    /// @param project the project's folder; it need not have a folder `templates`
    /// @throws UncheckedIOException where the folder cannot be read
    public static TemplateFiles of(Path project) {
        var own = new TreeMap<String, Path>();
        var links = new TreeSet<String>();
        var root = project.resolve("templates");
        if (Files.isDirectory(root, LinkOption.NOFOLLOW_LINKS)) {
            try (var paths = Files.walk(root)) {
                for (var path : (Iterable<Path>) paths::iterator) {
                    var name = root.relativize(path).toString().replace('\\', '/');
                    if (Files.isSymbolicLink(path)) {
                        links.add(name);
                    } else if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                        own.put(name, path);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new TemplateFiles(own, links, ShippedTemplates.files());
    }

    /// The kinds of handouts that there are, sorted.
    public List<String> kinds() {
        return allNames().stream()
                .map(name -> name.substring(0, Math.max(0, name.indexOf('/'))))
                .distinct()
                .filter(this::has)
                .sorted()
                .toList();
    }

    /// The name of the template that makes a format of a kind; none for a format that needs none.
    public static Optional<String> main(String kind, Format format) {
        return switch (format) {
            case HTML, PDF -> Optional.of(kind + ".html.ftlh");
            case TEXT -> Optional.of(kind + ".txt.ftl");
            case MARKDOWN -> Optional.of(kind + ".md.ftl");
            case JSON -> Optional.empty();
        };
    }

    public boolean has(String kind) {
        return KIND.matcher(kind).matches()
                && !kind.equals(COMMON)
                && Arrays.stream(Format.values())
                        .flatMap(format -> main(kind, format).stream())
                        .anyMatch(name -> holds(kind + "/" + name));
    }

    /// Whether there is a file of that name, the project's or Handbill's own.
    boolean holds(String name) {
        return own.containsKey(name) || shipped.containsKey(name);
    }

    /// The formats that a kind can be made in: JSON always, the others where it has their template.
    public Set<Format> formats(String kind) {
        var formats = EnumSet.noneOf(Format.class);
        for (var format : Format.values()) {
            if (main(kind, format).map(name -> find(kind, name).isPresent()).orElse(true)) {
                formats.add(format);
            }
        }
        return Collections.unmodifiableSet(formats);
    }

    /// The languages that have a words file, sorted.
    public List<Language> languages() {
        var languages = new TreeSet<Language>();
        for (var name : allNames()) {
            var matcher = WORDS.matcher(name);
            if (matcher.matches()) {
                Language.parse(matcher.group(1)).ifPresent(languages::add);
            }
        }
        return List.copyOf(languages);
    }

    /// A file that a kind may use.
    ///
    /// @param name relative to the kind's folder or to `common/`, or beginning with `common/`
    /// @return nothing where there is no such file, or where {@link #refusal} says why the name is no name
    public Optional<TemplateFile> find(String kind, String name) {
        if (refusal(name).isPresent()) {
            return Optional.empty();
        }
        for (var candidate : candidates(kind, name)) {
            var path = own.get(candidate);
            if (path != null) {
                return Optional.of(new TemplateFile(candidate, "templates/" + candidate, read(path)));
            }
        }
        for (var candidate : candidates(kind, name)) {
            var bytes = shipped.get(candidate);
            if (bytes != null) {
                return Optional.of(new TemplateFile(candidate, "handbill:" + candidate, bytes));
            }
        }
        return Optional.empty();
    }

    private static List<String> candidates(String kind, String name) {
        return name.startsWith(COMMON + "/") || name.startsWith(kind + "/")
                ? List.of(name)
                : List.of(kind + "/" + name, COMMON + "/" + name);
    }

    /// All files of that name, the project's before Handbill's own.
    List<TemplateFile> all(String name) {
        var path = Optional.ofNullable(own.get(name));
        var bytes = Optional.ofNullable(shipped.get(name));
        return java.util.stream.Stream.concat(
                        path.map(p -> new TemplateFile(name, "templates/" + name, read(p))).stream(),
                        bytes.map(b -> new TemplateFile(name, "handbill:" + name, b)).stream())
                .toList();
    }

    /// Why a file of that name is not given out; nothing where it is merely missing, or there.
    public Optional<String> refusal(String name) {
        if (SCHEME.matcher(name).matches() || name.startsWith("//")) {
            return Optional.of("\"" + name + "\" is an address, and a template may use only files of its own folder"
                    + " and of common/");
        }
        if (name.startsWith("/") || name.startsWith("\\")) {
            return Optional.of("\"" + name + "\" is an absolute path, and a template may use only files of its own"
                    + " folder and of common/");
        }
        if (name.equals("..")
                || name.startsWith("../")
                || name.contains("/../")
                || name.endsWith("/..")
                || name.contains("\\")) {
            return Optional.of("\"" + name + "\" leads out of the template's folder, and a template may use only files"
                    + " of its own folder and of common/");
        }
        return Optional.empty();
    }

    /// Whether a name that is not found is one of a symbolic link, or lies behind one.
    public boolean isBehindLink(String kind, String name) {
        return candidates(kind, name).stream()
                .anyMatch(candidate ->
                        links.stream().anyMatch(link -> candidate.equals(link) || candidate.startsWith(link + "/")));
    }

    /// All names that a kind may use, in the order of searching.
    public List<TemplateFile> usable(String kind) {
        var found = new LinkedHashMap<String, TemplateFile>();
        for (var folder : List.of(kind, COMMON)) {
            for (var name : allNames()) {
                if (name.startsWith(folder + "/")) {
                    all(name).stream().findFirst().ifPresent(file -> found.putIfAbsent(name, file));
                }
            }
        }
        return List.copyOf(found.values());
    }

    /// SHA-256 over all files that a kind can use, in hexadecimal: what depends on the templates depends on this.
    public String digest(String kind) {
        return digests.computeIfAbsent(kind, this::computeDigest);
    }

    private String computeDigest(String kind) {
        var pieces = new ArrayList<byte[]>();
        for (var file : usable(kind)) {
            pieces.add((file.name() + "\0" + file.bytes().length + "\0").getBytes(StandardCharsets.UTF_8));
            pieces.add(file.bytes());
        }
        return Sha256.hex(pieces);
    }

    private SortedSet<String> allNames() {
        var names = new TreeSet<>(own.keySet());
        names.addAll(shipped.keySet());
        return names;
    }

    private static byte[] read(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
