package org.handbill.cite;

import java.util.Optional;
import org.handbill.facts.Position;

/// There is no such style, or it cannot be used.
@SuppressWarnings("serial") // never serialized
public final class StyleException extends Exception {
    private final Optional<String> suggestion;
    private final Optional<Position> at;

    private StyleException(String message, Optional<String> suggestion, Optional<Position> at) {
        super(message);
        this.suggestion = suggestion;
        this.at = at;
    }

    static StyleException unknown(String id, Optional<String> suggestion) {
        return new StyleException("no citation style has the id \"" + id + "\"", suggestion, Optional.empty());
    }

    static StyleException noFile(String name, Optional<String> suggestion) {
        return new StyleException("no such file: " + name, suggestion, Optional.empty());
    }

    static StyleException unusable(String message) {
        return new StyleException(message, Optional.empty(), Optional.empty());
    }

    static StyleException broken(String message, Position at) {
        return new StyleException(message, Optional.empty(), Optional.of(at));
    }

    /// The message: one line, without the suggestion.
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    /// The nearest id that there is.
    public Optional<String> suggestion() {
        return suggestion;
    }

    /// Where a `.csl` file of the project is at fault; absent where the name of the style is.
    public Optional<Position> at() {
        return at;
    }
}
