package org.handbill.cli;

import java.io.PrintStream;
import java.util.Locale;

/// Where a command's answer goes and where everything else does.
///
/// @param out     the answer
/// @param err     findings, progress, faults
/// @param color   when messages are coloured
/// @param quiet   whether only errors are told
/// @param verbose whether more is told
record Console(PrintStream out, PrintStream err, Color color, boolean quiet, boolean verbose) {
    /// When messages are coloured.
    enum Color {
        AUTO,
        ALWAYS,
        NEVER;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    boolean coloured() {
        return switch (color) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO ->
                System.console() != null
                        && System.console().isTerminal()
                        && System.getenv().getOrDefault("NO_COLOR", "").isEmpty();
        };
    }

    /// Says something that `--quiet` keeps back.
    void note(String message) {
        if (!quiet) {
            err.println(message);
        }
    }

    /// Says something that only `--verbose` tells.
    void detail(String message) {
        if (verbose) {
            err.println(message);
        }
    }
}
