package org.handbill.cite.csl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One test of the CSL test suite: sections between `>>===== NAME =====>>` and `<<===== NAME =====<<`.
record SuiteCase(String name, Map<String, String> sections) {
    private static final Pattern OPENING = Pattern.compile(">>=+ *([A-Z-]+)[ =]*>>");
    private static final JsonMapper JSON = new JsonMapper();

    static SuiteCase read(Path file) {
        var sections = new HashMap<String, String>();
        var name = "";
        var text = new StringBuilder();
        for (var line : lines(file)) {
            var opening = OPENING.matcher(line.strip());
            if (opening.matches()) {
                name = opening.group(1);
                text.setLength(0);
            } else if (!name.isEmpty() && line.strip().matches("<<=+ *" + name + "[ =]*<<")) {
                sections.put(name, text.toString().stripTrailing().replaceFirst("^\n+", ""));
                name = "";
            } else {
                text.append(line).append('\n');
            }
        }
        return new SuiteCase(file.getFileName().toString().replaceFirst("\\.txt$", ""), sections);
    }

    private static Iterable<String> lines(Path file) {
        try {
            return Files.readString(file)
                    .replace("\uFEFF", "")
                    .replace("\r", "")
                    .lines()::iterator;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    String section(String name) {
        return sections.getOrDefault(name, "");
    }

    Optional<JsonNode> json(String name) {
        return Optional.ofNullable(sections.get(name))
                .filter(text -> !text.isBlank())
                .map(JSON::readTree);
    }

    boolean isBibliography() {
        return section("MODE").strip().startsWith("bibliography");
    }
}
