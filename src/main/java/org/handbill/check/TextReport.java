package org.handbill.check;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import org.handbill.facts.Finding;
import org.handbill.facts.Position;
import org.handbill.facts.Severity;

/// Findings for people: the place and what is wrong on one line, the line of the file with a caret under the
/// place, and the way out. What is no error says so in brackets at the end of its first line.
public final class TextReport implements Report {
    private static final int GUTTER = 5;
    private static final String RESET = "\u001b[0m";
    private static final String BOLD = "\u001b[1m";

    private final Lines lines;
    private final boolean color;
    private Line last = new Line("", 0, Optional.empty());

    /// @param lines the files' lines
    /// @param color whether to color it for a terminal
    public TextReport(Lines lines, boolean color) {
        this.lines = lines;
        this.color = color;
    }

    /// The findings and, after them, what was looked at and what came of it.
    @Override
    public String of(Inspection inspection) {
        var facts = inspection.facts();
        var found = of(inspection.findings());
        return found
                + (found.isEmpty() ? "" : "\n")
                + "%s, %s, %s: %s, %s%s\n"
                        .formatted(
                                counted(facts.claims().size(), "claim"),
                                counted(facts.sources().size(), "source"),
                                counted(facts.sheets().size(), "sheet"),
                                counted(inspection.count(Severity.ERROR), "error"),
                                counted(inspection.count(Severity.WARNING), "warning"),
                                inspection.count(Severity.NOTE) == 0
                                        ? ""
                                        : ", " + counted(inspection.count(Severity.NOTE), "note"));
    }

    private static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    /// The report, by file, line and column; empty where there is no finding.
    public String of(Collection<Finding> findings) {
        return findings.stream().sorted(Finding.ORDER).map(this::of).collect(Collectors.joining("\n"));
    }

    /// One finding, its last line ended.
    public String of(Finding finding) {
        var at = finding.at();
        var report = new StringBuilder();
        report.append(paint(BOLD, Excerpt.printable(at.file()) + ":" + at.line() + ":" + at.column() + ":"))
                .append(' ')
                .append(paint(colorOf(finding), finding.rule()))
                .append(": ")
                .append(Excerpt.printable(finding.fullMessage()));
        if (!finding.isError()) {
            report.append(" [").append(finding.severity().word()).append(']');
        }
        report.append('\n');
        line(at).ifPresent(line -> {
            var excerpt = Excerpt.of(line, at);
            var number = String.valueOf(at.line());
            report.append(" ".repeat(Math.max(0, GUTTER - number.length())))
                    .append(number)
                    .append(" | ")
                    .append(excerpt.text())
                    .append('\n')
                    .append(" ".repeat(GUTTER))
                    .append(" | ")
                    .append(" ".repeat(excerpt.caret()))
                    .append(paint(colorOf(finding), "^".repeat(excerpt.width())))
                    .append('\n');
        });
        report.append(" ".repeat(GUTTER))
                .append(" = ")
                .append(Excerpt.printable(finding.help()))
                .append('\n');
        return report.toString();
    }

    private Optional<int[]> line(Position at) {
        if (!last.isOf(at)) {
            var line = lines.line(at.file(), at.line());
            last = new Line(
                    at.file(), at.line(), line.map(text -> text.codePoints().toArray()));
        }
        return last.letters();
    }

    /// A line that was shown: thousands of findings may be on one.
    private record Line(String file, int number, Optional<int[]> letters) {
        boolean isOf(Position at) {
            return number == at.line() && file.equals(at.file());
        }
    }

    private String paint(String paint, String text) {
        return color ? paint + text + RESET : text;
    }

    private static String colorOf(Finding finding) {
        return switch (finding.severity()) {
            case ERROR -> "\u001b[1;31m";
            case WARNING -> "\u001b[1;33m";
            case NOTE -> "\u001b[1;36m";
        };
    }
}
