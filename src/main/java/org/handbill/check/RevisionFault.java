package org.handbill.check;

/// A revision that can't be compared with: the message says why, on one line.
public final class RevisionFault extends Exception {
    private static final long serialVersionUID = 1;

    RevisionFault(String message) {
        super(message);
    }
}
