package org.handbill.check;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.handbill.facts.Claim;
import org.handbill.facts.FactBase;
import org.handbill.facts.FileKind;
import org.handbill.facts.Finding;

/// Findings as a JUnit report in the form of Maven Surefire's schema: each claim and each sheet is a test case, and so
/// is every source and file in which something was found. What does not make the run fail stands in a case's output.
public final class JunitReport implements Report {
    @Override
    public String of(Inspection inspection) {
        var cases = cases(inspection);
        long failures = cases.stream()
                .flatMap(one -> one.findings().stream())
                .filter(inspection::fails)
                .count();
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("testsuite");
            xml.writeAttribute("name", "handbill");
            xml.writeAttribute("time", "0");
            xml.writeAttribute("tests", String.valueOf(cases.size()));
            xml.writeAttribute("errors", "0");
            xml.writeAttribute("skipped", "0");
            xml.writeAttribute("failures", String.valueOf(failures));
            for (var one : cases) {
                write(xml, one, inspection);
            }
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text + "\n";
    }

    /// Something that may be at fault.
    ///
    /// @param group what it is one of: a topic's claims, sheets, sources, files
    private record Case(String name, String group, List<Finding> findings) {}

    private static List<Case> cases(Inspection inspection) {
        var facts = inspection.facts();
        Map<String, Case> bySubject = new LinkedHashMap<>();
        facts.claims().forEach(claim -> put(bySubject, claim.id().value(), groupOf(claim)));
        refused(facts, FileKind.CLAIMS).forEach(id -> put(bySubject, id, "claims"));
        facts.ids(FileKind.SHEETS).forEach(id -> put(bySubject, id, "sheets"));
        Set<String> sources = new LinkedHashSet<>(facts.ids(FileKind.SOURCES));
        Map<String, Case> others = new LinkedHashMap<>();
        for (var finding : inspection.findings()) {
            var subject = finding.subject().orElse("");
            var known = bySubject.get(subject);
            if (known != null) {
                known.findings().add(finding);
            } else {
                boolean isSource = sources.contains(subject);
                var name = isSource ? subject : finding.at().file();
                put(others, name, isSource ? "sources" : "files");
                java.util.Objects.requireNonNull(others.get(name)).findings().add(finding);
            }
        }
        var all = new ArrayList<>(bySubject.values());
        all.addAll(others.values());
        return all;
    }

    private static String groupOf(Claim claim) {
        return claim.topic().isEmpty() ? "claims" : "claims." + claim.topic();
    }

    private static List<String> refused(FactBase facts, FileKind kind) {
        return facts.ids(kind).stream()
                .filter(id -> facts.isRefused(new org.handbill.facts.Id(id)))
                .toList();
    }

    private static void put(Map<String, Case> cases, String name, String group) {
        cases.putIfAbsent(name, new Case(name, group, new ArrayList<>()));
    }

    private static void write(XMLStreamWriter xml, Case one, Inspection inspection) throws XMLStreamException {
        xml.writeCharacters("\n  ");
        xml.writeStartElement("testcase");
        xml.writeAttribute("name", legal(one.name()));
        xml.writeAttribute("classname", legal(one.group()));
        xml.writeAttribute("time", "0");
        for (var finding : one.findings().stream().filter(inspection::fails).toList()) {
            xml.writeCharacters("\n    ");
            xml.writeStartElement("failure");
            xml.writeAttribute("type", finding.rule());
            xml.writeAttribute("message", legal(finding.fullMessage()));
            xml.writeCharacters(legal(line(finding)));
            xml.writeEndElement();
        }
        var remarks = one.findings().stream()
                .filter(finding -> !inspection.fails(finding))
                .map(JunitReport::line)
                .toList();
        if (!remarks.isEmpty()) {
            xml.writeCharacters("\n    ");
            xml.writeStartElement("system-out");
            xml.writeCharacters(legal(String.join("\n", remarks)));
            xml.writeEndElement();
        }
        if (!one.findings().isEmpty()) {
            xml.writeCharacters("\n  ");
        }
        xml.writeEndElement();
    }

    private static String line(Finding finding) {
        return "%s:%d:%d: %s: %s\n%s"
                .formatted(
                        finding.at().file(),
                        finding.at().line(),
                        finding.at().column(),
                        finding.rule(),
                        finding.fullMessage(),
                        finding.help());
    }

    /// Without the characters that XML 1.0 has no place for.
    private static String legal(String text) {
        return text.replaceAll("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "\uFFFD");
    }
}
