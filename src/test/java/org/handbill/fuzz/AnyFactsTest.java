package org.handbill.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.handbill.facts.FactsOnDisk;
import org.handbill.facts.FileKind;
import org.handbill.fuzz.Bundle.Part;

/// Whatever a project's files hold, Handbill's [Promises] are kept.
class AnyFactsTest {
    /// So much may a project take by itself, and for each byte of its files, when it is read and checked twice and
    /// reported in every form. Bytes allocated, which is a measure of the work that no clock and no other program
    /// changes.
    private static final long ALLOCATED = 150_000_000;

    private static final long ALLOCATED_PER_BYTE = 100_000;
    private static final int MOST_FINDINGS_PER_FILE = 1100;

    private static Path directory = Path.of("");
    private static ShippedParts shipped;

    @BeforeContainer
    static void makeAFolder() throws IOException {
        directory = Files.createTempDirectory("any-facts");
        shipped = new ShippedParts();
    }

    @AfterContainer
    static void removeTheFolder() throws IOException {
        new Bundle(List.of()).writeInto(directory);
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void keepsThePromises(Bundle bundle) {
        bundle.writeInto(directory);
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        var findings = Promises.kept(directory);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before)
                .isLessThan(ALLOCATED + ALLOCATED_PER_BYTE * bundle.size());
        assertThat(findings.size())
                .isLessThan(MOST_FINDINGS_PER_FILE * (bundle.parts().size() + 1));
    }

    @Property(tries = 200, seed = "14", edgeCases = EdgeCasesMode.NONE)
    void shippedFactsWithSlipsKeepThePromises(@ForAll("slips") Bundle bundle) {
        keepsThePromises(bundle);
    }

    @Property(tries = 200, seed = "14", edgeCases = EdgeCasesMode.NONE)
    void anyYamlKeepsThePromises(@ForAll("yaml") Bundle bundle) {
        keepsThePromises(bundle);
    }

    @Provide
    Arbitrary<Bundle> slips() {
        var sound = Combinators.combine(
                        Arbitraries.integers().between(0, shipped.claims() - 1),
                        Arbitraries.integers().between(0, 15))
                .as(shipped::of);
        var mutation = Combinators.combine(
                        Arbitraries.of(Mutation.Way.class),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 20_000),
                        Arbitraries.integers().between(0, 300),
                        Arbitraries.of(Scalars.ODD))
                .as(Mutation::new);
        return Combinators.combine(sound, mutation.list().ofMinSize(1).ofMaxSize(5))
                .as((bundle, mutations) -> {
                    for (var one : mutations) {
                        bundle = one.of(bundle);
                    }
                    return bundle;
                });
    }

    @Provide
    Arbitrary<Bundle> yaml() {
        var file = Combinators.combine(Arbitraries.of(FileKind.class), value(4)).as(AnyFactsTest::file);
        return file.list().ofMinSize(1).ofMaxSize(4).map(Bundle::new);
    }

    private static Part file(FileKind kind, String value) {
        return Part.of(
                kind,
                switch (kind) {
                    case CLAIMS -> "claims: " + value;
                    case SOURCES -> "references: " + value;
                    default -> value;
                });
    }

    private static Arbitrary<String> value(int depth) {
        var scalar = Arbitraries.oneOf(
                Arbitraries.of(Scalars.ODD),
                Arbitraries.of(Scalars.SOUND),
                Arbitraries.strings().ofMaxLength(8));
        if (depth == 0) {
            return scalar;
        }
        var list = Arbitraries.lazy(() -> value(depth - 1))
                .list()
                .ofMaxSize(4)
                .map(items -> "[" + String.join(", ", items) + "]");
        var entry = Combinators.combine(
                        Arbitraries.frequencyOf(Tuple.of(9, Arbitraries.of(Scalars.KEYS)), Tuple.of(1, scalar)),
                        Arbitraries.lazy(() -> value(depth - 1)))
                .as((key, value) -> key + ": " + value);
        var mapping =
                entry.list().ofMaxSize(7).map(entries -> entries.stream().collect(Collectors.joining(", ", "{", "}")));
        return Arbitraries.oneOf(scalar, list, mapping);
    }

    /// An empty project is a project too.
    @Property(tries = 1)
    void aProjectWithoutFilesKeepsThePromises() {
        FactsOnDisk.empty(directory);
        keepsThePromises(new Bundle(List.of()));
    }
}
