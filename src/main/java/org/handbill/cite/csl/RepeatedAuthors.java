package org.handbill.cite.csl;

import java.util.ArrayList;
import java.util.List;

/// Puts something shorter in the place of authors that the entry before has too (CSL 1.0.2, "Reference Grouping").
final class RepeatedAuthors {
    private final String substitute;
    private final boolean substitutes;
    private final String rule;
    private List<String> before = List.of();
    private String whole = "";

    RepeatedAuthors(Area area) {
        substitutes = area.has("subsequent-author-substitute");
        substitute = area.option("subsequent-author-substitute", "");
        rule = area.option("subsequent-author-substitute-rule", "complete-all");
    }

    Out replaced(Out entry) {
        var found = substitutes ? entry.first(Out.Tag.NAMES) : java.util.Optional.<Out.Box>empty();
        if (found.isEmpty()) {
            before = List.of();
            whole = "";
            return entry;
        }
        var names = found.get();
        var people = new ArrayList<Out.Box>();
        collect(names, people);
        var letters = people.stream().map(Out::letters).toList();
        var all = names.letters();
        var same = same(letters);
        boolean complete = people.isEmpty() ? all.equals(whole) : letters.equals(before);
        before = letters;
        whole = all;
        if (rule.startsWith("complete")) {
            if (!complete) {
                return entry;
            }
            if (rule.equals("complete-all") || people.isEmpty()) {
                return entry.replace(names, whole(names));
            }
            return replaced(entry, people, people.size());
        }
        if (people.isEmpty()) {
            return complete ? entry.replace(names, whole(names)) : entry;
        }
        return replaced(entry, people, rule.equals("partial-first") ? Math.min(1, same) : same);
    }

    /// Affixes of the `cs:names` stay.
    private Out whole(Out.Box names) {
        if (names.kids().size() == 1
                && names.kids().getFirst() instanceof Out.Box dressed
                && dressed.decor() != Decor.NONE) {
            var within = whole(dressed);
            return within.isEmpty() ? within : names.withKids(List.of(within));
        }
        var label = names.first(Out.Tag.LABEL);
        var dash = Out.text(substitute);
        if (label.isEmpty()) {
            return dash.isEmpty() ? Out.NOTHING : names.withKids(List.of(dash));
        }
        return names.withKids(dash.isEmpty() ? List.of(label.get()) : List.of(dash, label.get()));
    }

    private Out replaced(Out entry, List<Out.Box> people, int count) {
        var changed = entry;
        for (int i = 0; i < count; i++) {
            var dash = Out.text(substitute);
            changed = changed.replace(people.get(i), dash);
        }
        return changed;
    }

    /// How many names at the head are those of the entry before.
    private int same(List<String> letters) {
        int same = 0;
        while (same < Math.min(letters.size(), before.size())
                && letters.get(same).equals(before.get(same))) {
            same++;
        }
        return same;
    }

    private static void collect(Out out, List<Out.Box> people) {
        if (out instanceof Out.Box box) {
            if (box.tag() == Out.Tag.NAME) {
                people.add(box);
            } else {
                box.kids().forEach(kid -> collect(kid, people));
            }
        }
    }
}
