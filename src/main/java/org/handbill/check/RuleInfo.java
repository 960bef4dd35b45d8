package org.handbill.check;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.handbill.facts.ReaderRule;
import org.handbill.facts.Severity;

/// What there is to say about a rule, whoever applies it.
///
/// @param id       kebab-case
/// @param severity where the project does not say otherwise
/// @param summary  what must hold, or what is refused, one sentence
/// @param fixed    whether a project can neither lower nor except it
public record RuleInfo(String id, Severity severity, String summary, boolean fixed) {
    /// What is found by those who look at the rendered page, at templates, at the project's settings and at recipients.
    private static final List<RuleInfo> OTHERS = List.of(
            of("bad-csv", Severity.ERROR, "A file of recipients is CSV (RFC 4180)."),
            of("citation-fault", Severity.ERROR, "A citation style can format what a sheet cites."),
            of("duplicate-column", Severity.ERROR, "Each column of the recipients has a name of its own."),
            of("duplicate-name", Severity.ERROR, "The copies for two recipients are called differently."),
            of("empty-column", Severity.ERROR, "Every column of the recipients has a name."),
            of(
                    "fixed-rule",
                    Severity.ERROR,
                    "The project does not lower or except a rule that keeps wrong things unprinted."),
            of(
                    "low-contrast",
                    Severity.WARNING,
                    "A page's text stands out from what is behind it, in light and in dark mode."),
            of(
                    "missing-alt",
                    Severity.WARNING,
                    "A picture of the page has an alternative text, or says that it only decorates."),
            of("missing-header", Severity.ERROR, "A file of recipients begins with the names of its columns."),
            of("missing-glyph", Severity.ERROR, "A PDF prints every character right."),
            of("no-recipients", Severity.ERROR, "A file of recipients has a recipient."),
            of("template-fault", Severity.ERROR, "A template can be rendered."),
            of("too-long", Severity.ERROR, "A PDF has no more pages than its sheet allows."),
            of("unknown-column", Severity.ERROR, "A condition names a column that the recipients have."),
            of("unknown-id", Severity.ERROR, "An exception names a claim, source or sheet of the project."),
            of("unknown-rule", Severity.ERROR, "A setting names a rule that there is."),
            of("wrong-encoding", Severity.ERROR, "A file of recipients is in UTF-8, or in the encoding that is named."),
            of("wrong-field-count", Severity.ERROR, "A row of the recipients has a field for each column."));

    /// All of them, by their ids.
    public static List<RuleInfo> all() {
        return Stream.of(
                        Arrays.stream(ReaderRule.values())
                                .map(rule -> of(rule.id(), Severity.ERROR, rule.description())),
                        Checks.all().rules().stream().map(rule -> of(rule.id(), rule.severity(), rule.summary())),
                        OTHERS.stream())
                .flatMap(Function.identity())
                .sorted(Comparator.comparing(RuleInfo::id))
                .toList();
    }

    private static RuleInfo of(String id, Severity severity, String summary) {
        return new RuleInfo(id, severity, summary, FixedRules.contain(id));
    }
}
