package org.handbill.bench;

import java.time.Duration;

/// One that makes the brief for one recipient after another, on all processors.
interface Contender extends AutoCloseable {
    String name();

    /// One copy: a whole PDF.
    byte[] copy(Recipient recipient) throws Exception;

    /// Works for so long and tells what was made.
    Turn turn(Duration time) throws Exception;

    @Override
    default void close() {}

    /// Copies made, and the milliseconds that this took.
    record Turn(int copies, double milliseconds) {
        /// Milliseconds of one processor that a copy cost.
        double perCopy(int processors) {
            return milliseconds * processors / copies;
        }
    }
}
