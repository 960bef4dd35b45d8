package org.handbill.cli;

/// Arguments that cannot be meant: an unknown id, style or language, no project. The message is one line.
final class UsageFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    UsageFault(String message) {
        super(message);
    }
}
