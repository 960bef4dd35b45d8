package org.handbill.check;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.handbill.facts.FactBase;

/// What reading and checking a large project costs: time and peak memory of a JVM of its own for 12,500, 25,000 and
/// 50,000 claims with a fifth as many sources, with the launcher's options. Run its main method; arguments are other
/// numbers of claims. The memory is known only where there is `/proc`.
final class CheckingCost {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final String CHILD = "--in";

    private CheckingCost() {}

    public static void main(String... arguments) throws Exception {
        if (arguments.length == 2 && arguments[0].equals(CHILD)) {
            measure(Path.of(arguments[1]));
            return;
        }
        var counts = arguments.length > 0 ? List.of(arguments) : List.of("12500", "25000", "50000");
        for (var count : counts) {
            var directory = Files.createTempDirectory("checking-cost");
            try {
                LargeFacts.write(directory, Integer.parseInt(count));
                System.out.printf("%6s claims: ", count);
                System.out.flush();
                long start = System.nanoTime();
                var child = new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseParallelGC",
                                "-XX:NewSize=40m",
                                "-XX:NewRatio=31",
                                "-cp",
                                System.getProperty("java.class.path"),
                                CheckingCost.class.getName(),
                                CHILD,
                                directory.toString())
                        .inheritIO()
                        .start();
                int code = child.waitFor();
                System.out.printf(
                        ", %5.2f s in all%s%n", (System.nanoTime() - start) / 1e9, code == 0 ? "" : ", FAILED");
            } finally {
                remove(directory);
            }
        }
    }

    private static void measure(Path directory) throws IOException {
        var start = Watch.now();
        var facts = FactBase.read(directory);
        var read = Watch.now();
        int found = Checks.all().judge(Context.of(facts, TODAY)).findings().size();
        System.out.printf(
                "read %s, checked %s, %d findings, %s",
                read.since(start), Watch.now().since(read), found, peakMemory());
    }

    /// By the clock and by the processors' time.
    private record Watch(long time, long processors) {
        static Watch now() {
            var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            return new Watch(System.nanoTime(), system.getProcessCpuTime());
        }

        String since(Watch start) {
            return "%5.2f s (%5.2f s of processors)"
                    .formatted((time - start.time) / 1e9, (processors - start.processors) / 1e9);
        }
    }

    private static String peakMemory() throws IOException {
        var status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return "memory unknown";
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MB")
                .findFirst()
                .orElse("memory unknown");
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
