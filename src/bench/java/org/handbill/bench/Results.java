package org.handbill.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// What was measured, as Markdown.
final class Results {
    private final List<Samples.Sample> samples = new ArrayList<>();
    private final List<String> parts = new ArrayList<>();

    /// A line that says what was measured, and on what.
    void versions(String line) {
        parts.add(line + "\n");
    }

    void sample(Samples.Sample sample) {
        samples.add(sample);
    }

    /// @param costs milliseconds of one processor that a copy costs each; Handbill's first
    void warm(Map<String, Double> costs, int processors) {
        double own = costs.values().iterator().next();
        parts.add(samples.stream()
                .map(sample -> {
                    double cost = costs.get(sample.name());
                    return String.format(
                            Locale.ROOT,
                            "| %s | %.0f | %.2f | %.2f | %d kB | %s | %.1f %% |\n",
                            sample.name(),
                            1000 * processors / cost,
                            cost,
                            cost / own,
                            sample.bytes() / 1000,
                            sample.clauses().isEmpty() ? "nothing" : String.join(", ", sample.clauses()),
                            100 * sample.differing());
                })
                .collect(Collectors.joining("", """
                        | warm: one copy after another on all cores | copies a second | ms a copy and core | times Handbill's | size | breaks of PDF/UA-1 | other words |
                        |---|---|---|---|---|---|---|
                        """, "")));
    }

    /// @param times milliseconds by the clock; Handbill's first
    void cold(Map<String, Double> times) {
        double own = times.values().iterator().next();
        parts.add(times.entrySet().stream()
                .map(way -> String.format(
                        Locale.ROOT, "| %s | %.0f | %.2f |\n", way.getKey(), way.getValue(), way.getValue() / own))
                .collect(Collectors.joining("", """
                        | cold: one sheet as PDF, web page and text | ms | times Handbill's |
                        |---|---|---|
                        """, "")));
    }

    /// @param times milliseconds by the clock for so many recipients
    void merge(Map<Integer, Double> times, int processors) {
        parts.add(times.entrySet().stream()
                .map(run -> String.format(
                        Locale.ROOT,
                        "| %,d recipients | %.1f | %.2f | %.2f |\n",
                        run.getKey(),
                        run.getValue() / 1000,
                        run.getValue() / run.getKey(),
                        processors * run.getValue() / run.getKey()))
                .collect(Collectors.joining("", """
                        | `handbill merge` to files, in a heap of 512 MB | seconds | ms a recipient | ms a recipient and core |
                        |---|---|---|---|
                        """, "")));
    }

    String markdown() {
        return String.join("\n", parts);
    }
}
