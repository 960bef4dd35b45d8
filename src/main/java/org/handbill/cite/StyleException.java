package org.handbill.cite;

import java.util.List;
import java.util.Optional;
import org.handbill.facts.Finding;
import org.handbill.facts.Position;
import org.handbill.facts.Severity;

/// There is no such style, or it cannot be used.
@SuppressWarnings("serial") // never serialized
public final class StyleException extends Exception {
    /// The rule of its findings.
    public static final String RULE = "unknown-style";

    private final Optional<String> suggestion;
    private final List<Finding> faults;

    private StyleException(String message, Optional<String> suggestion, List<Finding> faults) {
        super(message);
        this.suggestion = suggestion;
        this.faults = faults;
    }

    static StyleException unknown(String id, Optional<String> suggestion) {
        return new StyleException("no citation style has the id \"" + id + "\"", suggestion, List.of());
    }

    static StyleException noFile(String name, Optional<String> suggestion) {
        return new StyleException("no such file: " + name, suggestion, List.of());
    }

    static StyleException unusable(String message) {
        return new StyleException(message, Optional.empty(), List.of());
    }

    /// @param faults by place; at least one
    static StyleException broken(List<Finding> faults) {
        return new StyleException(faults.getFirst().message(), faults.getFirst().suggestion(), List.copyOf(faults));
    }

    /// Something that is wrong in a `.csl` file.
    static Finding fault(Position at, String message, Optional<String> suggestion, String help) {
        return new Finding(at, RULE, Severity.ERROR, message, suggestion, help, Optional.empty());
    }

    /// The message, of several faults the first one's: one line, without the suggestion.
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    /// The nearest id that there is, or the first fault's suggestion.
    public Optional<String> suggestion() {
        return suggestion;
    }

    /// What is wrong in a `.csl` file, by place; empty where the name of the style is at fault.
    public List<Finding> faults() {
        return faults;
    }
}
