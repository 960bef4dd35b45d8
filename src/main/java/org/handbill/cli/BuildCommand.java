package org.handbill.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.handbill.publish.Build;
import org.handbill.publish.Leftovers;
import org.handbill.publish.ManifestFault;
import org.handbill.publish.OutputFolder;
import org.handbill.publish.Run;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `handbill build`: every sheet in all its languages and formats.
@Command(
        name = "build",
        mixinStandardHelpOptions = true,
        description =
                "Render every sheet, or those named, in all its languages and formats; only what changed. Prints the"
                        + " files that were made.")
final class BuildCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private HandbillCommand handbill;

    @Parameters(arity = "0..*", paramLabel = "SHEET", description = "Ids of sheets; all without any.")
    private List<String> sheets = List.of();

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private OutputOptions output;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private SheetOptions options;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private ReportOptions report;

    @Override
    public Integer call() throws IOException, ManifestFault, InterruptedException {
        output.check("build");
        var console = handbill.console();
        var workplace = Workplace.open(handbill);
        var named = workplace.ids(sheets);
        var press = workplace.press(options.choice(named, workplace.facts()));
        if (press.isEmpty()) {
            report.tell(workplace, console, workplace.facts().findings());
            return ExitCode.FACTS;
        }
        var target = output.target(workplace);
        var run = new Run(
                press.get(),
                new OutputFolder(target),
                output.options(Leftovers.ofBuild(press.get(), named)),
                (_, _, _) -> {});
        var result = run.of(Build.tasks(press.get()));
        int code = report.finish(workplace, console, workplace.lines(), result.findings());
        output.tell(result, target, console, !report.fillsStandardError());
        return code;
    }
}
