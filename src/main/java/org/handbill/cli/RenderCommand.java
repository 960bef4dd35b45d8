package org.handbill.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.handbill.facts.Finding;
import org.handbill.facts.Id;
import org.handbill.publish.Build;
import org.handbill.publish.OutputFolder;
import org.handbill.publish.Press;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `handbill render`: one sheet, to files or to standard output.
@Command(
        name = "render",
        mixinStandardHelpOptions = true,
        description =
                "Render one sheet to files in a folder, without subfolder or manifest; or with '-o -', in one language"
                        + " and one format, to standard output.")
final class RenderCommand implements Callable<Integer> {
    private static final String STANDARD_OUTPUT = "-";

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private HandbillCommand handbill;

    @Parameters(paramLabel = "SHEET", description = "Id of the sheet.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String sheet;

    @Option(
            names = {"-o", "--output-folder"},
            paramLabel = "DIR",
            description = "Where the files go; the current folder without it. '-' is standard output.")
    private String folder = ".";

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private SheetOptions options;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private ReportOptions report;

    @Override
    public Integer call() throws IOException {
        var workplace = Workplace.open(handbill);
        var press = workplace.press(options.choice(workplace.ids(List.of(sheet)), workplace.facts()));
        if (press.isEmpty()) {
            return finish(workplace, workplace.facts().findings());
        }
        if (press.get().sheets().isEmpty()) {
            return finish(workplace, workplace.facts().faultsOf(new Id(sheet)));
        }
        return folder.equals(STANDARD_OUTPUT)
                ? toStandardOutput(workplace, press.get())
                : toFolder(workplace, press.get());
    }

    private int toFolder(Workplace workplace, Press press) throws IOException {
        var console = handbill.console();
        var target = new OutputFolder(Path.of(folder).toAbsolutePath());
        var findings = new ArrayList<>(press.remarks());
        for (var asked : press.sheets()) {
            for (var language : asked.languages()) {
                var printed = press.print(asked, language.value());
                findings.addAll(printed.findings());
                for (var file : printed.files().entrySet()) {
                    var name = Build.fileName(asked, language.value(), file.getKey());
                    target.write(name, file.getValue());
                    console.out().println(Path.of(folder).resolve(name).normalize());
                }
            }
        }
        return finish(workplace, findings);
    }

    private int toStandardOutput(Workplace workplace, Press press) throws IOException {
        var asked = press.sheets().getFirst();
        if (asked.languages().size() != 1 || asked.formats().size() != 1) {
            throw new UsageFault("'-o -' takes one language and one format; choose with --lang and --format");
        }
        var printed = press.print(asked, asked.languages().getFirst().value());
        for (var bytes : printed.files().values()) {
            handbill.console().out().write(bytes);
        }
        return finish(
                workplace,
                Stream.concat(press.remarks().stream(), printed.findings().stream())
                        .toList());
    }

    private int finish(Workplace workplace, List<Finding> findings) throws IOException {
        return report.finish(workplace, handbill.console(), workplace.lines(), findings);
    }
}
