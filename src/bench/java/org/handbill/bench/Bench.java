package org.handbill.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/// Measures Handbill beside its peers and prints tables in Markdown. Run as a program, by `make bench`:
/// `Bench PROJECT PROGRAM SOURCES PEERS OUT [warm] [cold] [merge]`, where PROJECT is the brief's folder, PROGRAM
/// handbill, SOURCES `src/bench/peers`, PEERS has `node_modules`, and OUT takes the inputs, samples and `results.md`;
/// without one of the last three, all are measured.
final class Bench {
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration TURN = Duration.ofSeconds(4);
    private static final int ROUNDS = 9;
    private static final int COLD_ROUNDS = 11;

    private final Brief brief;
    private final Path peers;
    private final Path out;
    private final Results results = new Results();

    private Bench(Brief brief, Path peers, Path out) {
        this.brief = brief;
        this.peers = peers;
        this.out = out;
    }

    public static void main(String... arguments) throws Exception {
        var paths = new ArrayList<Path>();
        for (int i = 0; i < 5; i++) {
            paths.add(Path.of(arguments[i]).toAbsolutePath());
        }
        var out = Files.createDirectories(paths.get(4));
        var brief = new Brief(paths.get(0), paths.get(1), paths.get(2), out);
        var asked = Set.copyOf(List.of(arguments).subList(5, arguments.length));
        new Bench(brief, paths.get(3), out).run(asked.isEmpty() ? Set.of("warm", "cold", "merge") : asked);
    }

    private void run(Set<String> asked) throws Exception {
        if (!Peer.PDFTOTEXT.isThere(peers)) {
            return; // what was not compared is not measured
        }
        brief.prepare();
        if (asked.contains("warm")) {
            warm();
        }
        if (asked.contains("cold")) {
            cold();
        }
        if (asked.contains("merge")) {
            merge();
        }
        results.versions(new Versions(peers, out).line());
        Files.writeString(out.resolve("results.md"), results.markdown());
        System.out.print(results.markdown());
    }

    private void warm() throws Exception {
        var contenders = new ArrayList<Contender>();
        try {
            contenders.add(new HandbillLibrary(PROCESSORS, brief.project()));
            if (Peer.TYPST_LIBRARY.isThere(peers)) {
                contenders.add(
                        new TypstProcesses(PROCESSORS, peers, brief.peers().resolve("typst.mjs"), out));
            }
            contenders.add(new OpenHtmlToPdf(PROCESSORS, brief.page(), out.resolve("fonts")));
            var samples = new Samples(out);
            for (var contender : contenders) {
                results.sample(samples.take(contender));
            }
            results.warm(new Race(contenders, PROCESSORS).run(WARM_UP, ROUNDS, TURN), PROCESSORS);
        } finally {
            contenders.forEach(Contender::close);
        }
    }

    private void cold() throws Exception {
        var start = new ColdStart()
                .add(
                        "Handbill",
                        brief.handbill(
                                "-q",
                                "render",
                                Brief.SHEET,
                                "--today",
                                Brief.TODAY,
                                "--format",
                                "pdf,html,txt",
                                "-o",
                                out.resolve("cold")));
        var typst = Peer.TYPST.program(peers);
        var toPdf = Command.of(out, typst, "compile", "--font-path", "fonts", "brief.typ", "typst.pdf");
        var toHtml =
                pandoc("html5", "pandoc.html", "--standalone", "--css", "brief.css", "--metadata", "pagetitle=Brief");
        var toText = pandoc("plain", "pandoc.txt");
        boolean pandoc = Peer.PANDOC.isThere(peers);
        if (pandoc && Peer.TYPST.isThere(peers)) {
            start.add("Typst + Pandoc + Pandoc", toPdf, toHtml, toText);
            start.add("· Typst’s command line (PDF)", toPdf);
        }
        if (pandoc) {
            start.add("· Pandoc (HTML)", toHtml);
            start.add("· Pandoc (text)", toText);
        }
        if (pandoc && Peer.WEASYPRINT.isThere(peers)) {
            var print = Command.of(out, "weasyprint", "-q", "pandoc.html", "weasyprint.pdf")
                    .with("FONTCONFIG_FILE", out.resolve("fonts.conf"));
            start.add("Pandoc + WeasyPrint + Pandoc", toHtml, print, toText);
        }
        results.cold(start.run(COLD_ROUNDS));
        new Samples(out).compareCold();
    }

    private Command pandoc(String format, String file, Object... more) {
        var words = new ArrayList<Object>(
                List.of("pandoc", "--citeproc", "--csl", "apa.csl", "brief.md", "-t", format, "-o", file));
        words.addAll(List.of(more));
        return Command.of(out, words.toArray());
    }

    private void merge() throws Exception {
        var runs = new LinkedHashMap<Integer, Integer>();
        runs.put(100, 5);
        runs.put(1_000, 3);
        runs.put(10_000, 1);
        results.merge(new MailMerge(brief, out).run(runs), PROCESSORS);
    }
}
