package org.handbill.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assertions;

/// Rendered results that somebody has looked at and approved. `make approve` takes what is rendered now as approved.
public final class Approved {
    private static final Path FOLDER =
            Path.of(System.getProperty("project.basedir", ""), "src", "test", "resources", "approved");

    private Approved() {}

    /// Holds a text to its approved file.
    ///
    /// @param name of the file, below `src/test/resources/approved`
    public static void check(String name, String rendered) throws IOException {
        var file = FOLDER.resolve(name);
        if (Boolean.getBoolean("handbill.approve")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, rendered);
        }
        if (!Files.exists(file)) {
            Assertions.fail(file + " is missing: look at what is rendered, then run 'make approve'");
        }
        assertThat(rendered)
                .as("%s (if the change is right: make approve)", name)
                .isEqualTo(Files.readString(file));
    }
}
