package org.handbill.cite.compare;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.handbill.cite.RichText;
import org.handbill.cite.Style;
import org.handbill.cite.StyleException;
import org.handbill.cite.Styles;
import org.handbill.facts.FactBase;
import org.handbill.facts.Language;

/// Formats works in ten styles by Handbill, citeproc-js and Pandoc's citeproc, and prints where they differ, and how
/// often. Run as a program, by `make compare-citations`: `CompareCitations MODULES OUT [STYLE…]`, where MODULES has
/// `node_modules/citeproc`; the differences are written into the folder OUT, a file for each style, the counts to
/// standard output.
final class CompareCitations {
    static final List<String> STYLES = List.of(
            "apa",
            "chicago-notes-bibliography",
            "chicago-author-date",
            "modern-language-association",
            "ieee",
            "nlm-citation-sequence",
            "harvard-cite-them-right",
            "bluebook-law-review",
            "oscola",
            "american-medical-association");

    private static final Language LANGUAGE = Language.parse("en").orElseThrow();

    private final Handbill handbill = new Handbill();
    private final List<Formatter> peers;
    private final List<Work> works;
    private final Path out;

    private CompareCitations(List<Formatter> peers, List<Work> works, Path out) {
        this.peers = peers;
        this.works = works;
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException, StyleException {
        var out = Files.createDirectories(Path.of(arguments[1]));
        var peers = new ArrayList<Formatter>();
        peers.add(new CiteprocJs(Path.of(arguments[0])));
        if (!Boolean.getBoolean("handbill.without-pandoc")) {
            peers.add(new Pandoc(Files.createTempDirectory("compare")));
        }
        var styles = arguments.length > 2 ? List.of(arguments).subList(2, arguments.length) : STYLES;
        var compared = new CompareCitations(peers, works(), out);
        System.out.println(compared.works.size() + " works; entry and citation of each together:");
        System.out.printf(
                "%-30s %-12s %6s %6s %6s %6s %9s%n",
                "style", "against", "same", "looks", "punct.", "words", "explained");
        for (var style : styles) {
            compared.in(Styles.shipped().find(style));
        }
    }

    /// Made-up works with every feature, real sources of law, and the sources that Handbill ships.
    static List<Work> works() throws IOException {
        var works = new ArrayList<Work>();
        for (var project : List.of("src/test/resources/projects/works", "src/test/resources/projects/law", "")) {
            var facts = FactBase.read(
                    Path.of(System.getProperty("project.basedir", "")).resolve(project));
            if (!facts.findings().isEmpty()) {
                throw new IllegalStateException(facts.findings().toString());
            }
            for (var source : facts.sources()) {
                if (works.stream().anyMatch(work -> work.source().id().equals(source.id()))) {
                    throw new IllegalStateException("two works have the id " + source.id());
                }
                works.add(Work.of(source));
            }
        }
        return works;
    }

    private void in(Style style) throws IOException {
        var own = handbill.format(style, LANGUAGE, works);
        var others =
                peers.stream().map(peer -> peer.format(style, LANGUAGE, works)).toList();
        try (var report = new PrintStream(
                Files.newOutputStream(out.resolve(style.id() + ".txt")), false, StandardCharsets.UTF_8)) {
            for (int i = 0; i < works.size(); i++) {
                report(report, i, own, others);
            }
        }
        for (int peer = 0; peer < peers.size(); peer++) {
            count(style, peers.get(peer), own, others.get(peer));
        }
    }

    private void report(
            PrintStream report, int index, List<Formatter.Formatted> own, List<List<Formatter.Formatted>> others) {
        var source = works.get(index).source();
        var lines = new ArrayList<String>();
        for (int peer = 0; peer < peers.size(); peer++) {
            var name = peers.get(peer).name();
            var one = own.get(index);
            var other = others.get(peer).get(index);
            lines.addAll(difference(name, one.entry(), other.entry()));
            lines.addAll(difference(name, one.citation(), other.citation()));
        }
        if (!lines.isEmpty()) {
            report.println(source.id() + " (" + source.type() + ")");
            report.println("    handbill     " + Likeness.shown(own.get(index).entry()));
            report.println("    handbill     " + Likeness.shown(own.get(index).citation()));
            lines.forEach(report::println);
        }
    }

    private static List<String> difference(String peer, RichText own, RichText other) {
        var likeness = Likeness.of(own, other);
        return likeness == Likeness.SAME
                ? List.of()
                : List.of("    %-12s %s  (%s)".formatted(peer, Likeness.shown(other), likeness.word()));
    }

    /// A work counts as what differs most of it. What is explained is not counted among the words.
    private void count(Style style, Formatter peer, List<Formatter.Formatted> own, List<Formatter.Formatted> others) {
        Map<Likeness, Integer> counts = new EnumMap<>(Likeness.class);
        int explained = 0;
        for (int i = 0; i < own.size(); i++) {
            var entry = Likeness.of(own.get(i).entry(), others.get(i).entry());
            var citation = Likeness.of(own.get(i).citation(), others.get(i).citation());
            boolean meant = (entry != Likeness.WORDS
                            || Explained.is(
                                    style.id(),
                                    works.get(i),
                                    own.get(i).entry(),
                                    others.get(i).entry()))
                    && (citation != Likeness.WORDS
                            || Explained.is(
                                    style.id(),
                                    works.get(i),
                                    own.get(i).citation(),
                                    others.get(i).citation()));
            var worst = entry.compareTo(citation) < 0 ? citation : entry;
            if (worst == Likeness.WORDS && meant) {
                explained++;
            } else {
                counts.merge(worst, 1, Integer::sum);
            }
        }
        System.out.printf("%-30s %-12s", style.id(), peer.name());
        for (var likeness : Likeness.values()) {
            System.out.printf(" %6d", counts.getOrDefault(likeness, 0));
        }
        System.out.printf(" %9d%n", explained);
    }
}
