package org.handbill.cite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.handbill.facts.FactBase;
import org.handbill.facts.FactsOnDisk;
import org.handbill.facts.Id;
import org.handbill.facts.Language;
import org.handbill.facts.Position;
import org.handbill.facts.Source;
import org.handbill.facts.Text;

/// Sources read from YAML as a project's are, and what cites them in Pandoc's syntax.
public final class TestSources {
    private final FactBase facts;

    private TestSources(FactBase facts) {
        if (!facts.findings().isEmpty()) {
            throw new IllegalArgumentException(facts.findings().toString());
        }
        this.facts = facts;
    }

    /// @param yaml the entries of `references:`, each as `- {id: …}`
    public static TestSources of(Path directory, String yaml) {
        return new TestSources(FactsOnDisk.in(directory)
                .with("sources/sources.yaml", "references:\n" + yaml.indent(2))
                .read());
    }

    /// The works that all styles are tried on.
    public static TestSources ofManyKinds(Path directory) {
        return new TestSources(FactsOnDisk.in(directory)
                .with("sources/sources.yaml", resource("sources.yaml"))
                .read());
    }

    public Source get(String id) {
        return facts.source(new Id(id)).orElseThrow();
    }

    /// The clusters of prose, one for each citation in it.
    public List<Cluster> clusters(Language language, String... lines) {
        var clusters = new ArrayList<Cluster>();
        for (var line : lines) {
            for (var piece : Prose.read(text(line), language)) {
                if (piece instanceof Prose.Piece.Citation citation) {
                    clusters.add(new Cluster(
                            citation.mentions().stream()
                                    .map(mention -> new Item(
                                            get(mention.key()),
                                            mention.locator(),
                                            mention.prefix(),
                                            mention.suffix(),
                                            mention.suppressAuthor()))
                                    .toList(),
                            citation.textual()));
                }
            }
        }
        return clusters;
    }

    public static Text text(String value) {
        return new Text(value, Position.startOf("facts/sheets/test.yaml"));
    }

    public static String resource(String name) {
        try (InputStream in = TestSources.class.getResourceAsStream("/org/handbill/cite/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException(name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Formatted text as letters with its looks: `*italic*`, `**bold**`, `[small capitals]`, `^raised^`, `~lowered~`,
    /// `_underlined_`; links as `<address>`, or `<letters -> address>` where the two differ.
    public static String shown(RichText text) {
        var shown = new StringBuilder();
        for (var run : text.runs()) {
            var letters = run.text();
            var look = run.look();
            letters = switch (look.shift()) {
                case SUPERSCRIPT -> "^" + letters + "^";
                case SUBSCRIPT -> "~" + letters + "~";
                case NONE -> letters;
            };
            letters = look.smallCaps() ? "[" + letters + "]" : letters;
            letters = look.italic() ? "*" + letters + "*" : letters;
            letters = look.bold() ? "**" + letters + "**" : letters;
            letters = look.underlined() ? "_" + letters + "_" : letters;
            if (run.link().isPresent()) {
                var address = run.link().get();
                letters = "<" + (address.equals(letters) ? address : letters + " -> " + address) + ">";
            }
            shown.append(letters);
        }
        return shown.toString();
    }
}
