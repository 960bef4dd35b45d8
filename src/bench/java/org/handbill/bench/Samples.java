package org.handbill.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.handbill.pdf.VeraPdf;
import org.jsoup.Jsoup;

/// One copy of each contender, held against Handbill's: as many pages, the same words.
final class Samples {
    private static final int PAGES = 3;
    private static final String PDF_UA = "ua1";

    /// Typst 0.10 cites what has no author by its year alone, without the title.
    private static final double WITHOUT_SHORT_TITLES = 0.09;

    private final Path folder;
    private Optional<String> handbills = Optional.empty();

    /// @param folder has what was made
    Samples(Path folder) {
        this.folder = folder;
    }

    /// @param differing share of its words that are not Handbill's, or of Handbill's that it lacks
    /// @param bytes     of its PDF
    /// @param clauses   of PDF/UA-1 that veraPDF finds broken
    record Sample(String name, double differing, int bytes, List<String> clauses) {}

    /// A contender's copy. The first is Handbill's.
    Sample take(Contender contender) throws Exception {
        var pdf = contender.copy(Recipient.numbered(0));
        var file = Files.write(folder.resolve(contender.name().replaceAll("\\W+", "-") + ".pdf"), pdf);
        var clauses = VeraPdf.failures(pdf).stream()
                .filter(fault -> fault.startsWith(PDF_UA))
                .map(fault ->
                        fault.substring(PDF_UA.length(), fault.indexOf(':')).strip())
                .distinct()
                .toList();
        return new Sample(contender.name(), compare(contender.name(), text(file)), pdf.length, clauses);
    }

    private double compare(String name, String text) {
        var handbill = handbills.orElse(text);
        handbills = Optional.of(handbill);
        return SameWords.compare(name, handbill, text, SameWords.FEW);
    }

    /// Holds the sheet's files that were made cold against Handbill's.
    void compareCold() throws Exception {
        var cold = folder.resolve("cold");
        var page = text(cold.resolve("brief.en.pdf"));
        if (Files.exists(folder.resolve("typst.pdf"))) {
            SameWords.compare("typst.pdf", page, text(folder.resolve("typst.pdf")), WITHOUT_SHORT_TITLES);
        }
        if (Files.exists(folder.resolve("weasyprint.pdf"))) {
            SameWords.compare("weasyprint.pdf", page, text(folder.resolve("weasyprint.pdf")), SameWords.FEW);
        }
        if (Files.exists(folder.resolve("pandoc.txt"))) {
            SameWords.compare(
                    "pandoc.txt",
                    Files.readString(cold.resolve("brief.en.txt")),
                    Files.readString(folder.resolve("pandoc.txt")),
                    SameWords.FEW);
            SameWords.compare(
                    "pandoc.html",
                    body(cold.resolve("brief.en.html")),
                    body(folder.resolve("pandoc.html")),
                    SameWords.FEW);
        }
    }

    private static String body(Path page) throws IOException {
        return Jsoup.parse(Files.readString(page)).body().text();
    }

    private String text(Path pdf) throws IOException, InterruptedException {
        var text = Command.of(folder, "pdftotext", pdf, "-").output();
        long pages = text.chars().filter(letter -> letter == '\f').count();
        if (pages != PAGES) {
            throw new IllegalStateException("%s has %d pages, not %d".formatted(pdf.getFileName(), pages, PAGES));
        }
        return text;
    }
}
