package org.handbill.publish;

/// A manifest that is none: not JSON, of another version, or changed so that it makes no sense.
public final class ManifestFault extends Exception {
    private static final long serialVersionUID = 1;

    private final int line;
    private final int column;

    ManifestFault(String message, int line, int column) {
        super(message);
        this.line = Math.max(line, 1);
        this.column = Math.max(column, 1);
    }

    /// From 1.
    public int line() {
        return line;
    }

    /// From 1.
    public int column() {
        return column;
    }
}
