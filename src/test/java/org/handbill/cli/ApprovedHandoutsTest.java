package org.handbill.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.handbill.testing.Approved;
import org.handbill.testing.Needs;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A project that has a bit of everything, printed in each kind, language and format, held to what was approved.
class ApprovedHandoutsTest {
    private static final Path PROJECT =
            Path.of(System.getProperty("project.basedir", ""), "src/test/resources/projects/approved");

    @TempDir
    static Path out;

    @BeforeAll
    static void build() {
        TestProject.runIn(PROJECT, "build", "--today", TestProject.TODAY, "-o", out.toString())
                .endsWith(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a-fact-sheet.en",
                "a-fact-sheet.es",
                "a-comparison.en",
                "a-comparison.es",
                "a-chart.en",
                "a-chart.es",
                "a-brief.en",
                "a-brief.es",
                "a-flyer.en",
                "a-flyer.es"
            })
    void isPrintedAsApproved(String name) throws IOException {
        for (var format : new String[] {"txt", "md", "json"}) {
            Approved.check(name + "." + format, read(name + "." + format));
        }
        // The style sheets have no say here: the pictures of the pages are looked at.
        Approved.check(name + ".html", Jsoup.parse(read(name + ".html")).body().outerHtml() + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a-fact-sheet.en", "a-comparison.es", "a-chart.en", "a-brief.es", "a-flyer.en"})
    void isReadBackFromThePdfAsApproved(String name) throws IOException, InterruptedException {
        var pdftotext = Needs.program("pdftotext", "poppler-utils");
        var process = new ProcessBuilder(
                        pdftotext.toString(), "-raw", path(name + ".pdf").toString(), "-")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Approved.check(name + ".pdf.txt", new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        process.waitFor();
    }

    private static String read(String file) throws IOException {
        return Files.readString(path(file));
    }

    private static Path path(String file) {
        return out.resolve(file.substring(0, file.indexOf('.'))).resolve(file);
    }
}
