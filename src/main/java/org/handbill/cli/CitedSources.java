package org.handbill.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handbill.check.Checks;
import org.handbill.check.Context;
import org.handbill.check.Copy;
import org.handbill.facts.Claim;
import org.handbill.facts.Comparison;
import org.handbill.facts.FactBase;
import org.handbill.facts.FileKind;
import org.handbill.facts.Finding;
import org.handbill.facts.Id;
import org.handbill.facts.Language;
import org.handbill.facts.Sheet;
import org.handbill.facts.Source;
import org.handbill.publish.CitedKeys;

/// Finds the sources that ids of sources, claims and sheets stand for.
///
/// @param facts    the project's
/// @param language whose prose of a sheet is looked at; else each sheet's first
record CitedSources(FactBase facts, Optional<Language> language) {

    /// All that the ids rest on, in their order, each once.
    List<Source> of(List<String> ids) {
        var sources = new LinkedHashMap<Id, Source>();
        ids.stream()
                .flatMap(this::keys)
                .flatMap(id -> facts.source(id).stream())
                .forEach(source -> sources.putIfAbsent(source.id(), source));
        return List.copyOf(sources.values());
    }

    /// The ids that nothing in the project has, as far as its files could be read.
    List<String> unknown(List<String> ids) {
        return ids.stream()
                .distinct()
                .filter(name -> Id.parse(name).flatMap(facts::kindOf).isEmpty())
                .toList();
    }

    /// What is wrong with ids that nothing has, each with the id that is near.
    String message(List<String> unknown) {
        return unknown.stream()
                .map(name -> "\"" + name + "\"" + Workplace.didYouMean(name, known()))
                .collect(Collectors.joining("; nor ", "no source, claim or sheet has the id ", ""));
    }

    /// What the reader refused in the files in which an id that nothing has may stand.
    List<Finding> faultsOfUnread() {
        return Stream.of(FileKind.SOURCES, FileKind.CLAIMS, FileKind.SHEETS)
                .flatMap(kind -> facts.faultsOfUnread(kind).stream())
                .toList();
    }

    /// The claims and sheets among the ids that rest on nothing, by their nouns and ids: `claim "counted"`.
    List<String> unsourced(List<String> ids) {
        return ids.stream()
                .distinct()
                .filter(name -> keys(name).findAny().isEmpty())
                .flatMap(name -> Id.parse(name)
                        .filter(id ->
                                facts.claim(id).isPresent() || facts.sheet(id).isPresent())
                        .flatMap(facts::kindOf)
                        .map(kind -> kind.noun() + " \"" + name + "\"")
                        .stream())
                .toList();
    }

    /// The errors in what the ids name and rest on: what the reader refused, and sources and claims that are unknown.
    List<Finding> faults(List<String> ids, LocalDate today) {
        var looked = new LinkedHashSet<Id>();
        var copies = new ArrayList<Copy>();
        for (var name : ids) {
            var id = Id.parse(name).filter(known -> facts.kindOf(known).isPresent());
            id.ifPresent(looked::add);
            id.flatMap(facts::sheet).ifPresent(sheet -> {
                sheet.claims().forEach(claim -> looked.add(claim.id()));
                copies.add(new Copy(sheet, languageOf(sheet)));
            });
            keys(name).forEach(looked::add);
        }
        return Checks.ofReferences()
                .judge(Context.of(facts, today).with(new CitedKeys(facts)))
                .errors(Set.copyOf(looked), copies);
    }

    /// The ids of sources that an id stands for, be there such sources or not.
    private Stream<Id> keys(String name) {
        var id = Id.parse(name);
        return id.filter(key -> facts.kindOf(key).equals(Optional.of(FileKind.SOURCES)))
                .map(Stream::of)
                .or(() -> id.flatMap(facts::claim).map(CitedSources::keys))
                .or(() -> id.flatMap(facts::sheet).map(this::keys))
                .orElse(Stream.empty());
    }

    private static Stream<Id> keys(Claim claim) {
        return claim.evidence().stream().map(one -> one.source().id());
    }

    /// As the sheet prints them: of a section its prose first, then its table, then its claims.
    private Stream<Id> keys(Sheet sheet) {
        var read = languageOf(sheet);
        var inSections = sheet.sections().stream().flatMap(section -> {
            var prose = Stream.of(section.title(), section.text())
                    .flatMap(Optional::stream)
                    .flatMap(text -> text.in(read).stream());
            var claims = section.entries().stream()
                    .flatMap(entry -> facts.claim(entry.claim().id()).stream())
                    .flatMap(CitedSources::keys);
            var cells = section.comparison().stream()
                    .flatMap(Comparison::cells)
                    .flatMap(cell -> cell.evidence(facts::claim).stream())
                    .map(one -> one.source().id());
            return Stream.of(prose.flatMap(text -> mentioned(text, read)), cells, claims)
                    .flatMap(ids -> ids);
        });
        return Stream.concat(inSections, sheet.prose(read).flatMap(text -> mentioned(text, read)));
    }

    private Language languageOf(Sheet sheet) {
        return language.orElse(sheet.languages().getFirst().value());
    }

    private Stream<Id> mentioned(org.handbill.facts.Text text, Language read) {
        return new CitedKeys(facts).citedKeys(text, read).stream().flatMap(key -> Id.parse(key.value()).stream());
    }

    private List<String> known() {
        var ids = new ArrayList<String>();
        for (var kind : List.of(FileKind.SOURCES, FileKind.CLAIMS, FileKind.SHEETS)) {
            ids.addAll(facts.ids(kind));
        }
        return ids;
    }
}
