package org.handbill.check;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.handbill.facts.FactBase;
import org.handbill.facts.FileKind;
import org.handbill.facts.Finding;
import org.handbill.facts.Id;

/// Every source carries something.
final class UnusedSource implements Advice {
    @Override
    public String id() {
        return "unused-source";
    }

    @Override
    public String summary() {
        return "A source is cited by a claim or a sheet.";
    }

    @Override
    public Stream<Finding> check(Context context) {
        var facts = context.facts();
        if (!Known.all(facts, FileKind.CLAIMS) || !Known.all(facts, FileKind.SHEETS)) {
            return Stream.empty();
        }
        var used = used(context);
        return facts.sources().stream()
                .filter(source -> !used.contains(source.id()))
                .map(source -> finding(
                        source.at(),
                        source.id(),
                        "no claim and no sheet cites \"%s\"".formatted(source.id()),
                        "cite it, or take it out"));
    }

    private static Set<Id> used(Context context) {
        FactBase facts = context.facts();
        var used = new HashSet<Id>();
        facts.claims()
                .forEach(claim -> claim.evidence()
                        .forEach(evidence -> used.add(evidence.source().id())));
        for (var sheet : facts.sheets()) {
            for (var language : sheet.languages()) {
                Copy.whole(sheet, language.value()).sourceIds(context).forEach(used::add);
            }
        }
        // What takes another's place is kept with it.
        facts.sources().stream()
                .map(source -> source.seenAs().supersededBy())
                .flatMap(Optional::stream)
                .forEach(other -> used.add(other.id()));
        return used;
    }
}
