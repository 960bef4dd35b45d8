package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// What `build` and `render` find, in the forms of `check`.
class ReportOfABuildTest {
    @TempDir
    Path folder;

    TestProject project;

    @BeforeEach
    void makeProject() {
        project = new TestProject(folder);
    }

    private void makeAClaimUnsourced() {
        project.file(
                "facts/claims/claims.yaml",
                project.read("facts/claims/claims.yaml")
                        .replace("    evidence: [{source: act-2001, rests-on: record}]\n", ""));
    }

    @Test
    void aBuildTellsAProgramWhatItFound() {
        makeAClaimUnsourced();

        var told = JsonMapper.shared()
                .readTree(project.build("--report", "json").endsWith(1).err());

        assertThat(told.path("findings").findValuesAsString("rule")).containsExactly("unsourced-claim");
        assertThat(told.path("summary").path("errors").intValue()).isEqualTo(1);
    }

    @Test
    void aBuildWithoutFindingsSaysSoToo() {
        var ran = project.build("--report", "json").endsWith(0);

        assertThat(JsonMapper.shared().readTree(ran.err()).path("findings")).isEmpty();
        assertThat(ran.out().lines()).hasSize(2);
    }

    @Test
    void theReportGoesIntoAFileAndTheRestIsTold() {
        makeAClaimUnsourced();
        var report = folder.resolve("reports/build.xml");

        var ran = project.build("--report", "junit", "--output", report.toString())
                .endsWith(1);

        assertThat(ran.err()).isEqualTo("0 files made, 0 current\n");
        assertThat(report).content().contains("<testcase ", "unsourced-claim");
    }

    @Test
    void aReportThatCanNotBeWrittenIsAFaultOfTheEnvironment() {
        project.file("taken", "a file");

        assertThat(project.build("--output", folder.resolve("taken/report.txt").toString())
                        .endsWith(3)
                        .err())
                .startsWith("handbill: cannot ");
    }

    @Test
    void aRenderedSheetIsReportedBesideItsText() {
        project.file(
                "facts/claims/claims.yaml",
                project.read("facts/claims/claims.yaml").replace("review-by: 2027-08-01", "review-by: 2026-01-01"));

        var ran = project.run(
                        "render",
                        "first",
                        "--today",
                        TestProject.TODAY,
                        "--report",
                        "github",
                        "--format",
                        "txt",
                        "-o",
                        "-")
                .endsWith(1);

        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .startsWith("::error file=facts/claims/claims.yaml,line=7,")
                .contains("overdue-claim");
    }
}
