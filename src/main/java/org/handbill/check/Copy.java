package org.handbill.check;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handbill.facts.Claim;
import org.handbill.facts.FactBase;
import org.handbill.facts.Id;
import org.handbill.facts.Language;
import org.handbill.facts.Reference;
import org.handbill.facts.Sheet;

/// A sheet as one copy of it is printed.
///
/// @param sheet    with the sections and entries alone that this copy prints
/// @param language of all its words
public record Copy(Sheet sheet, Language language) {
    /// The copy for everyone: what has a `when` is not printed.
    public static Copy plain(Sheet sheet, Language language) {
        return of(sheet, language, Sheet.Condition::isAlways);
    }

    /// The copy for one recipient.
    ///
    /// @param columns the recipient's row
    public static Copy of(Sheet sheet, Language language, Map<String, String> columns) {
        return of(sheet, language, condition -> condition.holdsFor(columns));
    }

    /// Everything that some copy may print.
    static Copy whole(Sheet sheet, Language language) {
        return new Copy(sheet, language);
    }

    private static Copy of(Sheet sheet, Language language, Predicate<Sheet.Condition> holds) {
        return new Copy(sheet.printedWhere(holds), language);
    }

    /// The claims that it prints, as far as they could be read, each once.
    Stream<Claim> claims(FactBase facts) {
        return sheet.entries().map(entry -> entry.claim().id()).distinct().flatMap(id -> facts.claim(id).stream());
    }

    /// The ids in its entries.
    Set<Id> claimIds() {
        return sheet.entries().map(entry -> entry.claim().id()).collect(Collectors.toUnmodifiableSet());
    }

    /// The sources that its claims and its prose cite.
    Stream<Id> sourceIds(Context context) {
        var ofClaims = claims(context.facts())
                .flatMap(claim -> claim.evidence().stream())
                .map(evidence -> evidence.source().id());
        var ofProse = sheet.prose(language)
                .flatMap(text -> context.prose().citedKeys(text, language).stream())
                .map(key -> Id.parse(key.value()))
                .flatMap(Optional::stream);
        return Stream.concat(ofClaims, ofProse).distinct();
    }

    /// Where it prints a claim.
    Stream<Reference> entriesOf(Id claim) {
        return sheet.entries()
                .map(Sheet.Entry::claim)
                .filter(entry -> entry.id().equals(claim));
    }
}
