package org.handbill.publish;

/// A part of a run that there is not, or not here. The message is one whole line.
public final class ShardFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ShardFault(String message) {
        super(message);
    }
}
