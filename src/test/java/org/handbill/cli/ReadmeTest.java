package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the README shows is so.
class ReadmeTest {
    private static final Pattern BLOCK = Pattern.compile("```(\\w*)\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    String readme;

    @BeforeEach
    void writeTheFilesOfTheReadme() throws IOException {
        readme = Files.readString(Path.of(System.getProperty("project.basedir", ""), "README.md"));
        for (var yaml : blocks("yaml")) {
            var name = yaml.lines().findFirst().orElseThrow().substring(2);
            Files.createDirectories(folder.resolve(name).getParent());
            Files.writeString(folder.resolve(name), yaml);
        }
    }

    @Test
    void itsFirstSheetIsPrinted() throws IOException {
        TestProject.runIn(folder, "build", "--today", TestProject.TODAY).endsWith(0);

        assertThat(folder.resolve("out/rents/rents.en.pdf")).isNotEmptyFile();
        assertThat(folder.resolve("out/rents/rents.en.html")).isNotEmptyFile();
        assertThat(Files.readString(folder.resolve("out/rents/rents.en.txt")))
                .contains("Rents in the harbor rose by a third in ten years.")
                .containsIgnoringWhitespaces("(City of Example, 2025, p. 12)");
    }

    @Test
    void itsRecipientsGetTheirCopies() throws IOException {
        var recipients =
                Files.writeString(folder.resolve("nv.csv"), blocks("csv").getFirst());
        var combined = folder.resolve("nv.pdf");

        TestProject.runIn(
                        folder,
                        "merge",
                        "rents",
                        "--recipients",
                        recipients.toString(),
                        "--combine",
                        combined.toString(),
                        "--sort",
                        "current_district",
                        "--today",
                        TestProject.TODAY)
                .endsWith(0);

        assertThat(combined).isNotEmptyFile();
        var copies = folder.resolve("out/rents/copies");
        assertThat(Files.readString(copies.resolve("rents.en.0001-Ana-Ruiz.txt")))
                .contains("For Ana Ruiz · Upper chamber · District 10");
        assertThat(Files.readString(copies.resolve("recipients.csv")))
                .contains("1,rents.en.0002-Bo-Li.pdf,2,Bo Li,en,1\r\n2,rents.en.0001-Ana-Ruiz.pdf,");
    }

    @Test
    void itsMistakeIsReportedAsItSays() throws IOException {
        var claims = folder.resolve("facts/claims/rents.yaml");
        Files.writeString(claims, Files.readString(claims).replace("source: city-report", "source: city-raport"));

        var ran =
                TestProject.runIn(folder, "build", "--today", TestProject.TODAY).endsWith(1);

        assertThat(ran.err()).startsWith(blocks("").getFirst());
    }

    @Test
    void itsCitationsArePrinted() {
        var lines = blocks("console").getFirst().lines().toList();
        for (int i = 0; i < lines.size(); i += 2) {
            var arguments = Pattern.compile("\"([^\"]*)\"|\\S+")
                    .matcher(lines.get(i).substring("$ handbill ".length()))
                    .results()
                    .map(word -> word.group(1) == null ? word.group() : word.group(1))
                    .toArray(String[]::new);
            assertThat(TestProject.runIn(folder, arguments).endsWith(0).out()).isEqualTo(lines.get(i + 1) + "\n");
        }
    }

    @Test
    void itsLibraryIsImportedAsItSays() throws IOException {
        var library = Files.writeString(
                folder.resolve("library.bib"), blocks("bibtex").getFirst());

        assertThat(TestProject.runIn(folder, "import", library.toString())
                        .endsWith(0)
                        .out())
                .isEqualTo(blocks("text").getFirst());
    }

    private List<String> blocks(String language) {
        return BLOCK.matcher(readme)
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }
}
