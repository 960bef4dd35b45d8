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
import org.handbill.facts.Id;
import org.handbill.facts.Reference;
import org.handbill.facts.Sheet;

/// Which claims stand where on a sheet: what is contested stands beside what answers it.
///
/// @param sections in the order of the sheet, without those that are not for this recipient
record Layout(List<Part> sections) {

    /// A section's claims.
    record Part(Sheet.Section section, List<Group> groups) {}

    /// A claim and, where it is contested, its answers on this sheet.
    record Group(Claim claim, List<Claim> answers) {
        Stream<Claim> claims() {
            return Stream.concat(Stream.of(claim), answers.stream());
        }
    }

    /// Lays out what a recipient gets; without a recipient, what has no condition.
    static Layout of(Sheet sheet, Function<Id, Optional<Claim>> claims, Map<String, String> recipient) {
        var printed = sheet.printedWhere(condition -> condition.holdsFor(recipient)).sections().stream()
                .map(section -> new Printed(section, claimsOf(section, claims)))
                .toList();
        var onSheet = printed.stream()
                .flatMap(section -> section.claims().stream())
                .collect(Collectors.toMap(Claim::id, Function.identity(), (first, second) -> first));
        return new Layout(printed.stream()
                .map(section -> new Part(section.section(), groups(section.claims(), onSheet)))
                .toList());
    }

    /// All claims in reading order; one that is printed twice stands there twice.
    Stream<Claim> claims() {
        return sections.stream().flatMap(part -> part.groups().stream()).flatMap(Group::claims);
    }

    private record Printed(Sheet.Section section, List<Claim> claims) {}

    private static List<Claim> claimsOf(Sheet.Section section, Function<Id, Optional<Claim>> claims) {
        return section.entries().stream()
                .flatMap(entry -> claims.apply(entry.claim().id()).stream())
                .toList();
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
