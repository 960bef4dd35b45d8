package org.handbill.cite.csl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Makes a style of its file.
final class StyleReader {
    private final Xml root;
    private final Map<String, List<Element>> macros = new HashMap<>();

    private StyleReader(Xml root) {
        this.root = root;
    }

    static CslStyle read(String xml) {
        var root = Xml.parse(xml);
        if (!root.name().equals("style")) {
            throw root.fault("not a CSL style: the file's root is <" + root.name() + ">");
        }
        return new StyleReader(root).style();
    }

    private CslStyle style() {
        root.children("macro").forEach(macro -> macros.put(macro.attribute("name", ""), elements(macro.children())));
        new MacroCalls(root).endless().stream().findFirst().ifPresent(fault -> {
            throw new CslException(fault.message(), fault.place());
        });
        var names = NameOptions.DEFAULT.inherited(root.attributes());
        var citation = root.child("citation").orElseThrow(() -> root.fault("the style has no <citation>"));
        return new CslStyle(
                root.attributes(),
                macros,
                area(citation, names),
                root.child("bibliography").map(area -> area(area, names)),
                root.children("locale").map(LocaleFile::of).toList());
    }

    private Area area(Xml xml, NameOptions names) {
        var layout = xml.child("layout").orElseThrow(() -> xml.fault("no <layout> in <" + xml.name() + ">"));
        return new Area(
                xml.attributes(),
                names.inherited(xml.attributes()),
                xml.attribute("names-delimiter", root.attribute("names-delimiter", "")),
                xml.child("sort")
                        .map(sort -> sort.children("key").map(SortKey::of).toList())
                        .orElse(List.of()),
                elements(layout.children()),
                layout.attribute("delimiter", ""),
                Decor.of(layout));
    }

    private static List<Element> elements(List<Xml> children) {
        var elements = new ArrayList<Element>();
        for (var child : children) {
            elements.add(element(child));
        }
        return List.copyOf(elements);
    }

    private static Element element(Xml xml) {
        return switch (xml.name()) {
            case "text" -> text(xml);
            case "number" -> new Element.Number(variable(xml), xml.attribute("form", "numeric"), Decor.of(xml));
            case "date" ->
                new Element.Date(
                        variable(xml),
                        xml.attribute("form", ""),
                        xml.attribute("date-parts", "year-month-day"),
                        dateParts(xml),
                        xml.attribute("delimiter", ""),
                        Decor.of(xml));
            case "label" -> label(xml, variable(xml));
            case "names" -> names(xml);
            case "group" -> new Element.Group(elements(xml.children()), xml.attribute("delimiter", ""), Decor.of(xml));
            case "choose" ->
                new Element.Choose(xml.children().stream()
                        .map(branch -> new Element.Branch(Condition.of(branch), elements(branch.children())))
                        .toList());
            default -> throw xml.fault("a style has no element <" + xml.name() + "> here");
        };
    }

    private static String variable(Xml xml) {
        return xml.attribute("variable").orElseThrow(() -> xml.fault("<" + xml.name() + "> names no variable"));
    }

    private static Element text(Xml xml) {
        var decor = Decor.of(xml);
        var macro = xml.attribute("macro");
        var term = xml.attribute("term");
        if (macro.isPresent()) {
            return new Element.Macro(macro.get(), decor);
        }
        if (term.isPresent()) {
            return new Element.Term(term.get(), CslLocale.Form.of(xml), xml.isTrue("plural"), decor);
        }
        if (xml.attribute("value").isPresent()) {
            return new Element.Literal(xml.attribute("value", ""), decor);
        }
        return new Element.Variable(variable(xml), xml.is("form", "short"), decor);
    }

    static List<Element.DatePart> dateParts(Xml xml) {
        return xml.children("date-part")
                .map(part -> new Element.DatePart(
                        part.attribute("name", ""),
                        part.attribute("form", ""),
                        part.attribute("range-delimiter", ""),
                        Decor.of(part)))
                .toList();
    }

    private static Element.Label label(Xml xml, String variable) {
        return new Element.Label(
                variable,
                CslLocale.Form.of(xml),
                switch (xml.attribute("plural", "")) {
                    case "always" -> Element.Plural.ALWAYS;
                    case "never" -> Element.Plural.NEVER;
                    default -> Element.Plural.CONTEXTUAL;
                },
                Decor.of(xml));
    }

    private static final Set<String> NAME_CHILDREN = Set.of("name", "et-al", "label");

    private static Element names(Xml xml) {
        var label = xml.child("label");
        var name = xml.child("name");
        boolean labelFirst = label.isPresent()
                && name.isPresent()
                && (xml.children().indexOf(label.get()) < xml.children().indexOf(name.get()));
        return new Element.Names(
                xml.words("variable"),
                xml.attribute("delimiter"),
                name.map(StyleReader::name),
                xml.child("et-al").map(etAl -> new Element.EtAl(etAl.attribute("term", "et-al"), Decor.of(etAl))),
                label.map(child -> label(child, "")),
                labelFirst,
                xml.child("substitute")
                        .map(substitute -> elements(substitute.children()))
                        .orElse(List.of()),
                xml.children().stream().noneMatch(child -> NAME_CHILDREN.contains(child.name())),
                options(xml.attributes()),
                Decor.of(xml));
    }

    /// The name options among an element's attributes.
    private static Map<String, String> options(Map<String, String> attributes) {
        var options = new HashMap<String, String>();
        attributes.forEach((key, value) -> {
            if (NameOptions.isOption(key) && !key.equals("delimiter") && !key.equals("form")) {
                options.put(key, value);
            }
        });
        return Map.copyOf(options);
    }

    private static Element.NameElement name(Xml xml) {
        return new Element.NameElement(
                xml.attributes(), namePart(xml, "family"), namePart(xml, "given"), Decor.of(xml));
    }

    private static Decor namePart(Xml xml, String name) {
        return xml.children("name-part")
                .filter(part -> part.is("name", name))
                .findFirst()
                .map(Decor::of)
                .orElse(Decor.NONE);
    }
}
