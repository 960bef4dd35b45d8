package org.handbill.facts;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What a rule or the reader found.
///
/// @param at         where the writer must edit
/// @param rule       kebab-case id of the rule
/// @param severity   how much it weighs
/// @param message    what is wrong, one line, without the suggestion
/// @param suggestion the nearest right word for a misspelt one
/// @param help       the way out, one line
/// @param subject    id of the claim, source or sheet that is at fault
public record Finding(
        Position at,
        String rule,
        Severity severity,
        String message,
        Optional<String> suggestion,
        String help,
        Optional<String> subject) {

    private static final int LONGEST_SHOWN = 60;

    /// By place, then by rule and message: the order of every report.
    public static final Comparator<Finding> ORDER =
            Comparator.comparing(Finding::at).thenComparing(Finding::rule).thenComparing(Finding::message);

    /// An error without a suggestion.
    public static Finding error(Position at, String rule, String subject, String message, String help) {
        return new Finding(at, rule, Severity.ERROR, message, Optional.empty(), help, Optional.of(subject));
    }

    /// The same with a suggestion.
    public Finding suggesting(Optional<String> word) {
        return new Finding(at, rule, severity, message, word, help, subject);
    }

    /// The same at another place.
    public Finding movedTo(Position place) {
        return new Finding(place, rule, severity, message, suggestion, help, subject);
    }

    /// The same about a claim, source or sheet.
    public Finding about(String id) {
        return new Finding(at, rule, severity, message, suggestion, help, Optional.of(id));
    }

    /// The same with another severity.
    public Finding weighing(Severity other) {
        return new Finding(at, rule, other, message, suggestion, help, subject);
    }

    /// A value as messages show it: in quotation marks, on one line, cut after 60 characters.
    public static String quoted(String value) {
        var line = value.strip().replaceAll("\\s+", " ");
        int length = line.codePointCount(0, line.length());
        var shown = length <= LONGEST_SHOWN ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
        return "\"" + shown + "\"";
    }

    /// Findings in their order; what is the same but for its subject stands once.
    public static List<Finding> onceEach(Stream<Finding> findings) {
        Map<Object, Finding> once = new LinkedHashMap<>();
        findings.sorted(ORDER)
                .forEach(
                        finding -> once.putIfAbsent(List.of(finding.at(), finding.rule(), finding.message()), finding));
        return List.copyOf(once.values());
    }

    /// The message with its suggestion, as text reports print it.
    public String fullMessage() {
        return suggestion.map(word -> message + Nearest.question(word)).orElse(message);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
