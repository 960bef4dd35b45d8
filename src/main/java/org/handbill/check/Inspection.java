package org.handbill.check;

import java.util.List;
import org.handbill.facts.FactBase;
import org.handbill.facts.Finding;
import org.handbill.facts.Severity;

/// A run of the rules, to be reported.
///
/// @param facts    what was looked at
/// @param findings what was found, in the order of places
/// @param lines    the files' lines
/// @param version  Handbill's
/// @param failOn   the least severity that makes the run fail
public record Inspection(FactBase facts, List<Finding> findings, Lines lines, String version, Severity failOn) {
    public Inspection {
        findings = findings.stream().sorted(Finding.ORDER).toList();
    }

    /// How many findings have a severity.
    public long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /// Whether something weighs enough to fail.
    public boolean fails() {
        return findings.stream().anyMatch(this::fails);
    }

    boolean fails(Finding finding) {
        return finding.severity().compareTo(failOn) <= 0;
    }
}
