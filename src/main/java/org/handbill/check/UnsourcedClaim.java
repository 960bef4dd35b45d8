package org.handbill.check;

import java.util.stream.Stream;
import org.handbill.facts.Finding;

/// A claim has evidence, and so has a cell of a table.
final class UnsourcedClaim implements Rule {
    private static final String HELP = "give it evidence: with the source that shows it and the place there";
    private static final String CELL_HELP =
            "name the claim that it rests on, or give it evidence: with the source and the place there";

    @Override
    public String id() {
        return "unsourced-claim";
    }

    @Override
    public String summary() {
        return "A claim rests on something.";
    }

    @Override
    public Stream<Finding> check(Context context) {
        var facts = context.facts();
        return facts.claims().stream()
                .filter(claim -> claim.evidence().isEmpty())
                .filter(claim -> !facts.isUnsure(claim.id(), "evidence"))
                .map(claim -> finding(claim.at(), claim.id(), "\"%s\" has no evidence".formatted(claim.id()), HELP));
    }

    @Override
    public Stream<Finding> check(Copy copy, Context context) {
        return copy.sheet()
                .sourcedCells()
                .filter(cell -> cell.evidence().isEmpty() && cell.sure())
                .map(cell ->
                        finding(cell.at(), copy.sheet().id(), "the cell has neither a claim nor evidence", CELL_HELP));
    }
}
