package org.handbill.pdf;

/// The page asks for what a PDF can't have: a fault of its template. The message says what.
public final class PageFaultException extends RuntimeException {
    private static final long serialVersionUID = 1;

    PageFaultException(String message) {
        super(message);
    }

    PageFaultException(String message, Throwable cause) {
        super(message, cause);
    }
}
