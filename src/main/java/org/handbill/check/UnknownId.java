package org.handbill.check;

import java.util.Optional;
import org.handbill.facts.FactBase;
import org.handbill.facts.FileKind;
import org.handbill.facts.Finding;
import org.handbill.facts.Id;
import org.handbill.facts.Nearest;
import org.handbill.facts.Text;

/// Looks for what an id names.
final class UnknownId {
    private UnknownId() {}

    /// What is wrong with an id that must name something of a kind; nothing where it does, also if that was refused,
    /// or where it may stand in a file that could not be read.
    static Optional<Finding> find(Rule rule, FileKind kind, Text key, Id subject, FactBase facts) {
        var found = Id.parse(key.value()).flatMap(facts::kindOf);
        if (found.equals(Optional.of(kind)) || (found.isEmpty() && facts.isUnread(kind))) {
            return Optional.empty();
        }
        var shown = Finding.quoted(key.value());
        var help = "write the id of a " + kind.noun() + " of the project";
        return Optional.of(found.map(other -> rule.finding(
                        key.at(), subject, "%s is a %s, not a %s".formatted(shown, other.noun(), kind.noun()), help))
                .orElseGet(() -> rule.finding(
                                key.at(), subject, "no %s has the id %s".formatted(kind.noun(), shown), help)
                        .suggesting(Nearest.to(key.value(), facts.ids(kind)))));
    }
}
