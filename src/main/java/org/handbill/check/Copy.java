package org.handbill.check;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handbill.facts.Claim;
import org.handbill.facts.FactBase;
import org.handbill.facts.Id;
import org.handbill.facts.Language;
import org.handbill.facts.Reference;
import org.handbill.facts.Sheet;
import org.handbill.facts.Text;

/// A sheet as one copy of it is printed.
///
/// @param sheet    with the sections and entries alone that this copy prints
/// @param language of all its words
public record Copy(Sheet sheet, Language language) {
    /// The copy for everyone: what has a `when` is not printed.
    public static Copy plain(Sheet sheet, Language language, FactBase facts) {
        return of(sheet, language, Map.of(), facts);
    }

    /// The copy for one recipient.
    ///
    /// @param columns the recipient's row
    public static Copy of(Sheet sheet, Language language, Map<String, String> columns, FactBase facts) {
        return new Copy(sheet.printedFor(columns, facts::claim), language);
    }

    /// Everything that some copy may print.
    static Copy whole(Sheet sheet, Language language) {
        return new Copy(sheet, language);
    }

    /// The claims that it prints, as far as they could be read, each once.
    Stream<Claim> claims(FactBase facts) {
        return sheet.claims().map(Reference::id).distinct().flatMap(id -> facts.claim(id).stream());
    }

    /// The ids of the claims that it prints, be there such claims or not.
    Set<Id> claimIds() {
        return sheet.claims().map(Reference::id).collect(Collectors.toUnmodifiableSet());
    }

    /// The sources that it cites: those of its claims and those that it names itself.
    Stream<Id> sourceIds(Context context) {
        var ofClaims = claims(context.facts())
                .flatMap(claim -> claim.evidence().stream())
                .map(evidence -> evidence.source().id());
        var ofItself = sourcesNamed(context).flatMap(key -> Id.parse(key.value()).stream());
        return Stream.concat(ofClaims, ofItself).distinct();
    }

    /// The sources that the sheet itself names, in its prose and in the cells of its tables, each at its place.
    Stream<Text> sourcesNamed(Context context) {
        var inProse = sheet.prose(language).flatMap(text -> context.prose().citedKeys(text, language).stream());
        var inCells = sheet.sourcedCells()
                .flatMap(cell -> cell.evidence().stream())
                .map(evidence -> evidence.source().text());
        return Stream.concat(inProse, inCells);
    }

    /// Where it prints a claim.
    Stream<Reference> entriesOf(Id claim) {
        return sheet.claims().filter(entry -> entry.id().equals(claim));
    }
}
