package org.handbill.cite.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.handbill.cite.Markup;
import org.handbill.facts.CslValue;
import org.handbill.facts.CslVariables;
import org.handbill.facts.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What was imported is exported and imported again without a change; and no format loses anything of a record,
/// whatever it is. The records are made up, from a seed that does not change.
class RoundTripTest {
    private static final int RECORDS = 100;

    /// In the form that an import gives them.
    private static final List<String> TEXTS = Stream.of(
                    "Rents in the harbor",
                    "naïve Straße Łódź Çelik Ø",
                    "\\*not emphasis\\* and 100 % of $5 or $6 & more_or_less #1",
                    "*Homo sapiens* and H<sub>2</sub>O, x<sup>2</sup>",
                    "The <span class=\"nocase\">DNA</span> of **bold** <span class=\"nocase\">iPhone *x*</span>",
                    "“Quoted”, ‘single’, workers' rights – and — dashes -- two - one",
                    "{braces} \\\\command{x} \\` \\~a \\^b ^ ~ |",
                    "the ratio $\\sqrt{x}$ and $n$",
                    "3",
                    "010",
                    "1.10",
                    "no",
                    "a, b and c; d = e",
                    "who@example.org wrote \\@home",
                    "a < b > c &amp; &",
                    "Иванов 北京 العربية",
                    "non\u00a0breaking “”’ 'x' ''y'' ``z``",
                    "<span style=\"font-variant:small-caps;\">Small</span> caps",
                    "[brackets](x) ! \\[y\\]: z",
                    "van der and others",
                    "ends with \\\\",
                    "\"quoted\" straight",
                    "@article{x, inside}",
                    "ER  - x, TY  - JOUR",
                    "1. FC Example",
                    "# 1 and - 2",
                    "- 3",
                    "&amp;amp; &lt;i&gt; AT&amp;T &#233;",
                    "{World Health Organization}")
            .map(text -> FieldText.write(Markup.pieces(text)))
            .toList();

    private static final List<String> VERBATIM = List.of("978-0-00-000000-2", "1234-567X", "a/b_c%20d", "en-GB", "es");

    private static final List<String> DATES = List.of(
            "2016",
            "2016-05",
            "2016-05-26",
            "2016/2017",
            "2016-05/2016-07",
            "1855~",
            "1993-21",
            "-0099",
            "2016/",
            "0000");

    private final Random random = new Random(20261124);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(names = {"BIBTEX", "BIBLATEX", "RIS", "CSL_JSON", "CSL_YAML"})
    void nothingIsLostOnTheWayOutAndIn(LibraryFormat format) {
        var yaml = new StringBuilder("references:\n");
        IntStream.range(0, RECORDS).forEach(number -> yaml.append(SourcesYaml.item(entry(number), 2)));

        var sources = Libraries.sources(yaml.toString(), folder);
        var exported = Exporter.write(format, sources);
        var once = Libraries.yaml(exported);
        var exportedAgain = Exporter.write(format, Libraries.sources(once, folder));

        var expected = records(Exporter.write(LibraryFormat.CSL_YAML, sources));
        var found = records(once);
        for (int i = 0; i < Math.min(expected.size(), found.size()); i++) {
            assertThat(found.get(i)).isEqualTo(expected.get(i));
        }
        // Byte for byte, in the same order.
        assertThat(exportedAgain).isEqualTo(exported);
        assertThat(Libraries.yaml(exportedAgain)).isEqualTo(once);
    }

    @Test
    void noKeyStandsTwiceInALibrary() {
        var sources = Libraries.sources("""
                references:
                  - {id: a, type: book, title: A, citation-key: Smith}
                  - {id: b, type: book, title: B, citation-key: smith}
                  - {id: c, type: book, title: C, citation-key: a}
                """, folder);

        for (var format : List.of(LibraryFormat.BIBTEX, LibraryFormat.BIBLATEX)) {
            assertThat(Exporter.write(format, sources).lines().filter(line -> line.startsWith("@")))
                    .containsExactly("@book{Smith,", "@book{b,", "@book{c,");
        }
    }

    private static List<String> records(String yaml) {
        return List.of(yaml.split("(?m)^(?=  - id)"));
    }

    private Entry entry(int number) {
        Map<String, CslValue> variables = new LinkedHashMap<>();
        variables.put("title", new CslValue.Plain(one(TEXTS)));
        for (int i = 0; i < 8; i++) {
            var name = one(CslVariables.STANDARD);
            if (!List.of("citation-key", "event", "DOI", "URL").contains(name)) {
                variables.put(name, new CslValue.Plain(one(CslItems.VERBATIM.contains(name) ? VERBATIM : TEXTS)));
            }
            variables.put(one(CslVariables.NUMBERS), new CslValue.Plain(one(TEXTS)));
        }
        for (int i = 0; i < 3; i++) {
            variables.put(one(CslVariables.NAMES), names());
            variables.put(one(CslVariables.DATES), date());
        }
        variables.put("issued", date());
        variables.put("author", names());
        if (random.nextBoolean()) {
            variables.put("DOI", new CslValue.Plain("10.1234/a_b.(c)" + number));
            variables.put("note", new CslValue.Plain("First line\n\nand *another*\n\\- a third"));
            variables.put("URL", new CslValue.Plain("https://example.org/~a/b_c%20d?e={f}&g=" + number));
        }
        Map<String, Object> handbill = random.nextInt(4) > 0
                ? Map.of()
                : Map.of(
                        Entry.IMPORTED,
                        new TreeMap<>(Map.of(
                                "bibtex", new TreeMap<>(Map.of("file", "a_b:c {d}.pdf", "groups", "x")),
                                "ris", Map.of("C1", List.of("one", "two")),
                                "csl", Map.of("custom-thing", Map.of("a", "b")))));
        return new Entry("record-" + number, one(CslVariables.TYPES), variables, handbill, Position.startOf(""));
    }

    private CslValue.Date date() {
        return random.nextInt(5) == 0
                ? CslValue.Date.literally(one(TEXTS))
                : CslValue.Date.parse(one(DATES)).orElseThrow();
    }

    private CslValue.Names names() {
        var names = new ArrayList<CslValue.Name>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            var parts = new LinkedHashMap<String, String>();
            if (random.nextInt(4) == 0) {
                parts.put("literal", one(TEXTS));
            } else {
                parts.put(
                        "family",
                        one(List.of("Platt", "de la Cruz", "O'Brien-Smith", "Müller", "La Fontaine", "others")));
                if (random.nextInt(6) > 0) {
                    parts.put("given", one(List.of("Lucy", "J. R. R.", "Jean-Paul", "Ada, the younger", "and")));
                }
                if (random.nextInt(4) == 0) {
                    parts.put(random.nextBoolean() ? "dropping-particle" : "non-dropping-particle", "van der");
                }
                if (random.nextInt(5) == 0) {
                    parts.put("suffix", "Jr.");
                }
            }
            names.add(new CslValue.Name(parts));
        }
        return new CslValue.Names(names);
    }

    private <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
