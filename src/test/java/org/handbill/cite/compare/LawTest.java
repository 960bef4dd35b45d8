package org.handbill.cite.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.handbill.cite.Style;
import org.handbill.cite.StyleException;
import org.handbill.cite.Styles;
import org.handbill.facts.FactBase;
import org.handbill.facts.Language;
import org.handbill.testing.Approved;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Statutes, bills, treaties, cases, resolutions and reports as lawyers' styles print them: the entry of the list (or
/// the first note), a citation with a place, and a later note.
///
/// A file's head says where Handbill differs from citeproc-js on purpose, and where the style itself falls short of its
/// manual. `make compare-citations` compares anew; `make approve` keeps the heads.
final class LawTest {
    private static final Path ROOT = Path.of(System.getProperty("project.basedir", ""));
    private static final Language ENGLISH = Language.parse("en").orElseThrow();

    private final Handbill handbill = new Handbill();

    @ParameterizedTest
    @ValueSource(strings = {"bluebook-law-review", "oscola", "apa", "chicago-notes-bibliography"})
    void isCitedAsApproved(String id) throws IOException, StyleException {
        var style = Styles.shipped().find(id);
        var works = works();
        assertThat(works).hasSizeGreaterThanOrEqualTo(30);
        var formatted = handbill.format(style, ENGLISH, works);
        var lines = new ArrayList<>(head(id));
        for (int i = 0; i < works.size(); i++) {
            lines.add("");
            lines.add(works.get(i).source().id() + " (" + works.get(i).source().type() + ")");
            lines.add("    " + Likeness.shown(formatted.get(i).entry()));
            lines.add("    " + Likeness.shown(formatted.get(i).citation()));
            if (style.kind() == Style.Kind.NOTE) {
                var between = works.get((i + 1) % works.size());
                lines.add("    " + Likeness.shown(handbill.later(style, ENGLISH, works.get(i), between)));
            }
        }
        Approved.check("law/" + id + ".txt", String.join("\n", lines) + "\n");
    }

    private static List<Work> works() throws IOException {
        var facts = FactBase.read(ROOT.resolve("src/test/resources/projects/law"));
        assertThat(facts.findings()).isEmpty();
        return facts.sources().stream().map(Work::of).toList();
    }

    private static List<String> head(String id) throws IOException {
        var file = ROOT.resolve("src/test/resources/approved/law/" + id + ".txt");
        if (!Files.exists(file)) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.takeWhile(line -> line.startsWith("#")).toList();
        }
    }
}
