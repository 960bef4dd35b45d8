package org.handbill.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handbill.facts.FactBase;
import org.handbill.facts.Finding;
import org.handbill.facts.Project;
import org.handbill.facts.Severity;

/// The rules over the facts, and their running.
public final class Checks {
    private static final List<Rule> STOPPING = List.of(
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
            new WithdrawnClaim());

    private final List<Rule> rules;

    private Checks(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /// Every rule that needs no rendered page.
    public static Checks all() {
        return of(Stream.concat(
                        STOPPING.stream(),
                        Stream.of(
                                new AmbiguousScalar(),
                                new AnswerLoop(),
                                new BadIsbn(),
                                new DuplicateClaim(),
                                new DuplicateSource(),
                                new FutureDate(),
                                new IncompleteReference(),
                                new InsecureUrl(),
                                new LongQuote(),
                                new LongSentence(),
                                new MissingLocator(),
                                new MissingReviewDate(),
                                new Overclaiming(),
                                new PrivateData(),
                                new ReadingGrade(),
                                new SingleSource(),
                                IncompleteStatistic.withoutPopulation(),
                                IncompleteStatistic.withoutYear(),
                                new SupersededSource(),
                                new UntranslatedText(),
                                new UnusedClaim(),
                                new UnusedSource(),
                                new UrlWithoutAccessDate(),
                                new WordingRule()))
                .toList());
    }

    /// Loads what looking at words takes, beside what the caller goes on to do: to read the command line and a small
    /// project takes as long.
    public static void prepare() {
        CompletableFuture.runAsync(() -> {
            new Lexicon().learn(Statement.wordsOf("In 2026, 5 per cent of 1,200 words were prepared."));
            Words.sentences("One was prepared.", "en");
            Words.sentences("Una fue preparada.", "es");
        });
    }

    /// Those rules that stop what they touch by themselves.
    static Checks thatStop() {
        return of(STOPPING);
    }

    /// Those rules that may stop a sheet of a project: by themselves, or because the project has raised them.
    public static Checks thatMayStop(FactBase facts) {
        var raised = facts.project().stream()
                .flatMap(project -> project.rules().stream())
                .filter(setting -> setting.severity().equals(Optional.of(Severity.ERROR)))
                .map(Project.RuleSetting::rule)
                .collect(Collectors.toSet());
        return of(all().rules().stream()
                .filter(rule -> rule.severity() == Severity.ERROR || raised.contains(rule.id()))
                .toList());
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

    /// Holds the facts to the rules, as the project has set them, to several rules at once.
    public Judgement judge(Context context) {
        var settings = Settings.of(context);
        var ofFacts = rules.parallelStream()
                .flatMap(rule -> rule.check(context))
                .flatMap(finding -> settings.weigh(finding).stream())
                .toList();
        return new Judgement(context, settings, ofFacts, this);
    }

    /// The ids of all rules: a project may set those too that are not asked now.
    Set<String> known() {
        return Stream.concat(
                        RuleInfo.all().stream().map(RuleInfo::id),
                        rules.stream().map(Rule::id))
                .collect(Collectors.toSet());
    }

    List<Finding> onCopy(Copy copy, Context context, Settings settings) {
        return rules.stream()
                .flatMap(rule -> rule.check(copy, context))
                .flatMap(finding -> settings.weigh(finding).stream())
                .toList();
    }
}
