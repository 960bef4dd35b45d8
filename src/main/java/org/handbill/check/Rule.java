package org.handbill.check;

import java.util.Optional;
import java.util.stream.Stream;
import org.handbill.facts.Finding;
import org.handbill.facts.Id;
import org.handbill.facts.Position;
import org.handbill.facts.Severity;

/// One thing that must hold. It looks at the facts by themselves, at what a copy of a sheet prints, or at both.
public interface Rule {
    /// Kebab-case, unique among all rules.
    String id();

    /// What must hold, one sentence.
    String summary();

    /// How much its findings weigh where the project does not say otherwise.
    default Severity severity() {
        return Severity.ERROR;
    }

    /// What is wrong with claims, sources and sheets wherever they are printed: an error stops every sheet that
    /// prints the finding's subject.
    default Stream<Finding> check(Context context) {
        return Stream.empty();
    }

    /// What is wrong with a copy of a sheet: an error stops that copy alone.
    default Stream<Finding> check(Copy copy, Context context) {
        return Stream.empty();
    }

    /// What this rule found.
    ///
    /// @param at      where the writer must edit
    /// @param subject the claim, source or sheet that is at fault
    /// @param message what is wrong, on one line
    /// @param help    the way out, on one line
    default Finding finding(Position at, Id subject, String message, String help) {
        return new Finding(at, id(), severity(), message, Optional.empty(), help, Optional.of(subject.value()));
    }
}
