package org.handbill.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.handbill.facts.Format;
import org.handbill.facts.Id;
import org.handbill.facts.Language;
import org.handbill.facts.Sheet;
import org.handbill.pdf.Letters;
import org.handbill.publish.Choice;
import org.handbill.publish.Press;
import org.handbill.publish.Stocks;
import org.handbill.publish.Task;

/// Handbill in this JVM, from a recipient's row to a PDF in memory.
final class HandbillLibrary extends Threads {
    /// So many have all the letters that any has.
    private static final int RECIPIENTS = 26_000;

    private final Press press;
    private final Sheet sheet;
    private final AtomicInteger rows = new AtomicInteger();

    HandbillLibrary(int threads, Path project) throws Exception {
        super(threads);
        this.press = new Press(
                Stocks.of(project),
                new Choice(
                        List.of(Id.parse(Brief.SHEET).orElseThrow()),
                        List.of(),
                        List.of(Format.PDF),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of(),
                        false,
                        false,
                        LocalDate.parse(Brief.TODAY)),
                Letters.of(IntStream.range(0, RECIPIENTS)
                        .mapToObj(Recipient::numbered)
                        .flatMap(recipient -> recipient.columns().values().stream())));
        this.sheet = press.sheets().getFirst();
    }

    @Override
    public String name() {
        return "Handbill's library";
    }

    @Override
    public byte[] copy(Recipient recipient) {
        int row = rows.incrementAndGet();
        var columns = new org.handbill.publish.Recipient(row, row + 1, recipient.columns());
        var printed = press.print(Task.copy(sheet, Language.ENGLISH, columns, "copy"), List.of(Format.PDF));
        return Objects.requireNonNull(
                printed.files().get(Format.PDF), () -> printed.findings().toString());
    }
}
