package org.handbill.check;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handbill.facts.ReaderRule;

/// The rules that a project can neither lower nor except: what they find is never printed.
final class FixedRules {
    private static final Set<String> IDS = Stream.concat(
                    Arrays.stream(ReaderRule.values()).map(ReaderRule::id),
                    Stream.of(
                            "fixed-rule",
                            "missing-glyph",
                            "missing-translation",
                            "overdue-claim",
                            "position-without-holder",
                            "retracted-source",
                            "too-long",
                            "unanswered-claim",
                            "undrawable-figure",
                            "unsourced-claim",
                            "withdrawn-claim"))
            .collect(Collectors.toUnmodifiableSet());

    private FixedRules() {}

    static boolean contain(String rule) {
        return IDS.contains(rule) || rule.startsWith("unknown-");
    }
}
