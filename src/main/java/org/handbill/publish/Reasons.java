package org.handbill.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Why an output is made: what of its ingredients has changed since an earlier run made it.
final class Reasons {
    private final Manifest.Output before;
    private final Ingredients now;
    private final List<String> reasons = new ArrayList<>();

    private Reasons(Manifest.Output before, Ingredients now) {
        this.before = before;
        this.now = now;
    }

    /// What has changed, in words: `claim counted changed; template brief changed`.
    ///
    /// @param before the entry of the earlier run
    /// @param now    what it would be made from now
    static String changed(Manifest.Output before, Ingredients now, Task task) {
        return new Reasons(before, now).of(task);
    }

    private String of(Task task) {
        var was = before.inputs().byName();
        for (var part : now.parts().entrySet()) {
            tell(part.getKey(), Optional.ofNullable(was.get(part.getKey())), part.getValue(), task);
        }
        if (was.containsKey("rules") && !now.parts().containsKey("rules")) {
            reasons.add("rules over its page stop it no more");
        }
        tellFacts("claim", before.inputs().byId(Inputs.CLAIMS, before.claims()), now.claims(), true);
        tellFacts("source", before.inputs().byId(Inputs.SOURCES, before.sources()), now.sources(), false);
        if (before.overdue() != now.overdue()) {
            reasons.add(now.overdue() ? "something on it is overdue now" : "nothing on it is overdue any more");
        }
        if (reasons.isEmpty()) {
            reasons.add(task.recipient().isPresent() ? "the recipient's row changed" : "other options than before");
        }
        return String.join("; ", reasons);
    }

    private void tell(String part, Optional<String> was, String is, Task task) {
        if (was.equals(Optional.of(Ingredients.shortened(is)))) {
            return;
        }
        reasons.add(
                switch (part) {
                    case "handbill" -> "Handbill's version changed" + fromTo(was, is);
                    case "java" -> "Java's version changed" + fromTo(was, is);
                    case "paper" -> "the paper changed" + fromTo(was, is);
                    case "project" -> "the organization or the limits changed";
                    case "rules" -> "rules over its page may stop it now: " + is;
                    case "sheet" -> "the sheet changed, or what --set says";
                    case "style" ->
                        "citation style " + task.sheet().citationStyle().value() + " changed";
                    case "template" -> "template " + task.sheet().template().value() + " changed";
                    default -> part + " changed";
                });
    }

    private static String fromTo(Optional<String> was, String is) {
        return was.map(old -> " from " + old + " to " + is).orElse("");
    }

    /// @param all whether all that is in use now stands in the entry: of sources some may be named and not cited
    private void tellFacts(String kind, Map<String, String> was, Map<String, String> is, boolean all) {
        was.forEach((id, digest) -> {
            if (!is.containsKey(id)) {
                reasons.add(kind + " " + id + " is no longer on it");
            } else if (!Ingredients.shortened(Objects.requireNonNull(is.get(id)))
                    .equals(digest)) {
                reasons.add(kind + " " + id + " changed");
            }
        });
        is.keySet().stream()
                .filter(id -> all && !was.containsKey(id))
                .forEach(id -> reasons.add(kind + " " + id + " is new on it"));
    }
}
