package org.handbill.publish;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.TokenStreamLocation;

/// A manifest that is none: not JSON, of another version, or changed so that it makes no sense.
public final class ManifestFault extends Exception {
    private static final long serialVersionUID = 1;

    private final transient Path file;
    private final int line;
    private final int column;

    ManifestFault(String message, Path file, int line, int column) {
        super(message);
        this.file = file;
        this.line = Math.max(line, 1);
        this.column = Math.max(column, 1);
    }

    ManifestFault(String message, Path file, @Nullable TokenStreamLocation at) {
        this(message, file, at == null ? 1 : at.getLineNr(), at == null ? 1 : at.getColumnNr());
    }

    public Path file() {
        return file;
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
