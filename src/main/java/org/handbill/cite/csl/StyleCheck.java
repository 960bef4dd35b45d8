package org.handbill.cite.csl;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.handbill.cite.csl.Shape.Rendering;

/// Holds a style to CSL 1.0.2: to its schema, and to what macros call.
final class StyleCheck {
    private static final String NAMESPACE = "http://purl.org/net/xbiblio/csl";
    private static final Pattern CSL_1_0 = Pattern.compile("1\\.0(?:\\.[0-9]+)?");
    private static final Pattern VERSION = Pattern.compile("[0-9]+\\.[0-9]+.*");

    private final Xml root;
    private final FaultList faults = new FaultList();
    private final ValueCheck values;
    private final ElementRules rules;

    private StyleCheck(Xml root) {
        this.root = root;
        values = new ValueCheck(root, faults);
        rules = new ElementRules(faults);
    }

    /// All that is wrong, by place. A file that is no style, or one of another version, has one fault: all others
    /// would follow from it.
    static List<StyleFault> faults(String xml) {
        var source = new SourceText(xml);
        var other = RootElement.of(source).notAStyle();
        if (other.isPresent()) {
            return List.of(other.get());
        }
        try {
            var root = Xml.parse(source);
            var version = otherVersion(root);
            return version.isPresent() ? List.of(version.get()) : new StyleCheck(root).all();
        } catch (CslException e) {
            return List.of(StyleFault.of(e));
        }
    }

    private static Optional<StyleFault> otherVersion(Xml root) {
        var version = root.attribute("version");
        var place = root.tag().value("version");
        if (version.isEmpty()) {
            boolean isOld =
                    root.child("terms").isPresent() || root.child("defaults").isPresent();
            return isOld ? Optional.of(old(place)) : Optional.empty();
        }
        var written = version.get();
        if (CSL_1_0.matcher(written).matches() || !VERSION.matcher(written).matches()) {
            return Optional.empty();
        }
        if (written.startsWith("0.")) {
            return Optional.of(old(place));
        }
        var what = written.contains("mlz")
                ? "the style is written in CSL-M (version \"" + written + "\"), which is not CSL 1.0"
                : "version \"" + written + "\" of CSL is not known";
        return Optional.of(
                new StyleFault(place, what, "name a style of CSL 1.0.2, which has version=\"1.0\"", Optional.empty()));
    }

    private static StyleFault old(Place place) {
        return new StyleFault(
                place,
                "the style is written in CSL 0.8, which came before CSL 1.0",
                "bring it up to CSL 1.0.2, or name its newer edition",
                Optional.empty());
    }

    private List<StyleFault> all() {
        namespace();
        boolean dependent = root.child("info").stream()
                        .flatMap(info -> info.children("link"))
                        .anyMatch(link -> link.is("rel", "independent-parent"))
                && root.child("citation").isEmpty();
        element(root, dependent ? Grammar.DEPENDENT : "style");
        macroNames();
        new MacroCalls(root).endless().forEach(faults::add);
        return faults.sorted();
    }

    private void namespace() {
        if (!root.namespace().equals(NAMESPACE)) {
            faults.add(
                    root.namespace().isEmpty() ? root.tag().name() : root.tag().value("xmlns"),
                    root.namespace().isEmpty()
                            ? "the style does not say that it is CSL: its namespace is missing"
                            : "the style's namespace is not CSL's",
                    "write <style xmlns=\"" + NAMESPACE + "\" …>");
        }
    }

    private void macroNames() {
        var names = new HashSet<String>();
        root.children("macro").filter(macro -> macro.has("name")).forEach(macro -> {
            var name = macro.attribute("name", "");
            if (!names.add(name)) {
                faults.add(
                        macro.tag().value("name"),
                        "the style has the macro " + ValueCheck.quoted(name) + " twice",
                        "give one of them another name");
            }
        });
    }

    private void element(Xml xml, String key) {
        var shape = Grammar.shape(key).orElse(Shape.EMPTY);
        attributes(xml, shape);
        children(xml, key, shape);
        rules.check(xml, key);
        if (!shape.hasText()) {
            xml.textPlace()
                    .ifPresent(place -> faults.add(
                            place,
                            "text stands in <" + xml.name() + ">, where it is not printed",
                            "put it into <text value=\"…\"/>, or leave it out"));
        }
    }

    private void attributes(Xml xml, Shape shape) {
        xml.attributes().forEach((name, value) -> {
            var known = shape.attributes().get(name);
            if (known != null) {
                values.check(xml, name, value, known);
            } else if (!name.startsWith("xml:")) {
                faults.unknown(
                        xml.tag().attribute(name),
                        "<" + xml.name() + "> has no attribute \"" + name + "\"",
                        help(name, shape),
                        name,
                        new TreeSet<>(shape.attributes().keySet()));
            }
        });
        for (var name : shape.required()) {
            if (!xml.has(name)) {
                faults.add(
                        xml.tag().name(),
                        "<" + xml.name() + "> needs the attribute \"" + name + "\"",
                        "add " + name + "=\"…\""
                                + ValueCheck.choice(shape.attributes().get(name)));
            }
        }
    }

    private static String help(String unknown, Shape shape) {
        if (shape.attributes().isEmpty()) {
            return "leave it out: the element has none";
        }
        return shape.attributes().containsKey("xml:" + unknown)
                ? "write xml:" + unknown
                : "leave it out, or write one of: " + sorted(shape.attributes().keySet());
    }

    private static String sorted(Collection<String> words) {
        return String.join(", ", new TreeSet<>(words));
    }

    private void children(Xml xml, String key, Shape shape) {
        new ChildrenCheck(xml, shape, faults).check();
        for (var child : xml.children()) {
            var childKey = Grammar.key(key, child.name());
            if (!child.namespace().equals(root.namespace())) {
                faults.add(child.tag().name(), "<" + child.tag().element() + "> is no element of CSL", "leave it out");
            } else if (Grammar.shape(childKey).isPresent()) {
                element(child, childKey);
            } else {
                unknown(child, shape);
            }
        }
    }

    private void unknown(Xml child, Shape home) {
        var names = new TreeSet<String>();
        home.children().forEach(kind -> names.add(kind.name()));
        if (home.rendering() != Rendering.NONE) {
            names.addAll(Grammar.RENDERING);
        }
        var list = names.stream().map(name -> "<" + name + ">").collect(Collectors.joining(", "));
        faults.unknown(
                child.tag().name(),
                "CSL has no element <" + child.name() + ">",
                names.isEmpty() ? "leave it out" : "leave it out, or write one of: " + list,
                child.name(),
                names);
    }
}
