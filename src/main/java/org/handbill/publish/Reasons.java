package org.handbill.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/// What differs between what an output was made from and what it is made from now, in words.
final class Reasons {
    private final Ingredients before;
    private final Ingredients now;
    private final List<String> reasons = new ArrayList<>();

    private Reasons(Ingredients before, Ingredients now) {
        this.before = before;
        this.now = now;
    }

    /// Why an output is made again: `claim counted changed; template brief changed`.
    ///
    /// @param before the entry of the earlier run
    /// @param now    what it would be made from now
    static String again(Manifest.Output before, Ingredients now, Optional<Recipient> recipient) {
        // Of the sources some may be named and not cited, which an entry doesn't list.
        var reasons = new Reasons(Ingredients.of(before), now).all(false);
        return reasons.isEmpty()
                ? recipient.isPresent() ? "the recipient's row changed" : "other options than before"
                : String.join("; ", reasons);
    }

    /// What differs between two runs' entries for a file.
    static List<String> between(Manifest.Output before, Manifest.Output after) {
        return new Reasons(Ingredients.of(before), Ingredients.of(after)).all(true);
    }

    private List<String> all(boolean listsAllSources) {
        var parts = new TreeSet<>(before.parts().keySet());
        parts.addAll(now.parts().keySet());
        parts.forEach(part -> tellPart(part, word(before, part), word(now, part)));
        tellFacts("claim", before.claims(), now.claims(), true);
        tellFacts("source", before.sources(), now.sources(), listsAllSources);
        if (before.overdue() != now.overdue()) {
            reasons.add(now.overdue() ? "something on it is overdue now" : "nothing on it is overdue any more");
        }
        return reasons;
    }

    private static String word(Ingredients ingredients, String part) {
        return Ingredients.shortened(ingredients.parts().getOrDefault(part, ""));
    }

    private void tellPart(String part, String was, String is) {
        if (was.equals(is)) {
            return;
        }
        reasons.add(
                switch (part) {
                    case "handbill" -> "Handbill's version changed" + fromTo(was, is);
                    case "java" -> "Java's version changed" + fromTo(was, is);
                    case Ingredients.LETTERS -> "the recipients' names have other letters: their fonts changed";
                    case "paper" -> "the paper changed" + fromTo(was, is);
                    case "project" -> "the organization or the limits changed";
                    case "rules" -> "the rules changed that stop a page" + fromTo(was, is);
                    case "sheet" -> "the sheet changed, or what --set says";
                    case "style" -> "citation style " + name(is) + " changed";
                    case "template" -> "template " + name(is) + " changed";
                    default -> part + " changed";
                });
    }

    private static String fromTo(String was, String is) {
        return was.isEmpty() || is.isEmpty() ? "" : " from " + was + " to " + is;
    }

    private static String name(String part) {
        return part.substring(0, Math.max(0, part.lastIndexOf(':')));
    }

    private void tellFacts(String kind, Map<String, String> was, Map<String, String> is, boolean isAll) {
        was.forEach((id, digest) -> {
            if (!is.containsKey(id)) {
                reasons.add(kind + " " + id + " is no longer on it");
            } else if (!digest.equals(Ingredients.shortened(Objects.requireNonNull(is.get(id))))) {
                reasons.add(kind + " " + id + " changed");
            }
        });
        is.keySet().stream()
                .filter(id -> isAll && !was.containsKey(id))
                .forEach(id -> reasons.add(kind + " " + id + " is new on it"));
    }
}
