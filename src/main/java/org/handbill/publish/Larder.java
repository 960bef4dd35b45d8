package org.handbill.publish;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.handbill.cite.Style;
import org.handbill.facts.Claim;
import org.handbill.facts.Comparison;
import org.handbill.facts.FactBase;
import org.handbill.facts.Id;
import org.handbill.facts.Language;
import org.handbill.facts.Paper;
import org.handbill.facts.Project;
import org.handbill.facts.Sheet;
import org.handbill.handout.Assembler;
import org.handbill.handout.FactsDigest;
import org.handbill.pdf.Letters;

/// Finds what handouts are made from. The digest of a claim, a source and a style is computed once a run. May be used
/// by several threads at once.
final class Larder {
    private static final Pattern CITATION = Pattern.compile("@\\{?([a-z0-9-]+)");

    private final FactBase facts;
    private final Assembler assembler;
    private final String project;
    private final Map<Object, String> digests = new ConcurrentHashMap<>();

    Larder(FactBase facts, Project project, Assembler assembler) {
        this.facts = facts;
        this.assembler = assembler;
        this.project = FactsDigest.sha256(List.of(project.organization(), project.limits()));
    }

    /// How a task's sheet is printed.
    ///
    /// @param templates digest of the sheet's templates
    /// @param raised    rules over the page that would stop it
    /// @param letters   of all recipients, which the fonts of every copy hold
    record Manner(Style style, Paper paper, String templates, List<String> raised, Letters letters, LocalDate today) {}

    /// What all recipients of a task's copy get.
    Ingredients of(Task task, Manner manner) {
        var sheet = task.sheet();
        var parts = new LinkedHashMap<String, String>();
        parts.put("handbill", Version.current());
        parts.put("java", Runtime.version().toString());
        if (task.recipient().isPresent()) {
            parts.put(Ingredients.LETTERS, manner.letters().digest());
        }
        parts.put("paper", manner.paper().word());
        parts.put("project", project);
        if (!manner.raised().isEmpty()) {
            parts.put("rules", String.join(",", manner.raised()));
        }
        // The order of variables decides how citations are numbered.
        parts.put(
                "sheet",
                FactsDigest.sha256(List.of(sheet, List.copyOf(sheet.variables().keySet()), task.language())));
        parts.put("style", named(manner.style().id(), digest(manner.style().id(), manner.style())));
        parts.put("template", named(sheet.template().value(), manner.templates()));

        var claims = assembler.claimsOf(sheet, task.columns());
        var ofClaims = new LinkedHashMap<String, String>();
        claims.forEach(claim -> ofClaims.put(claim.id().value(), digest(claim.id(), claim)));
        var ofSources = new LinkedHashMap<String, String>();
        sourcesOf(sheet, task.language(), claims)
                .distinct()
                .forEach(id ->
                        facts.source(id).ifPresent(source -> ofSources.put(id.value(), digest(source.id(), source))));
        return new Ingredients(
                parts,
                ofClaims,
                ofSources,
                claims.stream().anyMatch(claim -> Assembler.isOverdue(claim, manner.today()))
                        || sheet.sourcedCells().anyMatch(cell -> Assembler.isOverdue(cell, manner.today())));
    }

    /// A name, which in the manifest is a word of several, and a digest.
    private static String named(String name, String digest) {
        return name.replaceAll("\\s", "_") + ":" + digest;
    }

    private String digest(Object key, Object value) {
        return digests.computeIfAbsent(key, _ -> FactsDigest.sha256(value));
    }

    /// The sources of the claims and cells, and those whose ids occur in the prose: all that it cites are among them.
    private static Stream<Id> sourcesOf(Sheet sheet, Language language, List<Claim> claims) {
        var named = Stream.concat(
                        claims.stream().map(Claim::evidence),
                        sheet.sourcedCells().map(Comparison.Cell.Sourced::evidence))
                .flatMap(List::stream)
                .map(evidence -> evidence.source().id());
        var inProse = sheet.prose(language)
                .flatMap(text -> CITATION.matcher(text.value()).results())
                .flatMap(match -> Id.parse(match.group(1)).stream());
        return Stream.concat(named, inProse);
    }
}
