package org.handbill.fuzz;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.handbill.facts.Claim;
import org.handbill.facts.FactBase;
import org.handbill.facts.FileKind;
import org.handbill.fuzz.Bundle.Part;

/// Small sound projects made of pieces of the shipped facts: a claim or two, what they rest on and what answers them,
/// and the sheets as they are or a sheet of these claims.
final class ShippedParts {
    private static final Path SHIPPED = Path.of(System.getProperty("project.basedir", ""));
    private static final Pattern ITEM =
            Pattern.compile("^  - id: ([a-z0-9-]+)\\R(?:(?:    .*)?\\R)*", Pattern.MULTILINE);

    private final FactBase facts;
    private final Map<String, String> items = new LinkedHashMap<>();
    private final List<String> sheets;

    ShippedParts() {
        try {
            facts = FactBase.read(SHIPPED);
            for (var folder : List.of("claims", "sources")) {
                texts(folder).forEach(text -> {
                    var matcher = ITEM.matcher(text);
                    while (matcher.find()) {
                        items.put(matcher.group(1), matcher.group());
                    }
                });
            }
            sheets = texts("sheets");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> texts(String folder) throws IOException {
        try (var files = Files.list(SHIPPED.resolve("facts").resolve(folder))) {
            return files.sorted()
                    .map(file -> {
                        try {
                            return Files.readString(file);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .toList();
        }
    }

    int claims() {
        return facts.claims().size();
    }

    /// A project of two neighbouring claims.
    ///
    /// @param first which
    /// @param sheet which shipped sheet stands in it, or past the last one a sheet of its claims
    Bundle of(int first, int sheet) {
        var claims = new LinkedHashSet<Claim>();
        for (int i = first; i < first + 2; i++) {
            var claim = facts.claims().get(i % claims());
            claims.add(claim);
            claim.answeredBy().stream()
                    .limit(1)
                    .forEach(answer -> facts.claim(answer.id()).ifPresent(claims::add));
        }
        var sources = claims.stream()
                .flatMap(claim -> claim.evidence().stream())
                .map(evidence -> evidence.source().id().value());
        var ids = claims.stream().map(claim -> claim.id().value()).toList();
        return new Bundle(List.of(
                Part.of(FileKind.SOURCES, "references:\n" + texts(sources)),
                Part.of(FileKind.CLAIMS, "topic: t\nclaims:\n" + texts(ids.stream())),
                Part.of(FileKind.SHEETS, sheet < sheets.size() ? sheets.get(sheet) : sheet(ids))));
    }

    private String texts(Stream<String> ids) {
        return ids.distinct().map(id -> items.getOrDefault(id, "")).collect(joining());
    }

    private static String sheet(List<String> claims) {
        return """
                id: sheet
                template: fact-sheet
                title: {en: Title, es: Título}
                languages: [en, es]
                reading-grade: {max: 8}
                sections:
                  - title: {en: One, es: Uno}
                    text: {en: "Prose cites [@%1$s, p. 3].", es: x}
                    claims: [%2$s, {claim: none, when: {recipient.chamber: [upper]}}]
                """.formatted(claims.getFirst(), String.join(", ", claims));
    }
}
