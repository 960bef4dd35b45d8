package org.handbill.cite.csl;

import java.util.List;
import java.util.Set;

/// What CSL 1.0.2's schema says of attributes and children that depend on one another.
final class ElementRules {
    private static final List<String> CONDITIONS =
            List.of("disambiguate", "is-numeric", "is-uncertain-date", "locator", "position", "type", "variable");

    private static final Set<String> ONLY_OF_TERMS = Set.of("symbol", "verb", "verb-short");

    private final FaultList faults;

    ElementRules(FaultList faults) {
        this.faults = faults;
    }

    /// @param key under which the element's shape is kept
    void check(Xml xml, String key) {
        switch (key) {
            case "text" -> text(xml);
            case "key" -> oneOf(xml, List.of("variable", "macro"), "sorts by nothing");
            case "category" -> oneOf(xml, List.of("citation-format", "field"), "says nothing");
            case "if", "else-if" -> condition(xml);
            case "date" -> date(xml);
            case "date-part" -> datePart(xml);
            case "term" -> term(xml);
            default -> {}
        }
    }

    private void oneOf(Xml xml, List<String> names, String without) {
        var given = names.stream().filter(xml::has).toList();
        if (given.isEmpty()) {
            fault(xml, without, "give it " + either(names));
        }
        for (int i = 1; i < given.size(); i++) {
            faults.add(
                    xml.tag().attribute(given.get(i)),
                    "<" + xml.name() + "> has " + given.get(i - 1) + " and " + given.get(i),
                    "leave one of them out");
        }
    }

    private static String either(List<String> names) {
        int last = names.size() - 1;
        return String.join(", ", names.subList(0, last)) + " or " + names.get(last);
    }

    private void text(Xml xml) {
        oneOf(xml, List.of("variable", "macro", "term", "value"), "prints nothing");
        if (xml.has("variable") && ONLY_OF_TERMS.contains(xml.attribute("form", ""))) {
            idle(xml, "form", "only a term has that form", "write long or short");
        }
        if (!xml.has("variable") && !xml.has("term") && xml.has("form")) {
            idle(xml, "form", "only a variable or a term has a form", "leave it out");
        }
        if (!xml.has("term") && xml.has("plural")) {
            idle(xml, "plural", "only a term has a plural", "leave it out");
        }
    }

    private void condition(Xml xml) {
        if (CONDITIONS.stream().noneMatch(xml::has)) {
            fault(xml, "tests nothing", "give it " + either(CONDITIONS));
        }
    }

    private void date(Xml xml) {
        boolean localized = xml.has("form");
        if (!localized && xml.child("date-part").isEmpty()) {
            fault(
                    xml,
                    "has neither form nor <date-part>, and prints nothing",
                    "give it form=\"text\" or form=\"numeric\"");
        }
        if (!localized && xml.has("date-parts")) {
            idle(xml, "date-parts", "only a date with a form has it", "give the date a form, or leave this out");
        }
        if (localized && xml.has("delimiter")) {
            idle(xml, "delimiter", "a date with a form has its language's", "leave it out");
        }
        if (localized) {
            xml.children("date-part").forEach(part -> {
                for (var affix : List.of("prefix", "suffix")) {
                    if (part.has(affix)) {
                        idle(part, affix, "a date with a form has its language's", "leave it out");
                    }
                }
            });
        }
    }

    private void datePart(Xml xml) {
        var forms = switch (xml.attribute("name", "")) {
            case "day" -> List.of("numeric", "numeric-leading-zeros", "ordinal");
            case "month" -> List.of("long", "short", "numeric", "numeric-leading-zeros");
            case "year" -> List.of("long", "short");
            default -> List.<String>of();
        };
        var form = xml.attribute("form", "");
        if (!forms.isEmpty() && xml.has("form") && !forms.contains(form)) {
            idle(
                    xml,
                    "form",
                    "a " + xml.attribute("name", "") + " has no form \"" + form + "\"",
                    "write " + either(forms));
        }
        if (!xml.is("name", "month") && xml.has("strip-periods")) {
            idle(xml, "strip-periods", "only a month has it", "leave it out");
        }
    }

    private void term(Xml xml) {
        if (xml.child("single").isPresent() != xml.child("multiple").isPresent()) {
            fault(xml, "has one of <single> and <multiple>", "add the other one");
        }
    }

    private void idle(Xml xml, String attribute, String why, String help) {
        faults.add(xml.tag().attribute(attribute), attribute + " says nothing here: " + why, help);
    }

    private void fault(Xml xml, String message, String help) {
        faults.add(xml.tag().name(), "<" + xml.name() + "> " + message, help);
    }
}
