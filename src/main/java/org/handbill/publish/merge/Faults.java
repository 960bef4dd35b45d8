package org.handbill.publish.merge;

import java.util.Optional;
import org.handbill.facts.Finding;
import org.handbill.facts.Position;
import org.handbill.facts.Severity;

/// What is wrong with recipients, as errors: a copy for the wrong one is worse than none.
final class Faults {
    private Faults() {}

    static Finding at(Position at, String rule, String message, String help) {
        return new Finding(at, rule, Severity.ERROR, message, Optional.empty(), help, Optional.empty());
    }
}
