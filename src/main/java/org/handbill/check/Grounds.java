package org.handbill.check;

import java.util.List;
import java.util.stream.Stream;
import org.handbill.facts.Evidence;
import org.handbill.facts.FactBase;
import org.handbill.facts.Id;

/// What something rests on.
///
/// @param subject  the claim, or the sheet of whose tables it is a cell
/// @param noun     as messages call it: `"claim-id"`, `a cell`
/// @param evidence as written
record Grounds(Id subject, String noun, List<Evidence> evidence) {

    /// Those of all claims and cells whose evidence could be read, in the order of the facts.
    static Stream<Grounds> all(FactBase facts) {
        var ofClaims = facts.claims().stream()
                .filter(claim -> !facts.isUnsure(claim.id(), "evidence"))
                .map(claim -> new Grounds(claim.id(), "\"" + claim.id() + "\"", claim.evidence()));
        var ofCells = facts.sheets().stream()
                .flatMap(sheet -> sheet.sourcedCells()
                        .filter(cell -> cell.sure())
                        .map(cell -> new Grounds(sheet.id(), "a cell", cell.evidence())));
        return Stream.concat(ofClaims, ofCells);
    }
}
