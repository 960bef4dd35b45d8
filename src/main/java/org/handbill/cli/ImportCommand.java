package org.handbill.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.handbill.check.TextReport;
import org.handbill.cite.interchange.Entry;
import org.handbill.cite.interchange.Holdings;
import org.handbill.cite.interchange.Importer;
import org.handbill.cite.interchange.Library;
import org.handbill.cite.interchange.LibraryFormat;
import org.handbill.cite.interchange.SourcesFile;
import org.handbill.cite.interchange.SourcesYaml;
import org.handbill.facts.FactBase;
import org.handbill.facts.Finding;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `handbill import`: other programs' libraries as sources.
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Turn BibTeX, BibLaTeX, RIS, EndNote, PubMed, Web of Science, CSL-JSON or CSL-YAML into sources.",
        footer = {
            "",
            "The sources go to standard output; what the project has already (the same id, DOI, ISBN, address, or",
            "title and year) is named on standard error. A record that is at fault is named and left out; the others",
            "are read, and the exit code is 1."
        })
final class ImportCommand implements Callable<Integer> {
    private static final int LARGEST_FACTS = 10_000_000;

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private HandbillCommand handbill;

    @Parameters(paramLabel = "FILE", description = "The library; - for standard input.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String file;

    @Option(
            names = "--from",
            paramLabel = "FORMAT",
            converter = FormatConverter.class,
            description = "Its format, where it is not told by the content: bibtex, biblatex, ris, endnote,"
                    + " endnote-xml, nbib, web-of-science, csl-json, csl-yaml.")
    private @Nullable LibraryFormat from;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            converter = Converters.ForEncoding.class,
            description = "Its encoding, where that is not UTF-8: latin1, windows-1252, …")
    private @Nullable Charset encoding;

    @Option(
            names = "--into",
            paramLabel = "FILE",
            description = "Add what is new to the end of this file of sources; the rest of it stays byte for byte.")
    private @Nullable Path into;

    static final class FormatConverter implements picocli.CommandLine.ITypeConverter<LibraryFormat> {
        @Override
        public LibraryFormat convert(String value) {
            return Converters.word(LibraryFormat.values(), LibraryFormat::word, value);
        }
    }

    @Override
    public Integer call() throws IOException {
        if (!file.equals("-") && Files.isDirectory(Path.of(file))) {
            throw new UsageFault(file + " is a folder; name the library in it");
        }
        if (into != null) {
            ImportTarget.check(into);
        }
        var library = file.equals("-") ? Library.of(System.in, "<stdin>") : Library.of(Path.of(file), file);
        return into == null ? print(library) : add(library, into);
    }

    private Importer.Options options() {
        return new Importer.Options(Optional.ofNullable(from), Optional.ofNullable(encoding));
    }

    private int print(Library library) throws IOException {
        var out = handbill.console().out();
        var printed = new long[1];
        var outcome = Importer.read(library, options(), holdings(), imported -> {
            tellHeld(imported);
            var item = SourcesYaml.item(imported.entry(), 2);
            if (printed[0] == 0) {
                out.print("references:\n");
            }
            printed[0] += item.length();
            out.print(item);
        });
        if (printed[0] > LARGEST_FACTS) {
            handbill.console().note("handbill: a file of facts holds no more than 10 MB; divide what was written");
        }
        return end(outcome);
    }

    private int add(Library library, Path target) throws IOException {
        var name = target.toString();
        var file = SourcesFile.of(name, Files.exists(target) ? Files.readAllBytes(target) : new byte[0]);
        if (!file.faults().isEmpty()) {
            report(file.faults(), file.lines());
            return ExitCode.FACTS;
        }
        var holdings = holdings();
        file.addTo(holdings);
        var added = new ArrayList<Entry>();
        var outcome = Importer.read(library, options(), holdings, imported -> {
            tellHeld(imported);
            if (imported.held().isEmpty()) {
                added.add(imported.entry());
            }
        });
        if (!added.isEmpty()) {
            var text = file.with(added);
            if (text.isEmpty()) {
                handbill.console()
                        .err()
                        .println(
                                "handbill: cannot add to " + name
                                        + ": its list is written in a way that Handbill cannot add to; import to standard output instead");
                return ExitCode.FACTS;
            }
            ImportTarget.write(target, text.get());
        }
        handbill.console()
                .note("handbill: %d of %d sources added to %s".formatted(added.size(), outcome.records(), name));
        return end(outcome);
    }

    /// What the project has, where there is one.
    private Holdings holdings() throws IOException {
        try {
            return Holdings.of(FactBase.read(ProjectFolder.find(handbill.project(), System.getenv()))
                    .sources());
        } catch (UsageFault none) {
            if (handbill.project().isPresent()) {
                throw none;
            }
            return Holdings.none();
        }
    }

    private void tellHeld(Importer.Imported imported) {
        imported.held()
                .ifPresent(held -> handbill.console()
                        .note("handbill: %s is there already: %s (%s:%d), the same %s"
                                .formatted(
                                        imported.entry().key(),
                                        held.id(),
                                        held.at().file(),
                                        held.at().line(),
                                        held.by())));
    }

    private int end(Importer.Outcome outcome) {
        report(outcome.findings(), outcome.lines());
        if (outcome.untold() > 0) {
            handbill.console().err().println("handbill: " + outcome.untold() + " more of the kind");
        }
        return outcome.failed() ? ExitCode.FACTS : ExitCode.OK;
    }

    private void report(List<Finding> findings, Map<Integer, String> lines) {
        var console = handbill.console();
        var shown = console.quiet() ? findings.stream().filter(Finding::isError).toList() : findings;
        console.err()
                .print(new TextReport((name, number) -> Optional.ofNullable(lines.get(number)), console.coloured())
                        .of(shown));
    }
}
