package org.handbill.cite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.handbill.facts.Language;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Twelve works of many kinds, cited in many ways, as each style prints them.
///
/// The expected text is what citeproc-js 2.4.63 prints for the same records in the same locale; where Handbill
/// differs on purpose, a comment in the file says how and why. `make approve` writes the files anew.
final class PrintedStylesTest {
    private static final Path APPROVED = Path.of("src/test/resources/org/handbill/cite/printed");

    @ParameterizedTest
    @CsvSource({
        "apa, en",
        "apa, es",
        "chicago-notes-bibliography, en",
        "chicago-author-date, en",
        "nlm-citation-sequence, en",
        "modern-language-association, en",
        "ieee, en",
        "american-medical-association, en",
        "bluebook-law-review, en",
        "oscola, en"
    })
    void printsWhatTheStyleAsksFor(String id, String language, @TempDir Path folder)
            throws IOException, StyleException {
        var style = Styles.shipped().find(id);
        var printed = print(style, Language.parse(language).orElseThrow(), folder);
        var file = APPROVED.resolve(id + "." + language + ".txt");
        var comments = Files.exists(file)
                ? Files.readAllLines(file).stream()
                        .filter(line -> line.startsWith("#"))
                        .toList()
                : List.<String>of();
        var expected = new ArrayList<>(comments);
        expected.addAll(printed);
        if (Boolean.getBoolean("handbill.approve")) {
            Files.write(file, expected);
        }
        assertThat(Files.readAllLines(file)).isEqualTo(expected);
    }

    private static List<String> print(Style style, Language language, Path folder) {
        var sources = TestSources.ofManyKinds(folder);
        var lines = TestSources.resource("citations.txt").lines().toArray(String[]::new);
        var cited = new CslProcessor().format(style, language, sources.clusters(language, lines));
        var printed = new ArrayList<String>();
        for (int i = 0; i < lines.length; i++) {
            printed.add(lines[i]);
            printed.add("    " + citation(cited.citations().get(i)));
        }
        printed.add("");
        printed.addAll(cited.references().stream().map(PrintedStylesTest::entry).collect(Collectors.toList()));
        return printed;
    }

    private static String citation(Cited.Citation citation) {
        var text = TestSources.shown(citation.text());
        return citation.words().isEmpty() ? text : TestSources.shown(citation.words()) + " // " + text;
    }

    private static String entry(Cited.Entry entry) {
        return entry.label().map(label -> TestSources.shown(label) + "\t").orElse("") + TestSources.shown(entry.text());
    }
}
