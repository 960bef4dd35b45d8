package org.handbill.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/// `--fix` mends what has one right answer, and nothing else in the file.
class FixesTest {
    private static final Path BASE = Path.of(System.getProperty("project.basedir", ""));

    @TempDir
    Path folder;

    private static String fixed(FileKind kind, String text) {
        return new FileFixer("facts/file.yaml", kind).fix(text);
    }

    private static List<String> changes(FileKind kind, String text) {
        var fixer = new FileFixer("facts/file.yaml", kind);
        fixer.fix(text);
        return fixer.changes().stream().map(Fixes.Change::toString).toList();
    }

    @Test
    void keysAreOrderedAndTakeTheirCommentsAlong() {
        assertThat(fixed(FileKind.CLAIMS, """
                # yaml-language-server: $schema=x
                # What this is about.
                claims:

                  # The vote, first of all.
                  - kind: event   # not a law
                    review-by: 2027-08-01
                    # What happened.
                    # In two languages.
                    text:
                      en: "Voted: yes"
                      es: >-
                        Se votó
                        # sin comentario
                      # the end of the text
                    # its name
                    id: vote
                    # remarks after the last key stay

                  - {kind: law, id: braces, text: x}   # as it is
                """)).isEqualTo("""
                # yaml-language-server: $schema=x
                # What this is about.
                claims:

                  # The vote, first of all.
                  - # its name
                    id: vote
                    kind: event   # not a law
                    # What happened.
                    # In two languages.
                    text:
                      en: "Voted: yes"
                      es: >-
                        Se votó
                        # sin comentario
                      # the end of the text
                    review-by: 2027-08-01
                    # remarks after the last key stay

                  - {kind: law, id: braces, text: x}   # as it is
                """);
    }

    @Test
    void emptyLinesStayBehindTheKeyBeforeThem() {
        assertThat(fixed(FileKind.CLAIMS, """
                claims:
                  - text: |
                      x

                    # on its own

                    # its name
                    # is this
                    id: a

                    kind: law
                  - {id: b}
                """)).isEqualTo("""
                claims:
                  - # its name
                    # is this
                    id: a

                    kind: law
                    text: |
                      x

                    # on its own

                  - {id: b}
                """);
    }

    @Test
    void aSheetIsOrderedBelowItsHeading() {
        assertThat(fixed(FileKind.SHEETS, """
                ---
                # Flyer

                title: {en: A}
                sections:
                - claims: [a]
                # the look
                template: flyer

                id: b
                """)).isEqualTo("""
                ---
                # Flyer

                id: b
                # the look
                template: flyer

                title: {en: A}
                sections:
                - claims: [a]
                """);
    }

    @Test
    void aSourcesVariablesKeepTheirOrder() {
        assertThat(fixed(FileKind.SOURCES, """
                references:
                - volume: 3
                  handbill: {seen: the whole}
                  id: a
                  issued: 2018
                  author: [{family: B}]
                  title: C
                  type: book
                """)).isEqualTo("""
                references:
                - id: a
                  type: book
                  title: C
                  volume: 3
                  issued: 2018
                  author: [{family: B}]
                  handbill: {seen: the whole}
                """);
    }

    @Test
    void aDoiAndAnAddressAreWrittenAsTheRecordHasThem() {
        var text = """
                references:
                  - {id: a, type: book, title: A, DOI: "https://doi.org/10.1234/ABC", URL: http://example.org/a}   # b
                  - id: b
                    type: book
                    title: B
                    DOI: 'doi: 10.1234/x'
                    URL: http://example.org/b
                    handbill: {archived: "https://web.archive.org/web/2020/https://example.org/b"}
                  - {id: c, type: book, title: C, URL: http://example.org/c, note: see https://example.org/c/d}
                  - {id: d, type: book, title: D, URL: http://example.org/d, note: see https://example.org/d.}
                  - {id: e, type: book, title: E, DOI: 10.1175/1520-0477(1996)077<0437:TNYRP>2.0.CO;2}
                """;

        assertThat(fixed(FileKind.SOURCES, text)).isEqualTo("""
                references:
                  - {id: a, type: book, title: A, DOI: "10.1234/ABC", URL: http://example.org/a}   # b
                  - id: b
                    type: book
                    title: B
                    DOI: '10.1234/x'
                    URL: https://example.org/b
                    handbill: {archived: "https://web.archive.org/web/2020/https://example.org/b"}
                  - {id: c, type: book, title: C, URL: http://example.org/c, note: see https://example.org/c/d}
                  - {id: d, type: book, title: D, URL: https://example.org/d, note: see https://example.org/d.}
                  - {id: e, type: book, title: E, DOI: 10.1175/1520-0477(1996)077<0437:TNYRP>2.0.CO;2}
                """);
        assertThat(changes(FileKind.SOURCES, text))
                .containsExactly(
                        "facts/file.yaml:2:40: DOI written as 10.1234/ABC",
                        "facts/file.yaml:6:10: DOI written as 10.1234/x",
                        "facts/file.yaml:7:10: https for http, as the record has it elsewhere",
                        "facts/file.yaml:10:40: https for http, as the record has it elsewhere");
    }

