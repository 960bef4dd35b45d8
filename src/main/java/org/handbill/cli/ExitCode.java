package org.handbill.cli;

/// How Handbill ends; see the README. 130 and 143 are the system's own for an interrupted and a terminated process.
final class ExitCode {
    static final int OK = 0;
    /// The facts or the checks are at fault.
    static final int FACTS = 1;
    /// Wrong usage.
    static final int USAGE = 2;
    /// The environment failed: a file that cannot be read or written, a full disk.
    static final int ENVIRONMENT = 3;
    /// A bug in Handbill.
    static final int BUG = 70;

    private ExitCode() {}
}
