package org.handbill.cite.csl;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// The tests of a `cs:if` (CSL 1.0.2, "Choose").
///
/// @param types of which the item's is to be one; empty where its type is not asked for
/// @param tests one for each value of each other attribute
record Condition(Match match, Set<String> types, List<Test> tests) {
    /// What is the case with no condition.
    static final Condition ELSE = new Condition(Match.ALL, Set.of(), List.of());

    enum Match {
        ALL,
        ANY,
        NONE
    }

    /// One thing to look at.
    record Test(Kind kind, String value) {}

    enum Kind {
        VARIABLE,
        IS_NUMERIC,
        IS_UNCERTAIN_DATE,
        LOCATOR,
        POSITION,
        DISAMBIGUATE,
        CONTEXT
    }

    static Condition of(Xml xml) {
        if (xml.name().equals("else")) {
            return ELSE;
        }
        var tests = new ArrayList<Test>();
        tests(xml, "variable", Kind.VARIABLE, tests);
        tests(xml, "is-numeric", Kind.IS_NUMERIC, tests);
        tests(xml, "is-uncertain-date", Kind.IS_UNCERTAIN_DATE, tests);
        tests(xml, "locator", Kind.LOCATOR, tests);
        tests(xml, "position", Kind.POSITION, tests);
        tests(xml, "disambiguate", Kind.DISAMBIGUATE, tests);
        tests(xml, "context", Kind.CONTEXT, tests);
        var match = switch (xml.attribute("match", "all")) {
            case "any" -> Match.ANY;
            case "none" -> Match.NONE;
            default -> Match.ALL;
        };
        return new Condition(match, Set.copyOf(xml.words("type")), List.copyOf(tests));
    }

    private static void tests(Xml xml, String attribute, Kind kind, List<Test> tests) {
        xml.words(attribute).forEach(value -> tests.add(new Test(kind, value)));
    }

    boolean holds(String type, Predicate<Test> test) {
        if (!types.isEmpty()) {
            // No item has two types.
            boolean holds = types.contains(type) && (match != Match.ALL || types.size() == 1);
            if (holds == (match != Match.ALL)) {
                return match == Match.ANY;
            }
        }
        for (var one : tests) {
            if (test.test(one) == (match != Match.ALL)) {
                return match == Match.ANY;
            }
        }
        return match != Match.ANY;
    }
}
