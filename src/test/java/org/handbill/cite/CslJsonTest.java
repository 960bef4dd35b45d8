package org.handbill.cite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CslJsonTest {
    @TempDir
    Path folder;

    @Test
    void aSourceIsAnItemOfCslJson() {
        var source = TestSources.of(folder, """
                - id: king-2010
                  type: chapter
                  title: "Law *in* action: CO<sub>2</sub>, <x> & <span class=\\"nocase\\">pH</span>"
                  author: [{family: King, given: Martin Luther, suffix: Jr., comma-suffix: true}, {literal: UN}]
                  issued: 2010-03
                  accessed: 2026-11-24
                  URL: https://example.org/a_b_c?x=*y*
                  page: 12-14
                """).get("king-2010");
        assertThat(CslJson.of(source))
                .isEqualTo(Map.of(
                        "id", "king-2010",
                        "type", "chapter",
                        "title", "Law <i>in</i> action: CO<sub>2</sub>, <x> & <span class=\"nocase\">pH</span>",
                        "author",
                                List.of(
                                        Map.of(
                                                "family", "King",
                                                "given", "Martin Luther",
                                                "suffix", "Jr.",
                                                "comma-suffix", true),
                                        Map.of("literal", "UN")),
                        "issued", Map.of("date-parts", List.of(List.of(2010, 3))),
                        "accessed", Map.of("date-parts", List.of(List.of(2026, 11, 24))),
                        "URL", "https://example.org/a_b_c?x=*y*",
                        "page", "12-14"));
    }

    @Test
    void variablesKeepTheirOrder() {
        var source = TestSources.of(folder, """
                - {id: a, type: book, title: A, publisher: P, issued: 2001, edition: 2}
                """).get("a");
        assertThat(CslJson.of(source).keySet())
                .containsExactly("id", "type", "title", "publisher", "issued", "edition");
    }

    @Test
    void datesOfEveryKind() {
        var sources = TestSources.of(folder, """
                - {id: range, type: book, title: A, issued: 2016/2017}
                - {id: open, type: book, title: A, issued: 2016/}
                - {id: circa, type: book, title: A, issued: 1855~}
                - {id: season, type: book, title: A, issued: 1993-21}
                - {id: words, type: book, title: A, issued: {literal: in press}}
                """);
        assertThat(CslJson.of(sources.get("range")).get("issued"))
                .isEqualTo(Map.of("date-parts", List.of(List.of(2016), List.of(2017))));
        assertThat(CslJson.of(sources.get("open")).get("issued"))
                .isEqualTo(Map.of("date-parts", List.of(List.of(2016), List.of(0))));
        assertThat(CslJson.of(sources.get("circa")).get("issued"))
                .isEqualTo(Map.of("date-parts", List.of(List.of(1855)), "circa", true));
        assertThat(CslJson.of(sources.get("season")).get("issued"))
                .isEqualTo(Map.of("date-parts", List.of(List.of(1993)), "season", 1));
        assertThat(CslJson.of(sources.get("words")).get("issued")).isEqualTo(Map.of("literal", "in press"));
    }
}
