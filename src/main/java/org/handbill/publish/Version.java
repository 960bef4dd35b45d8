package org.handbill.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/// Which Handbill this is.
public final class Version {
    private Version() {}

    private static final class Held {
        static final String VERSION = read();
    }

    /// The version of the build, such as `0.1.0`.
    public static String current() {
        return Held.VERSION;
    }

    private static String read() {
        try (var in = Version.class.getResourceAsStream("/org/handbill/version.properties")) {
            var properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            return properties.getProperty("version", "unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
