package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handbill.cite.Prose;
import org.handbill.facts.Comparison;
import org.handbill.facts.FactBase;
import org.handbill.facts.Id;
import org.handbill.facts.Language;
import org.handbill.facts.Localized;
import org.handbill.pdf.ReadingOrder;
import org.handbill.pdf.VeraPdf;
import org.handbill.publish.Manifest;
import org.handbill.publish.ManifestFault;
import org.handbill.testing.Needs;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The project's own handouts, as `make` builds them.
class ShippedProjectTest {
    /// What stands between the words of a title.
    private static final String MARKS = "[\\s'’“”\"‘:,.(–—-]+";

    private static final Path PROJECT = Path.of(System.getProperty("project.basedir", ""));

    @TempDir
    static Path out;

    static TestProject.Ran ran;

    @BeforeAll
    static void build() {
        ran = TestProject.runIn(PROJECT, "build", "--today", TestProject.TODAY, "-o", out.toString());
    }

    @Test
    void buildsWithoutAFinding() {
        ran.endsWith(0);
        assertThat(ran.err()).matches("\\d+ files made, 0 current\n");
        assertThat(ran.out().lines().filter(line -> line.endsWith(".pdf")).count())
                .isGreaterThanOrEqualTo(8);
    }

    @Test
    void everyPageCarriesEveryClaimOfItsManifest() throws IOException {
        for (var file : manifest().files()) {
            if (file.format().equals("html")) {
                var page = Jsoup.parse(out.resolve(file.path()).toFile(), "UTF-8");
                assertCarries(file, squeeze(page.body().text()));
            }
        }
    }

    @Test
    void everyTextCarriesEveryClaimOfItsManifest() throws IOException {
        for (var file : manifest().files()) {
            if (file.format().equals("txt")) {
                var text = Files.readString(out.resolve(file.path()));
                assertCarries(file, squeeze(text));
                assertThat(text.lines()
                                .filter(line ->
                                        line.length() > 72 && line.strip().contains(" ")))
                        .as(file.path())
                        .isEmpty();
            }
        }
    }

    @Test
    void everyPdfCarriesEveryClaimOfItsManifest() throws IOException, InterruptedException {
        var pdftotext = Needs.program("pdftotext", "poppler-utils");
        for (var file : manifest().files()) {
            if (file.format().equals("pdf")) {
                var process = new ProcessBuilder(
                                pdftotext.toString(), out.resolve(file.path()).toString(), "-")
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
                var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(process.waitFor()).isZero();
                assertCarries(file, squeeze(text));
                assertThat(file.pages()).as(file.path()).isPresent();
            }
        }
    }

    @Test
    void everyPdfConformsAndIsReadInTheOrderOfItsPage() throws Exception {
        for (var file : manifest().files()) {
            if (file.format().equals("pdf")) {
                var pdf = Files.readAllBytes(out.resolve(file.path()));
                var page = Files.readString(out.resolve(file.path().replaceAll("pdf$", "html")));
                assertThat(VeraPdf.failures(pdf)).as(file.path()).isEmpty();
                assertThat(ReadingOrder.ofStructure(pdf)).as(file.path()).isEqualTo(ReadingOrder.ofHtml(page));
            }
        }
    }

    private static void assertCarries(Manifest.Output file, String letters) throws IOException {
        var facts = FactBase.read(PROJECT);
        var language = new Language(file.language());
        for (var id : file.claims()) {
            for (var text : wordings(facts, new Id(file.sheet()), new Id(id))) {
                assertThat(letters)
                        .as("%s: %s", file.path(), id)
                        .contains(squeeze(
                                Prose.inline(text.in(language).orElseThrow()).letters()));
            }
        }
        for (var id : file.sources()) {
            var title = facts.source(new Id(id)).orElseThrow().text("title").orElseThrow();
            assertThat(letters.replaceAll(MARKS, "").toLowerCase(java.util.Locale.ROOT))
                    .as("%s: %s", file.path(), id)
                    .contains(firstWords(title));
        }
    }

    /// In which words a sheet prints a claim: its own, but for cells of tables that have words for it.
    private static Set<Localized> wordings(FactBase facts, Id sheet, Id id) {
        var printed = facts.sheet(sheet).orElseThrow();
        var own = facts.claim(id).orElseThrow().text();
        var inCells = printed.sections().stream()
                .flatMap(section -> section.comparison().stream())
                .flatMap(Comparison::cells)
                .flatMap(cell -> cell instanceof Comparison.Cell.Claimed claimed ? Stream.of(claimed) : Stream.empty())
                .filter(cell ->
                        cell.claims().stream().anyMatch(claim -> claim.id().equals(id)))
                .map(cell -> cell.text().orElse(own));
        var listed =
                printed.entries().filter(entry -> entry.claim().id().equals(id)).map(entry -> own);
        return Stream.concat(inCells, listed).collect(Collectors.toSet());
    }

    /// The beginning of a title, which styles set in letters of either case and with quotes of their own.
    private static String firstWords(String title) {
        var words = List.of(title.replaceAll("<[^>]*>|[*]", "").split(MARKS));
        return squeeze(String.join("", words.subList(0, Math.min(2, words.size()))))
                .toLowerCase(java.util.Locale.ROOT);
    }

    /// Letters without the spaces and line ends that set them apart.
    private static String squeeze(String text) {
        return text.replaceAll("[\\s\u00a0\u00ad\u200b\u202f]+", "");
    }

    private static Manifest manifest() throws IOException {
        try {
            return Manifest.in(out).orElseThrow();
        } catch (ManifestFault fault) {
            throw new AssertionError(fault);
        }
    }
}
