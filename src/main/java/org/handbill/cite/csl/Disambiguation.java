package org.handbill.cite.csl;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Tells items apart whose cites would read alike (CSL 1.0.2, "Disambiguation"): by more names, by given names, by
/// what the style prints under `disambiguate="true"`, at last by a letter behind the year.
final class Disambiguation {
    private static final int MOST_CONDITIONS = 8;
    private final Scenes scenes;
    private final List<Item> items;
    private final Area area;
    private final Cite.Position position;
    private final GivenNames givenNames;
    private final boolean addsNames;
    private final boolean addsGiven;
    private final Map<String, Integer> mostNames = new HashMap<>();
    private final Map<Attempt, Rendered> rendered = new HashMap<>();

    /// @param items in the bibliography's order, in which letters are given
    Disambiguation(Scenes scenes, List<Item> items, Positions positions) {
        this.scenes = scenes;
        this.items = items;
        area = scenes.style.citation();
        position = Cite.Position.SUBSEQUENT;
        addsNames = area.is("disambiguate-add-names");
        addsGiven = area.is("disambiguate-add-givenname");
        givenNames = new GivenNames(this, area.option("givenname-disambiguation-rule", "by-cite"));
    }

    void run() {
        boolean conditional = scenes.style.testsDisambiguate();
        boolean letters = area.is("disambiguate-add-year-suffix");
        if (items.size() < 2 || !addsNames && !addsGiven && !conditional && !letters) {
            if (!addsGiven) {
                return;
            }
        }
        if (addsGiven) {
            givenNames.everywhere(items);
        }
        for (var group : alike(items)) {
            tellApart(group, conditional, letters);
        }
    }

    private void tellApart(List<Item> group, boolean conditional, boolean letters) {
        var left = addsNames ? byNames(group, 1) : List.of(group);
        if (addsGiven) {
            left = left.stream().flatMap(alike -> byGiven(alike).stream()).toList();
        }
        if (conditional) {
            left = left.stream().flatMap(alike -> byCondition(alike).stream()).toList();
        }
        if (letters) {
            left.forEach(this::addLetters);
        }
    }

    /// Adds names one by one while that tells some of the cites apart.
    ///
    /// @return those that are still alike
    private List<List<Item>> byNames(List<Item> group, int from) {
        var before = tellings(group);
        int most = group.stream().mapToInt(this::mostNames).max().orElse(0);
        for (int names = from; names <= most; names++) {
            int shown = names;
            group.forEach(item -> change(item, telling(item).withNames(shown)));
            var parts = parts(group);
            if (parts.size() > 1) {
                var left = new ArrayList<List<Item>>();
                for (var part : parts) {
                    if (part.size() > 1) {
                        left.addAll(byNames(part, names + 1));
                    }
                }
                return left;
            }
        }
        scenes.tellings.putAll(before);
        return List.of(group);
    }

    private List<List<Item>> byGiven(List<Item> group) {
        var before = tellings(group);
        int most = addsNames ? group.stream().mapToInt(this::mostNames).max().orElse(1) : 1;
        List<List<Item>> best = List.of(group);
        var bestTellings = before;
        for (int names = 1; names <= most; names++) {
            scenes.tellings.putAll(before);
            if (addsNames) {
                int shown = names;
                group.forEach(item -> change(
                        item,
                        telling(item).withNames(Math.max(shown, telling(item).names()))));
            }
            var left = givenNames.byCite(group);
            if (size(left) < size(best)) {
                best = left;
                bestTellings = tellings(group);
            }
            if (left.isEmpty()) {
                break;
            }
        }
        scenes.tellings.putAll(bestTellings);
        if (addsNames) {
            spare(group);
        }
        return best;
    }

    /// Takes names away again that a cite does not need to be told from the others.
    private void spare(List<Item> group) {
        var whole = tellings(group);
        var unique = parts(group).stream()
                .filter(part -> part.size() == 1)
                .flatMap(List::stream)
                .toList();
        var spared = new HashMap<String, Telling>();
        int most = whole.values().stream().mapToInt(Telling::names).max().orElse(0);
        for (int names = 1; names < most; names++) {
            int shown = names;
            group.forEach(item -> change(item, telling(item).withNames(shown)));
            parts(group).stream()
                    .filter(part -> part.size() == 1 && unique.contains(part.getFirst()))
                    .map(part -> part.getFirst().id())
                    .forEach(id -> spared.putIfAbsent(id, scenes.telling(id)));
        }
        scenes.tellings.putAll(whole);
        scenes.tellings.putAll(spared);
    }

    private static int size(List<List<Item>> groups) {
        return groups.stream().mapToInt(List::size).sum();
    }

    private List<List<Item>> byCondition(List<Item> group) {
        return byCondition(group, 1);
    }

    private List<List<Item>> byCondition(List<Item> group, int from) {
        var before = tellings(group);
        for (int conditions = from; conditions <= MOST_CONDITIONS; conditions++) {
            int holding = conditions;
            group.forEach(item -> change(item, telling(item).withConditions(holding)));
            var parts = parts(group);
            if (parts.size() > 1) {
                return parts.stream()
                        .filter(part -> part.size() > 1)
                        .flatMap(part -> byCondition(part, holding + 1).stream())
                        .toList();
            }
        }
        scenes.tellings.putAll(before);
        return List.of(group);
    }

    private void addLetters(List<Item> group) {
        for (int i = 0; i < group.size(); i++) {
            change(group.get(i), telling(group.get(i)).withSuffix(Numerals.letters(i)));
        }
    }

    /// The groups of several whose cites read alike.
    List<List<Item>> alike(Collection<Item> some) {
        return parts(some).stream().filter(part -> part.size() > 1).toList();
    }

    List<List<Item>> parts(Collection<Item> some) {
        var parts = new LinkedHashMap<String, List<Item>>();
        some.forEach(item ->
                parts.computeIfAbsent(letters(item), key -> new ArrayList<>()).add(item));
        return List.copyOf(parts.values());
    }

    private String letters(Item item) {
        return rendered(item).out.letters();
    }

    /// A cite's output and the names in it.
    record Rendered(Out out, Scene scene) {}

    /// Each is rendered once with the same means.
    Rendered rendered(Item item) {
        return rendered.computeIfAbsent(new Attempt(item.id(), telling(item)), attempt -> render(item));
    }

    private record Attempt(String item, Telling telling) {}

    private Rendered render(Item item) {
        var scene = scenes.cite(item, Cite.of(item.id()).at(position), telling(item), 0, false);
        return new Rendered(new Evaluator(scene).layout(), scene);
    }

    private int mostNames(Item item) {
        return mostNames.computeIfAbsent(
                item.id(),
                id -> rendered(item).scene.lists.stream()
                        .mapToInt(list -> list.people().size())
                        .max()
                        .orElse(0));
    }

    Telling telling(Item item) {
        return scenes.telling(item.id());
    }

    void change(Item item, Telling telling) {
        scenes.tellings.put(item.id(), telling);
    }

    private Map<String, Telling> tellings(List<Item> group) {
        var tellings = new HashMap<String, Telling>();
        group.forEach(item -> tellings.put(item.id(), telling(item)));
        return tellings;
    }

    Set<Item> together(List<List<Item>> groups) {
        var all = new LinkedHashSet<Item>();
        groups.forEach(all::addAll);
        return all;
    }
}
