package org.handbill.publish;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Which part of a run a process is to make, as the environment says in which a batch system started it: Slurm's job
/// arrays, AWS Batch's array jobs, GitLab's parallel jobs, Kubernetes' indexed jobs. Each counts in its own way.
public final class ArrayJob {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final List<String> INDEXES =
            List.of("SLURM_ARRAY_TASK_ID", "AWS_BATCH_JOB_ARRAY_INDEX", "CI_NODE_INDEX", "JOB_COMPLETION_INDEX");

    private final Map<String, String> environment;

    /// @param environment variables by name
    public ArrayJob(Map<String, String> environment) {
        this.environment = environment;
    }

    /// One system's word.
    ///
    /// @param index    from 1
    /// @param count    of all parts, where it says so
    /// @param variable that holds the index
    private record Part(int index, OptionalInt count, String variable) {}

    /// The part that the environment names.
    ///
    /// @param count of all parts, where the command line says so; the environment must not say otherwise
    /// @throws ShardFault where the environment names none, or no part that there is, or contradicts itself
    public Shard shard(OptionalInt count) {
        var shards = Stream.of(slurm(), aws(), gitlab(), kubernetes())
                .flatMap(Optional::stream)
                .map(part -> shard(part, count))
                .distinct()
                .toList();
        if (shards.isEmpty()) {
            throw new ShardFault(
                    "--shard auto: the environment names no part: none of " + String.join(", ", INDEXES) + " is set");
        }
        if (shards.size() > 1) {
            throw new ShardFault(
                    "--shard auto: the environment names several parts, %s and %s: say which with --shard I/N"
                            .formatted(shards.get(0), shards.get(1)));
        }
        return shards.getFirst();
    }

    private static Shard shard(Part part, OptionalInt asked) {
        if (asked.isEmpty() && part.count().isEmpty()) {
            throw new ShardFault(
                    "--shard auto: %s says which part, but nothing says of how many: add it with --shard auto/N"
                            .formatted(part.variable()));
        }
        int count = asked.orElse(part.count().orElse(0));
        if (part.count().orElse(count) != count) {
            throw new ShardFault("--shard auto/%d: the environment of %s says that there are %d parts"
                    .formatted(count, part.variable(), part.count().getAsInt()));
        }
        if (part.index() < 1 || part.index() > count) {
            throw new ShardFault(
                    "--shard auto: %s names part %d, and there are %d".formatted(part.variable(), part.index(), count));
        }
        return new Shard(part.index(), count);
    }

    /// `--array=10-30:10` has the ids 10, 20 and 30: three tasks, the least of which is 10.
    private Optional<Part> slurm() {
        var id = number("SLURM_ARRAY_TASK_ID");
        if (id.isEmpty()) {
            return Optional.empty();
        }
        int least = needed("SLURM_ARRAY_TASK_MIN");
        var count = number("SLURM_ARRAY_TASK_COUNT");
        int step = slurmStep(least, count);
        int above = id.getAsInt() - least;
        if (above % step != 0) {
            throw new ShardFault("--shard auto: SLURM_ARRAY_TASK_ID is %d, which is none of equal steps from %d:"
                            .formatted(id.getAsInt(), least)
                    + " give the job array ids without gaps");
        }
        return Optional.of(new Part(above / step + 1, count, "SLURM_ARRAY_TASK_ID"));
    }

    private int slurmStep(int least, OptionalInt count) {
        var most = number("SLURM_ARRAY_TASK_MAX");
        if (most.isPresent() && count.orElse(0) > 1) {
            int width = most.getAsInt() - least;
            int gaps = count.getAsInt() - 1;
            if (width < gaps || width % gaps != 0) {
                throw new ShardFault(
                        "--shard auto: Slurm's job array has %d ids between %d and %d, not in equal steps: give it ids without gaps"
                                .formatted(count.getAsInt(), least, most.getAsInt()));
            }
            return width / gaps;
        }
        return Math.max(1, number("SLURM_ARRAY_TASK_STEP").orElse(1));
    }

    private Optional<Part> aws() {
        return part("AWS_BATCH_JOB_ARRAY_INDEX", 0, number("AWS_BATCH_JOB_ARRAY_SIZE"));
    }

    private Optional<Part> gitlab() {
        return part("CI_NODE_INDEX", 1, number("CI_NODE_TOTAL"));
    }

    private Optional<Part> kubernetes() {
        return part("JOB_COMPLETION_INDEX", 0, OptionalInt.empty());
    }

    private Optional<Part> part(String variable, int first, OptionalInt count) {
        var index = number(variable);
        return index.isEmpty()
                ? Optional.empty()
                : Optional.of(new Part(index.getAsInt() - first + 1, count, variable));
    }

    private int needed(String variable) {
        return number(variable)
                .orElseThrow(
                        () -> new ShardFault("--shard auto: SLURM_ARRAY_TASK_ID is set, but " + variable + " is not"));
    }

    private OptionalInt number(String variable) {
        var text = Objects.requireNonNullElse(environment.get(variable), "");
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!NUMBER.matcher(text).matches()) {
            throw new ShardFault("--shard auto: %s is \"%s\", which is no number".formatted(variable, text));
        }
        return OptionalInt.of(Integer.parseInt(text));
    }
}
