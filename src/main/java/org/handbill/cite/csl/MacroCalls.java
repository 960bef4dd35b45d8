package org.handbill.cite.csl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which macros of a style print which, and how much that comes to.
final class MacroCalls {
    /// How deep elements may be nested with those of the macros that they call: four times what known styles have.
    private static final int DEEPEST = 300;

    /// How many elements one citation may come to: thirty times what known styles have.
    private static final long MOST = 100_000;

    private final Xml style;
    private final Map<String, Xml> macros = new LinkedHashMap<>();
    private final Map<String, Size> sizes = new HashMap<>();
    private final LinkedHashSet<String> open = new LinkedHashSet<>();
    private final List<StyleFault> faults = new ArrayList<>();

    /// Whether too much has been found once: more of it would follow from the same.
    private boolean refused;

    /// What an element comes to with all that is in it.
    ///
    /// @param elements how many there are at most, as one branch of a `cs:choose` is taken
    /// @param depth    how deep they are nested
    private record Size(long elements, int depth) {
        static final Size NONE = new Size(0, 0);

        Size beside(Size other) {
            return new Size(elements + other.elements, Math.max(depth, other.depth));
        }

        Size or(Size other) {
            return new Size(Math.max(elements, other.elements), Math.max(depth, other.depth));
        }

        Size within() {
            return new Size(Math.min(elements, MOST) + 1, depth + 1);
        }

        boolean isTooMuch() {
            return elements > MOST || depth > DEEPEST;
        }
    }

    MacroCalls(Xml style) {
        this.style = style;
        style.children("macro").forEach(macro -> macros.putIfAbsent(macro.attribute("name", ""), macro));
    }

    /// Macros that lead back to themselves, which would never end, or to more than any reader waits for.
    List<StyleFault> endless() {
        macros.keySet().forEach(this::size);
        if (faults.isEmpty()) {
            style.children()
                    .forEach(area -> refuse(size(area), area.tag().name(), "<" + area.name() + "> prints too much"));
        }
        return List.copyOf(faults);
    }

    private Size size(String name) {
        var known = sizes.get(name);
        if (known != null) {
            return known;
        }
        var macro = macros.get(name);
        if (macro == null) {
            return Size.NONE;
        }
        open.add(name);
        var size = size(macro);
        open.remove(name);
        if (refuse(size, macro.tag().value("name"), "the macro \"" + name + "\" prints too much")) {
            size = Size.NONE;
        }
        sizes.put(name, size);
        return size;
    }

    private Size size(Xml xml) {
        var all = Size.NONE;
        for (var child : xml.children()) {
            var size = size(child);
            all = xml.name().equals("choose") ? all.or(size) : all.beside(size);
        }
        var called = xml.name().equals("text")
                ? xml.attribute("macro").map(name -> called(xml, name))
                : Optional.<Size>empty();
        return all.beside(called.orElse(Size.NONE)).within();
    }

    private Size called(Xml call, String name) {
        if (open.contains(name)) {
            var way = open.stream()
                    .dropWhile(macro -> !macro.equals(name))
                    .skip(1)
                    .map(macro -> "\"" + macro + "\"")
                    .toList();
            faults.add(new StyleFault(
                    call.tag().value("macro"),
                    "the macro \"" + name + "\" uses itself"
                            + (way.isEmpty() ? "" : " by way of " + String.join(", ", way)),
                    "take the call out, or name another macro",
                    Optional.empty()));
            return Size.NONE;
        }
        if (open.size() > DEEPEST) {
            refuse(
                    new Size(0, DEEPEST + 1),
                    call.tag().value("macro"),
                    "the macro \"" + name + "\" is called too deep");
            return Size.NONE;
        }
        return size(name);
    }

    private boolean refuse(Size size, Place place, String message) {
        if (size.isTooMuch() && !refused) {
            refused = true;
            faults.add(new StyleFault(
                    place,
                    message
                            + (size.depth() > DEEPEST
                                    ? ": elements are nested more than " + DEEPEST + " deep by the macros called"
                                    : ": more than " + MOST + " elements by the macros called"),
                    "call fewer macros from macros",
                    Optional.empty()));
        }
        return size.isTooMuch();
    }
}
