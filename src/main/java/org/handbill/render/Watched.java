package org.handbill.render;

import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.handbill.facts.Project;
import org.handbill.handout.TemplateFault;
import org.jspecify.annotations.Nullable;

/// Runs a job in a thread of its own, which is stopped when it takes too long or too much memory.
///
/// A job that does not heed its interruption (a regular expression without end, the layout of a page) is left behind in
/// a thread that does not keep the program from ending.
public final class Watched {
    private static final long STACK = 2L << 20;
    private static final long GRACE = 1000;

    /// How many times its share of processor time a job may take by the clock, and how many milliseconds at least: a
    /// short share says nothing about how busy the machine is.
    private static final int PATIENCE = 2;

    private static final long SHORTEST = 10_000;

    private Watched() {}

    /// What a job may take.
    ///
    /// @param millis of processor time
    /// @param bytes  of memory in all, also of what is free again
    public record Share(long millis, long bytes) {
        /// What a sheet's limits allow to one of its templates, or to the layout of its page.
        ///
        /// @param gigabytes of memory in all
        public static Share of(Project.Limits limits, int gigabytes) {
            return new Share(limits.secondsPerSheet() * 1000L, (long) gigabytes << 30);
        }
    }

    /// Why a job was stopped.
    private enum Cause {
        TIME,
        MEMORY,
        RECURSION
    }

    /// That a job was stopped.
    public static final class Stopped extends Exception {
        private static final long serialVersionUID = 1L;

        private final Cause why;
        private final transient Share share;

        Stopped(Cause why, Share share) {
            super(why.name(), null, false, false);
            this.why = why;
            this.share = share;
        }

        /// The fault of what made the job run so long.
        ///
        /// @param what   what was stopped: `the template`
        /// @param file   see {@link TemplateFault}
        /// @param line   from 1
        /// @param column from 1
        public TemplateFault fault(String what, String file, int line, int column) {
            return switch (why) {
                case TIME ->
                    new TemplateFault(
                            file,
                            line,
                            column,
                            "%s was stopped after %d seconds".formatted(what, share.millis() / 1000),
                            "look for a loop without end, or raise limits: {seconds-per-sheet} in facts/handbill.yaml");
                case MEMORY ->
                    new TemplateFault(
                            file,
                            line,
                            column,
                            "%s was stopped after it had taken %d GB of memory".formatted(what, share.bytes() >> 30),
                            "look for a loop without end, or a text or list that grows without end");
                case RECURSION ->
                    new TemplateFault(
                            file,
                            line,
                            column,
                            "%s was stopped because its macros call one another without end".formatted(what),
                            "look for a macro or function that calls itself");
            };
        }
    }

    /// Runs a job.
    ///
    /// @param stopping called when the job is about to be interrupted
    /// @throws Stopped   where it was stopped
    /// @throws Exception what the job threw
    public static <T> T run(Callable<T> job, Share share, Runnable stopping) throws Exception {
        var result = new AtomicReference<@Nullable T>();
        var thrown = new AtomicReference<@Nullable Throwable>();
        var done = new CountDownLatch(1);
        var thread = new Thread(
                null,
                () -> {
                    try {
                        result.set(job.call());
                    } catch (Throwable t) {
                        thrown.set(t);
                    } finally {
                        done.countDown();
                    }
                },
                "template",
                STACK);
        thread.setDaemon(true);
        thread.start();
        var stopped = await(thread, done, share, stopping);
        if (stopped != null) {
            throw new Stopped(stopped, share);
        }
        return outcome(result.get(), thrown.get(), share);
    }

    private static <T> T outcome(@Nullable T result, @Nullable Throwable thrown, Share share) throws Exception {
        switch (thrown) {
            case null -> {}
            case Exception e -> throw e;
            case StackOverflowError e -> throw new Stopped(Cause.RECURSION, share);
            case OutOfMemoryError e -> throw new Stopped(Cause.MEMORY, share);
            case Error e -> throw e;
            default -> throw new IllegalStateException(thrown);
        }
        if (result == null) {
            throw new IllegalStateException("no result");
        }
        return result;
    }

    private static @Nullable Cause await(Thread thread, CountDownLatch done, Share share, Runnable stopping) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(Math.max(SHORTEST, PATIENCE * share.millis()));
        try {
            // Most jobs are done by now: the counting of memory need not be set up for them.
            if (done.await(Math.min(100, share.millis()), TimeUnit.MILLISECONDS)) {
                return null;
            }
            Cause why = null;
            while (why == null) {
                if (done.await(5, TimeUnit.MILLISECONDS)) {
                    return null;
                }
                why = worked(thread) >= share.millis() || System.nanoTime() >= end
                        ? Cause.TIME
                        : allocated(thread) > share.bytes() ? Cause.MEMORY : null;
            }
            stopping.run();
            thread.interrupt();
            done.await(GRACE, TimeUnit.MILLISECONDS);
            return why;
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while a template ran");
        }
    }

    /// Milliseconds for which the thread had a processor: a busy machine stops no template that is innocent.
    private static long worked(Thread thread) {
        var threads = ManagementFactory.getThreadMXBean();
        return threads.isThreadCpuTimeSupported() && threads.isThreadCpuTimeEnabled()
                ? TimeUnit.NANOSECONDS.toMillis(threads.getThreadCpuTime(thread.threadId()))
                : 0;
    }

    private static long allocated(Thread thread) {
        return ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean threads
                        && threads.isThreadAllocatedMemorySupported()
                ? threads.getThreadAllocatedBytes(thread.threadId())
                : 0;
    }
}
