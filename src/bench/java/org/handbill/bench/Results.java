package org.handbill.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What was measured, as Markdown.
final class Results {
    private final List<Samples.Sample> samples = new ArrayList<>();
    private final List<String> tables = new ArrayList<>();

    /// A line that says what was measured, and on what.
    void versions(String line) {
        tables.add(line + "\n");
    }

    void sample(Samples.Sample sample) {
        samples.add(sample);
    }

    /// @param costs milliseconds of one processor that a copy costs each; Handbill's first
    void warm(Map<String, Double> costs, int processors) {
        double own = costs.values().iterator().next();
        var table = new StringBuilder("""
                | warm: personal copies, %d at a time | copies a second | ms a copy and core | times Handbill's | size | against PDF/UA-1 |
                |---|---|---|---|---|---|
                """.formatted(processors));
        for (var sample : samples) {
            double cost = costs.get(sample.name());
            table.append("| %s | %.0f | %.2f | %.2f | %d kB | %s |%n"
                    .formatted(
                            sample.name(),
                            1000 * processors / cost,
                            cost,
                            cost / own,
                            sample.bytes() / 1000,
                            sample.faults().isEmpty() ? "nothing" : String.join("; ", sample.faults())));
        }
        tables.add(table.toString());
    }

    /// @param times milliseconds by the clock; Handbill's first
    void cold(Map<String, Double> times) {
        double own = times.values().iterator().next();
        var table = new StringBuilder("""
                | cold: one sheet as PDF, web page and text | ms | times Handbill's |
                |---|---|---|
                """);
        times.forEach((name, time) -> table.append("| %s | %.0f | %.2f |%n".formatted(name, time, time / own)));
        tables.add(table.toString());
    }

    /// @param times milliseconds by the clock for so many recipients
    void merge(Map<Integer, Double> times, int processors) {
        var table = new StringBuilder("""
                | `handbill merge` in a heap of 512 MB, to files | seconds | ms a recipient | ms a recipient and core |
                |---|---|---|---|
                """);
        times.forEach((count, time) -> table.append("| %,d recipients | %.1f | %.2f | %.2f |%n"
                .formatted(count, time / 1000, time / count, processors * time / count)));
        tables.add(table.toString());
    }

    String markdown() {
        return String.join("\n", tables);
    }
}
