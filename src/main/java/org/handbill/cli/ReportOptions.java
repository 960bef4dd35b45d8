package org.handbill.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.handbill.check.GithubReport;
import org.handbill.check.Inspection;
import org.handbill.check.JsonReport;
import org.handbill.check.JunitReport;
import org.handbill.check.Lines;
import org.handbill.check.Report;
import org.handbill.check.SarifReport;
import org.handbill.check.TextReport;
import org.handbill.facts.FactBase;
import org.handbill.facts.Finding;
import org.handbill.facts.Severity;
import org.handbill.publish.OutputFolder;
import org.handbill.publish.Version;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/// In which form findings are told, and where.
final class ReportOptions {
    @Option(
            names = "--report",
            paramLabel = "FORM",
            converter = FormConverter.class,
            description = "How findings are told: text, json, sarif, junit, github.")
    private @Nullable Form form;

    @Option(names = "--output", paramLabel = "FILE", description = "The file that the report goes to.")
    private @Nullable Path output;

    /// The forms, by the words of the command line.
    enum Form {
        TEXT(colour -> (lines -> new TextReport(lines, colour))),
        JSON(colour -> (lines -> new JsonReport())),
        SARIF(colour -> (lines -> new SarifReport())),
        JUNIT(colour -> (lines -> new JunitReport())),
        GITHUB(colour -> (lines -> new GithubReport()));

        private final Function<Boolean, Function<Lines, Report>> make;

        Form(Function<Boolean, Function<Lines, Report>> make) {
            this.make = make;
        }

        Report report(Lines lines, boolean colour) {
            return make.apply(colour).apply(lines);
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static final class FormConverter implements ITypeConverter<Form> {
        @Override
        public Form convert(String value) {
            return Converters.word(Form.values(), Form::word, value);
        }
    }

    /// Tells the findings of a command whose answer is something else: as text on standard error, unless another form
    /// or a file is asked for.
    ///
    /// @throws IOException if the file can't be written
    void tell(Workplace workplace, Console console, List<Finding> findings) throws IOException {
        tell(workplace, console, workplace.lines(), findings);
    }

    /// Tells all findings of a command, in their order and each once.
    ///
    /// @param lines of all the files that they may be in
    /// @return the exit code
    int finish(Workplace workplace, Console console, Lines lines, List<Finding> findings) throws IOException {
        tell(
                workplace,
                console,
                lines,
                findings.stream().distinct().sorted(Finding.ORDER).toList());
        return findings.stream().anyMatch(Finding::isError) ? ExitCode.FACTS : ExitCode.OK;
    }

    private void tell(Workplace workplace, Console console, Lines lines, List<Finding> findings) throws IOException {
        if (form == null && output == null) {
            workplace.report(console, lines, findings);
            return;
        }
        write(workplace.facts(), console.told(findings), lines, Severity.ERROR, console.coloured())
                .ifPresent(console.err()::print);
    }

    /// Whether what {@link #tell} writes to standard error is for a program, which reads nothing else there.
    boolean fillsStandardError() {
        return output == null && form != null && form != Form.TEXT;
    }

    /// A run's report as text, and the file that it was written to instead, if one is named.
    ///
    /// @throws IOException if the file can't be written
    Optional<String> write(FactBase facts, List<Finding> findings, Lines lines, Severity failOn, boolean colour)
            throws IOException {
        var inspection = new Inspection(facts, findings, lines, Version.current(), failOn);
        var report = Objects.requireNonNullElse(form, Form.TEXT).report(lines, colour && output == null);
        var text = report.of(inspection);
        if (output == null) {
            return Optional.of(text);
        }
        var place = output.toAbsolutePath().normalize();
        new OutputFolder(Objects.requireNonNull(place.getParent(), "a file's folder"))
                .write(String.valueOf(place.getFileName()), text.getBytes(StandardCharsets.UTF_8));
        return Optional.empty();
    }
}
