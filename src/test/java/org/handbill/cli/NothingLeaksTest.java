package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.pdf.PRStream;
import org.openpdf.text.pdf.PdfReader;

/// Builds under tell-tale names, and looks for them in all that was written.
class NothingLeaksTest {
    private static final String USER = "tell-tale-user";

    @TempDir
    Path folder;

    TestProject project;
    String user;

    @BeforeEach
    void buildUnderTellTaleNames() {
        user = System.getProperty("user.name");
        System.setProperty("user.name", USER);
        project = new TestProject(folder.resolve("tell-tale-folder"));
        project.build("--format", "pdf,html,txt,md,json").endsWith(0);
    }

    @AfterEach
    void restoreUser() {
        System.setProperty("user.name", user);
    }

    @Test
    void noOutputNamesUserHostOrPath() throws IOException {
        for (var file : project.filesIn("out")) {
            for (var text : textsOf(project.folder().resolve("out").resolve(file))) {
                assertThat(text.toLowerCase(Locale.ROOT)).as(file).doesNotContain(tellTales());
            }
        }
    }

    @Test
    void noPdfTellsWhenItWasMade() throws IOException {
        var pdf = Files.readAllBytes(project.folder().resolve("out/first/first.en.pdf"));
        try (var reader = new PdfReader(pdf)) {
            assertThat(reader.getInfo()).doesNotContainKeys("CreationDate", "ModDate");
            assertThat(new String(reader.getMetadata(), StandardCharsets.UTF_8))
                    .doesNotContain("CreateDate", "ModifyDate", "MetadataDate");
        }
    }

    private List<String> tellTales() throws IOException {
        var tellTales = new ArrayList<>(List.of(
                USER,
                "tell-tale-folder",
                folder.getFileName().toString().toLowerCase(Locale.ROOT),
                System.getProperty("user.home").toLowerCase(Locale.ROOT) + "/"));
        var host = InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT);
        if (host.length() > 5 && !host.equals("localhost")) {
            tellTales.add(host);
        }
        return tellTales;
    }

    /// A file's bytes, and those of a PDF's streams as they are when unpacked.
    private static List<String> textsOf(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        var texts = new ArrayList<>(List.of(new String(bytes, StandardCharsets.ISO_8859_1)));
        if (file.toString().endsWith(".pdf")) {
            try (var reader = new PdfReader(bytes)) {
                for (int i = 1; i < reader.getXrefSize(); i++) {
                    var object = reader.getPdfObject(i);
                    if (object instanceof PRStream stream) {
                        texts.add(new String(PdfReader.getStreamBytes(stream), StandardCharsets.ISO_8859_1));
                    } else if (object != null) {
                        texts.add(object.toString());
                    }
                }
            }
        }
        return texts;
    }
}
