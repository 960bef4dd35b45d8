package org.handbill.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
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
    private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

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

    /// Tells how far a run has come, unless `--quiet` keeps that back.
    ///
    /// @param total   how many there are to do
    /// @param inWords whether standard error is for people
    Progress progress(int total, boolean inWords) {
        return quiet || !inWords
                ? new Progress(new PrintStream(OutputStream.nullOutputStream()), total, false, System::nanoTime)
                : new Progress(err, total, isWatched(), System::nanoTime);
    }

    /// Whether standard error goes to a terminal.
    private boolean isWatched() {
        try {
            var leadsTo = Files.readSymbolicLink(STANDARD_ERROR).toString();
            return err == System.err && (leadsTo.startsWith("/dev/pts/") || leadsTo.startsWith("/dev/tty"));
        } catch (IOException _) {
            return System.console() != null && System.console().isTerminal();
        }
    }

    /// Of findings, those that are told: errors only where `--quiet` says so.
    List<Finding> told(List<Finding> findings) {
        return quiet ? findings.stream().filter(Finding::isError).toList() : findings;
    }

    /// A number of things in words.
    static String counted(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }

    /// What a stranger's file says, without what would act on a terminal.
    static String printable(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", "\uFFFD");
    }

    /// Says what is wrong with a manifest.
    void tell(ManifestFault fault) {
        err.println("%s:%d:%d: bad-manifest: %s"
                .formatted(fault.file(), fault.line(), fault.column(), printable(String.valueOf(fault.getMessage()))));
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
