package org.handbill.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.handbill.check.Changes;
import org.handbill.check.Retractions;
import org.handbill.check.RevisionFault;
import org.handbill.facts.Finding;
import org.handbill.facts.Severity;
import org.handbill.publish.Examination;
import org.handbill.publish.StyleShelf;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.TypeConversionException;

/// `handbill check`: the facts held to the rules.
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Hold the facts, or only these files or folders of the project, to the rules.",
        footer = {"", "facts/README.md lists the rules and says how a project sets them."})
final class CheckCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private HandbillCommand handbill;

    @Parameters(arity = "0..*", paramLabel = "PATH", description = "Files and folders of the project; all without any.")
    private List<Path> paths = List.of();

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private ReportOptions report;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            converter = SeverityConverter.class,
            description = "error or warning: what makes the exit code 1.")
    private Severity failOn = Severity.ERROR;

    @Option(
            names = "--within",
            paramLabel = "TIME",
            converter = DaysConverter.class,
            description = "Tell what will be overdue within this time too, as a warning: 60d, 8w.")
    private int within;

    @Option(
            names = "--fix",
            description = "First mend in the files what has one right answer: the order of keys, blanks at the ends of"
                    + " lines, DOIs written as addresses, http where the record itself has https.")
    private boolean fix;

    @Option(names = "--rendered", description = "Render every sheet too, and hold the pages to the rules about them.")
    private boolean rendered;

    @Option(
            names = "--changed-since",
            paramLabel = "REV",
            description = "Tell only what is found in what was changed since a git revision, committed or not, and on"
                    + " the sheets that this reaches.")
    private @Nullable String changedSince;

    @Option(
            names = "--retractions",
            paramLabel = "FILE",
            description = "Retraction Watch's list of retracted papers (CSV).")
    private @Nullable Path retractions;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private TodayOption today;

    static final class SeverityConverter implements ITypeConverter<Severity> {
        private static final Severity[] POSSIBLE = {Severity.ERROR, Severity.WARNING};

        @Override
        public Severity convert(String value) {
            return Converters.word(POSSIBLE, Severity::word, value);
        }
    }

    static final class DaysConverter implements ITypeConverter<Integer> {
        private static final Pattern FORM = Pattern.compile("([0-9]{1,5})([dw]?)");
        private static final int WEEK = 7;

        @Override
        public Integer convert(String value) {
            var parts = FORM.matcher(value);
            if (!parts.matches()) {
                throw new TypeConversionException("'" + value + "' is no time: write 60d for days or 8w for weeks");
            }
            return Integer.parseInt(parts.group(1)) * (parts.group(2).equals("w") ? WEEK : 1);
        }
    }

    @Override
    public Integer call() throws IOException {
        var console = handbill.console();
        var directory = ProjectFolder.find(handbill.project(), System.getenv());
        var asked = places(directory);
        if (fix) {
            Repair.of(directory, file -> isAsked(file, asked), console);
        }
        var workplace = Workplace.open(handbill);
        var examination = new Examination(
                workplace.facts(),
                workplace.templates(),
                new StyleShelf(workplace.styles()),
                workplace.processor(),
                today.day(),
                within,
                listed());
        var findings = Stream.concat(
                        examination.ofFacts().stream(), rendered ? examination.ofPages().stream() : Stream.empty())
                .filter(finding -> isAsked(finding.at().file(), asked))
                .toList();
        var once = sinceRevision(Finding.onceEach(findings.stream()), examination);
        report.write(workplace.facts(), console.told(once), workplace.lines(), failOn, console.coloured())
                .ifPresent(console.out()::print);
        return once.stream().anyMatch(finding -> finding.severity().compareTo(failOn) <= 0)
                ? ExitCode.FACTS
                : ExitCode.OK;
    }

    private List<Finding> sinceRevision(List<Finding> findings, Examination examination) throws IOException {
        if (changedSince == null) {
            return findings;
        }
        try {
            return Changes.only(findings, examination.context(), changedSince);
        } catch (RevisionFault fault) {
            throw new UsageFault("--changed-since " + changedSince + ": " + fault.getMessage());
        }
    }

    private Retractions listed() throws IOException {
        if (retractions == null) {
            return Retractions.NONE;
        }
        try {
            return Retractions.read(retractions);
        } catch (IllegalArgumentException e) {
            throw new UsageFault("--retractions " + retractions + ": " + e.getMessage());
        }
    }

    /// The files and folders asked for, as findings name them.
    private List<String> places(Path directory) {
        var places = new ArrayList<String>();
        for (var path : paths) {
            var whole = path.toAbsolutePath().normalize();
            if (!Files.exists(whole)) {
                throw new UsageFault(path + ": there is no such file or folder");
            }
            if (!whole.startsWith(directory)) {
                throw new UsageFault(path + " is not in the project " + directory);
            }
            places.add(directory.relativize(whole).toString().replace('\\', '/'));
        }
        return places;
    }

    private static boolean isAsked(String file, List<String> places) {
        return places.isEmpty()
                || places.stream()
                        .anyMatch(place -> place.isEmpty() || file.equals(place) || file.startsWith(place + "/"));
    }
}
