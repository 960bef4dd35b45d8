package org.handbill.publish.merge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.handbill.facts.Sheet;
import org.handbill.publish.OutputFault;
import org.handbill.publish.Task;

/// The copies of a plan, with their recipients as another reading of the file gives them.
final class Tasks implements Iterator<Task> {
    private final Recipients recipients;
    private final CopyPlan plan;
    private final Sheet sheet;
    private final Recipients.Reading reading;
    private final Queue<Task> ofRow = new ArrayDeque<>();
    private int next;
    private boolean ended;

    Tasks(Recipients recipients, CopyPlan plan, Sheet sheet) throws IOException {
        this.recipients = recipients;
        this.plan = plan;
        this.sheet = sheet;
        this.reading = recipients.read();
    }

    Stream<Task> stream() {
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(() -> {
                    try {
                        reading.close();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    @Override
    public boolean hasNext() {
        try {
            while (ofRow.isEmpty() && !ended) {
                readRow();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return !ofRow.isEmpty();
    }

    @Override
    public Task next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ofRow.remove();
    }

    private void readRow() throws IOException {
        var row = reading.next();
        if (row.isEmpty()) {
            ended = true;
            if (!reading.digest().equals(plan.digest())) {
                throw new OutputFault(recipients.name() + " was changed while it was read: run merge again");
            }
            return;
        }
        while (next < plan.copies().size()
                && plan.copies().get(next).row() == row.get().number()) {
            var copy = plan.copies().get(next);
            row.get()
                    .recipient()
                    .ifPresent(recipient ->
                            ofRow.add(Task.copy(sheet, copy.language(), recipient.recipient(), copy.name())));
            next++;
        }
    }
}
