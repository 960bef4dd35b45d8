package org.handbill.pdf;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/// The page asks for what a PDF can't have, so that there is no PDF of it: faults of its template.
public final class PageFaultException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<PageFault> faults;

    PageFaultException(PageFault fault) {
        this(List.of(fault));
    }

    PageFaultException(Collection<PageFault> faults) {
        super(faults.stream().map(PageFault::reason).collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    /// Each once, as far as they were found.
    public List<PageFault> faults() {
        return faults;
    }
}
