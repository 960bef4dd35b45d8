package org.handbill.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Contenders at work in turns, so that what the machine does besides falls on all of them.
final class Race {
    private final List<Contender> contenders;
    private final int processors;

    Race(List<Contender> contenders, int processors) {
        this.contenders = List.copyOf(contenders);
        this.processors = processors;
    }

    /// Milliseconds of one processor that a copy costs each, the middle of some rounds after one to warm up.
    Map<String, Double> run(Duration warmUp, int rounds, Duration turn) throws Exception {
        var costs = new LinkedHashMap<String, List<Double>>();
        for (var contender : contenders) {
            contender.turn(warmUp);
            costs.put(contender.name(), new ArrayList<>());
        }
        for (int round = 0; round < rounds; round++) {
            for (var contender : contenders) {
                System.gc(); // what one left is not the next one's to clear away
                costs.get(contender.name()).add(contender.turn(turn).perCopy(processors));
            }
        }
        var medians = new LinkedHashMap<String, Double>();
        costs.forEach((name, all) -> medians.put(name, Median.of(all)));
        return medians;
    }
}
