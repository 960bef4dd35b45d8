package org.handbill.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.handbill.testing.EditorYaml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What an editor is told of the files is what the reader makes of them.
class SchemaTest {
    private static final List<Schema.Rule> RULES = List.of(
            new Schema.Rule("single-source", "A finding has two sources.", false),
            new Schema.Rule("bad-date", "A date is one.", true));

    @TempDir
    Path folder;

    /// A file of each kind, with a key in each of its mappings that none of them has.
    private static String everyMapping(Schema schema) {
        return switch (schema) {
            case PROJECT -> """
                    strange: 1
                    organization: {name: A, strange: 1}
                    exceptions: [{strange: 1}]
                    wording: {en: [{strange: 1}]}
                    limits: {strange: 1}
                    """;
            case SOURCES -> """
                    strange: 1
                    references:
                      - strange: 1
                        author: [{strange: 1}]
                        issued: {strange: 1}
                        handbill: {strange: 1, retracted: {strange: 1}}
                    """;
            case CLAIMS -> """
                    strange: 1
                    claims:
                      - strange: 1
                        evidence: [{strange: 1, locator: {strange: 1}, quote: {strange: 1}}]
                        value: {strange: 1}
                        reviewed: {strange: 1}
                        withdrawn: {strange: 1}
                    """;
            case SHEET -> """
                    strange: 1
                    pages: {strange: 1}
                    sections:
                      - strange: 1
                        claims: [{strange: 1}]
                        comparison:
                          strange: 1
                          rows:
                            - strange: 1
                              cells: [{strange: 1, evidence: [{strange: 1, locator: {strange: 1}, quote: {strange: 1}}]}]
                        figure:
                          strange: 1
                          reference: {strange: 1}
                          items: [{strange: 1}]
                    """;
        };
    }

    private List<Finding> faults(Schema schema, String yaml) {
        var name = schema == Schema.PROJECT
                ? "handbill.yaml"
                : schema.kind().place().substring("facts/".length()) + "file.yaml";
        return FactsOnDisk.in(folder).with(name, yaml).read().findings();
    }

    @ParameterizedTest
    @EnumSource
    void everyMappingHasTheKeysThatTheReaderKnows(Schema schema) {
        var reader = faults(schema, everyMapping(schema)).stream()
                .filter(fault ->
                        fault.rule().equals("unknown-key") || fault.rule().equals("unknown-label"))
                .map(fault -> fault.help().replaceFirst("^(the keys are|it is one of) ", ""))
                .collect(Collectors.toSet());

        assertThat(mappings(JsonMapper.shared().readTree(schema.text(RULES)))).isEqualTo(reader);
    }

    /// The keys of each mapping of a schema, but of the rules, whose names the reader leaves to the rules.
    private static Set<String> mappings(JsonNode schema) {
        var found = new HashSet<String>();
        if (schema.path("additionalProperties").isBoolean()) {
            found.add(String.join(", ", schema.get("properties").propertyNames()));
        }
        schema.forEach(part -> found.addAll(mappings(part)));
        found.remove("single-source, bad-date");
        return found;
    }

