package org.handbill.check;

import java.util.stream.Stream;
import org.handbill.facts.Claim;
import org.handbill.facts.FileKind;
import org.handbill.facts.Finding;
import org.handbill.facts.Reference;

/// What names a claim names one that there is.
final class UnknownClaim implements Rule {
    @Override
    public String id() {
        return "unknown-claim";
    }

    @Override
    public String summary() {
        return "Every claim that is named exists.";
    }

    @Override
    public Stream<Finding> check(Context context) {
        return context.facts().claims().stream()
                .flatMap(claim -> namedBy(claim)
                        .flatMap(other ->
                                UnknownId.find(this, FileKind.CLAIMS, other.text(), claim.id(), context.facts())
                                        .stream()));
    }

    @Override
    public Stream<Finding> check(Copy copy, Context context) {
        var sheet = copy.sheet();
        return sheet.claims()
                .flatMap(claim ->
                        UnknownId.find(this, FileKind.CLAIMS, claim.text(), sheet.id(), context.facts()).stream());
    }

    private static Stream<Reference> namedBy(Claim claim) {
        var replacement = claim.withdrawn().flatMap(Claim.Withdrawal::replacedBy);
        return Stream.concat(claim.answeredBy().stream(), replacement.stream());
    }
}
