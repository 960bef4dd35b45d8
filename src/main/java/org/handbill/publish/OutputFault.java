package org.handbill.publish;

import java.io.IOException;

/// An output folder that cannot be used: not writable, full, a file in the way. The message is one whole line.
public final class OutputFault extends IOException {
    private static final long serialVersionUID = 1;

    public OutputFault(String message) {
        super(message);
    }

    public OutputFault(String message, Exception cause) {
        super(message, cause);
    }
}
