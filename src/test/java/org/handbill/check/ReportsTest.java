package org.handbill.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.TestSuiteXmlParser;
import org.handbill.facts.FactsOnDisk;
import org.handbill.facts.Severity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// How findings look to programs.
class ReportsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @TempDir
    Path directory;

    private FactsOnDisk project;

    @BeforeEach
    void aProjectWithTwoFaults() {
        project = FactsOnDisk.in(directory)
                .with("sources/s.yaml", """
                references:
                  - {id: page, type: webpage, title: T, URL: "http://example.org", accessed: 2026-11-01}
                """)
                .with("claims/größe, 1.yaml", """
                topic: sizes
                claims:
                  - id: big
                    kind: law
                    text: {en: "100 % <big> & 𝔅ig"}
                    evidence: [{source: pag, rests-on: whole}]
                    review-by: 2028
                """)
                .with("sheets/s.yaml", """
                id: s
                template: t
                title: {en: T}
                sections: [{claims: [big], text: {en: "See the page."}}]
                """);
    }

    private Inspection inspection(Severity failOn) {
        var facts = project.read();
        var findings = Checks.all().judge(Context.of(facts, TODAY)).findings();
        return new Inspection(facts, findings, facts::lineOf, "1.2.3", failOn);
    }

    private Inspection inspection() {
        return inspection(Severity.ERROR);
    }

    @Test
    void jsonHasTheContractsShape() {
        assertThat(new JsonReport().of(inspection())).isEqualTo("""
                {
                  "version" : 1,
                  "tool" : "handbill 1.2.3",
                  "findings" : [
                    {
                      "rule" : "unknown-source",
                      "severity" : "error",
                      "file" : "facts/claims/größe, 1.yaml",
                      "line" : 6,
                      "column" : 25,
                      "endLine" : 6,
                      "endColumn" : 28,
                      "message" : "no source has the id \\"pag\\"; did you mean \\"page\\"?",
                      "help" : "write the id of a source of the project",
                      "subject" : "big"
                    },
                    {
                      "rule" : "unused-source",
                      "severity" : "warning",
                      "file" : "facts/sources/s.yaml",
                      "line" : 2,
                      "column" : 10,
                      "endLine" : 2,
                      "endColumn" : 14,
                      "message" : "no claim and no sheet cites \\"page\\"",
                      "help" : "cite it, or take it out",
                      "subject" : "page"
                    },
                    {
                      "rule" : "insecure-url",
                      "severity" : "warning",
                      "file" : "facts/sources/s.yaml",
                      "line" : 2,
                      "column" : 46,
                      "endLine" : 2,
                      "endColumn" : 66,
                      "message" : "\\"http://example.org\\" is not encrypted",
                      "help" : "try it with https, and write that where it leads to the same",
                      "subject" : "page"
                    }
                  ],
                  "summary" : {
                    "errors" : 1,
                    "warnings" : 2,
                    "notes" : 0
                  }
                }
                """);
    }

    @Test
    void githubGetsAnAnnotationALine() {
        assertThat(new GithubReport().of(inspection())).isEqualTo("""
                ::error file=facts/claims/größe%2C 1.yaml,line=6,endLine=6,col=25,endColumn=27,title=unknown-source::no source has the id "pag"; did you mean "page"?%0Awrite the id of a source of the project
                ::warning file=facts/sources/s.yaml,line=2,endLine=2,col=10,endColumn=13,title=unused-source::no claim and no sheet cites "page"%0Acite it, or take it out
                ::warning file=facts/sources/s.yaml,line=2,endLine=2,col=46,endColumn=65,title=insecure-url::"http://example.org" is not encrypted%0Atry it with https, and write that where it leads to the same
                """);
    }

    @Test
    void junitHasACaseForEveryClaimAndSheet() throws Exception {
        var report = new JunitReport().of(inspection());

        assertThat(report).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuite name="handbill" time="0" tests="3" errors="0" skipped="0" failures="1">
                  <testcase name="big" classname="claims.sizes" time="0">
                    <failure type="unknown-source" message="no source has the id &quot;pag&quot;; did you mean &quot;page&quot;?">facts/claims/größe, 1.yaml:6:25: unknown-source: no source has the id "pag"; did you mean "page"?
                write the id of a source of the project</failure>
                  </testcase>
                  <testcase name="s" classname="sheets" time="0"></testcase>
                  <testcase name="page" classname="sources" time="0">
                    <system-out>facts/sources/s.yaml:2:10: unused-source: no claim and no sheet cites "page"
                cite it, or take it out
                facts/sources/s.yaml:2:46: insecure-url: "http://example.org" is not encrypted
                try it with https, and write that where it leads to the same</system-out>
                  </testcase>
                </testsuite>
                """);
        var suites = new TestSuiteXmlParser(new NullConsoleLogger())
                .parse(new InputStreamReader(
                        new ByteArrayInputStream(report.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8));
        var cases =
                suites.stream().flatMap(suite -> suite.getTestCases().stream()).toList();
        assertThat(cases).extracting(ReportTestCase::getName).containsExactly("big", "s", "page");
        assertThat(cases).extracting(ReportTestCase::hasFailure).containsExactly(true, false, false);
    }

    @Test
    void junitIsAsSurefiresSchemaSays() throws Exception {
        // Of Surefire's source release, as it is there.
        var schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(ReportsTest.class.getResource("surefire-test-report.xsd"));
        var report = new JunitReport().of(inspection(Severity.WARNING));

        assertThatCode(() -> validate(schema, report)).doesNotThrowAnyException();
        assertThatCode(() -> validate(schema, new JunitReport().of(inspection())))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> validate(schema, report.replaceFirst(" time=\"0\">", ">")))
                .hasMessageContaining("time");
    }

    private static void validate(Schema schema, String report) throws Exception {
        schema.newValidator().validate(new StreamSource(new StringReader(report)));
    }

    @Test
    void whatWeighsEnoughToFailIsAFailure() {
        assertThat(new JunitReport().of(inspection(Severity.WARNING)))
                .contains("tests=\"3\" errors=\"0\" skipped=\"0\" failures=\"3\"");
    }

    @Test
    void sarifIsAsItsSchemaSays() {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(ReportsTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"), InputFormat.JSON);
        var report = new SarifReport().of(inspection());

        assertThat(schema.validate(report, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate("{\"version\": \"2.1.0\"}", InputFormat.JSON))
                .isNotEmpty();
        var run = JsonMapper.shared().readTree(report).get("runs").get(0);
        assertThat(run.get("columnKind").asString()).isEqualTo("unicodeCodePoints");
        var result = run.get("results").get(0);
        assertThat(result.get("message").get("text").asString())
                .isEqualTo(
                        "no source has the id \"pag\"; did you mean \"page\"? To mend it: write the id of a source of"
                                + " the project.");
        assertThat(run.get("tool")
                        .get("driver")
                        .get("rules")
                        .get(result.get("ruleIndex").asInt())
                        .get("id")
                        .asString())
                .isEqualTo("unknown-source");
        assertThat(result.get("locations").get(0).get("physicalLocation").toString())
                .isEqualTo("{\"artifactLocation\":{\"uri\":\"facts/claims/gr%C3%B6%C3%9Fe,%201.yaml\","
                        + "\"uriBaseId\":\"%SRCROOT%\"},\"region\":{\"startLine\":6,\"startColumn\":25,\"endLine\":6,"
                        + "\"endColumn\":28}}");
    }

    private List<String> fingerprints() {
        return JsonMapper.shared()
                .readTree(new SarifReport().of(inspection()))
                .get("runs")
                .get(0)
                .get("results")
                .valueStream()
                .map(result -> result.get("partialFingerprints"))
                .map(JsonNode::toString)
                .toList();
    }

    @Test
    void aFingerprintHoldsWhenLinesMove() {
        var before = fingerprints();
        project.with("sources/s.yaml", """
                # A comment.

                references:
                  - {id: page, type: webpage, title: T, URL: "http://example.org", accessed: 2026-11-01}
                """);

        assertThat(fingerprints()).isEqualTo(before).doesNotHaveDuplicates();
    }

    @Test
    void everyRuleStandsInTheManual() throws java.io.IOException {
        var manual = java.nio.file.Files.readString(
                Path.of(System.getProperty("project.basedir", "")).resolve("facts/README.md"));

        assertThat(RuleInfo.all().stream()
                        .map(rule -> "| `%s` | %s | %s |"
                                .formatted(
                                        rule.id(),
                                        rule.fixed() ? "stops" : rule.severity().word(),
                                        rule.summary())))
                .allSatisfy(line -> assertThat(manual).contains(line + "\n"));
    }

    @Test
    void everyRuleThatFindsSomethingIsInTheMetadata() {
        var ids = RuleInfo.all().stream().map(RuleInfo::id).toList();

        assertThat(ids).doesNotHaveDuplicates().isSorted();
        assertThat(Checks.all().rules()).extracting(Rule::id).isSubsetOf(ids);
    }
}
