package org.handbill.cite.csl;

import java.util.HashSet;
import java.util.Set;
import org.handbill.cite.csl.Shape.Child;
import org.handbill.cite.csl.Shape.Rendering;

/// Holds an element to the kinds of children that it may have, how many and in which order.
///
/// @param parent the element
/// @param shape  what it may hold
record ChildrenCheck(Xml parent, Shape shape, FaultList faults) {
    void check() {
        var seen = new HashSet<String>();
        int order = 0;
        var behind = "";
        for (var child : parent.children()) {
            var kind = kind(child.name());
            if (kind == null) {
                misplaced(child);
                continue;
            }
            if (!seen.add(kind.name()) && !kind.repeats()) {
                fault(child, "stands twice in <" + parent.name() + ">", "leave one of them out");
            } else if (kind.order() != 0 && kind.order() < order) {
                fault(child, "stands behind <" + behind + ">", "put it before <" + behind + ">");
            }
            if (kind.order() > order) {
                order = kind.order();
                behind = kind.name();
            }
        }
        missing(seen);
    }

    private @org.jspecify.annotations.Nullable Child kind(String name) {
        for (var kind : shape.children()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        return null;
    }

    private void misplaced(Xml child) {
        boolean renders = Grammar.RENDERING.contains(child.name());
        if (renders && shape.rendering() != Rendering.NONE) {
            return;
        }
        var homes = Grammar.homes(child.name());
        if (renders) {
            fault(child, "does not stand in <" + parent.name() + ">", "put it where something is printed, as <layout>");
        } else if (!homes.isEmpty()) {
            fault(child, "does not stand in <" + parent.name() + ">", "it stands in " + homes);
        }
    }

    private void missing(Set<String> seen) {
        for (var kind : shape.children()) {
            if (kind.required() && !seen.contains(kind.name())) {
                faults.add(
                        parent.tag().name(),
                        parent.name().equals("style")
                                ? "the style has no <" + kind.name() + "> and depends on no other"
                                : "<" + parent.name() + "> has no <" + kind.name() + ">",
                        "add one");
            }
        }
        if (shape.rendering() == Rendering.AT_LEAST_ONE && parent.children().isEmpty()) {
            fault(parent, "is empty: it prints nothing", "put something to print into it, or leave it out");
        }
    }

    private void fault(Xml child, String message, String help) {
        faults.add(child.tag().name(), "<" + child.name() + "> " + message, help);
    }
}
