package org.handbill.cite.csl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Renders lists of names with their labels and substitutes (CSL 1.0.2, "Names").
final class NamesRenderer {
    private final Evaluator evaluator;
    private final Scene scene;

    /// The `cs:names` whose substitutes are being tried.
    private Optional<Element.Names> parent = Optional.empty();

    NamesRenderer(Evaluator evaluator) {
        this.evaluator = evaluator;
        this.scene = evaluator.scene;
    }

    Out names(Element.Names element) {
        var names = parent.filter(outer -> element.inherits())
                .map(outer -> under(outer, element))
                .orElse(element);
        var lists = lists(names);
        scene.call(!lists.isEmpty());
        if (lists.isEmpty()) {
            return substitute(names);
        }
        if (parent.isPresent()) {
            scene.substituted.addAll(names.variables());
        }
        var options = scene.area
                .names()
                .with(names.attributes())
                .with(names.name().map(Element.NameElement::attributes).orElse(Map.of()));
        if (scene.isSorting()) {
            options = options.forSorting(scene.sorting.get());
        }
        var list = new NameList(evaluator, names, options);
        if (options.form().equals("count")) {
            int count = lists.values().stream().mapToInt(list::shown).sum();
            var text = scene.isSorting() ? "%08d".formatted(count) : Integer.toString(count);
            return count == 0 ? Out.NOTHING : evaluator.dressed(Out.text(text), names.decor());
        }
        var kids = new ArrayList<Out>();
        for (var people : lists.values()) {
            scene.lists.add(new Scene.ShownNames(people, list.shown(people), names, options));
        }
        lists.forEach((variable, people) -> kids.add(labelled(names, variable, people, list.of(people))));
        var delimiter = names.delimiter().orElse(scene.area.namesDelimiter());
        return Out.row(
                evaluator.dressed(Out.row(kids, delimiter, Decor.NONE, Out.Tag.NONE), names.decor()),
                Decor.NONE,
                Out.Tag.NAMES);
    }

    /// A bare `cs:names` in a `cs:substitute` is set as the one that it stands in for.
    private static Element.Names under(Element.Names outer, Element.Names inner) {
        return new Element.Names(
                inner.variables(),
                inner.delimiter().or(outer::delimiter),
                outer.name(),
                outer.etAl(),
                outer.label(),
                outer.labelFirst(),
                List.of(),
                false,
                inner.attributes().isEmpty() ? outer.attributes() : inner.attributes(),
                inner.decor());
    }

    /// The names by variable; where editors and translators are the same, they are named once.
    private Map<String, List<Name>> lists(Element.Names names) {
        var lists = new LinkedHashMap<String, List<Name>>();
        for (var variable : names.variables()) {
            var people = scene.item.names(variable);
            if (!people.isEmpty() && !scene.substituted.contains(variable)) {
                lists.put(variable, people);
            }
        }
        var editors = lists.get("editor");
        if (editors != null
                && editors.equals(lists.get("translator"))
                && names.variables().size() == 2
                && !scene.locale
                        .term(
                                "editortranslator",
                                names.label().map(Element.Label::form).orElse(CslLocale.Form.LONG),
                                false)
                        .isEmpty()) {
            return new LinkedHashMap<>(Map.of("editortranslator", editors));
        }
        return lists;
    }

    private Out substitute(Element.Names names) {
        if (names.substitute().isEmpty()) {
            return Out.NOTHING;
        }
        var outer = parent;
        boolean wasStandingIn = scene.isStandingIn;
        parent = Optional.of(names);
        scene.isStandingIn = true;
        try {
            for (var element : alternatives(names.substitute())) {
                var before = Set.copyOf(scene.substituted);
                var out = evaluator.one(element);
                if (!out.isEmpty()) {
                    note(element);
                    out = evaluator.dressed(out, names.decor());
                    return out.first(Out.Tag.NAMES).isPresent() ? out : Out.row(out, Decor.NONE, Out.Tag.NAMES);
                }
                scene.substituted.retainAll(before);
            }
            return Out.NOTHING;
        } finally {
            parent = outer;
            scene.isStandingIn = wasStandingIn;
        }
    }

    /// The first of these that prints something stands in; what a condition holds are alternatives too.
    private List<Element> alternatives(List<Element> elements) {
        var alternatives = new ArrayList<Element>();
        for (var element : elements) {
            if (element instanceof Element.Choose choose) {
                evaluator.branch(choose).ifPresent(branch -> alternatives.addAll(alternatives(branch.children())));
            } else {
                alternatives.add(element);
            }
        }
        return alternatives;
    }

    /// What has stood in for names is not printed again.
    private void note(Element element) {
        switch (element) {
            case Element.Variable text -> scene.substituted.add(text.variable());
            case Element.Names list -> {
                if (!lists(list).isEmpty()) {
                    scene.substituted.addAll(list.variables());
                }
            }
            case Element.Date date -> scene.substituted.add(date.variable());
            case Element.Number number -> scene.substituted.add(number.variable());
            case Element.Macro macro -> scene.style.macro(macro.name()).forEach(this::note);
            case Element.Group group -> group.children().forEach(this::note);
            case Element.Choose choose ->
                evaluator.branch(choose).ifPresent(branch -> branch.children().forEach(this::note));
            default -> {}
        }
    }

    private Out labelled(Element.Names names, String variable, List<Name> people, Out list) {
        if (names.label().isEmpty() || scene.isSorting()) {
            return list;
        }
        var label = names.label().get();
        boolean plural = switch (label.plural()) {
            case ALWAYS -> true;
            case NEVER -> false;
            case CONTEXTUAL -> people.size() > 1;
        };
        var word = Out.row(
                evaluator.word(Out.text(scene.locale.term(variable, label.form(), plural)), label.decor()),
                Decor.NONE,
                Out.Tag.LABEL);
        return Out.row(names.labelFirst() ? List.of(word, list) : List.of(list, word));
    }
}
