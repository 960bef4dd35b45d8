package org.handbill.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.handbill.cite.CslLocales;
import org.handbill.cite.Prose;
import org.handbill.cite.RichText;
import org.handbill.cite.Run;
import org.handbill.cite.Standalone;
import org.handbill.cite.Style;
import org.handbill.cite.StyleException;
import org.handbill.cite.Styles;
import org.handbill.cite.interchange.Exporter;
import org.handbill.cite.interchange.LibraryFormat;
import org.handbill.facts.FactBase;
import org.handbill.facts.Finding;
import org.handbill.facts.Id;
import org.handbill.facts.Language;
import org.handbill.facts.Locator;
import org.handbill.facts.Nearest;
import org.handbill.facts.Source;
import org.handbill.render.RichHtml;
import org.handbill.render.RichMarkdown;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `handbill cite`: formatted citations, or records for other programs.
@Command(
        name = "cite",
        mixinStandardHelpOptions = true,
        description = "Print citations of sources, or of all that a claim or a sheet rests on.",
        footer = {
            "",
            "Each stands alone, on a line of its own, in the order given; a style that numbers its sources numbers",
            "them so. 'handbill list styles WORD' finds styles."
        })
final class CiteCommand implements Callable<Integer> {
    private static final int MOST_SUGGESTED = 5;

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private HandbillCommand handbill;

    @Parameters(arity = "1..*", paramLabel = "ID", description = "Ids of sources, claims or sheets.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private List<String> ids;

    @Option(
            names = "--style",
            paramLabel = "STYLE",
            description = "A CSL style's id, or a .csl file. Otherwise the project's.")
    private @Nullable String style;

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            converter = Converters.ForLanguage.class,
            description = "The language of the words around the record (BCP 47). Otherwise the project's.")
    private @Nullable Language language;

    @Option(
            names = "--as",
            paramLabel = "FORM",
            converter = FormConverter.class,
            description = "text, html or markdown; or the records themselves: csl-json, bibtex, biblatex, ris.")
    private Form form = Form.TEXT;

    @Option(
            names = "--in-text",
            description = "What stands in the text, or in the note, instead of the reference list.")
    private boolean inText;

    @Option(
            names = "--locator",
            paramLabel = "PLACE",
            description = "The place in the one source that is cited in the text: \"p. 12\", \"art. 3(a)\".")
    private @Nullable String locator;

    /// How citations are printed.
    enum Form {
        TEXT,
        HTML,
        MARKDOWN,
        CSL_JSON,
        BIBTEX,
        BIBLATEX,
        RIS;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /// The format of libraries that it is, if it is one.
        Optional<LibraryFormat> library() {
            return switch (this) {
                case TEXT, HTML, MARKDOWN -> Optional.empty();
                default -> Optional.of(LibraryFormat.valueOf(name()));
            };
        }
    }

    static final class FormConverter implements ITypeConverter<Form> {
        @Override
        public Form convert(String value) {
            return Converters.word(Form.values(), Form::word, value);
        }
    }

    @Override
    public Integer call() throws IOException {
        refuseWhatDoesNotGoTogether();
        var workplace = Workplace.openFor(handbill, ids);
        var cited = new CitedSources(workplace.facts(), Optional.ofNullable(language));
        var unknown = cited.unknown(ids);
        var unread = unknown.isEmpty() ? List.<Finding>of() : cited.faultsOfUnread();
        if (!unknown.isEmpty() && unread.isEmpty()) {
            throw new UsageFault(cited.message(unknown));
        }
        refuseIdleLanguage(workplace.facts());
        var sources = cited.of(ids);
        var out = handbill.console().out();
        if (form.library().isPresent()) {
            out.print(Exporter.write(form.library().get(), sources));
        } else if (!sources.isEmpty()) {
            citations(workplace, sources).forEach(citation -> out.println(written(citation)));
        }
        var faults = Finding.onceEach(Stream.concat(cited.faults(ids, today()).stream(), unread.stream()));
        workplace.report(handbill.console(), faults);
        if (!unknown.isEmpty()) {
            handbill.console().err().println("handbill: of what can be read, " + cited.message(unknown));
        }
        for (var unsourced : cited.unsourced(ids)) {
            handbill.console().err().println("handbill: the " + unsourced + " rests on no source");
        }
        return faults.isEmpty() && !sources.isEmpty() ? ExitCode.OK : ExitCode.FACTS;
    }

