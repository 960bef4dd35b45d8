package org.handbill.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.handbill.cite.Prose;
import org.handbill.facts.Claim;
import org.handbill.facts.FactBase;
import org.handbill.facts.Finding;
import org.handbill.facts.Id;
import org.handbill.facts.Language;
import org.handbill.facts.Sheet;
import org.handbill.facts.Source;

/// Finds the sources that ids of sources, claims and sheets stand for.
///
/// @param facts    the project's
/// @param language whose prose of a sheet is looked at; else each sheet's first
record CitedSources(FactBase facts, Optional<Language> language) {

    /// All that the ids rest on, in their order, each once.
    List<Source> of(List<String> ids) {
        var sources = new LinkedHashMap<Id, Source>();
        ids.stream().flatMap(this::of).forEach(source -> sources.putIfAbsent(source.id(), source));
        return List.copyOf(sources.values());
    }

    /// What the reader refused in what the ids name.
    List<Finding> faults(List<String> ids) {
        return ids.stream()
                .flatMap(name -> Id.parse(name).stream())
                .flatMap(id -> facts.faultsOf(id).stream())
                .toList();
    }

    private Stream<Source> of(String name) {
        var id = Id.parse(name);
        return id.flatMap(facts::source)
                .map(Stream::of)
                .or(() -> id.flatMap(facts::claim).map(this::of))
                .or(() -> id.flatMap(facts::sheet).map(this::of))
                .or(() -> id.filter(facts::isRefused).map(refused -> Stream.empty()))
                .orElseThrow(() -> new UsageFault(
                        "no source, claim or sheet has the id \"" + name + "\"" + Workplace.didYouMean(name, known())));
    }

    private Stream<Source> of(Claim claim) {
        return claim.evidence().stream()
                .flatMap(one -> facts.source(one.source().id()).stream());
    }

    /// As the sheet prints them: of a section its prose first, then its claims.
    private Stream<Source> of(Sheet sheet) {
        var read = language.orElse(sheet.languages().getFirst().value());
        var inSections = sheet.sections().stream().flatMap(section -> {
            var prose = Stream.of(section.title(), section.text())
                    .flatMap(Optional::stream)
                    .flatMap(text -> text.in(read).stream());
            var claims = section.entries().stream()
                    .flatMap(entry -> facts.claim(entry.claim().id()).stream())
                    .flatMap(this::of);
            return Stream.concat(prose.flatMap(text -> mentioned(text, read)), claims);
        });
        return Stream.concat(inSections, sheet.prose(read).flatMap(text -> mentioned(text, read)));
    }

    private Stream<Source> mentioned(org.handbill.facts.Text text, Language read) {
        return Prose.paragraphs(text, read).stream()
                .flatMap(List::stream)
                .flatMap(piece ->
                        piece instanceof Prose.Piece.Citation citation ? citation.mentions().stream() : Stream.empty())
                .flatMap(mention -> Id.parse(mention.key()).flatMap(facts::source).stream());
    }

    private List<String> known() {
        var ids = new ArrayList<String>();
        facts.sources().forEach(source -> ids.add(source.id().value()));
        facts.claims().forEach(claim -> ids.add(claim.id().value()));
        facts.sheets().forEach(sheet -> ids.add(sheet.id().value()));
        return ids;
    }
}
