package org.handbill.publish;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.handbill.facts.Format;
import org.handbill.facts.Id;
import org.handbill.pdf.Letters;

/// What a recipient's copy costs, in milliseconds by the clock for each, warm: its PDF alone. Run as a program:
/// `MergingCost PROJECT SHEET COPIES THREADS`.
final class MergingCost {
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final int ROUNDS = 8;
    private static final List<String> GIVEN = List.of("Ana", "Bo", "Chiara", "Dylan-James", "Élise", "María José");
    private static final List<String> FAMILY = List.of("Li", "Example", "Nuñez", "van der Berg", "Washington-Smith");

    private MergingCost() {}

    public static void main(String... arguments) throws Exception {
        var directory = Path.of(arguments[0]);
        int copies = Integer.parseInt(arguments[2]);
        int threads = Integer.parseInt(arguments[3]);
        var recipients =
                IntStream.range(0, copies).mapToObj(MergingCost::recipient).toList();
        var letters = Letters.of(recipients.stream().flatMap(one -> one.columns().values().stream()));
        var choice = Choice.asWritten(List.of(new Id(arguments[1])), LocalDate.of(2026, 11, 24));
        var press = new Press(Stocks.of(directory), choice, letters);
        var sheet = press.sheets().getFirst();
        var language = sheet.languages().getFirst().value();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (int round = 0; round < ROUNDS; round++) {
                var work = new ArrayList<Callable<Long>>();
                for (int thread = 0; thread < threads; thread++) {
                    int first = thread;
                    work.add(() -> {
                        long bytes = 0;
                        for (int i = first; i < copies; i += threads) {
                            var task = Task.copy(sheet, language, recipients.get(i), "copy-" + i);
                            bytes += press.print(task, List.of(Format.PDF))
                                    .files()
                                    .get(Format.PDF)
                                    .length;
                        }
                        return bytes;
                    });
                }
                long start = System.nanoTime();
                long busy = PROCESS.getProcessCpuTime();
                long bytes = 0;
                for (var done : pool.invokeAll(work)) {
                    bytes += done.get();
                }
                double millis = (System.nanoTime() - start) / 1e6;
                double used = (PROCESS.getProcessCpuTime() - busy) / 1e6;
                System.out.printf(
                        Locale.ROOT,
                        "%d copies on %d threads: %.2f ms each, %.2f ms of a processor, %d bytes each%n",
                        copies,
                        threads,
                        millis / copies,
                        used / copies,
                        bytes / copies);
            }
        }
    }

    private static Recipient recipient(int i) {
        var columns = new LinkedHashMap<String, String>();
        columns.put("name", GIVEN.get(i % GIVEN.size()) + " " + FAMILY.get(i / 7 % FAMILY.size()) + " " + (i % 100));
        columns.put("current_district", String.valueOf(i % 43));
        columns.put(
                "current_party",
                Stream.of("Democratic", "Republican").skip(i % 2).findFirst().orElseThrow());
        return new Recipient(i + 1, i + 2, columns);
    }
}
