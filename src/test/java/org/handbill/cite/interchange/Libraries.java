package org.handbill.cite.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.handbill.check.TextReport;
import org.handbill.facts.FactBase;
import org.handbill.facts.Source;

/// Libraries in the text of a test.
final class Libraries {
    private Libraries() {}

    /// What an import prints.
    ///
    /// @param yaml the sources
    /// @param said what is wrong, as a terminal shows it
    record Read(String yaml, String said, boolean failed) {}

    static Read read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8), Importer.Options.NONE);
    }

    static Read read(byte[] bytes, Importer.Options options) {
        try {
            var library = Library.of(new ByteArrayInputStream(bytes), "library");
            var yaml = new StringBuilder("references:\n");
            var outcome = Importer.read(
                    library, options, Holdings.none(), imported -> yaml.append(SourcesYaml.item(imported.entry(), 2)));
            var said = new TextReport(
                            (file, line) -> Optional.ofNullable(outcome.lines().get(line)), false)
                    .of(outcome.findings());
            return new Read(yaml.toString(), said, outcome.failed());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What a library is as sources; nothing may be wrong with it.
    static String yaml(String text) {
        var read = read(text);
        assertThat(read.said()).isEmpty();
        return read.yaml();
    }

    /// A file of sources as Handbill reads it; nothing may be wrong with it.
    static List<Source> sources(String yaml, Path folder) {
        try {
            Files.createDirectories(folder.resolve("facts/sources"));
            Files.writeString(folder.resolve("facts/handbill.yaml"), "organization: {name: Test}\n");
            Files.writeString(folder.resolve("facts/sources/library.yaml"), yaml);
            var facts = FactBase.read(folder);
            assertThat(facts.findings()).as(yaml).isEmpty();
            return facts.sources();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
