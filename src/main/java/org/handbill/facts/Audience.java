package org.handbill.facts;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Whom a copy of a sheet is for, as far as that decides what it prints.
///
/// @param columns the recipient's values; empty for everyone
/// @param place   where the recipient is, as a jurisdiction's code; where that is not known, local claims are printed
/// @param claims  finds a claim
record Audience(Map<String, String> columns, Optional<String> place, Function<Id, Optional<Claim>> claims) {
    static Audience of(Sheet sheet, Map<String, String> columns, Function<Id, Optional<Claim>> claims) {
        return new Audience(columns, place(sheet, columns), claims);
    }

    boolean gets(Sheet.Section section) {
        return section.when().holdsFor(columns);
    }

    /// Whether it gets an entry: not one whose claim is local to another place.
    boolean gets(Sheet.Entry entry) {
        return entry.when().holdsFor(columns)
                && (place.isEmpty()
                        || claims.apply(entry.claim().id())
                                .flatMap(Claim::jurisdiction)
                                .map(local -> Jurisdiction.holdsAt(local, place.get()))
                                .orElse(true));
    }

    /// The recipient's own place, else the sheet's.
    private static Optional<String> place(Sheet sheet, Map<String, String> columns) {
        return Optional.ofNullable(columns.get(Sheet.JURISDICTION))
                .filter(own -> !own.isBlank())
                .map(Jurisdiction::code)
                .orElseGet(sheet::place);
    }
}
