package org.handbill.check;

import java.util.List;
import org.handbill.facts.Finding;

/// The rules over the facts, and their running.
public final class Checks {
    private final List<Rule> rules;

    private Checks(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /// Every rule that needs no rendered page.
    public static Checks all() {
        return of(List.of(
                new MissingTranslation(),
                new OverdueClaim(),
                new PositionWithoutHolder(),
                new RetractedSource(),
                new UnansweredClaim(),
                new UndrawableFigure(),
                new UnknownClaim(),
                new UnknownLanguage(),
                new UnknownSource(),
                new UnknownStyle(),
                new UnknownTemplate(),
                new UnsourcedClaim(),
                new WithdrawnClaim()));
    }

    /// The rules by which what names a claim or a source names one that there is.
    public static Checks ofReferences() {
        return of(List.of(new UnknownClaim(), new UnknownSource()));
    }

    static Checks of(List<Rule> rules) {
        return new Checks(rules);
    }

    public List<Rule> rules() {
        return rules;
    }

    /// Holds the facts to the rules, as the project has set them.
    public Judgement judge(Context context) {
        var settings = Settings.of(context);
        var ofFacts = rules.stream()
                .flatMap(rule -> rule.check(context))
                .flatMap(finding -> settings.weigh(finding).stream())
                .toList();
        return new Judgement(context, settings, ofFacts, copy -> onCopy(copy, context, settings));
    }

    private List<Finding> onCopy(Copy copy, Context context, Settings settings) {
        return rules.stream()
                .flatMap(rule -> rule.check(copy, context))
                .flatMap(finding -> settings.weigh(finding).stream())
                .toList();
    }
}
