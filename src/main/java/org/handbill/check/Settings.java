package org.handbill.check;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.handbill.facts.FileKind;
import org.handbill.facts.Finding;
import org.handbill.facts.Nearest;
import org.handbill.facts.Position;
import org.handbill.facts.Project;
import org.handbill.facts.Severity;

/// What the project has set: severities, and exceptions that still hold today.
final class Settings {
    private final Map<String, Optional<Severity>> severities = new HashMap<>();
    private final Set<Excepted> excepted = new HashSet<>();
    private final Context context;

    private Settings(Context context) {
        this.context = context;
    }

    private record Excepted(String rule, String subject) {}

    static Settings of(Context context) {
        var settings = new Settings(context);
        context.facts().project().ifPresent(project -> {
            project.rules().forEach(settings::set);
            project.exceptions().forEach(settings::except);
        });
        return settings;
    }

    private void set(Project.RuleSetting setting) {
        if (!FixedRules.contain(setting.rule())) {
            severities.put(setting.rule(), setting.severity());
        }
    }

    private void except(Project.Exemption exemption) {
        if (!FixedRules.contain(exemption.rule()) && !context.today().isAfter(lastDay(exemption))) {
            excepted.add(new Excepted(exemption.rule(), exemption.subject().id().value()));
        }
    }

    private static LocalDate lastDay(Project.Exemption exemption) {
        return exemption.until().lastDay();
    }

    /// What is wrong with the settings themselves.
    ///
    /// @param known the ids of all rules
    List<Finding> faults(Set<String> known) {
        return context.facts().project().stream()
                .flatMap(project -> Stream.concat(
                        project.rules().stream().flatMap(setting -> fault(setting, known).stream()),
                        project.exceptions().stream().flatMap(exemption -> fault(exemption, known).stream())))
                .toList();
    }

    private static Optional<Finding> fault(Project.RuleSetting setting, Set<String> known) {
        if (!known.contains(setting.rule())) {
            return Optional.of(unknown(setting.rule(), setting.at(), known));
        }
        return FixedRules.contain(setting.rule()) && !setting.severity().equals(Optional.of(Severity.ERROR))
                ? Optional.of(fixed(setting.rule(), setting.at(), "be lowered"))
                : Optional.empty();
    }

    private Optional<Finding> fault(Project.Exemption exemption, Set<String> known) {
        if (!known.contains(exemption.rule())) {
            return Optional.of(unknown(exemption.rule(), exemption.at(), known));
        }
        return FixedRules.contain(exemption.rule())
                ? Optional.of(fixed(exemption.rule(), exemption.at(), "have exceptions"))
                : unknownSubject(exemption);
    }

    /// A finding as the project weighs it; nothing where its rule is off, or it is excepted.
    Optional<Finding> weigh(Finding finding) {
        return weight(finding.rule(), finding.subject(), finding.severity()).map(finding::weighing);
    }

    /// How much what a rule finds weighs; nothing where the rule is off, or the subject is excepted from it.
    Optional<Severity> weight(String rule, Optional<String> subject, Severity ownWeight) {
        if (subject.filter(id -> excepted.contains(new Excepted(rule, id))).isPresent()) {
            return Optional.empty();
        }
        var severity = severities.get(rule);
        return severity == null ? Optional.of(ownWeight) : severity;
    }

    private Optional<Finding> unknownSubject(Project.Exemption exemption) {
        var facts = context.facts();
        var id = exemption.subject().id();
        boolean mayBeUnread = List.of(FileKind.values()).stream().anyMatch(facts::isUnread);
        if (facts.kindOf(id).isPresent() || mayBeUnread) {
            return Optional.empty();
        }
        var all = List.of(FileKind.CLAIMS, FileKind.SOURCES, FileKind.SHEETS).stream()
                .flatMap(kind -> facts.ids(kind).stream())
                .toList();
        return Optional.of(new Finding(
                exemption.subject().at(),
                "unknown-id",
                Severity.ERROR,
                "no claim, source or sheet has the id \"%s\"".formatted(id),
                Nearest.to(id.value(), all),
                "write an id of the project, or take the exception out",
                Optional.empty()));
    }

    private static Finding unknown(String rule, Position at, Set<String> known) {
        return new Finding(
                at,
                "unknown-rule",
                Severity.ERROR,
                "there is no rule %s".formatted(Finding.quoted(rule)),
                Nearest.to(rule, known),
                "write the id of a rule, as findings name it",
                Optional.empty());
    }

    private static Finding fixed(String rule, Position at, String attempt) {
        return new Finding(
                at,
                "fixed-rule",
                Severity.ERROR,
                "%s keeps what is wrong from being printed, and can't %s".formatted(rule, attempt),
                Optional.empty(),
                "take this out and mend what the rule finds",
                Optional.empty());
    }
}
