package org.handbill.cite.csl;

import java.util.ArrayList;
import java.util.List;

/// Sets the names of one variable (CSL 1.0.2, "Name", "Et-al").
final class NameList {
    private final Evaluator evaluator;
    private final Scene scene;
    private final Element.Names element;
    private final NameOptions options;
    private final OneName one;

    NameList(Evaluator evaluator, Element.Names element, NameOptions options) {
        this.evaluator = evaluator;
        this.scene = evaluator.scene;
        this.element = element;
        this.options = options;
        this.one = new OneName(evaluator, element, options);
    }

    private boolean isLater() {
        return !scene.isBibliography && scene.position != Cite.Position.FIRST;
    }

    /// How many of the names are shown.
    int shown(List<Name> people) {
        int min = isLater() && options.etAlSubsequentMin() > 0 ? options.etAlSubsequentMin() : options.etAlMin();
        int first = isLater() && options.etAlSubsequentUseFirst() > 0
                ? options.etAlSubsequentUseFirst()
                : options.etAlUseFirst();
        if (min == 0 || first < 0 || people.size() < min || first >= people.size()) {
            return people.size();
        }
        return Math.min(people.size(), Math.max(first, scene.telling.names()));
    }

    Out of(List<Name> people) {
        boolean others = isOthers(people.getLast()) && people.size() > 1;
        var named = others ? people.subList(0, people.size() - 1) : people;
        int shown = shown(named);
        var names = new ArrayList<Out>();
        for (int i = 0; i < shown; i++) {
            names.add(one.of(named.get(i), i));
        }
        Out list;
        if (shown == named.size() && !others) {
            list = all(names, named);
        } else if (options.etAlUseLast() && !others && named.size() - shown >= 2) {
            var last = one.of(named.getLast(), named.size() - 1);
            list = Out.row(List.of(
                    Out.row(names, options.delimiter(), Decor.NONE, Out.Tag.NONE),
                    Out.text(options.delimiter() + "… "),
                    last));
        } else {
            list = etAl(names, named);
        }
        var decor = element.name().map(Element.NameElement::decor).orElse(Decor.NONE);
        return evaluator.dressed(list, decor);
    }

    /// BibTeX's `and others`.
    private static boolean isOthers(Name name) {
        return name.literal().equals("others")
                || name.family().equals("others") && name.given().isEmpty();
    }

    private Out all(List<Out> names, List<Name> people) {
        var and = and();
        if (and.isEmpty() || names.size() < 2) {
            return Out.row(names, options.delimiter(), Decor.NONE, Out.Tag.NONE);
        }
        boolean delimited = switch (options.delimiterPrecedesLast()) {
            case ALWAYS -> true;
            case NEVER -> false;
            case CONTEXTUAL -> names.size() > 2;
            case AFTER_INVERTED_NAME -> one.isInverted(people.get(names.size() - 2), names.size() - 2);
        };
        var head = Out.row(names.subList(0, names.size() - 1), options.delimiter(), Decor.NONE, Out.Tag.NONE);
        var before = delimited ? options.delimiter() : " ";
        return Out.row(List.of(head, Out.text(spaced(before) + and + spaceAfter(and)), names.getLast()));
    }

    private static String spaced(String delimiter) {
        return delimiter.isEmpty() ? " " : delimiter;
    }

    private static String spaceAfter(String and) {
        return " ";
    }

    private String and() {
        return switch (scene.isSorting() ? "" : options.and()) {
            case "symbol" -> "&";
            case "text" -> scene.locale.term("and");
            default -> "";
        };
    }

    private Out etAl(List<Out> names, List<Name> people) {
        var etAl = element.etAl();
        var word = scene.locale.term(etAl.map(Element.EtAl::term).orElse("et-al"));
        if (names.isEmpty()) {
            return Out.NOTHING;
        }
        if (word.isEmpty() || scene.isSorting()) {
            return Out.row(names, options.delimiter(), Decor.NONE, Out.Tag.NONE);
        }
        boolean delimited = switch (options.delimiterPrecedesEtAl()) {
            case ALWAYS -> true;
            case NEVER -> false;
            case CONTEXTUAL -> names.size() > 1;
            case AFTER_INVERTED_NAME -> one.isInverted(people.get(names.size() - 1), names.size() - 1);
        };
        return Out.row(List.of(
                Out.row(names, options.delimiter(), Decor.NONE, Out.Tag.NONE),
                Out.text(delimited ? options.delimiter() : OneName.isRomanesque(word) ? " " : ""),
                evaluator.dressed(Out.text(word), etAl.map(Element.EtAl::decor).orElse(Decor.NONE))));
    }
}
