package org.handbill.cli;

import java.nio.file.Path;
import java.util.List;
import org.handbill.check.TextReport;
import org.handbill.facts.Finding;
import org.handbill.facts.Position;

/// A `.csl` file named by `--style` that is no style that can be used.
final class BrokenStyle extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Path file;
    private final transient List<Finding> findings;

    /// @param name     the file as it was named
    /// @param file     where it is
    /// @param findings what is wrong with it
    BrokenStyle(String name, Path file, List<Finding> findings) {
        this.file = file;
        this.findings = findings.stream()
                .map(finding -> finding.movedTo(in(name, finding.at())))
                .toList();
    }

    private static Position in(String name, Position at) {
        return new Position(name, at.line(), at.column(), at.endLine(), at.endColumn());
    }

    /// The findings for people.
    String report(boolean coloured) {
        var lines = new FileLines();
        return new TextReport((_, number) -> lines.line(file, number), coloured).of(findings);
    }
}
