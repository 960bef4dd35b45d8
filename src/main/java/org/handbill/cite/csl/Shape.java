package org.handbill.cite.csl;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What an element may hold (CSL 1.0.2, schema).
///
/// @param attributes by their names
/// @param required   those that it can't do without
/// @param children   besides rendering elements
/// @param rendering  whether rendering elements may stand in it, or have to
/// @param hasText    whether text may stand in it
record Shape(
        Map<String, Values> attributes,
        Set<String> required,
        List<Child> children,
        Rendering rendering,
        boolean hasText) {
    static final Shape EMPTY = new Shape(Map.of(), Set.of(), List.of(), Rendering.NONE, false);

    enum Rendering {
        NONE,
        SOME,
        AT_LEAST_ONE
    }

    /// A kind of child.
    ///
    /// @param order no child stands behind one of a higher order; 0 for one that may stand anywhere
    record Child(String name, boolean required, boolean repeats, int order) {}

    Shape with(Map<String, Values> more) {
        var all = new LinkedHashMap<>(attributes);
        all.putAll(more);
        return new Shape(all, required, children, rendering, hasText);
    }

    Shape with(String attribute, Values values) {
        return with(Map.of(attribute, values));
    }

    Shape needing(String attribute, Values values) {
        var more = new LinkedHashSet<>(required);
        more.add(attribute);
        return new Shape(with(attribute, values).attributes, more, children, rendering, hasText);
    }

    /// @param kinds in their order, each a name with `?`, `*`, `+` or nothing for how often it stands there; behind a
    ///              `~` one that may stand anywhere
    Shape holding(String kinds) {
        var list = new java.util.ArrayList<Child>();
        for (var kind : Vocabulary.words(kinds)) {
            var name = kind.replaceAll("[~?*+]", "");
            boolean optional = kind.endsWith("?") || kind.endsWith("*");
            boolean repeats = kind.endsWith("*") || kind.endsWith("+");
            list.add(new Child(name, !optional, repeats, kind.startsWith("~") ? 0 : list.size() + 1));
        }
        return new Shape(attributes, required, List.copyOf(list), rendering, hasText);
    }

    Shape rendering(Rendering kind) {
        return new Shape(attributes, required, children, kind, hasText);
    }

    Shape withText() {
        return new Shape(attributes, required, children, rendering, true);
    }
}
