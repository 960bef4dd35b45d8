package org.handbill.facts;

import java.util.Optional;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/// A syntax error of SnakeYAML in plain words.
///
/// @param message what is wrong
/// @param help    the way out
/// @param mark    where; SnakeYAML's limits throw without one
record YamlProblem(String message, String help, Optional<Mark> mark) {
    private static final String QUOTE = "put the text into quotation marks";

    static YamlProblem of(MarkedYAMLException e) {
        var problem = Optional.ofNullable(e.getProblem()).orElse("");
        var here = Optional.ofNullable(e.getProblemMark());
        var context = Optional.ofNullable(e.getContextMark()).or(() -> here);
        if (problem.startsWith("mapping values are not allowed")) {
            return new YamlProblem(
                    "a colon and a blank begin a value where no key can be",
                    "a text with a colon in it must stand in quotation marks; else look at the indentation",
                    here);
        }
        if (problem.contains("unexpected end of stream")) {
            return new YamlProblem(
                    "this begins in quotation marks that nothing closes", "close the quotation marks", context);
        }
        if (problem.contains("but found") && problem.contains("<block end>")) {
            return new YamlProblem(
                    "this line fits nothing above it",
                    "look at its indentation, and at quotation marks in the line before",
                    here);
        }
        if (problem.startsWith("expected the node content")) {
            return new YamlProblem(
                    "a value should stand here",
                    "close the brackets before it, or put a text into quotation marks",
                    here);
        }
        if (problem.contains("could not find expected ':'")) {
            return new YamlProblem(
                    "this reads as a key, and has no colon", "write `key: value`, or look at the indentation", context);
        }
        if (problem.contains("cannot start any token")) {
            return problem.contains("TAB")
                    ? new YamlProblem("a tab stands where only blanks may", "indent with blanks", here)
                    : new YamlProblem("a text can't begin with this character", QUOTE, here);
        }
        if (problem.startsWith("unexpected character found") || problem.contains("alphabetic or numeric")) {
            return new YamlProblem("a text can't begin with * or &", QUOTE, context);
        }
        if (problem.contains("escape")) {
            return new YamlProblem(
                    "after a backslash stands what is no escape",
                    "write \\\\ for a backslash, or use single quotation marks",
                    here);
        }
        if (problem.contains("',' or")) {
            return new YamlProblem(
                    "a list in [ ] or a mapping in { } lacks a comma here or is not closed",
                    "close the bracket, or put a text with , [ ] { } into quotation marks",
                    here);
        }
        return new YamlProblem(
                "this is not YAML: " + problem.strip().replaceAll("\\s+", " "),
                "look at the indentation, the brackets and the quotation marks around it",
                here);
    }
}
