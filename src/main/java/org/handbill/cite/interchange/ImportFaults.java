package org.handbill.cite.interchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.handbill.facts.Finding;
import org.handbill.facts.Position;
import org.handbill.facts.Severity;

/// What is wrong with a library. Past {@link #MOST} faults they are only counted.
final class ImportFaults {
    static final int MOST = 100;

    private final List<Finding> findings = new ArrayList<>();
    private int untold;
    private boolean error;

    /// A record, or a part of one, that could not be read.
    void error(String rule, Position at, String message, String help) {
        error = true;
        add(new Finding(at, rule, Severity.ERROR, message, Optional.empty(), help, Optional.empty()));
    }

    /// What could be read, but not as it was written.
    void warning(String rule, Position at, String message, String help) {
        add(new Finding(at, rule, Severity.WARNING, message, Optional.empty(), help, Optional.empty()));
    }

    private void add(Finding finding) {
        if (findings.size() < MOST) {
            findings.add(finding);
        } else {
            untold++;
        }
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    int untold() {
        return untold;
    }

    boolean hasError() {
        return error;
    }
}
