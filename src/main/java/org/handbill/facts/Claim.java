package org.handbill.facts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// One checkable statement, with what carries it.
///
/// @param id           unique in the project
/// @param topic        the topic of its file, empty where the file names none
/// @param kind         what sort of statement
/// @param text         the statement by language; never empty
/// @param evidence     where it is shown, in the order of printing; empty only for what `unsourced-claim` reports
/// @param attributedTo who holds it
/// @param asOf         the day on which it was true
/// @param reviewBy     first day on which it is overdue
/// @param reviewed     who looked at it last, and when
/// @param answeredBy   claims that answer it; empty where it is not contested
/// @param value        the figure of a statistic
/// @param jurisdiction ISO 3166 code in lower case, where it is local
/// @param withdrawn    that it was found wrong
/// @param at           the value of its `id:`
public record Claim(
        Id id,
        String topic,
        Kind kind,
        Localized text,
        List<Evidence> evidence,
        Optional<Localized> attributedTo,
        Optional<PartialDate> asOf,
        Optional<PartialDate> reviewBy,
        Optional<Review> reviewed,
        List<Reference> answeredBy,
        Optional<Value> value,
        Optional<String> jurisdiction,
        Optional<Withdrawal> withdrawn,
        Position at) {

    public Claim {
        evidence = List.copyOf(evidence);
        answeredBy = List.copyOf(answeredBy);
    }

    public boolean isContested() {
        return !answeredBy.isEmpty();
    }

    /// Who looked at a claim, and when.
    public record Review(PartialDate date, Optional<String> by) {}

    /// The figure of a statistic, as it is written.
    ///
    /// @param number     the figure
    /// @param unit       of what
    /// @param interval   its lower and upper bound; empty or of two
    /// @param year       the year of the data
    /// @param population of whom
    public record Value(
            String number,
            Optional<Localized> unit,
            List<String> interval,
            Optional<String> year,
            Optional<Localized> population) {
        public Value {
            interval = List.copyOf(interval);
        }

        /// The number that one of its figures is.
        ///
        /// @param written as the files write it, with a point for decimals
        public static BigDecimal number(String written) {
            return new BigDecimal(written.replace('\u2212', '-'));
        }
    }

    /// That a claim was found wrong after it had been printed: it stays on record, and no sheet may print it.
    public record Withdrawal(PartialDate date, Optional<String> reason, Optional<Reference> replacedBy) {}
}
