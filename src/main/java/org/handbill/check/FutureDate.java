package org.handbill.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.handbill.facts.Claim;
import org.handbill.facts.CslValue;
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
        return "A day on which something was true, looked at, seen or withdrawn is not yet to come, nor a work's year"
                + " past the next.";
    }

    @Override
    public Stream<Finding> check(Context context) {
        var facts = context.facts();
        var today = context.today();
        var days = Stream.concat(
                        facts.claims().stream().flatMap(FutureDate::dates),
                        facts.sources().stream().flatMap(FutureDate::dates))
                .filter(said -> said.date().firstDay().isAfter(today));
        var years = facts.sources().stream()
                .flatMap(FutureDate::issued)
                .filter(said -> said.date().year() > today.getYear() + 1);
        return Stream.concat(days, years).map(said -> of(said, facts, today));
    }

    private Finding of(Said said, FactBase facts, LocalDate today) {
        return finding(
                facts.placeOf(said.subject(), said.path()).orElseThrow(),
                said.subject(),
                "%s of \"%s\" is %s, and today is %s".formatted(said.key(), said.subject(), said.date(), today),
                "give the day on which it happened");
    }

    /// A date in the past tense.
    ///
    /// @param key  under which it stands in its claim or source
    /// @param path the keys down to the date itself
    private record Said(Id subject, String key, String path, PartialDate date) {}

    private static Stream<Said> dates(Claim claim) {
        return Stream.of(
                        said(claim.id(), "as-of", "as-of", claim.asOf()),
                        said(
                                claim.id(),
                                "reviewed",
                                "reviewed.date",
                                claim.reviewed().map(Claim.Review::date)),
                        said(
                                claim.id(),
                                "withdrawn",
                                "withdrawn.date",
                                claim.withdrawn().map(Claim.Withdrawal::date)))
                .flatMap(Function.identity());
    }

    private static Stream<Said> dates(Source source) {
        return Stream.concat(
                said(source.id(), "accessed", "accessed", source.accessed()),
                said(
                        source.id(),
                        "retracted",
                        "handbill.retracted.date",
                        source.seenAs().retracted().map(Source.Retraction::date)));
    }

    /// A journal's issue may be dated ahead, but not by years.
    private static Stream<Said> issued(Source source) {
        return source.variables().get("issued") instanceof CslValue.Date date
                ? date.parts().stream()
                        .filter(parts -> !parts.isEmpty())
                        .map(List::getFirst)
                        .filter(year -> year > 0 && year < 10_000)
                        .limit(1)
                        .map(year -> new Said(source.id(), "issued", "issued", new PartialDate(year, 0, 0)))
                : Stream.empty();
    }

    private static Stream<Said> said(Id subject, String key, String path, Optional<PartialDate> date) {
        return date.map(day -> new Said(subject, key, path, day)).stream();
    }
}
