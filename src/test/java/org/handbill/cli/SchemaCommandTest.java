package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.handbill.testing.EditorYaml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The schemas that editors are given.
class SchemaCommandTest {
    private static final Path BASE = Path.of(System.getProperty("project.basedir", ""));
    private static final Path FACTS = BASE.resolve("facts");

    /// The schemas' names by the folders of the files.
    private static final Map<String, String> KINDS =
            Map.of("facts", "project", "claims", "claims", "sources", "sources", "sheets", "sheet");

    @TempDir
    Path empty;

    private String schema(String kind) {
        return TestProject.runIn(empty, "schema", kind).endsWith(0).out();
    }

    @ParameterizedTest
    @ValueSource(strings = {"project", "sources", "claims", "sheet"})
    void theCopyBesideTheFactsIsTheProgramsOwn(String kind) throws IOException {
        var copy = FACTS.resolve(".schema/" + kind + ".json");
        var schema = schema(kind);
        if (Boolean.getBoolean("handbill.approve")) {
            Files.writeString(copy, schema);
        }
        assertThat(schema).as("make approve, or handbill schema " + kind).isEqualTo(Files.readString(copy));
    }

    @Test
    void anUnknownKindIsAWrongUsage() {
        assertThat(TestProject.runIn(empty, "schema", "claim").endsWith(2).err())
                .contains("'claim' is none of project, sources, claims, sheet");
    }

    /// The files of facts in the repository: those that are printed, and those of the tests.
    static Stream<Path> files() throws IOException {
        var projects = BASE.resolve("src/test/resources/projects");
        try (var shipped = Files.walk(FACTS);
                var tests = Files.walk(projects)) {
            return Stream.concat(shipped, tests)
                    .filter(file -> file.toString().endsWith(".yaml")
                            && file.toString().replace('\\', '/').contains("facts/"))
                    .toList()
                    .stream();
        }
    }

    private static String kindOf(Path file) {
        return KINDS.get(file.toAbsolutePath().getParent().getFileName().toString());
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFileOfTheRepositoryIsSoundToAnEditor(Path file) throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(schema(kindOf(file)), InputFormat.JSON);
        var yaml = Files.readString(file);

        assertThat(schema.validate(EditorYaml.seen(yaml), InputFormat.JSON)).isEmpty();
        assertThat(schema.validate(EditorYaml.written(yaml), InputFormat.JSON)).isEmpty();
    }

    @Test
    void everyShippedFileNamesItsSchema() throws IOException {
        for (var file : files().filter(file -> file.startsWith(FACTS)).toList()) {
            var first = Files.readAllLines(file).getFirst();

            assertThat(first).startsWith("# yaml-language-server: $schema=");
            assertThat(file.resolveSibling(first.substring(first.indexOf('=') + 1)))
                    .hasSameBinaryContentAs(FACTS.resolve(".schema/" + kindOf(file) + ".json"));
        }
    }
}
