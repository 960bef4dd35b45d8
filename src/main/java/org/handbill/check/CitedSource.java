package org.handbill.check;

import java.util.stream.Stream;
import org.handbill.facts.Id;
import org.handbill.facts.Source;
import org.handbill.facts.Text;

/// A source where it is cited.
///
/// @param key     as it is written there, with its place
/// @param subject the claim or sheet that cites it
/// @param source  what it names
record CitedSource(Text key, Id subject, Source source) {

    /// Where claims rest on sources.
    static Stream<CitedSource> inEvidence(Context context) {
        return context.facts().claims().stream()
                .flatMap(claim -> claim.evidence().stream()
                        .flatMap(evidence -> of(evidence.source().text(), claim.id(), context)));
    }

    /// Where a sheet itself names them: in its prose and in the cells of its tables.
    static Stream<CitedSource> bySheet(Copy copy, Context context) {
        return copy.sourcesNamed(context).flatMap(key -> of(key, copy.sheet().id(), context));
    }

    private static Stream<CitedSource> of(Text key, Id subject, Context context) {
        return Id.parse(key.value()).flatMap(context.facts()::source).stream()
                .map(source -> new CitedSource(key, subject, source));
    }
}
