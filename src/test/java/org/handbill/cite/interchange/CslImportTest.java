package org.handbill.cite.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// CSL-JSON has more in it than CSL knows.
class CslImportTest {
    private static final String ITEMS = """
            [{"id": "a", "type": "article-journal", "title": "A",
              "journalAbbreviation": "J. T.", "container-title-short": "J. Tests", "container-title": "Journal of Tests",
              "note": "One <i>line</i>\\nand another\\n\\n- a third", "abstract": "One <i>line\\nand</i> another",
              "author": [{"family": "Lee", "given": "Bo", "ORCID": "0000-0002"}, {"family": "Smith", "isInstitution": "1"}],
              "ISBN": ["1", "2"], "colour": {"a": ["b"]}, "custom": {"own": "x"}}]
            """;

    @TempDir
    Path folder;

    @Test
    void nothingThatCslDoesNotKnowIsLost() {
        assertThat(Libraries.yaml(ITEMS)).isEqualTo("""
                references:
                  - id: a
                    type: article-journal
                    title: A
                    author:
                      - {family: Lee, given: Bo}
                      - {family: Smith}
                    container-title: Journal of Tests
                    container-title-short: J. Tests
                    abstract: One *line and* another
                    note: "One *line*\\nand another\\n\\n\\\\- a third"
                    ISBN: 1
                    handbill:
                      imported:
                        csl:
                          author: [{family: Lee, ORCID: 0000-0002}, {family: Smith, isInstitution: 1}]
                          ISBN: [2]
                          colour:
                            a: [b]
                          custom:
                            own: x
                          journalAbbreviation: J. T.
                """);
    }

    @Test
    void itIsExportedAndImportedAsItWas() {
        var yaml = Libraries.yaml(ITEMS);
        var json = Exporter.write(LibraryFormat.CSL_JSON, Libraries.sources(yaml, folder));

        assertThat(json)
                .contains("\"journalAbbreviation\" : \"J. T.\"", "\"container-title-short\" : \"J. Tests\"")
                .contains("One <i>line</i>\\nand another\\n\\n- a third");
        assertThat(Exporter.write(LibraryFormat.CSL_JSON, Libraries.sources(Libraries.yaml(json), folder)))
                .isEqualTo(json);
        for (var format : java.util.List.of(LibraryFormat.BIBTEX, LibraryFormat.RIS)) {
            var exported = Exporter.write(format, Libraries.sources(yaml, folder));
            assertThat(Libraries.yaml(exported).lines().sorted())
                    .as(format.word())
                    .containsExactlyElementsOf(yaml.lines().sorted().toList());
        }
    }

    @Test
    void crossrefsTextsAreJatsAndItsSubtitlesStandApart() {
        assertThat(Libraries.yaml("""
                {"message": {"indexed": {"timestamp": 1}, "prefix": "10.1000", "member": "1", "DOI": "10.1000/a",
                  "type": "journal-article", "title": ["Rents &amp; <i>Homo sapiens</i>"], "subtitle": ["A review"],
                  "abstract": "<jats:title>Abstract</jats:title><jats:p>In <jats:italic>two</jats:italic>\\n   lines, p &lt; 5.</jats:p><jats:p>More.</jats:p>"}}
                """)).contains("""
                    title: "Rents & *Homo sapiens*: A review"
                    abstract: "Abstract\\nIn *two* lines, p < 5.\\nMore."
                """).doesNotContain("subtitle");
    }

    @Test
    void aBackslashThatOnlyKeepsMarkupOffIsNotExported() {
        var sources = Libraries.sources("""
                references:
                  - {id: a, type: book, title: '\\- 3 \\*stars\\* of 5 \\- and more', note: 'me@example.org'}
                """, folder);

        assertThat(Exporter.write(LibraryFormat.CSL_JSON, sources))
                .contains("\"title\" : \"- 3 *stars* of 5 - and more\"", "\"note\" : \"me@example.org\"");
    }
}