    private static List<String> refusals(Schema schema, String json) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(schema.text(RULES), InputFormat.JSON)
                .validate(json, InputFormat.JSON)
                .stream()
                .map(String::valueOf)
                .toList();
    }

    private void isSoundToBoth(Schema schema, String yaml) {
        assertThat(faults(schema, yaml)).isEmpty();
        assertThat(refusals(schema, EditorYaml.seen(yaml))).isEmpty();
        assertThat(refusals(schema, EditorYaml.written(yaml))).isEmpty();
    }

    @Test
    void whatAnEditorTakesForNumbersAndBooleansIsText() {
        isSoundToBoth(Schema.SOURCES, """
                references:
                  - id: book
                    type: book
                    title: 1984
                    volume: 3
                    number: 1.10
                    edition: true
                    issued: 1949
                    original-date: {date-parts: [[1948, 6]], circa: true}
                    event-date: [[1950, 1, 2], {year: 1951}]
                    available-date: 1949~
                    submitted: -0044
                    accessed: 2026-11-24
                    author: George Orwell
                    editor: [{family: Smith, given: Ada, comma-suffix: true}, {literal: 1000}]
                    translator: {literal: A Body}
                    keyword: [one, 2]
                    publisher: ""
                    DOI: doi:10.1175/1520-0477(1996)077<0437:TNYRP>2.0.CO;2
                    URL: http://example.org
                    custom: {anything: [1, {goes: here}]}
                    handbill:
                      seen: true
                      imported: {ris: [1]}
                      retracted: {date: 2020}
                """);
        isSoundToBoth(Schema.CLAIMS, """
                topic: 2024
                claims:
                  - id: a
                    kind: statistic
                    text: 42
                    evidence:
                      - {source: b, locator: {page: 12}, quote: 12}
                      - {source: b, rests-on: whole, quote: {exact: yes, prefix: 1}}
                    answered-by: c
                    as-of: 2016-05
                    review-by: 2027
                    value: {number: -2.50, interval: [1, "2.0"], year: 2018-2020, unit: {en: 1}, population: {no: folk}}
                    jurisdiction: "no"
                  - {id: c, kind: law, text: {no: ja, es-419: sí, zh-Hant: x}, answered-by: [a], value: {number: 1, year: 2018}}
                """);
        isSoundToBoth(Schema.PROJECT, """
                format: 1
                organization: {name: {en: 1984, es: "1984"}}
                language: no
                formats: pdf
                rules: {single-source: off, bad-date: error}
                exceptions: [{rule: single-source, id: a, reason: 1, until: 2027}]
                wording: {en: [{avoid: 1, write: 2, except-in: quote}]}
                limits: {seconds-per-sheet: 10, output-megabytes: "20"}
                """);
    }

    @Test
    void aSheetMayHaveTablesFiguresAndConditions() {
        isSoundToBoth(Schema.SHEET, """
                id: a
                template: fact-sheet
                title: 2024
                languages: no
                formats: [pdf, html]
                reference-list: false
                pages: {max: 2}
                variables: {bill: 12, ask: {en: Vote, es: Vote}}
                sections:
                  - claims: [b, {claim: c, when: {recipient.district: 7}}]
                    when: {recipient.chamber: [upper, 2, ""], recipient.late: true}
                  - comparison:
                      caption: {en: A}
                      columns: [1, 2, 3, 4]
                      rows:
                        - title: {en: B}
                          cells:
                            - d
                            - {claim: [e, f], text: {en: C}}
                            - {claim: g}
                            - {text: 1, evidence: [{source: h}], review-by: 2027}
                  - figure:
                      kind: points
                      title: {en: A}
                      scale: logarithmic
                      reference: 1
                      items: [{claim: i, label: 1}, {claim: j, label: {en: J}}]
                  - figure: {kind: bars, title: A, reference: {value: 1}, items: [{claim: i, label: 1}, {claim: j, label: 2}]}
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CLAIMS | claims: [{id: A, kind: law, text: x}]",
                "CLAIMS | claims: [{id: a, kind: lawe, text: x}]",
                "CLAIMS | claims: [{id: a, kind: law}]",
                "CLAIMS | claims: [{id: a, kind: law, text: ''}]",
                "CLAIMS | claims: [{id: a, kind: law, text: {}}]",
                "CLAIMS | claims: [{id: a, kind: law, text: {e: x}}]",
                "CLAIMS | claims: [{id: a, kind: law, text: x, review-by: 2027-13}]",
                "CLAIMS | claims: [{id: a, kind: law, text: x, review-by: 1 May 2027}]",
                "CLAIMS | claims: [{id: a, kind: law, text: x, evidense: []}]",
                "CLAIMS | claims: [{id: a, kind: law, text: x, evidence: [{locator: {page: 2}}]}]",
                "CLAIMS | claims: [{id: a, kind: law, text: x, evidence: [{source: b, locator: {pages: 2}}]}]",
                "CLAIMS | claims: [{id: a, kind: law, text: x, evidence: [{source: b, locator: {page: 2, line: 3}}]}]",
                "CLAIMS | claims: [{id: a, kind: law, text: x, evidence: [{source: b, locator: {page: 2}, rests-on: whole}]}]",
                "CLAIMS | claims: [{id: a, kind: law, text: x, value: {number: 1, interval: [1]}}]",
                "CLAIMS | claims: [{id: a, kind: law, text: x, jurisdiction: US}]",
                "SOURCES | references: [{id: a, type: bok, title: x}]",
                "SOURCES | references: [{id: a, type: book}]",
                "SOURCES | references: [{id: a, type: book, title: x, DOI: 11.1234/a}]",
                "SOURCES | references: [{id: a, type: book, title: x, URL: www.example.org}]",
                "SOURCES | references: [{id: a, type: book, title: x, issued: 26 May 2016}]",
                "SOURCES | references: [{id: a, type: book, title: x, issued: {season: 2}}]",
                "SOURCES | references: [{id: a, type: book, title: x, author: [{suffix: Jr.}]}]",
                "SOURCES | references: [{id: a, type: book, title: x, handbill: {perspective: party}}]",
                "SHEET | {id: a, template: b, title: c}",
                "SHEET | {id: a, template: b, title: c, sections: [{title: d}]}",
                "SHEET | {id: a, template: b, title: c, formats: [doc], sections: []}",
                "SHEET | {id: a, template: b, title: c, pages: {max: 0}, sections: []}",
                "SHEET | {id: a, template: b, title: c, reference-list: yes, sections: []}",
                "SHEET | {id: a, template: b, title: c, sections: [{claims: [d], when: {chamber: upper}}]}",
                "SHEET | {id: a, template: b, title: c, sections: [{figure: {kind: pie, title: x, items: [{claim: d, label: x}, {claim: e, label: y}]}}]}",
                "SHEET | {id: a, template: b, title: c, sections: [{figure: {kind: bars, title: x, items: [{claim: d, label: x}]}}]}",
                "SHEET | {id: a, template: b, title: c, sections: [{comparison: {caption: x, columns: [y], rows: [{title: z, cells: [{evidence: []}]}]}}]}",
                "SHEET | {id: a, template: b, title: c, sections: [{comparison: {caption: x, columns: [y], rows: [{title: z, cells: [{claim: d, evidence: []}]}]}}]}",
                "PROJECT | organization: {url: 'https://example.org'}",
                "PROJECT | {organization: {name: x}, format: 2}",
                "PROJECT | {organization: {name: x}, paper: a5}",
                "PROJECT | {organization: {name: x}, rules: {single-source: fatal}}",
                "PROJECT | {organization: {name: x}, exceptions: [{rule: single-source, id: a, until: 2027}]}"
            })
    void whatTheReaderRefusesAnEditorUnderlines(Schema schema, String yaml) {
        assertThat(faults(schema, yaml)).isNotEmpty();
        assertThat(refusals(schema, EditorYaml.seen(yaml))).isNotEmpty();
        assertThat(refusals(schema, EditorYaml.written(yaml))).isNotEmpty();
    }

    @Test
    void aRuleThatStopsSheetsCanNotBeLowered() {
        var lowered = "organization: {name: x}\nrules: {bad-date: warning}\n";
        var unknown = "organization: {name: x}\nrules: {bad-data: error}\n";
        var excepted = "organization: {name: x}\nexceptions: [{rule: bad-date, id: a, reason: b, until: 2027}]\n";
        var results = new ArrayList<List<String>>();
        for (var yaml : List.of(lowered, unknown, excepted)) {
            results.add(refusals(Schema.PROJECT, EditorYaml.seen(yaml)));
        }
        assertThat(results).allSatisfy(refused -> assertThat(refused).hasSize(1));
    }
}
