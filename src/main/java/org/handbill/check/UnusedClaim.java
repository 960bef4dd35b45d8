package org.handbill.check;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handbill.facts.FileKind;
import org.handbill.facts.Finding;

/// Every claim is printed somewhere.
final class UnusedClaim implements Advice {
    @Override
    public String id() {
        return "unused-claim";
    }

    @Override
    public String summary() {
        return "A claim stands on a sheet.";
    }

    @Override
    public Stream<Finding> check(Context context) {
        var facts = context.facts();
        if (!Known.all(facts, FileKind.SHEETS)) {
            return Stream.empty();
        }
        var printed = facts.sheets().stream()
                .flatMap(sheet -> sheet.claims())
                .map(claim -> claim.id())
                .collect(Collectors.toSet());
        return facts.claims().stream()
                .filter(claim -> claim.withdrawn().isEmpty())
                .filter(claim -> !printed.contains(claim.id()))
                .map(claim -> finding(
                        claim.at(),
                        claim.id(),
                        "no sheet prints \"%s\"".formatted(claim.id()),
                        "put it on a sheet, or take it out"));
    }
}
