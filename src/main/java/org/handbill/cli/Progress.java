package org.handbill.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;

/// How far a long run has come, on standard error: on a terminal a bar with the rate and the time left, else a line a
/// minute.
final class Progress implements AutoCloseable {
    private static final long SECOND = 1_000_000_000L;
    private static final long REDRAWN_AFTER = SECOND / 10;
    private static final int BAR = 24;
    private static final String ERASED = "\r\u001b[K";

    private final PrintStream err;
    private final boolean terminal;
    private final int total;
    private final LongSupplier clock;
    private final long start;
    private long told;
    private int done;
    private boolean drawn;

    /// @param total    how many there are to do
    /// @param terminal whether somebody watches
    /// @param clock    nanoseconds from any moment
    Progress(PrintStream err, int total, boolean terminal, LongSupplier clock) {
        this.err = err;
        this.terminal = terminal;
        this.total = total;
        this.clock = clock;
        this.start = clock.getAsLong();
        this.told = start;
    }

    /// One more is done.
    void step() {
        done++;
        long now = clock.getAsLong();
        if (now - told >= (terminal ? REDRAWN_AFTER : 60 * SECOND)) {
            told = now;
            tell(now - start);
        }
    }

    private void tell(long passed) {
        double rate = (double) done * SECOND / Math.max(1, passed);
        long left = Math.round((total - done) / rate);
        var numbers = String.format(
                Locale.ROOT,
                rate < 10 ? "%,d of %,d, %.1f a second, %d:%02d left" : "%,d of %,d, %.0f a second, %d:%02d left",
                done,
                total,
                rate,
                left / 60,
                left % 60);
        if (terminal) {
            int filled = (int) ((long) BAR * done / total);
            err.print(ERASED + "[" + "#".repeat(filled) + "-".repeat(BAR - filled) + "] " + numbers);
            err.flush();
            drawn = true;
        } else {
            err.println(numbers);
        }
    }

    /// Takes the bar away.
    @Override
    public void close() {
        if (drawn) {
            err.print(ERASED);
            err.flush();
        }
    }
}
