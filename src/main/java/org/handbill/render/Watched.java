package org.handbill.render;

import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Runs a job in a thread of its own, which is stopped when it takes too long or too much memory.
///
/// A job that does not heed its interruption is left behind in a thread that does not keep the program from ending.
final class Watched {
    /// What a template may allocate in all. One that doubles a string without end passes it within a second.
    static final long MEMORY = 1L << 30;

    private static final long STACK = 2L << 20;
    private static final long GRACE = 1000;

    /// How many times its share of processor time a job may take by the clock.
    private static final int PATIENCE = 6;

    private Watched() {}

    /// Why a job was stopped.
    enum Cause {
        TIME,
        MEMORY,
        RECURSION
    }

    /// That a job was stopped.
    static final class Stopped extends Exception {
        private static final long serialVersionUID = 1L;

        private final Cause why;

        Stopped(Cause why) {
            super(why.name(), null, false, false);
            this.why = why;
        }

        Cause why() {
            return why;
        }
    }

    /// @param millis   of processor time that the job may take
    /// @param stopping called when the job is about to be interrupted
    /// @throws Stopped   where it was stopped
    /// @throws Exception what the job threw
    static <T> T run(Callable<T> job, long millis, Runnable stopping) throws Exception {
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
        var stopped = await(thread, done, millis, stopping);
        if (stopped != null) {
            throw new Stopped(stopped);
        }
        return outcome(result.get(), thrown.get());
    }

    private static <T> T outcome(@Nullable T result, @Nullable Throwable thrown) throws Exception {
        switch (thrown) {
            case null -> {}
            case Exception e -> throw e;
            case StackOverflowError e -> throw new Stopped(Cause.RECURSION);
            case OutOfMemoryError e -> throw new Stopped(Cause.MEMORY);
            case Error e -> throw e;
            default -> throw new IllegalStateException(thrown);
        }
        if (result == null) {
            throw new IllegalStateException("no result");
        }
        return result;
    }

    private static @Nullable Cause await(Thread thread, CountDownLatch done, long millis, Runnable stopping) {
        long end = System.nanoTime() + PATIENCE * TimeUnit.MILLISECONDS.toNanos(millis);
        try {
            // Most jobs are done by now: the counting of memory need not be set up for them.
            if (done.await(Math.min(100, millis), TimeUnit.MILLISECONDS)) {
                return null;
            }
            Cause why = null;
            while (why == null) {
                if (done.await(5, TimeUnit.MILLISECONDS)) {
                    return null;
                }
                why = worked(thread) >= millis || System.nanoTime() >= end
                        ? Cause.TIME
                        : allocated(thread) > MEMORY ? Cause.MEMORY : null;
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
