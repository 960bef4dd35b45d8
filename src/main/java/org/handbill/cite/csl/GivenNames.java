package org.handbill.cite.csl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Shows given names, or more of them, where names or cites read alike (CSL 1.0.2,
/// `givenname-disambiguation-rule`).
final class GivenNames {
    private final Disambiguation disambiguation;
    private final String rule;

    GivenNames(Disambiguation disambiguation, String rule) {
        this.disambiguation = disambiguation;
        this.rule = rule;
    }

    /// Whether the rule is to tell cites apart, not names.
    private boolean isByCite() {
        return rule.equals("by-cite");
    }

    private boolean onlyInitials() {
        return rule.endsWith("-with-initials");
    }

    /// Tells the names of all cites apart, whether the cites read alike or not.
    void everywhere(List<Item> items) {
        if (isByCite()) {
            return;
        }
        var alike = new LinkedHashMap<String, Set<Name>>();
        var lists = new HashMap<Item, List<Scene.ShownNames>>();
        for (var item : items) {
            var scene = disambiguation.rendered(item).scene();
            lists.put(item, List.copyOf(scene.lists));
            for (var list : scene.lists) {
                names(list)
                        .forEach(name -> alike.computeIfAbsent(
                                        letters(scene, list, name, Map.of()), key -> new LinkedHashSet<>())
                                .add(name));
            }
        }
        for (var item : items) {
            var scene = disambiguation.rendered(item).scene();
            var told = new HashMap<Name, Telling.Given>();
            for (var list : lists.getOrDefault(item, List.of())) {
                for (var name : names(list)) {
                    var others = alike.getOrDefault(letters(scene, list, name, Map.of()), Set.of());
                    level(scene, list, name, others, told);
                }
            }
            if (!told.isEmpty()) {
                disambiguation.change(item, disambiguation.telling(item).withGiven(told));
            }
        }
    }

    /// Given names however their initials are spaced.
    private static String given(Name name) {
        return name.given().replace(" ", "").replace(".", "") + "|" + name.family() + "|" + name.suffix();
    }

    private List<Name> names(Scene.ShownNames list) {
        if (rule.startsWith("primary")) {
            return list.people().subList(0, 1);
        }
        return list.people();
    }

    /// How much of a name tells it from others.
    private void level(Scene scene, Scene.ShownNames list, Name name, Set<Name> others, Map<Name, Telling.Given> told) {
        if (name.isLiteral()
                || others.stream().map(GivenNames::given).distinct().count() < 2) {
            return;
        }
        if (list.options().hasInitializeWith() && list.options().form().equals("short")) {
            var initials = Map.of(name, Telling.Given.INITIALS);
            var own = letters(scene, list, name, initials);
            boolean unique = others.stream()
                    .filter(other -> !other.equals(name))
                    .noneMatch(other -> letters(scene, list, other, Map.of(other, Telling.Given.INITIALS))
                            .equals(own));
            if (unique) {
                told.put(name, Telling.Given.INITIALS);
                return;
            }
        }
        if (!onlyInitials()) {
            told.put(name, Telling.Given.FULL);
        }
    }

    private static String letters(Scene scene, Scene.ShownNames list, Name name, Map<Name, Telling.Given> told) {
        var other = new Scene(scene.style, scene.locale, false, scene.item, scene.cite, Telling.NONE.withGiven(told));
        return new OneName(new Evaluator(other), list.element(), list.options())
                .of(name, 0)
                .letters();
    }

    /// Shows as much of the given names as tells the cites of a group apart.
    ///
    /// @return those that are still alike
    List<List<Item>> byCite(List<Item> group) {
        if (!isByCite()) {
            return disambiguation.alike(group);
        }
        var left = disambiguation.alike(group);
        int most = group.stream()
                .mapToInt(item ->
                        lists(item).stream().mapToInt(Scene.ShownNames::count).sum())
                .max()
                .orElse(0);
        for (int i = 0; i < most && !left.isEmpty(); i++) {
            var next = new ArrayList<List<Item>>();
            for (var alike : left) {
                next.addAll(at(alike, i));
            }
            left = next;
        }
        return left;
    }

    private List<Scene.ShownNames> lists(Item item) {
        return disambiguation.rendered(item).scene().lists;
    }

    /// Tries the names at one place.
    private List<List<Item>> at(List<Item> group, int index) {
        var before = new HashMap<Item, Telling>();
        group.forEach(item -> before.put(item, disambiguation.telling(item)));
        var names = new HashMap<Item, Name>();
        for (var item : group) {
            var shown = new ArrayList<Name>();
            lists(item).forEach(list -> shown.addAll(list.people().subList(0, list.count())));
            if (index < shown.size() && !shown.get(index).isLiteral()) {
                names.put(item, shown.get(index));
            }
        }
        if (Set.copyOf(names.values()).size() < 2) {
            return List.of(group);
        }
        boolean initials = lists(group.getFirst()).stream()
                .anyMatch(list -> list.options().hasInitializeWith()
                        && list.options().form().equals("short"));
        var levels = initials ? List.of(Telling.Given.INITIALS, Telling.Given.FULL) : List.of(Telling.Given.FULL);
        for (var level : levels) {
            names.forEach((item, name) -> show(item, name, level));
            var parts = disambiguation.parts(group);
            if (parts.size() > 1) {
                var alike = parts.stream().filter(part -> part.size() > 1).toList();
                if (level == Telling.Given.INITIALS) {
                    return alike.stream()
                            .flatMap(part -> at(part, index, names))
                            .toList();
                }
                return alike;
            }
        }
        before.forEach(disambiguation::change);
        return List.of(group);
    }

    /// Where initials have told some apart, the others may need the names in full.
    private java.util.stream.Stream<List<Item>> at(List<Item> part, int index, Map<Item, Name> names) {
        var before = new HashMap<Item, Telling>();
        part.forEach(item -> before.put(item, disambiguation.telling(item)));
        part.stream()
                .filter(names::containsKey)
                .forEach(item -> show(item, names.getOrDefault(item, Name.literal("")), Telling.Given.FULL));
        var parts = disambiguation.parts(part);
        if (parts.size() > 1) {
            return parts.stream().filter(one -> one.size() > 1);
        }
        before.forEach(disambiguation::change);
        return java.util.stream.Stream.of(part);
    }

    private void show(Item item, Name name, Telling.Given level) {
        var given = new HashMap<>(disambiguation.telling(item).given());
        given.put(name, level);
        disambiguation.change(item, disambiguation.telling(item).withGiven(given));
    }
}
