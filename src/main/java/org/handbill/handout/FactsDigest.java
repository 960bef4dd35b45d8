package org.handbill.handout;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.handbill.facts.Claim;
import org.handbill.facts.Comparison;
import org.handbill.facts.Position;
import org.handbill.facts.Sha256;
import org.handbill.facts.Source;

/// Digests of facts by what they say: the place in a file, comments, layout and the order of keys play no part.
public final class FactsDigest {
    private static final int SHORT = 12;

    /// The components of each record: looking them up takes longer than reading them.
    private static final ClassValue<List<Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> record) {
            return accessors(record);
        }
    };

    private FactsDigest() {}

    /// The short digest that a handout carries: 12 hex digits of the SHA-256 over its claims, its sources and the cells
    /// that have evidence of their own, whatever their order.
    public static String of(
            Collection<Claim> claims, Collection<Source> sources, Collection<Comparison.Cell.Sourced> cells) {
        var parts = Stream.of(
                        claims.stream().sorted(Comparator.comparing(Claim::id)).distinct(),
                        sources.stream()
                                .sorted(Comparator.comparing(Source::id))
                                .distinct(),
                        cells.stream().map(FactsDigest::sha256).sorted().distinct())
                .flatMap(all -> all)
                .toList();
        return sha256(parts).substring(0, SHORT);
    }

    /// The SHA-256 of anything made of records, collections, optionals, enums and plain values, in 64 hex digits.
    public static String sha256(Object value) {
        var canonical = new StringBuilder();
        write(canonical, value);
        return Sha256.hex(canonical.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void write(StringBuilder out, Object value) {
        switch (value) {
            case Position _ -> {}
            case Optional<?> optional -> {
                out.append('?');
                optional.ifPresent(present -> write(out, present));
            }
            case Map<?, ?> map -> {
                out.append('{');
                map.entrySet().stream()
                        .sorted(Comparator.comparing(entry -> entry.getKey().toString()))
                        .forEach(entry -> {
                            write(out, entry.getKey());
                            write(out, entry.getValue());
                        });
                out.append('}');
            }
            case Collection<?> collection -> {
                out.append('[');
                collection.forEach(element -> write(out, element));
                out.append(']');
            }
            case Record record -> writeRecord(out, record);
            // The length keeps two neighbouring texts from reading like one.
            default -> {
                var text = value.toString();
                out.append(text.length()).append(':').append(text);
            }
        }
    }

    private static void writeRecord(StringBuilder out, Record record) {
        out.append(record.getClass().getSimpleName()).append('(');
        for (var accessor : ACCESSORS.get(record.getClass())) {
            try {
                write(out, accessor.invoke(record));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a record's component can be read", e);
            }
        }
        out.append(')');
    }

    private static List<Method> accessors(Class<?> record) {
        return Stream.of(record.getRecordComponents())
                .map(RecordComponent::getAccessor)
                .peek(accessor -> accessor.setAccessible(true))
                .toList();
    }
}
