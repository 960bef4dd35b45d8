package org.handbill.cite.csl;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which macros of a style use which.
final class MacroUses {
    private final Map<String, Xml> macros = new LinkedHashMap<>();
    private final Map<String, Set<String>> uses = new HashMap<>();

    MacroUses(Xml style) {
        style.children("macro").forEach(macro -> {
            var name = macro.attribute("name", "");
            macros.put(name, macro);
            collect(macro.children(), uses.computeIfAbsent(name, key -> new HashSet<>()));
        });
    }

    private static void collect(List<Xml> children, Set<String> used) {
        for (var child : children) {
            child.attribute("macro").ifPresent(used::add);
            collect(child.children(), used);
        }
    }

    /// @throws CslException where a macro leads back to itself, which would never end
    void refuseCycles() {
        var done = new HashSet<String>();
        macros.keySet().forEach(name -> follow(name, new HashSet<>(), done));
    }

    private void follow(String name, Set<String> open, Set<String> done) {
        if (done.contains(name)) {
            return;
        }
        var macro = macros.get(name);
        if (macro == null) {
            return;
        }
        if (!open.add(name)) {
            throw macro.fault("the macro \"" + name + "\" uses itself");
        }
        uses.getOrDefault(name, Set.of()).forEach(used -> follow(used, open, done));
        open.remove(name);
        done.add(name);
    }
}
