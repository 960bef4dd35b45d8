package org.handbill.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.handbill.check.Checks;
import org.handbill.check.Context;
import org.handbill.check.GithubReport;
import org.handbill.check.Inspection;
import org.handbill.check.JsonReport;
import org.handbill.check.JunitReport;
import org.handbill.check.Lines;
import org.handbill.check.SarifReport;
import org.handbill.check.TextReport;
import org.handbill.facts.FactBase;
import org.handbill.facts.Finding;
import org.handbill.facts.Position;
import org.handbill.facts.Severity;
import org.handbill.publish.CitedKeys;

/// What holds of every project, whatever its files hold: reading, checking and reporting it throws nothing, each
/// finding stands within its file and is told on one line, and a second run finds the same.
final class Promises {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Pattern NO_LINE = Pattern.compile("[\\p{Cc}\\u2028\\u2029]");

    private Promises() {}

    /// Holds a project to them.
    ///
    /// @return what was found
    /// @throws AssertionError where one is broken
    static List<Finding> kept(Path project) {
        var facts = read(project);
        var findings = check(facts);
        for (var finding : findings) {
            onOneLine(finding, finding.fullMessage());
            onOneLine(finding, finding.help());
            within(facts, finding);
        }
        report(facts, findings);
        if (!check(read(project)).equals(findings)) {
            throw new AssertionError("a second run finds something else");
        }
        return findings;
    }

    private static FactBase read(Path project) {
        try {
            return FactBase.read(project);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Finding> check(FactBase facts) {
        return Checks.all()
                .judge(Context.of(facts, TODAY).lookingAhead(60).with(new CitedKeys(facts)))
                .findings();
    }

    private static void onOneLine(Finding finding, String words) {
        if (NO_LINE.matcher(words).find()) {
            throw new AssertionError("not on one line: " + finding);
        }
    }

    private static void within(FactBase facts, Finding finding) {
        var at = finding.at();
        if (finding.rule().equals("missing-project")) {
            return;
        }
        boolean ordered = at.line() < at.endLine() || (at.line() == at.endLine() && at.column() <= at.endColumn());
        if (!ordered
                || !exists(facts, at, at.line(), at.column())
                || !exists(facts, at, at.endLine(), at.endColumn())) {
            throw new AssertionError("no place in its file: " + finding);
        }
    }

    /// A place may also be the one after a line's last code point.
    private static boolean exists(FactBase facts, Position at, int line, int column) {
        return facts.lineOf(at.file(), line)
                .filter(text -> column >= 1 && column <= text.codePointCount(0, text.length()) + 1)
                .isPresent();
    }

    private static void report(FactBase facts, List<Finding> findings) {
        Lines lines = facts::lineOf;
        var inspection = new Inspection(facts, findings, lines, "0", Severity.ERROR);
        var reports = List.of(
                new TextReport(lines, true),
                new JsonReport(),
                new SarifReport(),
                new JunitReport(),
                new GithubReport());
        for (var report : reports) {
            var text = report.of(inspection);
            if (!text.isEmpty() && !text.endsWith("\n")) {
                throw new AssertionError("a report's last line is not ended: " + report.getClass());
            }
        }
    }
}