    /// Of records, a language only chooses the prose of a sheet.
    private void refuseIdleLanguage(FactBase facts) {
        if (language == null || form.library().isEmpty()) {
            return;
        }
        var read = language;
        boolean chooses = ids.stream()
                .flatMap(name -> Id.parse(name).flatMap(facts::sheet).stream())
                .flatMap(sheet -> sheet.languages().stream())
                .anyMatch(known -> known.value().equals(read));
        if (!chooses) {
            throw new UsageFault("--lang " + read + ": of " + form.word()
                    + " it chooses a sheet's prose, and no sheet in that language is cited");
        }
    }

    private static LocalDate today() {
        return Today.of(Optional.empty(), System.getenv());
    }

    private void refuseWhatDoesNotGoTogether() {
        if (locator != null && !inText) {
            throw new UsageFault("--locator goes with --in-text: a reference list names no place in a source");
        }
        if (style != null && form.library().isPresent()) {
            throw new UsageFault(
                    "--style goes with --as text, html or markdown; " + form.word() + " is the record itself");
        }
        if (inText && form.library().isPresent()) {
            throw new UsageFault(
                    "--in-text goes with --as text, html or markdown; " + form.word() + " is the record itself");
        }
    }

    private List<RichText> citations(Workplace workplace, List<Source> sources) {
        var project = workplace.facts().project();
        var read = Optional.ofNullable(language)
                .or(() -> project.map(known -> known.language().value()))
                .orElse(Language.ENGLISH);
        var named = Optional.ofNullable(style)
                .or(() -> project.map(known -> known.citationStyle().value()))
                .orElse("apa");
        var found = style(workplace, named);
        if (CslLocales.of(found, read).isEmpty()) {
            throw new UsageFault("citations cannot be set in the language \"" + read + "\": CSL has no locale for it");
        }
        var place = place(read, sources);
        var alone = new Standalone(workplace.processor(), found, read);
        var citations = new ArrayList<RichText>();
        for (var source : sources) {
            int number = citations.size() + 1;
            citations.add(inText ? alone.inText(source, place, number) : alone.entry(source, number));
        }
        return citations;
    }

    private Optional<Locator> place(Language read, List<Source> sources) {
        if (locator == null) {
            return Optional.empty();
        }
        if (sources.size() != 1) {
            throw new UsageFault("--locator is a place in one source; " + sources.size() + " are cited");
        }
        var place = Prose.locator(locator, read);
        if (place.isEmpty()) {
            throw new UsageFault(
                    "--locator: \"" + locator + "\" names no place; write \"p. 12\", \"sec. 3\", \"art. 3(a)\"");
        }
        return place;
    }

    private static Style style(Workplace workplace, String name) {
        var file = Path.of(name);
        boolean isFile = name.endsWith(".csl") && Files.isRegularFile(file);
        try {
            return isFile
                    ? Styles.of(Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file's folder"))
                            .find(String.valueOf(file.getFileName()))
                    : workplace.styles().find(name);
        } catch (StyleException e) {
            if (!e.faults().isEmpty()) {
                throw new BrokenStyle(
                        name, isFile ? file : workplace.directory().resolve(name), e.faults());
            }
            throw new UsageFault("--style: "
                    + e.getMessage()
                    + e.suggestion().map(Nearest::question).orElse("")
                    + others(workplace.styles(), name));
        }
    }

    /// Styles whose titles have the words that were written.
    private static String others(Styles styles, String name) {
        var found = styles.withWords(name);
        if (found.isEmpty()) {
            return "";
        }
        var shown = found.stream().limit(MOST_SUGGESTED).map(Styles.Summary::id).toList();
        return " Styles with these words: " + String.join(", ", shown)
                + (found.size() > MOST_SUGGESTED ? ", and " + (found.size() - MOST_SUGGESTED) + " more" : "");
    }

    private String written(RichText citation) {
        return switch (form) {
            case HTML ->
                "<p>"
                        + RichHtml.write(citation.as(Run.Role.TEXT))
                                // No style sheet comes with it.
                                .replace("<span class=\"small-caps\">", "<span style=\"font-variant: small-caps\">")
                        + "</p>";
            case MARKDOWN -> RichMarkdown.write(citation.as(Run.Role.TEXT));
            default -> citation.letters();
        };
    }
}
