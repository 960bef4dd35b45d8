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

    private static final String REVIEWS = """
            references:
              - {id: smith-2001, type: article-journal, title: Rents in the harbor of a town, issued: 2001,
                 container-title: The Journal of American History, author: [{family: Smith}], page: 1-9}
              - {id: reviews, type: article-journal, title: Book Reviews, issued: 2001,
                 container-title: The Journal of American History, volume: 3, page: 10-12}
            """;

    /// What is the same as a record, by id and why.
    private static List<String> held(String fields) throws IOException {
        return held(HELD, "title: EDITORIAL, type: article-journal, issued: 2001" + fields);
    }

    private static List<String> held(String sources, String record) throws IOException {
        var holdings = Holdings.none();
        SourcesFile.of("facts/sources/a.yaml", sources).addTo(holdings);
        var found = new ArrayList<String>();
        var text = "references:\n  - {" + record + "}\n";
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

    @Test
    void anotherJournalsEditorialIsAnotherWork() throws IOException {
        assertThat(held(", container-title: BMJ")).isEmpty();
        assertThat(held(", container-title: BMJ, author: [{family: Horton}]")).isEmpty();
        assertThat(held(", container-title: Lancet")).containsExactly("lancet, title and year");
    }

    @Test
    void whereATitleSaysLittleItsPlaceDecides() throws IOException {
        var record = "type: article-journal, title: Book reviews, issued: 2001, container-title: ";

        assertThat(held(REVIEWS, record + "J. Am. Hist.")).containsExactly("reviews, title and year");
        assertThat(held(REVIEWS, record + "J. Am. Hist., volume: 3, page: 10"))
                .containsExactly("reviews, title and year");
        assertThat(held(REVIEWS, record + "J. Am. Hist., page: 13-15")).isEmpty();
        assertThat(held(REVIEWS, record + "J. Am. Hist., volume: 4")).isEmpty();
        assertThat(held(REVIEWS, record + "J. Am. Med. Assoc.")).isEmpty();
    }

    @Test
    void anAuthorAndATitleThatSaysMuchAreEnough() throws IOException {
        var record = "title: Rents in the harbor of a town, issued: 2001, author: [{family: Smith}]";

        assertThat(held(REVIEWS, record + ", type: article, container-title: SSRN, page: 1-40"))
                .containsExactly("smith-2001, title and year");
        assertThat(held(REVIEWS, record + ", type: chapter, container-title: A Book"))
                .isEmpty();
    }

    @Test
    void theSameIdOfAnotherTitleIsAnotherWorks() throws IOException {
        var record = "id: smith-2001, type: article-journal, issued: 2001, author: [{family: Smith}], title: ";

        assertThat(held(REVIEWS, record + "Rents in the harbor")).containsExactly("smith-2001, id");
        assertThat(held(REVIEWS, record + "Wages and prices")).isEmpty();
    }
}
