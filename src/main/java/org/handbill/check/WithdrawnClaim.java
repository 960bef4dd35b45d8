package org.handbill.check;

import java.util.stream.Stream;
import org.handbill.facts.Claim;
import org.handbill.facts.Finding;

/// What was found wrong is not printed.
final class WithdrawnClaim implements Rule {
    @Override
    public String id() {
        return "withdrawn-claim";
    }

    @Override
    public String summary() {
        return "What was found wrong is not printed.";
    }

    @Override
    public Stream<Finding> check(Copy copy, Context context) {
        return copy.claims(context.facts())
                .flatMap(claim -> claim.withdrawn().stream()
                        .flatMap(withdrawal -> copy.entriesOf(claim.id())
                                .map(entry -> finding(
                                        entry.at(), claim.id(), message(claim, withdrawal), help(withdrawal)))));
    }

    private static String message(Claim claim, Claim.Withdrawal withdrawal) {
        var reason = withdrawal.reason().map(why -> ": " + Finding.quoted(why)).orElse("");
        return "\"%s\" was withdrawn on %s%s".formatted(claim.id(), withdrawal.date(), reason);
    }

    private static String help(Claim.Withdrawal withdrawal) {
        return withdrawal
                .replacedBy()
                .map(other -> "print \"%s\" in its place".formatted(other.id()))
                .orElse("take it off the sheet");
    }
}
