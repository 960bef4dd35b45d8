package org.handbill.check;

/// A form in which findings are written.
@FunctionalInterface
public interface Report {
    /// The whole report, its last line ended.
    String of(Inspection inspection);
}
