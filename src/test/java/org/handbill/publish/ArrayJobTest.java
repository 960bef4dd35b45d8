package org.handbill.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each batch system counts in its own way.
class ArrayJobTest {
    @ParameterizedTest
    @CsvSource({"7,3,5,9,2/3,2", "5,3,5,9,1/3,2", "1,3,1,3,1/3,1", "0,4,0,3,1/4,1", "9,1,9,9,1/1,1", "30,3,10,30,3/3,10"
    })
    void slurmCountsFromItsLeastIdInItsSteps(
            String id, String count, String least, String most, String shard, String step) {
        assertThat(auto(Map.of(
                        "SLURM_ARRAY_TASK_ID", id,
                        "SLURM_ARRAY_TASK_COUNT", count,
                        "SLURM_ARRAY_TASK_MIN", least,
                        "SLURM_ARRAY_TASK_MAX", most,
                        "SLURM_ARRAY_TASK_STEP", step)))
                .isEqualTo(shard);
    }

    @Test
    void slurmWithoutItsGreatestIdCountsInItsSteps() {
        assertThat(auto(Map.of("SLURM_ARRAY_TASK_ID", "4", "SLURM_ARRAY_TASK_COUNT", "3", "SLURM_ARRAY_TASK_MIN", "2")))
                .isEqualTo("3/3");
    }

    @Test
    void slurmIdsWithGapsAreRefused() {
        refuses(
                Map.of(
                        "SLURM_ARRAY_TASK_ID", "7",
                        "SLURM_ARRAY_TASK_COUNT", "3",
                        "SLURM_ARRAY_TASK_MIN", "1",
                        "SLURM_ARRAY_TASK_MAX", "8"),
                "--shard auto: Slurm's job array has 3 ids between 1 and 8, not in equal steps: give it ids without gaps");
        refuses(
                Map.of(
                        "SLURM_ARRAY_TASK_ID", "2",
                        "SLURM_ARRAY_TASK_COUNT", "3",
                        "SLURM_ARRAY_TASK_MIN", "1",
                        "SLURM_ARRAY_TASK_MAX", "5"),
                "--shard auto: SLURM_ARRAY_TASK_ID is 2, which is none of equal steps from 1: give the job array ids"
                        + " without gaps");
    }

    @Test
    void awsAndKubernetesCountFromZeroAndGitlabFromOne() {
        assertThat(auto(Map.of("AWS_BATCH_JOB_ARRAY_INDEX", "0", "AWS_BATCH_JOB_ARRAY_SIZE", "3")))
                .isEqualTo("1/3");
        assertThat(auto(Map.of("CI_NODE_INDEX", "3", "CI_NODE_TOTAL", "3"))).isEqualTo("3/3");
        assertThat(new ArrayJob(Map.of("JOB_COMPLETION_INDEX", "2")).shard(OptionalInt.of(3)))
                .hasToString("3/3");
    }

    @Test
    void anIndexWithoutANumberOfPartsIsRefused() {
        refuses(
                Map.of("JOB_COMPLETION_INDEX", "0"),
                "--shard auto: JOB_COMPLETION_INDEX says which part, but nothing says of how many: add it with --shard"
                        + " auto/N");
        refuses(
                Map.of("SLURM_ARRAY_TASK_ID", "3"),
                "--shard auto: SLURM_ARRAY_TASK_ID is set, but SLURM_ARRAY_TASK_MIN is not");
    }

    @Test
    void anEnvironmentThatNamesNoneOrSeveralOrContradictsIsRefused() {
        refuses(
                Map.of("CI_NODE_INDEX", ""),
                "--shard auto: the environment names no part: none of SLURM_ARRAY_TASK_ID, AWS_BATCH_JOB_ARRAY_INDEX,"
                        + " CI_NODE_INDEX, JOB_COMPLETION_INDEX is set");
        refuses(
                Map.of(
                        "CI_NODE_INDEX", "1",
                        "CI_NODE_TOTAL", "2",
                        "AWS_BATCH_JOB_ARRAY_INDEX", "1",
                        "AWS_BATCH_JOB_ARRAY_SIZE", "2"),
                "--shard auto: the environment names several parts, 2/2 and 1/2: say which with --shard I/N");
        assertThatThrownBy(
                        () -> new ArrayJob(Map.of("CI_NODE_INDEX", "1", "CI_NODE_TOTAL", "2")).shard(OptionalInt.of(3)))
                .isInstanceOf(ShardFault.class)
                .hasMessage("--shard auto/3: the environment of CI_NODE_INDEX says that there are 2 parts");
    }

    @Test
    void aPartThatThereIsNotAndWhatIsNoNumberAreRefused() {
        refuses(
                Map.of("CI_NODE_INDEX", "0", "CI_NODE_TOTAL", "2"),
                "--shard auto: CI_NODE_INDEX names part 0, and there are 2");
        refuses(
                Map.of("AWS_BATCH_JOB_ARRAY_INDEX", "2", "AWS_BATCH_JOB_ARRAY_SIZE", "2"),
                "--shard auto: AWS_BATCH_JOB_ARRAY_INDEX names part 3, and there are 2");
        refuses(Map.of("CI_NODE_INDEX", "one"), "--shard auto: CI_NODE_INDEX is \"one\", which is no number");
    }

    private static String auto(Map<String, String> environment) {
        return new ArrayJob(environment).shard(OptionalInt.empty()).toString();
    }

    private static void refuses(Map<String, String> environment, String message) {
        assertThatThrownBy(() -> auto(environment))
                .isInstanceOf(ShardFault.class)
                .hasMessage(message);
    }
}
