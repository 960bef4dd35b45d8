package org.handbill.check;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.handbill.facts.Claim;
import org.handbill.facts.FactBase;
import org.handbill.facts.Finding;
import org.handbill.facts.Id;
import org.handbill.facts.PartialDate;
import org.handbill.facts.Source;

/// What is said to have happened has happened.
final class FutureDate implements Advice {
    @Override
    public String id() {
        return "future-date";
    }

    @Override
    public String summary() {
        return "A day on which something was true, looked at, seen or withdrawn is not yet to come.";
    }

    @Override
    public Stream<Finding> check(Context context) {
        var facts = context.facts();
        return Stream.concat(
                        facts.claims().stream().flatMap(FutureDate::dates),
                        facts.sources().stream().flatMap(FutureDate::dates))
                .filter(said -> said.date().firstDay().isAfter(context.today()))
                .map(said -> of(said, facts, context.today()));
    }

    private Finding of(Said said, FactBase facts, LocalDate today) {
        var whole = facts.placeOf(said.subject(), said.key()).orElseThrow();
        return finding(
                facts.locate(whole, said.date().toString(), 1),
                said.subject(),
                "%s of \"%s\" is %s, and today is %s".formatted(said.key(), said.subject(), said.date(), today),
                "give the day on which it happened");
    }

    /// A date in the past tense.
    private record Said(Id subject, String key, PartialDate date) {}

    private static Stream<Said> dates(Claim claim) {
        return Stream.of(
                        said(claim.id(), "as-of", claim.asOf()),
                        said(claim.id(), "reviewed", claim.reviewed().map(Claim.Review::date)),
                        said(claim.id(), "withdrawn", claim.withdrawn().map(Claim.Withdrawal::date)))
                .flatMap(Function.identity());
    }

    private static Stream<Said> dates(Source source) {
        return Stream.concat(
                said(source.id(), "accessed", source.accessed()),
                said(source.id(), "handbill", source.seenAs().retracted().map(Source.Retraction::date)));
    }

    private static Stream<Said> said(Id subject, String key, Optional<PartialDate> date) {
        return date.map(day -> new Said(subject, key, day)).stream();
    }
}
