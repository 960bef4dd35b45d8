package org.handbill.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One sheet from nothing: each way is the commands that it takes, one after another, and all take turns.
final class ColdStart {
    private final Map<String, List<Command>> ways = new LinkedHashMap<>();

    ColdStart add(String name, Command... commands) {
        ways.put(name, List.of(commands));
        return this;
    }

    /// Milliseconds that each way takes by the clock, the middle of some rounds after a first that fills the machine's
    /// caches.
    Map<String, Double> run(int rounds) throws Exception {
        var times = new LinkedHashMap<String, List<Double>>();
        for (int round = 0; round <= rounds; round++) {
            for (var way : ways.entrySet()) {
                double sum = 0;
                for (var command : way.getValue()) {
                    sum += command.run();
                }
                if (round > 0) {
                    times.computeIfAbsent(way.getKey(), name -> new ArrayList<>())
                            .add(sum);
                }
            }
        }
        var medians = new LinkedHashMap<String, Double>();
        times.forEach((name, all) -> medians.put(name, Median.of(all)));
        return medians;
    }
}
