package org.handbill.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// On what was measured, and what.
final class Versions {
    private static final Pattern JAR = Pattern.compile("openhtmltopdf-core-([\\d.]+)\\.jar");
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)+");

    private final Path peers;
    private final Path folder;

    /// @param peers  has `node_modules`
    /// @param folder where programs may run
    Versions(Path peers, Path folder) {
        this.peers = peers;
        this.folder = folder;
    }

    /// One line.
    String line() throws IOException, InterruptedException {
        var parts = new ArrayList<>(List.of(
                "%d cores".formatted(Runtime.getRuntime().availableProcessors()),
                "Java " + Runtime.version().feature()));
        if (Peer.TYPST_LIBRARY.isThere(peers)) {
            parts.add("Typst in process from typst-ts-node-compiler " + packageVersion());
        }
        if (Peer.TYPST.isThere(peers)) {
            parts.add("Typst’s command line " + version(Peer.TYPST) + " (untagged)");
        }
        if (Peer.PANDOC.isThere(peers)) {
            parts.add("Pandoc " + version(Peer.PANDOC));
        }
        if (Peer.WEASYPRINT.isThere(peers)) {
            parts.add("WeasyPrint " + version(Peer.WEASYPRINT) + " (untagged)");
        }
        parts.add("openhtmltopdf " + first(JAR, 1, System.getProperty("java.class.path")));
        return String.join(", ", parts) + ".";
    }

    private String packageVersion() throws IOException, InterruptedException {
        var json = Path.of(Peer.TYPST_LIBRARY.program(peers), "package.json");
        return Command.of(folder, "node", "-p", "require(process.argv[1]).version", json)
                .output()
                .strip();
    }

    private String version(Peer peer) throws IOException, InterruptedException {
        return first(
                NUMBER, 0, Command.of(folder, peer.program(peers), "--version").output());
    }

    private static String first(Pattern pattern, int group, String text) {
        var found = pattern.matcher(text);
        return found.find() ? found.group(group) : "of unknown version";
    }
}
