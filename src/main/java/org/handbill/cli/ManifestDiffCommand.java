package org.handbill.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handbill.facts.JsonText;
import org.handbill.publish.ManifestDiff;
import org.handbill.publish.ManifestFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `handbill manifest diff`: what changed between two runs.
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = "Say which sheets, claims and sources changed between two runs.")
final class ManifestDiffCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private ManifestCommand manifest;

    @Parameters(index = "0", paramLabel = "OLD", description = "The earlier run's output folder, or its manifest.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path before;

    @Parameters(index = "1", paramLabel = "NEW", description = "The later run's.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path after;

    @Option(
            names = "--as",
            paramLabel = "FORM",
            converter = Form.Converter.class,
            description = "How it is told: text, markdown, json.")
    private Form form = Form.TEXT;

    /// How it is told.
    enum Form {
        TEXT(ManifestDiffCommand::text),
        MARKDOWN(ManifestDiffCommand::markdown),
        JSON(ManifestDiffCommand::json);

        private final Function<ManifestDiff, String> writer;

        Form(Function<ManifestDiff, String> writer) {
            this.writer = writer;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static final class Converter implements ITypeConverter<Form> {
            @Override
            public Form convert(String value) {
                return Converters.word(values(), Form::word, value);
            }
        }
    }

    @Override
    public Integer call() throws IOException, ManifestFault {
        try {
            var diff = ManifestDiff.of(before, after);
            manifest.console().out().print(form.writer.apply(diff));
            if (diff.isEmpty()) {
                manifest.console().note("nothing changed");
            }
            return ExitCode.OK;
        } catch (NoSuchFileException missing) {
            throw new UsageFault(missing.getFile() + ": there is no such manifest");
        }
    }

    /// A line for each: `claim counted: changed`.
    private static String text(ManifestDiff diff) {
        return Stream.of(lines("sheet", diff.sheets()), lines("claim", diff.claims()), lines("source", diff.sources()))
                .flatMap(lines -> lines)
                .collect(Collectors.joining());
    }

    private static Stream<String> lines(String kind, List<ManifestDiff.Change> changes) {
        return changes.stream()
                .map(change -> Console.printable(kind + " " + change.id() + ": " + inWords(change)) + "\n");
    }

    private static String inWords(ManifestDiff.Change change) {
        return change.kind().word()
                + (change.because().isEmpty() ? "" : " (" + String.join("; ", change.because()) + ")");
    }

    /// A list under a heading for each kind, for a pull request's comment.
    private static String markdown(ManifestDiff diff) {
        var sections = List.of(
                Map.entry("Sheets", diff.sheets()),
                Map.entry("Claims", diff.claims()),
                Map.entry("Sources", diff.sources()));
        return sections.stream()
                .filter(section -> !section.getValue().isEmpty())
                .map(section -> "### " + section.getKey() + "\n\n"
                        + section.getValue().stream()
                                .map(change ->
                                        Console.printable("- `%s` %s".formatted(change.id(), inWords(change))) + "\n")
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    private static String json(ManifestDiff diff) {
        return JsonText.of(1, json -> {
            JsonText.objects(json, "sheets", diff.sheets(), change -> {
                json.writeStringProperty("id", change.id());
                json.writeStringProperty("change", change.kind().word());
                JsonText.array(json, "files", change.files());
                JsonText.array(json, "because", change.because());
            });
            for (var facts : List.of(Map.entry("claims", diff.claims()), Map.entry("sources", diff.sources()))) {
                JsonText.objects(json, facts.getKey(), facts.getValue(), change -> {
                    json.writeStringProperty("id", change.id());
                    json.writeStringProperty("change", change.kind().word());
                });
            }
        });
    }
}
