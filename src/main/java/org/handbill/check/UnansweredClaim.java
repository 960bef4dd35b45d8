package org.handbill.check;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handbill.facts.Claim;
import org.handbill.facts.FactBase;
import org.handbill.facts.FileKind;
import org.handbill.facts.Finding;
import org.handbill.facts.Id;
import org.handbill.facts.Reference;

/// A contested claim is printed only beside what answers it.
final class UnansweredClaim implements Rule {
    @Override
    public String id() {
        return "unanswered-claim";
    }

    @Override
    public String summary() {
        return "A contested claim is printed only beside what answers it.";
    }

    @Override
    public Stream<Finding> check(Copy copy, Context context) {
        var printed = copy.claimIds();
        if (printed.stream().anyMatch(id -> !isClaim(id, context.facts()))) {
            // The answer may be the claim whose id is misspelt.
            return Stream.empty();
        }
        return copy.claims(context.facts())
                .filter(Claim::isContested)
                .filter(claim -> others(claim).noneMatch(printed::contains))
                .filter(claim -> answers(claim).allMatch(answer -> isClaim(answer, context.facts())))
                .flatMap(claim -> copy.entriesOf(claim.id())
                        .map(entry -> finding(
                                entry.at(),
                                claim.id(),
                                "\"%s\" is contested, and nothing that answers it is printed with it"
                                        .formatted(claim.id()),
                                help(claim))));
    }

    private static Stream<Id> answers(Claim claim) {
        return claim.answeredBy().stream().map(Reference::id);
    }

    /// A claim is no answer to itself.
    private static Stream<Id> others(Claim claim) {
        return answers(claim).filter(answer -> !answer.equals(claim.id()));
    }

    private static boolean isClaim(Id id, FactBase facts) {
        return facts.kindOf(id).filter(kind -> kind == FileKind.CLAIMS).isPresent();
    }

    private static String help(Claim claim) {
        if (others(claim).findAny().isEmpty()) {
            return "name another claim in answered-by: this one is no answer to itself";
        }
        var ids = others(claim).map(id -> "\"" + id + "\"").collect(Collectors.joining(", "));
        return others(claim).count() == 1 ? "print " + ids + " too" : "print one of these too: " + ids;
    }
}
