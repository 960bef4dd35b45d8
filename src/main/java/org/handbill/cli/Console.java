package org.handbill.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.handbill.facts.Finding;
import org.handbill.publish.ManifestFault;

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

    /// Of findings, those that are told: errors only where `--quiet` says so.
    List<Finding> told(List<Finding> findings) {
        return quiet ? findings.stream().filter(Finding::isError).toList() : findings;
    }

    /// What a stranger's file says, without what would act on a terminal.
    static String printable(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", "\uFFFD");
    }

    /// Says what is wrong with a manifest.
    void tell(ManifestFault fault) {
        err.println("%s:%d:%d: bad-manifest: %s"
                .formatted(
                        fault.file(), fault.line(), fault.column(), printable(String.valueOf(fault.getMessage()))));
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
