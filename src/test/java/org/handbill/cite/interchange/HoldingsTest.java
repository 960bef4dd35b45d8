package org.handbill.cite.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HoldingsTest {
    private static final String HELD = """
            references:
              - id: lancet
                type: article-journal
                title: Editorial
                container-title: The Lancet
                author:
                  - {family: Horton}
                issued: 2001
                DOI: 10.1000/a
            """;

    /// What is the same as a record, by id and why.
    private static List<String> held(String fields) throws IOException {
        var holdings = Holdings.none();
        SourcesFile.of("facts/sources/a.yaml", HELD).addTo(holdings);
        var found = new ArrayList<String>();
        var text = "references:\n  - {title: EDITORIAL, type: article-journal, issued: 2001" + fields + "}\n";
        var library = Library.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "library");
        Importer.read(
                library,
                Importer.Options.NONE,
                holdings,
                imported -> imported.held().ifPresent(same -> found.add(same.id() + ", " + same.by())));
        return found;
    }

    @Test
    void titleAndYearAreTheSameWorkWhereNothingContradicts() throws IOException {
        assertThat(held("")).containsExactly("lancet, title and year");
        assertThat(held(", URL: 'https://example.org/', author: [{family: HORTON, given: R.}]"))
                .containsExactly("lancet, title and year");
    }

    @Test
    void anotherDoiOrFirstAuthorIsAnotherWork() throws IOException {
        assertThat(held(", DOI: 10.1000/b")).isEmpty();
        assertThat(held(", author: [{family: Smith}, {family: Horton}]")).isEmpty();
    }

    @Test
    void anIdentifierIsEnough() throws IOException {
        assertThat(held(", DOI: 10.1000/A, author: [{family: Smith}]")).containsExactly("lancet, DOI");
    }
}
