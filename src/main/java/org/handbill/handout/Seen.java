package org.handbill.handout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.function.Function;
import org.handbill.facts.Evidence;
import org.handbill.facts.Id;

/// What was seen of the sources of one citation, where no place in them is given.
record Seen(List<Evidence> evidence) {
    /// Whether the same was seen of several sources, so that it is said once.
    boolean isTheSame() {
        var seen = evidence.stream().map(Evidence::restsOn).distinct().toList();
        return evidence.size() > 1 && seen.size() == 1 && seen.getFirst().isPresent();
    }

    /// What is said of them together: `abstract`, `abstracts`, or `abstract: 12; seen in part: 3, 13`; empty where
    /// all have a place.
    ///
    /// @param number by which a source is cited
    String remark(Words words, Function<Id, String> number) {
        if (isTheSame()) {
            return words.restsOnAll(evidence.getFirst().restsOn().orElseThrow());
        }
        var sources = new EnumMap<Evidence.RestsOn, List<String>>(Evidence.RestsOn.class);
        for (var one : evidence) {
            one.restsOn()
                    .ifPresent(what -> sources.computeIfAbsent(what, w -> new ArrayList<>())
                            .add(number.apply(one.source().id())));
        }
        var parts = new ArrayList<String>();
        sources.forEach((what, numbers) -> {
            Collections.sort(
                    numbers, java.util.Comparator.comparingInt(String::length).thenComparing(n -> n));
            parts.add(
                    evidence.size() == 1
                            ? words.restsOn(what)
                            : words.restsOn(what) + ": " + String.join(", ", numbers));
        });
        return String.join("; ", parts);
    }
}
