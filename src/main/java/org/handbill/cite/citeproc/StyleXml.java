package org.handbill.cite.citeproc;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// A style's XML, changed so that citeproc-java does what the style asks for.
final class StyleXml {

    private static final List<String> GROUP_OPTIONS = List.of(
            "delimiter",
            "prefix",
            "suffix",
            "font-style",
            "font-variant",
            "font-weight",
            "text-decoration",
            "vertical-align",
            "display");

    private StyleXml() {}

    static Document parse(String xml) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setExpandEntityReferences(false);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalArgumentException("the style or locale cannot be parsed", e);
        }
    }

    static Document copy(Document style) {
        return (Document) style.cloneNode(true);
    }

    /// All elements of some names, in the document's order.
    static List<Element> elements(Document style, String... names) {
        var found = new ArrayList<Element>();
        collect(style.getDocumentElement(), Set.of(names), found);
        return found;
    }

    private static void collect(Element element, Set<String> names, List<Element> found) {
        if (names.contains(element.getTagName())) {
            found.add(element);
        }
        for (var node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element inner) {
                collect(inner, names, found);
            }
        }
    }

    static Optional<Element> child(Element parent, String name) {
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }

    static Optional<String> attribute(Element element, String name) {
        return element.hasAttribute(name) ? Optional.of(element.getAttribute(name)) : Optional.empty();
    }

    /// Puts in place what citeproc-java does not know, whatever is cited.
    static void mend(Document style) {
        for (var element : elements(style, "text", "number", "label", "names", "date", "if", "else-if", "key")) {
            attribute(element, "variable")
                    .ifPresent(variable -> element.setAttribute(
                            "variable", variable.replaceAll("\\bevent-title\\b(?: event\\b)?", "event")));
        }
        elements(style, "name").forEach(name -> {
            if (((Element) name.getParentNode()).getTagName().equals("names")) {
                passDownDelimiter(name);
            }
        });
        elements(style, "names").forEach(StyleXml::splitNames);
        elements(style, "date").forEach(StyleXml::datePartDelimiter);
        elements(style, "label").stream()
                .filter(label -> label.getAttribute("plural").equals("never"))
                .forEach(StyleXml::alwaysSingular);
        elements(style, "names").stream()
                .filter(names ->
                        inside(names, "substitute") && child(names, "name").isPresent())
                .forEach(StyleXml::enclose);
    }

    /// `name-delimiter` of the style and of what is rendered is inherited (CSL 1.0.2, "Inheritable Name Options").
    private static void passDownDelimiter(Element name) {
        if (!name.hasAttribute("delimiter")) {
            for (var outer = name.getParentNode(); outer instanceof Element element; outer = outer.getParentNode()) {
                if (element.hasAttribute("name-delimiter")) {
                    name.setAttribute("delimiter", element.getAttribute("name-delimiter"));
                    return;
                }
            }
        }
    }

    /// A date's own `delimiter`, as affixes of its parts.
    private static void datePartDelimiter(Element date) {
        var delimiter = date.getAttribute("delimiter");
        if (delimiter.isEmpty() || date.hasAttribute("form")) {
            return;
        }
        boolean afterYear = false;
        for (var part = date.getFirstChild(); part != null; part = part.getNextSibling()) {
            if (part instanceof Element element) {
                if (element.getAttribute("name").equals("year")) {
                    afterYear = true;
                } else if (afterYear) {
                    element.setAttribute("prefix", delimiter + element.getAttribute("prefix"));
                } else {
                    element.setAttribute("suffix", element.getAttribute("suffix") + delimiter);
                }
            }
        }
    }

    /// Names of several kinds, one after another: citeproc-java prints the delimiter even where nothing is before it.
    private static void splitNames(Element names) {
        var variables = names.getAttribute("variable").strip().split("\\s+");
        boolean counted = child(names, "name")
                .filter(name -> name.getAttribute("form").equals("count"))
                .isPresent();
        if (variables.length < 2 || counted || child(names, "substitute").isPresent() || inside(names, "substitute")) {
            return;
        }
        var group = names.getOwnerDocument().createElement("group");
        for (var option : GROUP_OPTIONS) {
            attribute(names, option).ifPresent(value -> {
                group.setAttribute(option, value);
                names.removeAttribute(option);
            });
        }
        names.getParentNode().replaceChild(group, names);
        for (var variable : variables) {
            var one = (Element) names.cloneNode(true);
            one.setAttribute("variable", variable);
            group.appendChild(one);
        }
    }

    /// A label that is never plural, as the term that it is.
    private static void alwaysSingular(Element label) {
        var variable = label.getAttribute("variable");
        if (label.getParentNode() instanceof Element parent
                && !parent.getTagName().equals("names")) {
            var style = label.getOwnerDocument();
            var choose = style.createElement("choose");
            var condition = style.createElement("if");
            condition.setAttribute("variable", variable);
            parent.replaceChild(choose, label);
            choose.appendChild(condition);
            condition.appendChild(style.renameNode(label, null, "text"));
            label.removeAttribute("variable");
            label.setAttribute("term", variable.equals("locator") ? Words.CARRIER : variable);
        }
    }

    /// A substitute's own name options count only where it stands in something else.
    private static void enclose(Element names) {
        var group = names.getOwnerDocument().createElement("group");
        names.getParentNode().replaceChild(group, names);
        group.appendChild(names);
    }

    /// Signals around what is to be found, or changed, in the tokens.
    static void mark(Document style) {
        for (var number : elements(style, "number")) {
            switch (number.getAttribute("form")) {
                case "ordinal" -> affix(number, Signal.ORDINAL);
                case "long-ordinal" -> affix(number, Signal.LONG_ORDINAL);
                default -> {}
            }
        }
        for (var text : elements(style, "text")) {
            if (text.getAttribute("strip-periods").equals("true")) {
                affix(text, Signal.STRIP_PERIODS);
            }
            switch (text.getAttribute("text-case")) {
                case "title" -> affix(text, Signal.TITLE_CASE);
                case "sentence" -> affix(text, Signal.SENTENCE_CASE);
                default -> {
                    if (text.getAttribute("variable").equals("locator")) {
                        affix(text, Signal.LOCATOR);
                    }
                    continue;
                }
            }
            text.removeAttribute("text-case");
        }
        // A term is no title: its title case is a capital, in every language.
        elements(style, "label").stream()
                .filter(label -> label.getAttribute("text-case").equals("title"))
                .forEach(label -> label.setAttribute("text-case", "capitalize-first"));
        for (var date : elements(style, "date")) {
            if (date.getAttribute("variable").equals("issued")) {
                affix(date, Signal.YEAR);
            }
        }
        elements(style, "name").forEach(name -> {
            namePart(name, "family", Signal.FAMILY);
            namePart(name, "given", Signal.GIVEN);
        });
        for (var names : elements(style, "names")) {
            if (child(names, "name").isEmpty() && !inside(names, "substitute")) {
                var name = style.createElement("name");
                names.insertBefore(name, names.getFirstChild());
                namePart(name, "family", Signal.FAMILY);
                namePart(name, "given", Signal.GIVEN);
            }
            if (!inside(names, "substitute")) {
                wrap(names, Signal.AUTHOR);
            }
        }
    }

    private static boolean inside(Element element, String name) {
        for (var outer = element.getParentNode(); outer instanceof Element parent; outer = outer.getParentNode()) {
            if (parent.getTagName().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private static void affix(Element element, Signal signal) {
        element.setAttribute("prefix", element.getAttribute("prefix") + signal.open());
        element.setAttribute("suffix", signal.close() + element.getAttribute("suffix"));
    }

    private static void namePart(Element name, String part, Signal signal) {
        for (var node = name.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getAttribute("name").equals(part)) {
                affix(element, signal);
                return;
            }
        }
        var element = name.getOwnerDocument().createElement("name-part");
        element.setAttribute("name", part);
        affix(element, signal);
        name.appendChild(element);
    }

    private static void wrap(Element element, Signal signal) {
        var group = element.getOwnerDocument().createElement("group");
        element.getParentNode().replaceChild(group, element);
        group.appendChild(element);
        affix(group, signal);
    }

    /// Decides what depends on the cite: conditions on its position, its locator and its ambiguity.
    ///
    /// @param positions CSL's positions that hold
    /// @param label     of its locator; empty where it has none
    /// @param ambiguous whether the cite could be one of another source
    static void decide(Document style, Set<String> positions, String label, boolean numericLocator, boolean ambiguous) {
        Map<String, Predicate<String>> conditions = Map.of(
                "position",
                positions::contains,
                "locator",
                label::equals,
                "disambiguate",
                value -> ambiguous == value.equals("true"),
                "is-numeric",
                value -> numericLocator);
        for (var condition : elements(style, "if", "else-if")) {
            for (var kind : conditions.entrySet()) {
                decide(condition, kind.getKey(), kind.getValue());
            }
        }
        if (positions.contains("subsequent")) {
            for (var option : List.of("et-al-min", "et-al-use-first")) {
                var subsequent = option.replace("et-al-", "et-al-subsequent-");
                for (var element : elements(style, "style", "citation", "name")) {
                    attribute(element, subsequent).ifPresent(value -> element.setAttribute(option, value));
                }
            }
        }
    }

    /// What a style's conditions of one kind ask for.
    static Set<String> tested(Document style, String kind) {
        return elements(style, "if", "else-if").stream()
                .flatMap(condition -> attribute(condition, kind).stream())
                .flatMap(tests -> Stream.of(tests.strip().split("\\s+")))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Turns tests of one kind into tests of a variable that is always, or never, there.
    private static void decide(Element condition, String kind, Predicate<String> holds) {
        var tests = attribute(condition, kind);
        if (tests.isEmpty()) {
            return;
        }
        var open = new ArrayList<String>();
        var variables = new ArrayList<>(List.of(condition.getAttribute("variable")));
        for (var test : tests.get().strip().split("\\s+")) {
            if (kind.equals("is-numeric") && !test.equals("locator")) {
                open.add(test);
            } else {
                variables.add(holds.test(test) ? ALWAYS : NEVER);
            }
        }
        condition.removeAttribute(kind);
        if (!open.isEmpty()) {
            condition.setAttribute(kind, String.join(" ", open));
        }
        var joined = String.join(" ", variables).strip();
        if (!joined.isEmpty()) {
            condition.setAttribute("variable", joined);
        }
    }

    /// A variable that every item has here.
    static final String ALWAYS = "citation-key";

    /// One that none has.
    static final String NEVER = "handbill-never";

    /// Shows more of the names in a citation than the style does by itself.
    ///
    /// @param more  how many names more
    /// @param given whether given names are shown
    static void showNames(Document style, int more, boolean given) {
        for (var element : elements(style, "style", "citation", "name")) {
            attribute(element, "et-al-use-first")
                    .filter(number -> number.matches("[0-9]{1,3}"))
                    .ifPresent(number ->
                            element.setAttribute("et-al-use-first", Integer.toString(Integer.parseInt(number) + more)));
            if (given && element.getAttribute("form").equals("short")) {
                element.setAttribute("form", "long");
            }
        }
    }

    /// Makes a style whose sort keys are fit to be compared: names in full with the family name first, dates as
    /// numbers from the year on.
    static void forSorting(Document style) {
        for (var key : elements(style, "key")) {
            sortMacro(style, key);
        }
        for (var name : elements(style, "name")) {
            name.setAttribute("name-as-sort-order", "all");
            name.setAttribute("form", "long");
            name.removeAttribute("initialize-with");
        }
        for (var element : elements(style, "style", "citation", "bibliography")) {
            element.removeAttribute("initialize-with");
        }
        for (var date : elements(style, "date")) {
            date.removeAttribute("form");
            while (date.getFirstChild() != null) {
                date.removeChild(date.getFirstChild());
            }
            for (var part : List.of("year", "month", "day")) {
                var element = style.createElement("date-part");
                element.setAttribute("name", part);
                if (!part.equals("year")) {
                    element.setAttribute("form", "numeric-leading-zeros");
                }
                date.appendChild(element);
            }
        }
    }

    /// A macro for a key that sorts by a date or by names.
    private static void sortMacro(Document style, Element key) {
        var variable = key.getAttribute("variable");
        var element = switch (variable) {
            case "issued", "accessed", "event-date", "original-date", "submitted", "available-date" -> "date";
            case "author",
                    "editor",
                    "translator",
                    "container-author",
                    "collection-editor",
                    "composer",
                    "director",
                    "interviewer",
                    "recipient" -> "names";
            default -> "";
        };
        if (!element.isEmpty()) {
            var macro = style.createElement("macro");
            macro.setAttribute("name", "handbill-sort-" + variable);
            var rendered = style.createElement(element);
            rendered.setAttribute("variable", variable);
            if (element.equals("names")) {
                rendered.appendChild(style.createElement("name"));
            }
            macro.appendChild(rendered);
            style.getDocumentElement().appendChild(macro);
            key.removeAttribute("variable");
            key.setAttribute("macro", macro.getAttribute("name"));
        }
    }
}
