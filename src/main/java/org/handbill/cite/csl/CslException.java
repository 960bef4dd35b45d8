package org.handbill.cite.csl;

/// A style or locale that cannot be read, or an item that a style cannot format.
@SuppressWarnings("serial") // never serialized
public final class CslException extends RuntimeException {
    private final int line;
    private final int column;

    CslException(String message, int line, int column) {
        super(message);
        this.line = line;
        this.column = column;
    }

    /// One line: what is wrong.
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    /// The line at fault, from 1.
    public int line() {
        return line;
    }

    /// The column at fault, from 1.
    public int column() {
        return column;
    }
}
