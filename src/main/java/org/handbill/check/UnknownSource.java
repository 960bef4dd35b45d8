package org.handbill.check;

import java.util.stream.Stream;
import org.handbill.facts.FileKind;
import org.handbill.facts.Finding;
import org.handbill.facts.Id;
import org.handbill.facts.Text;

/// What names a source names one that there is.
final class UnknownSource implements Rule {
    @Override
    public String id() {
        return "unknown-source";
    }

    @Override
    public String summary() {
        return "Every source that is named exists.";
    }

    @Override
    public Stream<Finding> check(Context context) {
        var ofClaims = context.facts().claims().stream()
                .flatMap(claim -> claim.evidence().stream()
                        .flatMap(evidence -> find(evidence.source().text(), claim.id(), context)));
        var ofSources = context.facts().sources().stream()
                .flatMap(source -> source.seenAs().supersededBy().stream()
                        .flatMap(other -> find(other.text(), source.id(), context)));
        return Stream.concat(ofClaims, ofSources);
    }

    @Override
    public Stream<Finding> check(Copy copy, Context context) {
        return copy.sourcesNamed(context).flatMap(key -> find(key, copy.sheet().id(), context));
    }

    private Stream<Finding> find(Text key, Id subject, Context context) {
        return UnknownId.find(this, FileKind.SOURCES, key, subject, context.facts()).stream();
    }
}
