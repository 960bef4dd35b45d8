package org.handbill.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `handbill merge`, from its start to the last file, in a heap of 512 MB.
final class MailMerge {
    private static final String HEAP = "-Xmx512m";

    private final Brief brief;
    private final Path folder;

    /// @param folder for the recipients and their copies; what was in `copies` is removed
    MailMerge(Brief brief, Path folder) {
        this.brief = brief;
        this.folder = folder;
    }

    /// Milliseconds by the clock for so many recipients, the middle of some runs for each number.
    Map<Integer, Double> run(Map<Integer, Integer> runsByCount) throws Exception {
        var medians = new LinkedHashMap<Integer, Double>();
        for (var entry : runsByCount.entrySet()) {
            var times = new ArrayList<Double>();
            for (int run = 0; run < entry.getValue(); run++) {
                times.add(run(entry.getKey()));
            }
            medians.put(entry.getKey(), Median.of(times));
        }
        return medians;
    }

    private double run(int count) throws IOException, InterruptedException {
        var recipients = Recipient.write(count, folder.resolve("recipients-" + count + ".csv"));
        var copies = folder.resolve("copies");
        remove(copies);
        double milliseconds = brief.handbill(
                        "-q",
                        "merge",
                        Brief.SHEET,
                        "--today",
                        Brief.TODAY,
                        "--format",
                        "pdf",
                        "--recipients",
                        recipients,
                        "-o",
                        copies)
                .with("HANDBILL_OPTS", HEAP)
                .run();
        try (var files = Files.list(copies.resolve(Brief.SHEET).resolve("copies"))) {
            long made = files.filter(file -> file.toString().endsWith(".pdf")).count();
            if (made != count) {
                throw new IllegalStateException("merge made %d copies for %d recipients".formatted(made, count));
            }
        }
        remove(copies);
        return milliseconds;
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            List<Path> all;
            try (var files = Files.walk(folder)) {
                all = files.sorted(Comparator.reverseOrder()).toList();
            }
            for (var file : all) {
                Files.delete(file);
            }
        }
    }
}
