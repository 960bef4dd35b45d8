package org.handbill.check;

import java.util.stream.Collectors;
import org.handbill.facts.Finding;
import org.handbill.facts.Position;

/// Findings as GitHub Actions' workflow commands, which put them beside the lines of a pull request.
public final class GithubReport implements Report {
    @Override
    public String of(Inspection inspection) {
        return inspection.findings().stream().map(GithubReport::line).collect(Collectors.joining());
    }

    private static String line(Finding finding) {
        var command = switch (finding.severity()) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "notice";
        };
        return "::%s file=%s,%s,title=%s::%s\n"
                .formatted(
                        command,
                        property(finding.at().file()),
                        place(finding.at()),
                        property(finding.rule()),
                        data(finding.fullMessage() + "\n" + finding.help()));
    }

    /// GitHub takes columns only where the place ends on its line; its end column is the last one.
    private static String place(Position at) {
        var line = "line=%d,endLine=%d".formatted(at.line(), at.endLine());
        return at.line() == at.endLine()
                ? line + ",col=%d,endColumn=%d".formatted(at.column(), Math.max(at.column(), at.endColumn() - 1))
                : line + ",col=%d".formatted(at.column());
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
