package org.handbill.cite.csl;

/// A style or locale that cannot be read, or an item that a style cannot format.
@SuppressWarnings("serial") // never serialized
public final class CslException extends RuntimeException {
    private final Place place;

    CslException(String message, Place place) {
        super(message);
        this.place = place;
    }

    /// One line: what is wrong.
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    /// Where.
    public Place place() {
        return place;
    }
}
