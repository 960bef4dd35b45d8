package org.handbill.cite;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.handbill.facts.Language;

/// What a sheet's citations cost, in milliseconds: 20 clusters of 20 sources, the first time by the clock and warm by
/// the thread's own time. Run its main method from the project's folder; arguments are styles.
final class CitingCost {
    private static final int ROUNDS = 300;

    private CitingCost() {}

    public static void main(String... arguments) throws Exception {
        var styles = arguments.length > 0
                ? List.of(arguments)
                : List.of("apa", "chicago-author-date", "chicago-notes-bibliography", "ieee", "bluebook-law-review");
        var clusters = clusters();
        var threads = ManagementFactory.getThreadMXBean();
        for (var id : styles) {
            var style = Styles.shipped().find(id);
            var processor = new CslProcessor();
            long start = System.nanoTime();
            processor.format(style, Language.ENGLISH, clusters);
            double first = (System.nanoTime() - start) / 1e6;
            var times = new ArrayList<Double>();
            for (int i = 0; i < ROUNDS; i++) {
                start = threads.getCurrentThreadCpuTime();
                processor.format(style, Language.ENGLISH, clusters);
                times.add((threads.getCurrentThreadCpuTime() - start) / 1e6);
            }
            times.subList(0, ROUNDS / 2).clear();
            times.sort(null);
            System.out.printf("%-28s first %7.1f ms, warm %5.2f ms%n", id, first, times.get(times.size() / 2));
        }
    }

    private static List<Cluster> clusters() throws Exception {
        var folder = Files.createTempDirectory("citing-cost");
        var yaml = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            yaml.append("""
                    - {id: s%d, type: %s, title: "Title %d of <i>x</i>", author: [{family: Doe%d, given: Ann B.}, \
                    {family: Roe%d, given: Carl}, {family: Poe, given: D.}], issued: 20%02d-05-03, container-title: Journal, \
                    volume: %d, issue: 2, page: 12-34, publisher: P, DOI: "10.1000/%d"}
                    """.formatted(i, i % 2 == 0 ? "article-journal" : "book", i, i % 15, i % 7, i % 5, i, i));
        }
        var lines = new ArrayList<String>();
        for (int i = 0; i < 20; i++) {
            lines.add("[@s%d, p. %d]".formatted(i, i + 1));
        }
        return TestSources.of(Path.of(folder.toString()), yaml.toString())
                .clusters(Language.ENGLISH, lines.toArray(String[]::new));
    }
}
