package org.handbill.cite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.handbill.cite.csl.StyleInfo;
import org.handbill.facts.Position;
import org.handbill.facts.Utf8;

/// Finds CSL styles: those of org.citationstyles:styles by their id, and a project's own `.csl` files.
public final class Styles {
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final Pattern ADDRESS = Pattern.compile("https?://(?:www\\.)?zotero\\.org/styles/([^/?#]+)");
    private static final String STYLES = "http://www.zotero.org/styles/";
    private static final String FILE_SUFFIX = ".csl";
    private static final int MAX_FILE_BYTES = 10_000_000;

    private final Optional<Path> project;

    private Styles(Optional<Path> project) {
        this.project = project;
    }

    /// The styles that a project may name.
    public static Styles of(Path project) {
        return new Styles(Optional.of(project));
    }

    /// The styles that come with Handbill.
    public static Styles shipped() {
        return new Styles(Optional.empty());
    }

    /// The style of a name.
    ///
    /// @param name an id such as `apa`, its address `http://www.zotero.org/styles/apa`, or the path
    ///             of a `.csl` file in the project's folder
    /// @throws StyleException where there is no such style, or it is none that can be used
    public Style find(String name) throws StyleException {
        if (name.endsWith(FILE_SUFFIX) && project.isPresent()) {
            return ofFile(name, project.get());
        }
        var address = ADDRESS.matcher(name);
        return ofId(address.matches() ? address.group(1) : name);
    }

    /// All styles that come with Handbill, by id; a dependent style has its parent's kind.
    public List<Summary> all() {
        return StyleNames.all();
    }

    /// The styles in whose id or title every word of a text stands, those that are no dependent style first, then by
    /// the length of their ids.
    public List<Summary> withWords(String text) {
        var words = List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
        return all().stream()
                .filter(style -> style.has(words))
                .sorted(Comparator.comparing(Summary::dependent)
                        .thenComparing(style -> style.id().length())
                        .thenComparing(Summary::id))
                .toList();
    }

    /// A style as lists name it.
    ///
    /// @param id    as `find` takes it
    /// @param title as the style gives it
    /// @param kind      how it cites
    /// @param dependent whether it is another style under its own name
    public record Summary(String id, String title, Style.Kind kind, boolean dependent) {
        /// Whether each word stands in the id or in the title.
        public boolean has(List<String> lowerCaseWords) {
            var name = (id + " " + title).toLowerCase(Locale.ROOT);
            return lowerCaseWords.stream().allMatch(name::contains);
        }
    }

    private static Style ofId(String id) throws StyleException {
        var xml = ID.matcher(id).matches() ? shippedXml(id) : Optional.<String>empty();
        if (xml.isEmpty()) {
            throw StyleException.unknown(id, StyleNames.nearest(id));
        }
        return resolve(id, id + FILE_SUFFIX, xml.get());
    }

    private static Style ofFile(String name, Path project) throws StyleException {
        var file = inside(project, name);
        try {
            if (Files.size(file) > MAX_FILE_BYTES) {
                throw broken(name, "the style is larger than 10 MB", "no style is so large: name another file");
            }
            var xml = decode(Files.readAllBytes(file), name);
            StyleFaults.refuse(xml, name);
            return resolve(name, name, xml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StyleException broken(String file, String message, String help) {
        return StyleException.broken(
                List.of(StyleException.fault(Position.startOf(file), message, Optional.empty(), help)));
    }

    private static String decode(byte[] bytes, String name) throws StyleException {
        var read = Utf8.of(bytes);
        if (!read.whole()) {
            throw StyleException.broken(List.of(StyleException.fault(
                    StyleFaults.endOf(read.text(), name),
                    "the style is not UTF-8",
                    Optional.empty(),
                    "save it as UTF-8")));
        }
        return read.text();
    }

    /// A regular file of the project's folder; no path leads out of it, neither by `..` nor by links.
    private static Path inside(Path project, String name) throws StyleException {
        try {
            var path = Path.of(name);
            if (path.isAbsolute() || name.contains("\\") || !path.normalize().equals(path) || path.startsWith("..")) {
                throw StyleException.unusable(
                        "the path of a style is relative to the project's folder and stays in it: \"" + name + "\"");
            }
            var file = project.resolve(path);
            if (!Files.isRegularFile(file)) {
                throw StyleException.noFile(name, nearestFile(project, name));
            }
            if (!file.toRealPath().equals(project.toRealPath().resolve(path))) {
                throw StyleException.unusable("a style is not read through symbolic links: \"" + name + "\"");
            }
            return file;
        } catch (InvalidPathException e) {
            throw StyleException.unknown(name, Optional.empty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> nearestFile(Path project, String name) throws IOException {
        var folder = project.resolve(name).getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return Optional.empty();
        }
        var names = new ArrayList<String>();
        try (var files = Files.newDirectoryStream(folder, "*" + FILE_SUFFIX)) {
            files.forEach(file -> names.add(project.relativize(file).toString().replace('\\', '/')));
        }
        names.sort(Comparator.naturalOrder());
        return StyleNames.nearest(name, names);
    }

    /// Reads a style; a dependent one is its parent under its own name.
    private static Style resolve(String id, String file, String xml) throws StyleException {
        var info = StyleInfo.read(xml);
        if (info.parent().isEmpty()) {
            return style(id, info, info, xml);
        }
        var parent = info.parent().get();
        var parentId = parent.address().substring(parent.address().lastIndexOf('/') + 1);
        var parentXml = ID.matcher(parentId).matches() ? shippedXml(parentId) : Optional.<String>empty();
        if (parentXml.isEmpty()) {
            throw StyleException.broken(List.of(StyleException.fault(
                    StyleFaults.position(file, parent.place()),
                    "the style depends on another one that is not there: \"" + parent.address() + "\"",
                    StyleNames.nearest(parentId).map(near -> STYLES + near),
                    "name a style that comes with Handbill")));
        }
        var parentInfo = StyleInfo.read(parentXml.get());
        if (parentInfo.parent().isPresent()) {
            throw StyleException.broken(List.of(StyleException.fault(
                    StyleFaults.position(file, parent.place()),
                    "the style depends on one that depends on another: \"" + parent.address() + "\"",
                    Optional.empty(),
                    "name that other one: " + parentInfo.parent().get().address())));
        }
        return style(id, info, parentInfo, parentXml.get());
    }

    /// @param head   the style's own title and locale
    /// @param parent what it formats by
    private static Style style(String id, StyleInfo head, StyleInfo parent, String xml) {
        return new Style(
                id,
                head.title(),
                Style.Kind.of(parent.isNoteStyle(), parent.format()),
                parent.hasBibliography(),
                head.defaultLocale().or(parent::defaultLocale),
                xml);
    }

    private static Optional<String> shippedXml(String id) {
        return entry(id + FILE_SUFFIX).or(() -> entry("dependent/" + id + FILE_SUFFIX));
    }

    private static Optional<String> entry(String name) {
        try (InputStream in = Styles.class.getResourceAsStream("/" + name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
