package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.handbill.testing.Needs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// The files that show how batch systems share the work.
class ShardExamplesTest {
    private static final Path EXAMPLES = Path.of("src/examples/shards");
    private static final Pattern BUILD = Pattern.compile("handbill build ([^\\n]*)");
    private static final Pattern OPTION = Pattern.compile("(?<= )--?[a-z]+");

    @ParameterizedTest
    @ValueSource(strings = {"kubernetes-job.yaml", "github-matrix.yml"})
    void areYaml(String name) throws IOException {
        Map<String, Object> root =
                new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(EXAMPLES.resolve(name)));

        assertThat(root).isNotEmpty();
    }

    @Test
    void areBash() throws IOException, InterruptedException {
        var bash = Needs.program("bash", "bash");

        assertThat(new ProcessBuilder(
                                bash.toString(),
                                "-n",
                                EXAMPLES.resolve("slurm.sh").toString())
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();
    }

    @Test
    void useOptionsThatThereAre() throws IOException {
        var help =
                TestProject.runIn(Path.of("."), "build", "--help").endsWith(0).out();
        var builds = BUILD.matcher(Files.readString(EXAMPLES.resolve("github-matrix.yml")));

        assertThat(builds.find()).isTrue();
        assertThat(OPTION.matcher(builds.group()).results().map(match -> match.group()))
                .hasSize(4)
                .allMatch(help::contains);
    }
}
