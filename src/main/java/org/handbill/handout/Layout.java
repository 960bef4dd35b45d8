package org.handbill.handout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handbill.facts.Claim;
import org.handbill.facts.Comparison;
import org.handbill.facts.Figure;
import org.handbill.facts.Id;
import org.handbill.facts.Reference;
import org.handbill.facts.Sheet;

/// Which claims stand where on a sheet: what is contested stands beside what answers it. What is contested in a table
/// or
/// a figure, where there is no room for that, stands beside its answer under it.
///
/// @param sections in the order of the sheet, without those that are not for this recipient
record Layout(List<Part> sections) {

    /// A section's claims.
    ///
    /// @param inTables those that the cells of its table rest on
    /// @param drawn    those of its figure, in the order of its items
    record Part(Sheet.Section section, List<Claim> inTables, List<Claim> drawn, List<Group> groups) {
        private Stream<Claim> claims() {
            return Stream.of(inTables.stream(), drawn.stream(), groups.stream().flatMap(Group::claims))
                    .flatMap(claims -> claims);
        }
    }

    /// A claim and, where it is contested, its answers on this sheet.
    record Group(Claim claim, List<Claim> answers) {
        Stream<Claim> claims() {
            return Stream.concat(Stream.of(claim), answers.stream());
        }

        /// Its contested claims that stand here beside an answer.
        Stream<Claim> answered() {
            var ids = claims().map(Claim::id).toList();
            return claims().filter(
                            one -> one.answeredBy().stream().map(Reference::id).anyMatch(ids::contains));
        }
    }

    /// Lays out what a recipient gets; without a recipient, what has no condition.
    static Layout of(Sheet sheet, Function<Id, Optional<Claim>> claims, Map<String, String> recipient) {
        var printed = sheet.printedFor(recipient, claims).sections().stream()
                .map(section -> printed(section, claims))
                .toList();
        var onSheet = printed.stream()
                .flatMap(Printed::all)
                .collect(Collectors.toMap(Claim::id, Function.identity(), (first, second) -> first));
        var elsewhere = printed.stream()
                .flatMap(section -> section.listed().stream())
                .map(Claim::id)
                .collect(Collectors.toCollection(HashSet::new));
        var parts = new ArrayList<Part>();
        for (var section : printed) {
            var groups = groups(section.withContested(elsewhere), onSheet);
            groups.forEach(group -> group.answered().map(Claim::id).forEach(elsewhere::add));
            parts.add(new Part(section.section(), section.inTables(), section.drawn(), groups));
        }
        return new Layout(parts);
    }

    /// All claims in reading order; one that is printed twice stands there twice.
    Stream<Claim> claims() {
        return sections.stream().flatMap(Part::claims);
    }

    /// The cells of tables that have evidence of their own, in reading order.
    Stream<Comparison.Cell.Sourced> sourcedCells() {
        return sections.stream()
                .flatMap(part -> part.section().comparison().stream())
                .flatMap(Comparison::sourced);
    }

    private static Printed printed(Sheet.Section section, Function<Id, Optional<Claim>> claims) {
        return new Printed(
                section,
                found(section.comparison().stream().flatMap(Comparison::claims), claims),
                found(section.figure().stream().flatMap(Figure::claims), claims),
                found(section.entries().stream().map(Sheet.Entry::claim), claims));
    }

    private static List<Claim> found(Stream<Reference> named, Function<Id, Optional<Claim>> claims) {
        return named.flatMap(claim -> claims.apply(claim.id()).stream()).toList();
    }

    private record Printed(Sheet.Section section, List<Claim> inTables, List<Claim> drawn, List<Claim> listed) {
        Stream<Claim> all() {
            return Stream.of(inTables, drawn, listed).flatMap(List::stream);
        }

        /// Its claims, and before them what is contested in its table or figure.
        ///
        /// @param elsewhere the claims that stand outside of tables and figures
        List<Claim> withContested(Set<Id> elsewhere) {
            var contested = Stream.concat(inTables.stream(), drawn.stream())
                    .filter(Claim::isContested)
                    .filter(claim -> !elsewhere.contains(claim.id()))
                    .distinct();
            return Stream.concat(contested, listed.stream()).toList();
        }
    }

    private static List<Group> groups(List<Claim> section, Map<Id, Claim> onSheet) {
        var leaders = leaders(section, onSheet);
        var besideTheirQuestion = leaders.stream()
                .flatMap(leader -> answers(leader, onSheet).stream())
                .filter(answer -> !answer.isContested())
                .map(Claim::id)
                .collect(Collectors.toSet());
        var groups = new ArrayList<Group>();
        for (var claim : section) {
            if (leaders.contains(claim)) {
                groups.add(new Group(claim, answers(claim, onSheet)));
            } else if (!claim.isContested() && !besideTheirQuestion.contains(claim.id())) {
                groups.add(new Group(claim, List.of()));
            }
        }
        return groups;
    }

    /// The contested claims of a section that begin a pair: those that no pair before them shows beside an answer.
    private static Set<Claim> leaders(List<Claim> section, Map<Id, Claim> onSheet) {
        var leaders = new HashSet<Claim>();
        var answered = new HashSet<Id>();
        for (var claim : section) {
            if (!claim.isContested() || answered.contains(claim.id())) {
                continue;
            }
            leaders.add(claim);
            var beside = answers(claim, onSheet);
            for (var answer : beside) {
                var ownAnswers = answer.answeredBy().stream().map(Reference::id).toList();
                if (ownAnswers.contains(claim.id())
                        || beside.stream().map(Claim::id).anyMatch(ownAnswers::contains)) {
                    answered.add(answer.id());
                }
            }
        }
        return leaders;
    }

    private static List<Claim> answers(Claim claim, Map<Id, Claim> onSheet) {
        return claim.answeredBy().stream()
                .filter(answer -> !answer.id().equals(claim.id()))
                .flatMap(answer -> Optional.ofNullable(onSheet.get(answer.id())).stream())
                .distinct()
                .toList();
    }
}
