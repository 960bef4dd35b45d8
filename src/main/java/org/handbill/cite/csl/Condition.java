package org.handbill.cite.csl;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// The tests of a `cs:if` (CSL 1.0.2, "Choose").
///
/// @param tests one for each value of each attribute
record Condition(Match match, List<Test> tests) {
    /// What is the case with no condition.
    static final Condition ELSE = new Condition(Match.ALL, List.of());

    enum Match {
        ALL,
        ANY,
        NONE
    }

    /// One thing to look at.
    record Test(Kind kind, String value) {}

    enum Kind {
        TYPE,
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
        tests(xml, "type", Kind.TYPE, tests);
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
        return new Condition(match, List.copyOf(tests));
    }

    private static void tests(Xml xml, String attribute, Kind kind, List<Test> tests) {
        xml.words(attribute).forEach(value -> tests.add(new Test(kind, value)));
    }

    boolean holds(Predicate<Test> test) {
        for (var one : tests) {
            boolean holds = test.test(one);
            if (holds && match != Match.ALL) {
                return match == Match.ANY;
            }
            if (!holds && match == Match.ALL) {
                return false;
            }
        }
        return match != Match.ANY;
    }
}
