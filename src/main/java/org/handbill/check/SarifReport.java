package org.handbill.check;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handbill.facts.Finding;
import org.handbill.facts.JsonText;
import org.handbill.facts.Position;
import org.handbill.facts.Severity;
import org.handbill.facts.Sha256;
import tools.jackson.core.JsonGenerator;

/// Findings as SARIF 2.1.0, as GitHub's code scanning takes it. Columns count code points. A finding's fingerprint
/// holds on to its rule, its subject and its words, so that it is the same one when lines move.
public final class SarifReport implements Report {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    @Override
    public String of(Inspection inspection) {
        var rules = RuleInfo.all();
        return JsonText.of(json -> {
            json.writeStringProperty("$schema", SCHEMA);
            json.writeStringProperty("version", "2.1.0");
            json.writeArrayPropertyStart("runs");
            json.writeStartObject();
            json.writeObjectPropertyStart("tool");
            json.writeObjectPropertyStart("driver");
            json.writeStringProperty("name", "Handbill");
            json.writeStringProperty("version", inspection.version());
            JsonText.objects(json, "rules", rules, rule -> write(json, rule));
            json.writeEndObject();
            json.writeEndObject();
            json.writeStringProperty("columnKind", "unicodeCodePoints");
            results(json, inspection.findings(), rules);
            json.writeEndObject();
            json.writeEndArray();
        });
    }

    private static void write(JsonGenerator json, RuleInfo rule) {
        json.writeStringProperty("id", rule.id());
        message(json, "shortDescription", rule.summary());
        json.writeObjectPropertyStart("defaultConfiguration");
        json.writeStringProperty("level", level(rule.severity()));
        json.writeEndObject();
        json.writeObjectPropertyStart("properties");
        JsonText.array(json, "tags", List.of(rule.fixed() ? "stops-a-sheet" : "advice"));
        json.writeEndObject();
    }

    private static void results(JsonGenerator json, List<Finding> findings, List<RuleInfo> rules) {
        var ids = rules.stream().map(RuleInfo::id).toList();
        Map<String, Integer> seen = new HashMap<>();
        JsonText.objects(json, "results", findings, finding -> {
            json.writeStringProperty("ruleId", finding.rule());
            if (ids.contains(finding.rule())) {
                json.writeNumberProperty("ruleIndex", ids.indexOf(finding.rule()));
            }
            json.writeStringProperty("level", level(finding.severity()));
            message(json, "message", sentence(finding.fullMessage()) + " To mend it: " + sentence(finding.help()));
            location(json, finding.at());
            json.writeObjectPropertyStart("partialFingerprints");
            json.writeStringProperty("handbill/v1", fingerprint(finding, seen));
            json.writeEndObject();
        });
    }

    private static void location(JsonGenerator json, Position at) {
        json.writeArrayPropertyStart("locations");
        json.writeStartObject();
        json.writeObjectPropertyStart("physicalLocation");
        json.writeObjectPropertyStart("artifactLocation");
        json.writeStringProperty("uri", uri(at.file()));
        json.writeStringProperty("uriBaseId", "%SRCROOT%");
        json.writeEndObject();
        json.writeObjectPropertyStart("region");
        json.writeNumberProperty("startLine", at.line());
        json.writeNumberProperty("startColumn", at.column());
        json.writeNumberProperty("endLine", at.endLine());
        json.writeNumberProperty("endColumn", at.endColumn());
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
    }

    private static void message(JsonGenerator json, String name, String text) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("text", text);
        json.writeEndObject();
    }

    private static String sentence(String text) {
        return text.endsWith("?") || text.endsWith(".") ? text : text + ".";
    }

    private static String level(Severity severity) {
        return severity.word();
    }

    private static String uri(String file) {
        try {
            return new URI(null, null, file, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Lines that a message names move; the same finding twice about one thing is told apart by its count.
    private static String fingerprint(Finding finding, Map<String, Integer> seen) {
        var words = String.join(
                "\n",
                finding.rule(),
                finding.subject().orElse(""),
                finding.at().file(),
                finding.message().replaceAll(":[0-9]+", ""));
        int count = seen.merge(words, 1, Integer::sum);
        return Sha256.hex((words + "\n" + count).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