    @Test
    void blanksAtTheEndsOfLinesGoWhereTheyAreNoPartOfAValue() {
        assertThat(fixed(
                        FileKind.CLAIMS,
                        "claims: \r\n- id: a  \r\n  kind: law\r\n   \r\n  text: |  \r\n    two  \r\n    lines\t\r\n\r\n"
                                + "# end \r\n  jurisdiction: us \r\n"))
                .isEqualTo("claims:\r\n- id: a\r\n  kind: law\r\n\r\n  text: |\r\n    two  \r\n    lines\t\r\n\r\n"
                        + "# end\r\n  jurisdiction: us\r\n");
        var quoted = "claims:\n- id: a\n  text: 'one  \n    two'\n";
        assertThat(fixed(FileKind.CLAIMS, quoted)).isEqualTo(quoted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "claims:\n- kind: law\n  id: &anchor a\n  text: x\n",
                "claims:\n- &item\n  kind: law\n  id: a\n- *item\n",
                "claims:\n- kind: law\n  ? id\n  : a\n",
                "claims:\n- kind: law\n  text: |+\n    x\n\n  id: a\n",
                "claims:\n- kind: law\n  text: x\n  id: a",
                "claims:\n- kind: law\n  strange: 1\n  id: a\n",
                "claims:\n- kind: law\n  kind: law\n  id: a\n",
                "claims:\n- kind: law\n  id: [a\n"
            })
    void whatCanNotBeMovedSafelyStays(String text) {
        assertThat(fixed(FileKind.CLAIMS, text)).isEqualTo(text);
    }

    @Test
    void aFileKeepsItsByteOrderMark() throws IOException {
        var facts = FactsOnDisk.in(folder).with("sheets/a.yaml", "\ufefftitle: x\r\nid: a\r\n");

        var file = Fixes.in(facts.directory(), name -> true).getFirst();

        assertThat(new String(file.content(), StandardCharsets.UTF_8)).isEqualTo("\ufeffid: a\r\ntitle: x\r\n");
        assertThat(Fixes.in(facts.directory(), name -> false)).isEmpty();
    }

    @Test
    void aMissingIdIsSuggestedAndNotWritten() {
        var facts = FactsOnDisk.in(folder)
                .with("sources/a.yaml", """
                        references:
                          - {id: smith-2018, type: book, title: A}
                          - {type: book, title: B, author: [{family: Smith, given: Ada}], issued: 2018-05}
                        """)
                .with("claims/a.yaml", "claims:\n  - {kind: law, text: {en: The Act of 2001 forbids it}}\n");

        assertThat(facts.read().findings().stream()
                        .filter(finding -> finding.rule().equals("missing-key"))
                        .map(Finding::help))
                .containsExactly(
                        "give it an id of its own, such as the-act-of-2001",
                        "give it an id of its own, such as smith-2018-2");
    }

    @Test
    void theShippedFactsNeedNoFixing() throws IOException {
        assertThat(Fixes.in(BASE, name -> true).stream()
                        .flatMap(file -> file.changes().stream())
                        .map(Fixes.Change::toString))
                .as("mend them with: handbill check --fix")
                .isEmpty();
    }

    static Stream<Path> factFiles() throws IOException {
        var all = new ArrayList<Path>();
        for (var project : List.of(BASE, BASE.resolve("src/test/resources/projects/approved"))) {
            FactFiles.in(project).stream().map(FactFiles.Found::path).forEach(all::add);
        }
        return all.stream();
    }

    private static FileKind kindOf(Path file) {
        return switch (String.valueOf(file.toAbsolutePath().getParent().getFileName())) {
            case "claims" -> FileKind.CLAIMS;
            case "sources" -> FileKind.SOURCES;
            case "sheets" -> FileKind.SHEETS;
            default -> FileKind.PROJECT;
        };
    }

    /// Whatever the order of the keys was: the fixed file is one, says what it said, and has each of its lines.
    @ParameterizedTest
    @MethodSource("factFiles")
    void aFixedFileSaysTheSameInTheSameLines(Path file) throws IOException {
        var kind = kindOf(file);
        var sound = fixed(kind, Files.readString(file));
        assertThat(fixed(kind, sound)).isEqualTo(sound);
        for (int seed = 0; seed < 4; seed++) {
            var shuffled = shuffled(sound, kind, new Random(seed));

            var mended = fixed(kind, shuffled);

            assertThat(fixed(kind, mended)).isEqualTo(mended);
            assertThat(read(mended)).isEqualTo(read(shuffled));
            assertThat(words(mended)).isEqualTo(words(shuffled));
            if (kind == FileKind.CLAIMS || kind == FileKind.SHEETS) {
                assertThat(mended).isEqualTo(sound);
            }
        }
    }

    /// The items of a file with the lines of their keys in another order.
    private static String shuffled(String text, FileKind kind, Random random) {
        var source = new SourceText("file", text);
        var root = YamlReader.read(source, new Faults()).orElseThrow();
        var result = new StringBuilder(text);
        for (var item : FileFixer.items(root, kind).toList().reversed()) {
            var entries = item.entries();
            if (text.charAt(source.charAt(item.at().line(), item.at().column())) == '{') {
                continue;
            }
            var bodies = new ArrayList<String>();
            for (int i = 0; i < entries.size(); i++) {
                var at = entries.get(i).key().at();
                int end = i + 1 < entries.size()
                        ? source.charAt(entries.get(i + 1).key().at().line(), 1)
                        : source.lineEnd(entries.get(i).value().at().endLine());
                bodies.add(text.substring(source.charAt(at.line(), at.column()), end));
            }
            Collections.shuffle(bodies, random);
            int start = source.charAt(item.at().line(), item.at().column());
            int length = bodies.stream().mapToInt(String::length).sum()
                    + (entries.size() - 1) * (item.at().column() - 1);
            var indent = " ".repeat(item.at().column() - 1);
            result.replace(start, start + length, String.join(indent, bodies));
        }
        return result.toString();
    }

    /// What a file says, whatever the order of keys.
    private static Object read(String text) {
        return new Yaml().load(text);
    }

    private static List<String> words(String text) {
        return text.lines()
                .map(line -> line.replaceFirst("^ *(- )?", ""))
                .sorted()
                .toList();
    }
}
