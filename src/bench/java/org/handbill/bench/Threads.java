package org.handbill.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// Works in this JVM, with a thread for each processor.
abstract class Threads implements Contender {
    private final int threads;
    private final AtomicInteger next = new AtomicInteger();

    Threads(int threads) {
        this.threads = threads;
    }

    @Override
    public final Turn turn(Duration time) throws Exception {
        long start = System.nanoTime();
        long end = start + time.toNanos();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var work = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < threads; i++) {
                work.add(() -> until(end));
            }
            int copies = 0;
            for (var made : pool.invokeAll(work)) {
                copies += made.get();
            }
            return new Turn(copies, (System.nanoTime() - start) / 1e6);
        }
    }

    private int until(long end) throws Exception {
        int copies = 0;
        while (System.nanoTime() < end) {
            copy(Recipient.numbered(next.getAndIncrement()));
            copies++;
        }
        return copies;
    }
}
