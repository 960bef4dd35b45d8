package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListAndShowTest {
    @TempDir
    Path folder;

    TestProject project;

    @BeforeEach
    void makeProject() {
        project = new TestProject(folder);
    }

    @Test
    void listsClaims() {
        assertThat(project.run("list", "claims").endsWith(0).out()).isEqualTo("""
                counted  finding  Seven of nine were counted.
                enacted  law      The Act was passed in 2001.
                """);
    }

    @Test
    void listsWhatHasAWord() {
        assertThat(project.run("list", "claims", "ACT").endsWith(0).out()).isEqualTo("""
                enacted  law  The Act was passed in 2001.
                """);
    }

    @Test
    void listsSheetsAsJson() {
        assertThat(project.run("list", "sheets", "--json").endsWith(0).out()).isEqualTo("""
                {
                  "version" : 1,
                  "sheets" : [
                    {
                      "id" : "first",
                      "template" : "fact-sheet",
                      "title" : {
                        "en" : "A sheet",
                        "es" : "Una hoja"
                      },
                      "languages" : [
                        "en"
                      ],
                      "formats" : [
                        "html",
                        "txt"
                      ],
                      "citation-style" : "apa",
                      "claims" : [
                        "counted",
                        "enacted"
                      ]
                    }
                  ]
                }
                """);
    }

    @Test
    void listsTheKindsOfHandouts() {
        assertThat(project.run("list", "templates").endsWith(0).out()).isEqualTo("""
                brief       pdf,html,txt,md,json
                fact-sheet  pdf,html,txt,md,json
                flyer       pdf,html,txt,md,json
                """);
    }

    @Test
    void listsStylesWithoutAProject() {
        assertThat(project.run("list", "styles", "american-medical").endsWith(0).out())
                .contains("numeric");
    }

    @Test
    void showsTheWholeOfAFigure() {
        project.file("facts/claims/figures.yaml", """
                claims:
                  - id: odds
                    kind: statistic
                    text: {en: Three times the odds.}
                    evidence: [{source: smith-2018, locator: {page: "5"}}]
                    value:
                      number: 2.99
                      unit: {en: odds ratio}
                      interval: [1.96, 4.57]
                      year: 2018
                      population: {en: workers of nine places}
                """);

        assertThat(project.run("show", "odds").endsWith(0).out()).startsWith("""
                claim odds  (facts/claims/figures.yaml:2)
                  kind: statistic
                  text [en]: Three times the odds.
                  value: 2.99
                  unit [en]: odds ratio
                  interval: 1.96 to 4.57
                  year: 2018
                  population [en]: workers of nine places
                """);
    }

    @Test
    void showsAClaimWithAllThatItRestsOn() {
        assertThat(project.run("show", "counted").endsWith(0).out()).isEqualTo("""
                claim counted  (facts/claims/claims.yaml:3)
                  kind: finding
                  topic: tests
                  text [en]: Seven of nine were counted.
                  text [es]: Se contaron siete de nueve.
                  review-by: 2027-08-01
                  evidence:
                    - smith-2018
                      page: 4
                      reference: Smith, A. (2018). Counting what is counted. Journal of Tests, 3, 1–9. https://doi.org/10.1234/abc
                  sheets:
                    - first: A sheet
                """);
    }

    @Test
    void showsASourceWithAllThatRestsOnIt() {
        assertThat(project.run("show", "act-2001").endsWith(0).out())
                .startsWith("source act-2001  (facts/sources/sources.yaml:12)\n")
                .contains("  claims:\n    - enacted: The Act was passed in 2001.\n")
                .contains("  sheets:\n    - first: A sheet\n");
    }

    @Test
    void anUnknownIdIsWrongUsage() {
        assertThat(project.run("show", "countd").endsWith(2).err())
                .isEqualTo("handbill: no claim, source or sheet has the id \"countd\"; did you mean \"counted\"?\n");
        assertThat(project.run("list", "clams").endsWith(2).err())
                .contains("'clams' is none of claims, sources, sheets, templates, styles");
    }
}
