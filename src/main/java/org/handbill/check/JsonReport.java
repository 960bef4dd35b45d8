package org.handbill.check;

import org.handbill.facts.Finding;
import org.handbill.facts.JsonText;
import org.handbill.facts.Severity;
import tools.jackson.core.JsonGenerator;

/// Findings as JSON: the shape `findings` of Handbill's contract.
public final class JsonReport implements Report {
    private static final int VERSION = 1;

    @Override
    public String of(Inspection inspection) {
        return JsonText.of(VERSION, json -> {
            json.writeStringProperty("tool", "handbill " + inspection.version());
            JsonText.objects(json, "findings", inspection.findings(), finding -> write(json, finding));
            json.writeObjectPropertyStart("summary");
            json.writeNumberProperty("errors", inspection.count(Severity.ERROR));
            json.writeNumberProperty("warnings", inspection.count(Severity.WARNING));
            json.writeNumberProperty("notes", inspection.count(Severity.NOTE));
            json.writeEndObject();
        });
    }

    private static void write(JsonGenerator json, Finding finding) {
        var at = finding.at();
        json.writeStringProperty("rule", finding.rule());
        json.writeStringProperty("severity", finding.severity().word());
        json.writeStringProperty("file", at.file());
        json.writeNumberProperty("line", at.line());
        json.writeNumberProperty("column", at.column());
        json.writeNumberProperty("endLine", at.endLine());
        json.writeNumberProperty("endColumn", at.endColumn());
        json.writeStringProperty("message", finding.fullMessage());
        json.writeStringProperty("help", finding.help());
        finding.subject().ifPresent(subject -> json.writeStringProperty("subject", subject));
    }
}
