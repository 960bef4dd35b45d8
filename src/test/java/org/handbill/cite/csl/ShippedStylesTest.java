package org.handbill.cite.csl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.JarURLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/// The styles that come with Handbill, all of them.
final class ShippedStylesTest {
    @Test
    void noneIsRefused() throws Exception {
        Map<String, List<StyleFault>> refused = new LinkedHashMap<>();
        int read = 0;
        try (var jar = jar()) {
            for (var entry : jar.stream().filter(ShippedStylesTest::isStyle).toList()) {
                var faults = CslStyle.faults(text(jar, entry));
                if (!faults.isEmpty()) {
                    refused.put(entry.getName(), faults);
                }
                read++;
            }
        }
        assertThat(read).isGreaterThan(10_000);
        assertThat(refused).isEmpty();
    }

    private static boolean isStyle(ZipEntry entry) {
        return entry.getName().endsWith(".csl");
    }

    private static String text(JarFile jar, ZipEntry entry) throws IOException {
        try (var in = jar.getInputStream(entry)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static JarFile jar() throws Exception {
        var one = Objects.requireNonNull(ShippedStylesTest.class.getResource("/apa.csl"));
        var connection = (JarURLConnection) one.openConnection();
        return new JarFile(Path.of(connection.getJarFileURL().toURI()).toFile());
    }
}
