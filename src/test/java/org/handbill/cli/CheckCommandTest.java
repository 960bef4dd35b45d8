package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    private static final String AT_FAULT = "facts/claims/more.yaml";

    @TempDir
    Path folder;

    TestProject project;

    @BeforeEach
    void makeProject() {
        project = new TestProject(folder);
    }

    private TestProject withFaults() {
        return project.file(AT_FAULT, """
                claims:
                  - id: doubtful
                    kind: finding
                    text: {en: "The study proves it."}
                    evidence: [{source: smith-2018}]
                    review-by: 2027-01-10
                    answered-by: [nobody]
                """).sheet("second", "claims: [doubtful]");
    }

    private TestProject.Ran check(String... options) {
        var line = new String[options.length + 3];
        line[0] = "check";
        line[1] = "--today";
        line[2] = TestProject.TODAY;
        System.arraycopy(options, 0, line, 3, options.length);
        return project.run(line);
    }

    @Test
    void soundFactsAreCounted() {
        assertThat(check().endsWith(0).out()).isEqualTo("2 claims, 2 sources, 1 sheet: 0 errors, 0 warnings\n");
    }

    @Test
    void findingsAreTheAnswer() {
        withFaults();

        var run = check().endsWith(1);

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("""
                facts/claims/more.yaml:4:27: overclaiming: "proves" says more than a finding can show [warning]
                    4 |     text: {en: "The study proves it."}
                      |                           ^^^^^^
                      = say what was found, by whom and of whom

                facts/claims/more.yaml:5:25: missing-locator: the evidence of "doubtful" names no place in "smith-2018" [warning]
                    5 |     evidence: [{source: smith-2018}]
                      |                         ^^^^^^^^^^
                      = add locator: {page: …}, or rests-on: whole, abstract or record

                facts/claims/more.yaml:7:19: unknown-claim: no claim has the id "nobody"
                    7 |     answered-by: [nobody]
                      |                   ^^^^^^
                      = write the id of a claim of the project

                3 claims, 2 sources, 2 sheets: 1 error, 2 warnings
                """);
    }

    @Test
    void warningsFailOnlyWhereTheyAreAskedTo() {
        project.file(AT_FAULT, """
                claims:
                  - {id: bare, kind: law, text: {en: X}, evidence: [{source: smith-2018, rests-on: whole}], review-by: 2027}
                """);

        check().endsWith(0);
        check("--fail-on", "warning").endsWith(1);
        assertThat(check("-q").endsWith(0).out()).isEqualTo("3 claims, 2 sources, 1 sheet: 0 errors, 0 warnings\n");
    }

    @Test
    void whatIsSoonDueIsAskedFor() {
        assertThat(check("--within", "300d").endsWith(0).out())
                .contains("overdue-claim: \"counted\" will be due for review on 2027-08-01, in 250 days [warning]");
        assertThat(check("--within", "soon").endsWith(2).err())
                .isEqualTo("handbill: Invalid value for option '--within': 'soon' is no time: write 60d for days or"
                        + " 8w for weeks\nSee 'handbill check --help'.\n");
    }

    @Test
    void someFilesOfTheProjectCanBeLookedAt() {
        withFaults();

        assertThat(check(folder.resolve("facts/claims/claims.yaml").toString())
                        .endsWith(0)
                        .out())
                .isEqualTo("3 claims, 2 sources, 2 sheets: 0 errors, 0 warnings\n");
        assertThat(check(folder.resolve("facts/claims").toString()).endsWith(1).out())
                .contains("unknown-claim");
        var missing = folder.resolve("facts/claim").toString();
        assertThat(check(missing).endsWith(2).err())
                .isEqualTo("handbill: " + missing + ": there is no such file or folder\n");
    }

    @Test
    void theReportGoesIntoAFile() throws IOException {
        withFaults();
        var report = folder.resolve("reports/findings.json");

        assertThat(check("--report", "json", "--output", report.toString())
                        .endsWith(1)
                        .out())
                .isEmpty();
        assertThat(Files.readString(report))
                .startsWith("{\n  \"version\" : 1,\n")
                .endsWith("""
                  "summary" : {
                    "errors" : 1,
                    "warnings" : 2,
                    "notes" : 0
                  }
                }
                """);
    }

    @Test
    void aListThatIsNoneIsRefused() throws IOException {
        var list = folder.resolve("list.csv");
        Files.writeString(list, "a,b\n1,2\n");

        assertThat(check("--retractions", list.toString()).endsWith(2).err())
                .isEqualTo(
                        "handbill: --retractions " + list + ": it has no columns OriginalPaperDOI and RetractionNature,"
                                + " as Retraction Watch's list has\n");
    }

    @Test
    void pagesAreLookedAtWhereTheyAreRendered() {
        project.file("facts/claims/long.yaml", """
                claims:
                  - id: long
                    kind: law
                    text: {en: "%s"}
                    evidence: [{source: act-2001, rests-on: whole}]
                    review-by: 2027-08-01
                """.formatted(
                                "One two three four. ".repeat(900).strip()))
                .file("facts/sheets/long.yaml", """
                        id: long-sheet
                        template: fact-sheet
                        title: {en: A long sheet}
                        formats: [pdf]
                        pages: {max: 1}
                        sections: [{claims: [long]}]
                        """);

        assertThat(check().endsWith(0).out()).doesNotContain("too-long");
        assertThat(check("--rendered").endsWith(1).out())
                .contains("facts/sheets/long.yaml:5:14: too-long: in en the PDF has ");
    }
}
