package org.handbill.publish;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.handbill.cite.Style;
import org.handbill.facts.Claim;
import org.handbill.facts.Comparison;
import org.handbill.facts.FactBase;
import org.handbill.facts.Format;
import org.handbill.facts.Id;
import org.handbill.facts.Language;
import org.handbill.facts.Paper;
import org.handbill.facts.Project;
import org.handbill.facts.Sheet;
import org.handbill.facts.Source;
import org.handbill.handout.Assembler;
import org.handbill.handout.FactsDigest;

/// What an output is made from, as one digest: equal inputs give equal bytes. Covers all that a sheet can print,
/// so that nothing has to be formatted to find that it is current.
final class Inputs {
    private static final Pattern CITATION = Pattern.compile("@\\{?([a-z0-9-]+)");

    private final FactBase facts;
    private final Project project;
    private final Assembler assembler;
    private final ConcurrentHashMap<Id, String> sourceDigests = new ConcurrentHashMap<>();

    Inputs(FactBase facts, Project project, Assembler assembler) {
        this.facts = facts;
        this.project = project;
        this.assembler = assembler;
    }

    /// What all formats of a sheet in a language are made from, without the format.
    record Recipe(
            String handbill,
            String java,
            Sheet sheet,
            List<String> variables,
            Language language,
            Project.Organization organization,
            Project.Limits limits,
            Paper paper,
            Style style,
            String templates,
            List<Claim> claims,
            TreeMap<Id, String> sources,
            boolean overdue) {}

    /// The digest of what all formats of a task are made from, whoever it is for.
    ///
    /// @param templates digest of the sheet's templates
    String digest(Task task, Style style, Paper paper, String templates, LocalDate today) {
        var sheet = task.sheet();
        var language = task.language();
        var claims = assembler.claimsOf(sheet, task.columns());
        var sources = new TreeMap<Id, String>();
        sourcesOf(sheet, language, claims).forEach(source -> sources.computeIfAbsent(source.id(), _ -> digest(source)));
        return FactsDigest.sha256(new Recipe(
                Version.current(),
                Runtime.version().toString(),
                sheet,
                // Their order decides how citations are numbered.
                List.copyOf(sheet.variables().keySet()),
                language,
                project.organization(),
                project.limits(),
                paper,
                style,
                templates,
                claims,
                sources,
                claims.stream().anyMatch(claim -> Assembler.isOverdue(claim, today))
                        || sheet.sourcedCells().anyMatch(cell -> Assembler.isOverdue(cell, today))));
    }

    /// The digest of one format, with whom it is for.
    static String of(String recipe, Optional<Recipient> recipient, Format format) {
        return recipient.isEmpty()
                ? FactsDigest.sha256(List.of(recipe, format))
                : FactsDigest.sha256(List.of(
                        recipe,
                        // A template may print them all, in the order of the file.
                        List.copyOf(recipient.get().columns().keySet()),
                        List.copyOf(recipient.get().columns().values()),
                        format));
    }

    private String digest(Source source) {
        return sourceDigests.computeIfAbsent(source.id(), _ -> FactsDigest.sha256(source));
    }

    /// The sources of the claims and cells, and those whose ids occur in the prose: all that it cites are among them.
    private Stream<Source> sourcesOf(Sheet sheet, Language language, List<Claim> claims) {
        var named = Stream.concat(
                        claims.stream().map(Claim::evidence),
                        sheet.sourcedCells().map(Comparison.Cell.Sourced::evidence))
                .flatMap(List::stream)
                .map(evidence -> evidence.source().id());
        var inProse = sheet.prose(language)
                .flatMap(text -> CITATION.matcher(text.value()).results())
                .flatMap(match -> Id.parse(match.group(1)).stream());
        return Stream.concat(named, inProse).map(facts::source).flatMap(Optional::stream);
    }
}
