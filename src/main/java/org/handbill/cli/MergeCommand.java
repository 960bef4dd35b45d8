package org.handbill.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handbill.facts.Finding;
import org.handbill.facts.Format;
import org.handbill.facts.Id;
import org.handbill.facts.Nearest;
import org.handbill.facts.Sheet;
import org.handbill.pdf.Letters;
import org.handbill.publish.ManifestFault;
import org.handbill.publish.OutputFolder;
import org.handbill.publish.Run;
import org.handbill.publish.merge.Columns;
import org.handbill.publish.merge.CopyPlan;
import org.handbill.publish.merge.CopyPlanner;
import org.handbill.publish.merge.Merge;
import org.handbill.publish.merge.NamePattern;
import org.handbill.publish.merge.RecipientLines;
import org.handbill.publish.merge.Recipients;
import org.handbill.publish.merge.SheetForRecipients;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `handbill merge`: a personal copy of a sheet for every row of a file.
@Command(
        name = "merge",
        mixinStandardHelpOptions = true,
        description =
                "Render a personal copy of a sheet for every row of a CSV file, whose first row names the columns, one of"
                        + " them \"name\". Prints the files that were made.")
final class MergeCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private HandbillCommand handbill;

    @Parameters(paramLabel = "SHEET", description = "Id of the sheet.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String sheet;

    @Option(names = "--recipients", paramLabel = "FILE", required = true, description = "The CSV file.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path recipients;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            converter = Converters.ForEncoding.class,
            description = "Its encoding, where that is not UTF-8: windows-1252, UTF-16, …")
    private Charset encoding = StandardCharsets.UTF_8;

    @Option(
            names = "--name",
            paramLabel = "PATTERN",
            description = "What copies are called, without the format: words, and {…} with the name of a column, or"
                    + " {sheet}, {lang}, {row}; " + NamePattern.USUAL + " without it.")
    private String name = NamePattern.USUAL;

    @Option(
            names = "--combine",
            paramLabel = "FILE",
            description = "Also write all PDF copies as one file for the printer.")
    private @Nullable Path combined;

    @Option(
            names = "--sort",
            paramLabel = "COLUMN",
            description = "The column that recipients.csv and --combine are sorted by; by rows without it.")
    private @Nullable String sortBy;

    @Option(names = "--strict", description = "Make no copy at all where a row is at fault.")
    private boolean strict;

    @Option(names = "--dry-run", description = "Say what would be made; write nothing.")
    private boolean dryRun;

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
        output.check("merge");
        var pattern = pattern();
        refuseWhatIsNoFile();
        var workplace = Workplace.open(handbill);
        var id = workplace.ids(List.of(sheet)).getFirst();
        var choice = options.choice(List.of(id), workplace.facts());
        workplace.refuseStrangeOptions(choice);
        var asked = choice.of(workplace.facts()).stream().findFirst();
        if (asked.isEmpty() || workplace.facts().project().isEmpty()) {
            return finish(workplace, faultsOf(workplace, id));
        }
        refuseIdleOptions(asked.get());
        var opened = Recipients.open(recipients, shown(workplace), encoding);
        if (opened.recipients().isEmpty()) {
            return finish(workplace, about(id, opened.faults()));
        }
        var file = opened.recipients().get();
        refuseUnknownColumns(file.columns(), pattern, asked.get());
        var plan = new CopyPlanner(
                        file,
                        new SheetForRecipients(asked.get(), workplace.facts()),
                        pattern,
                        Optional.ofNullable(sortBy))
                .plan();
        if (!plan.whole() || (strict && !plan.faults().isEmpty())) {
            return finish(workplace, about(id, plan.faults()));
        }
        var press =
                workplace.press(choice, Letters.of(Stream.of(plan.letters()))).orElseThrow();
        return merge(workplace, new Merge(press, file, plan), plan);
    }

    private int merge(Workplace workplace, Merge merge, CopyPlan plan)
            throws IOException, ManifestFault, InterruptedException {
        if (strict || dryRun) {
            var stopping = merge.stopping();
            if (dryRun) {
                return tellWhatWouldBe(workplace, merge, plan, stopping);
            }
            if (!stopping.isEmpty()) {
                return finish(workplace, stopping);
            }
        }
        var console = handbill.console();
        var target = output.target(workplace);
        var folder = new OutputFolder(target);
        Run.Result result;
        try (var progress = console.progress(merge.count(output.shard()), !report.fillsStandardError())) {
            result = merge.run(folder, output.options(merge.leftovers()), (_, _, _) -> progress.step());
        }
        boolean combines = combined != null && merge.combine(folder, combined) > 0;
        int code = finish(workplace, result.findings());
        output.tell(result, target, console, false);
        if (merge.copies() > 0) {
            console.out().println(output.shown(target).resolve(merge.listPath()));
        }
        if (combines) {
            console.out().println(combined);
        }
        if (!report.fillsStandardError()) {
            console.note("%s for %s: %s"
                    .formatted(
                            Console.counted(merge.copies(), "copy", "copies"),
                            Console.counted(plan.rows(), "recipient", "recipients"),
                            OutputOptions.made(result)));
        }
        return code;
    }

    private int tellWhatWouldBe(Workplace workplace, Merge merge, CopyPlan plan, List<Finding> stopping)
            throws IOException {
        var console = handbill.console();
        int code = finish(workplace, stopping);
        var shown = output.shown(output.target(workplace));
        merge.paths(output.shard()).forEach(path -> console.out().println(shown.resolve(path)));
        if (combined != null) {
            console.out().println(combined);
        }
        if (!report.fillsStandardError()) {
            console.note("%s for %s would be made"
                    .formatted(
                            Console.counted(merge.count(output.shard()), "copy", "copies"),
                            Console.counted(plan.rows(), "recipient", "recipients")));
        }
        return code;
    }

    private NamePattern pattern() {
        try {
            return NamePattern.parse(name);
        } catch (IllegalArgumentException e) {
            throw new UsageFault("--name " + Finding.quoted(name) + ": " + e.getMessage());
        }
    }

    private void refuseWhatIsNoFile() throws IOException {
        if (!Files.exists(recipients)) {
            throw new NoSuchFileException(recipients.toString());
        }
        if (!Files.isRegularFile(recipients)) {
            throw new UsageFault(
                    "--recipients " + recipients + ": merge reads it more than once, so it must be a file");
        }
        if (combined != null && Files.exists(combined) && Files.isSameFile(combined, recipients)) {
            throw new UsageFault("--combine " + combined + ": that is the file of recipients");
        }
        if (combined != null && Files.isDirectory(combined)) {
            throw new UsageFault("--combine " + combined + ": that is a folder; name a file");
        }
    }

    private void refuseIdleOptions(Sheet asked) {
        if (combined != null && !asked.formats().contains(Format.PDF)) {
            throw new UsageFault("--combine is for pdf, which \"" + asked.id() + "\" is not made in; add --format pdf");
        }
    }

    private void refuseUnknownColumns(Columns columns, NamePattern pattern, Sheet asked) {
        try {
            pattern.hold(columns);
        } catch (IllegalArgumentException e) {
            throw new UsageFault("--name " + Finding.quoted(name) + ": " + e.getMessage());
        }
        if (!pattern.namesLanguage() && asked.languages().size() > 1 && !columns.has(Columns.LANGUAGE)) {
            throw new UsageFault("--name " + Finding.quoted(name) + ": the copies in "
                    + asked.languages().stream()
                            .map(language -> language.value().tag())
                            .collect(Collectors.joining(" and "))
                    + " would be called alike; put {lang} into it");
        }
        if (sortBy != null && !columns.has(sortBy)) {
            throw new UsageFault("--sort " + sortBy + ": the recipients have no such column"
                    + columns.nearest(sortBy)
                            .map(Nearest::question)
                            .orElse("; there are: " + String.join(", ", columns.names())));
        }
    }

    /// The file as findings name it: within the project, or as it was given.
    private String shown(Workplace workplace) {
        var directory = workplace.directory().toAbsolutePath().normalize();
        var whole = recipients.toAbsolutePath().normalize();
        var shown = whole.startsWith(directory) ? directory.relativize(whole) : recipients;
        return shown.toString().replace('\\', '/');
    }

    private static List<Finding> faultsOf(Workplace workplace, Id id) {
        var facts = workplace.facts();
        return facts.project().isEmpty() ? facts.findings() : facts.faultsOf(id);
    }

    private static List<Finding> about(Id id, List<Finding> faults) {
        return faults.stream().map(fault -> fault.about(id.value())).toList();
    }

    private int finish(Workplace workplace, List<Finding> findings) throws IOException {
        try (var lines = new RecipientLines(recipients, shown(workplace), encoding)) {
            return report.finish(workplace, handbill.console(), lines.or(workplace.lines()), findings);
        }
    }
}
