package org.handbill.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;

/// The brief, and what the peers make theirs from: Handbill's own data, web page, Markdown and bibliography of it.
///
/// @param project   the project's folder
/// @param program   handbill
/// @param peers     the peers' versions: `src/bench/peers`
/// @param folder    where their inputs are, and the fonts in `fonts`
record Brief(Path project, Path program, Path peers, Path folder) {
    static final String SHEET = "brief";
    /// The day on which it is made.
    static final String TODAY = "2026-11-30";
    /// What stands in the page of one copy in the place of the recipient.
    static final String NAME = "RECIPIENT-NAME";

    static final String DISTRICT = "RECIPIENT-DISTRICT";

    /// Writes all inputs.
    void prepare() throws IOException, InterruptedException {
        var fonts = Files.createDirectories(folder.resolve("fonts"));
        for (var font : Font.values()) {
            copy(font.resource(), fonts.resolve(font.file()));
        }
        copy("/apa.csl", folder.resolve("apa.csl"));
        Files.writeString(folder.resolve("fonts.conf"), """
                <?xml version="1.0"?>
                <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
                <fontconfig><dir>%s</dir><cachedir>%s</cachedir></fontconfig>
                """.formatted(fonts, folder.resolve("font-cache")));
        for (var input : new String[] {"brief.typ", "brief.css"}) {
            Files.writeString(folder.resolve(input), Files.readString(peers.resolve(input)));
        }
        Files.writeString(folder.resolve("brief.json"), render("json").output());
        Files.writeString(
                folder.resolve("brief.md"),
                render("md", "--citations", "pandoc").output());
        Files.writeString(
                folder.resolve("sources.bib"),
                handbill("cite", SHEET, "--as", "biblatex").output());
    }

    /// Handbill on this project.
    Command handbill(Object... words) {
        var all = new Object[words.length + 3];
        all[0] = program;
        all[1] = "--project";
        all[2] = project;
        System.arraycopy(words, 0, all, 3, words.length);
        return Command.of(folder, all);
    }

    /// One format to standard output.
    private Command render(String format, Object... more) {
        var words = new Object[8 + more.length];
        System.arraycopy(
                new Object[] {"render", SHEET, "--today", TODAY, "--format", format, "-o", "-"}, 0, words, 0, 8);
        System.arraycopy(more, 0, words, 8, more.length);
        return handbill(words);
    }

    /// Handbill's page for a recipient, as XHTML that says {@link #NAME} and {@link #DISTRICT}.
    String page() throws IOException, InterruptedException {
        var recipients = Files.writeString(
                folder.resolve("placeholder.csv"), "name,district\n%s,%s\n".formatted(NAME, DISTRICT));
        var made = folder.resolve("placeholder");
        handbill(
                        "-q",
                        "merge",
                        SHEET,
                        "--today",
                        TODAY,
                        "--format",
                        "html",
                        "--name",
                        "page",
                        "--recipients",
                        recipients,
                        "-o",
                        made)
                .run();
        var page = Jsoup.parse(
                Files.readString(made.resolve(SHEET).resolve("copies").resolve("page.html")));
        // openhtmltopdf fills one column before it begins the next, which takes a fourth page.
        page.head().appendElement("style").appendText(".references { column-count: 1 }");
        page.outputSettings()
                .syntax(Document.OutputSettings.Syntax.xml)
                .escapeMode(Entities.EscapeMode.xhtml)
                .prettyPrint(false);
        return page.html();
    }

    private static void copy(String resource, Path file) throws IOException {
        try (var from = Objects.requireNonNull(Brief.class.getResourceAsStream(resource), resource)) {
            Files.write(file, from.readAllBytes());
        }
    }
}
