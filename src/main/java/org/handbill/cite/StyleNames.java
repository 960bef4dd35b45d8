package org.handbill.cite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import org.handbill.facts.Nearest;

/// The names of the styles that come with Handbill, read from their jar only where a list or a suggestion is
/// asked for.
final class StyleNames {
    /// Well-known names and titles that the styles' repository has dropped, and common short ones.
    private static final Map<String, String> ONCE = Map.ofEntries(
            Map.entry("ama", "american-medical-association"),
            Map.entry("american-psychological-association", "apa"),
            Map.entry("american-psychological-association-7th-edition", "apa"),
            Map.entry("asa", "american-sociological-association"),
            Map.entry("bluebook", "bluebook-law-review"),
            Map.entry("bluebook2", "bluebook-law-review"),
            Map.entry("chicago", "chicago-author-date"),
            Map.entry("chicago-annotated-bibliography", "chicago-notes-bibliography-annotated"),
            Map.entry("chicago-fullnote-bibliography", "chicago-notes-bibliography"),
            Map.entry("chicago-library-list", "chicago-author-date"),
            Map.entry("chicago-note-bibliography", "chicago-shortened-notes-bibliography"),
            Map.entry("harvard", "harvard-cite-them-right"),
            Map.entry("harvard1", "harvard-cite-them-right"),
            Map.entry("mla", "modern-language-association"),
            Map.entry("modern-language-association-8th-edition", "modern-language-association"),
            Map.entry("national-library-of-medicine", "nlm-citation-sequence"),
            Map.entry("nlm", "nlm-citation-sequence"),
            Map.entry("turabian-author-date", "chicago-author-date"),
            Map.entry("turabian-fullnote-bibliography", "chicago-notes-bibliography"),
            Map.entry("vancouver", "nlm-citation-sequence"),
            Map.entry("vancouver-brackets", "nlm-citation-sequence-brackets"),
            Map.entry("vancouver-superscript", "nlm-citation-sequence-superscript"));

    private static final int HEAD = 2048;

    private StyleNames() {}

    /// The id that was probably meant, if any: a known short name; an id, then a title, with all the words that were
    /// written; a misspelt id; an id with a misspelt word.
    static Optional<String> nearest(String written) {
        var wanted = asId(written);
        var known = ONCE.get(wanted);
        if (known != null) {
            return Optional.of(known);
        }
        var ids = ids();
        return withWords(wanted, ids)
                .or(() -> titled(wanted, written))
                .or(() -> Nearest.to(wanted, ids))
                .or(() -> withMisspeltWords(wanted, ids));
    }

    /// The first style that has all the words, each whole, in its id or its title.
    private static Optional<String> titled(String wanted, String written) {
        var words = wordsOf(wanted);
        return Styles.shipped().withWords(written).stream()
                .filter(style -> wordsOf(style.id() + " " + style.title()).containsAll(words))
                .findFirst()
                .map(Styles.Summary::id);
    }

    private static List<String> wordsOf(String text) {
        return List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
    }

    private static String asId(String written) {
        return written.toLowerCase(Locale.ROOT).strip().replaceAll("[\\s_]+", "-");
    }

    private static Optional<String> withMisspeltWords(String wanted, List<String> ids) {
        var words = ids.stream()
                .flatMap(id -> Arrays.stream(id.split("-")))
                .distinct()
                .toList();
        var mended = Arrays.stream(wanted.split("-"))
                .map(word -> Nearest.to(word, words).orElse(word))
                .collect(Collectors.joining("-"));
        return Optional.ofNullable(ONCE.get(mended)).or(() -> withWords(mended, ids));
    }

    static Optional<String> nearest(String written, List<String> ids) {
        var wanted = asId(written);
        return withWords(wanted, ids).or(() -> Nearest.to(wanted, ids));
    }

    /// The shortest id with all the words that were written.
    private static Optional<String> withWords(String wanted, List<String> ids) {
        var words = List.of(wanted.split("-"));
        return ids.stream()
                .filter(id -> Arrays.asList(id.split("-")).containsAll(words))
                .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
    }

    /// All styles by id. Of each file only the head is unpacked: there are ten thousand.
    static List<Styles.Summary> all() {
        try (var jar = jar()) {
            var heads = new TreeMap<String, Head>();
            for (var entry : jar.stream().filter(StyleNames::isStyle).toList()) {
                try (var in = jar.getInputStream(entry)) {
                    heads.put(id(entry), Head.of(head(in)));
                }
            }
            return heads.entrySet().stream()
                    .map(style -> summary(style.getKey(), style.getValue(), heads))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A style's text as far as the end of what it says of itself.
    private static String head(InputStream in) throws IOException {
        var bytes = new byte[0];
        while (true) {
            var more = in.readNBytes(HEAD);
            int start = bytes.length;
            bytes = Arrays.copyOf(bytes, start + more.length);
            System.arraycopy(more, 0, bytes, start, more.length);
            var text = new String(bytes, StandardCharsets.ISO_8859_1);
            if (more.length < HEAD || text.contains("</info>")) {
                return new String(bytes, StandardCharsets.UTF_8);
            }
        }
    }

    /// What a list shows of a style. The styles' repository holds its files to one form, so that no XML reader is
    /// needed to find it.
    ///
    /// @param parent id of the style that it depends on; empty where it depends on none
    private record Head(String title, Style.Kind kind, String parent) {
        private static final Pattern TITLE = Pattern.compile("<title>([^<]*)</title>");
        private static final Pattern FORMAT = Pattern.compile("citation-format=\"([a-z-]+)\"");
        private static final Pattern CLASS = Pattern.compile("<style[^>]*\\sclass=\"note\"");
        private static final Pattern PARENT = Pattern.compile("<link[^>]*rel=\"independent-parent\"[^>]*>");
        private static final Pattern ADDRESS = Pattern.compile("href=\"[^\"]*/([^/\"]+)\"");

        static Head of(String xml) {
            var title = TITLE.matcher(xml);
            var format = FORMAT.matcher(xml);
            var parent = PARENT.matcher(xml);
            var address = ADDRESS.matcher(parent.find() ? parent.group() : "");
            return new Head(
                    title.find() ? unescaped(title.group(1).strip()) : "",
                    Style.Kind.of(CLASS.matcher(xml).find(), format.find() ? format.group(1) : ""),
                    address.find() ? address.group(1) : "");
        }

        private static String unescaped(String text) {
            return text.replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&quot;", "\"")
                    .replace("&amp;", "&");
        }
    }

    private static Styles.Summary summary(String id, Head head, Map<String, Head> heads) {
        var parent = heads.getOrDefault(head.parent(), head);
        return new Styles.Summary(
                id, head.title(), parent.kind(), !head.parent().isEmpty());
    }

    private static List<String> ids() {
        try (var jar = jar()) {
            return jar.stream()
                    .filter(StyleNames::isStyle)
                    .map(StyleNames::id)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isStyle(ZipEntry entry) {
        return entry.getName().endsWith(".csl");
    }

    private static String id(ZipEntry entry) {
        var file = entry.getName();
        return file.substring(file.lastIndexOf('/') + 1, file.length() - ".csl".length());
    }

    private static JarFile jar() throws IOException {
        var one = Objects.requireNonNull(StyleNames.class.getResource("/apa.csl"), "org.citationstyles:styles");
        var connection = (JarURLConnection) one.openConnection();
        connection.setUseCaches(false);
        try {
            return new JarFile(Path.of(connection.getJarFileURL().toURI()).toFile());
        } catch (java.net.URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
