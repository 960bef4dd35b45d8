package org.handbill.cite;

import java.util.Optional;
import org.handbill.facts.Source;

/// A citation that cannot be formatted: the language has no CSL locale, or a source defeats the style.
@SuppressWarnings("serial") // never serialized
public final class CitationException extends RuntimeException {
    private final Optional<Source> source;

    public CitationException(String message) {
        super(message);
        source = Optional.empty();
    }

    public CitationException(String message, Source source, Throwable cause) {
        super(message, cause);
        this.source = Optional.of(source);
    }

    /// One line: what cannot be done.
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    /// The source at fault; absent where the language is.
    public Optional<Source> source() {
        return source;
    }
}
