package org.handbill.publish;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handbill.check.Checks;
import org.handbill.check.Context;
import org.handbill.check.Judgement;
import org.handbill.cite.CitationException;
import org.handbill.cite.CitationProcessor;
import org.handbill.cite.Style;
import org.handbill.facts.Claim;
import org.handbill.facts.Comparison;
import org.handbill.facts.FactBase;
import org.handbill.facts.FileKind;
import org.handbill.facts.Finding;
import org.handbill.facts.Format;
import org.handbill.facts.Id;
import org.handbill.facts.Language;
import org.handbill.facts.Paper;
import org.handbill.facts.Project;
import org.handbill.facts.Sheet;
import org.handbill.facts.Text;
import org.handbill.handout.Assembler;
import org.handbill.handout.TemplateFault;
import org.handbill.handout.TemplateFiles;
import org.handbill.handout.WordShelf;
import org.handbill.pdf.Letters;
import org.handbill.pdf.PdfInfo;

/// Prints sheets: judges whether a sheet may be printed, assembles the handout and renders its formats. May be used
/// by several threads at once.
public final class Press {
    private final Stock stock;
    private final Choice choice;
    private final Letters letters;
    private final WordShelf shelf;
    private final List<Sheet> sheets;
    private final Judgement judgement;
    private final Assembler assembler;
    private final Larder larder;
    private final Recipes recipes;
    private final PageRules pageRules;
    private final FormatPrinter printer;

    /// What all sheets of a project share.
    ///
    /// @param facts     the project's facts
    /// @param project   the project itself
    /// @param templates its templates
    /// @param styles    its citation styles
    /// @param processor formats citations
    public record Stock(
            FactBase facts, Project project, TemplateFiles templates, StyleShelf styles, CitationProcessor processor) {}

    /// A press for handouts that are for everyone.
    public Press(Stock stock, Choice choice) {
        this(stock, choice, Letters.NONE);
    }

    /// @param letters of all recipients
    public Press(Stock stock, Choice choice, Letters letters) {
        this.stock = stock;
        this.choice = choice;
        this.letters = letters;
        this.shelf = new WordShelf(stock.templates());
        this.sheets = choice.of(stock.facts());
        this.judgement = Checks.thatMayStop(stock.facts())
                .judge(Context.of(stock.facts(), choice.today())
                        .allowingOverdue(choice.allowOverdue())
                        .with(new Shelf(stock.templates(), stock.styles()))
                        .with(new CitedKeys(stock.facts())));
        this.assembler = new Assembler(stock.facts(), stock.project(), stock.processor());
        this.larder = new Larder(stock.facts(), stock.project(), assembler);
        this.recipes = new Recipes(this::judged, task -> task.printed(stock.facts()));
        this.pageRules = new PageRules(judgement);
        this.printer = new FormatPrinter(stock, pageRules, letters);
    }

    /// The sheets asked for, as they are to be printed.
    public List<Sheet> sheets() {
        return sheets;
    }

    /// All that the reader refused, whether a sheet prints it or not.
    List<Finding> readerFindings() {
        return stock.facts().findings();
    }

    /// Whether the project has a sheet of that id, be it at fault.
    boolean hasSheet(String id) {
        return stock.facts().ids(FileKind.SHEETS).contains(id) || stock.facts().isUnread(FileKind.SHEETS);
    }

    /// Whether the project surely has no sheet of that id: a file that is at fault may hold it.
    boolean isGone(String id) {
        return !hasSheet(id) && readerFindings().stream().noneMatch(Finding::isError);
    }

    /// What was found in the sheets asked for that does not stop them.
    public List<Finding> remarks() {
        var subjects = sheets.stream().flatMap(this::subjects).map(Id::value).collect(Collectors.toSet());
        return judgement.findings().stream()
                .filter(finding -> !finding.isError())
                .filter(finding -> finding.subject().map(subjects::contains).orElse(true))
                .toList();
    }

    private Stream<Id> subjects(Sheet sheet) {
        var claims = assembler.claimsOf(sheet, Map.of());
        return Stream.of(
                        Stream.of(sheet.id()),
                        claims.stream().map(Claim::id),
                        Stream.concat(
                                        claims.stream().map(Claim::evidence),
                                        sheet.sourcedCells().map(Comparison.Cell.Sourced::evidence))
                                .flatMap(List::stream)
                                .map(one -> one.source().id()))
                .flatMap(ids -> ids);
    }

    /// What stops a handout; empty where nothing does.
    public List<Finding> stopping(Task task) {
        return recipe(task).stopping();
    }

    /// What a handout is made from, or what stops it.
    Recipes.Recipe recipe(Task task) {
        return recipes.of(task);
    }

    /// All formats of a sheet in a language, for everyone.
    public Printed print(Sheet sheet, Language language) {
        return print(Task.plain(sheet, language), sheet.formats());
    }

    /// What a PDF of many copies of a sheet says of itself. It has no digest of facts: its copies may differ in theirs.
    public PdfInfo info(Sheet sheet) {
        var language = sheet.languages().getFirst().value();
        return new PdfInfo(
                sheet.title().in(language).map(Text::value).orElse(sheet.id().value()),
                language.tag(),
                stock.project()
                        .organization()
                        .name()
                        .in(language)
                        .map(Text::value)
                        .orElse(""),
                "",
                "Handbill " + Version.current());
    }

    /// Some formats of a handout. What stops it stops all of them.
    public Printed print(Task task, Collection<Format> formats) {
        return print(task, recipe(task), formats);
    }

    /// The same where what a handout is made from is known.
    Printed print(Task task, Recipes.Recipe recipe, Collection<Format> formats) {
        if (recipe.ingredients().isEmpty()) {
            return Printed.stopped(recipe.stopping());
        }
        var sheet = task.sheet();
        try {
            var order = new Assembler.Order(
                    sheet,
                    task.language(),
                    styleOf(sheet),
                    shelf.of(task.language()),
                    paper(),
                    choice.today(),
                    task.columns());
            if (!choice.forPandoc() || !formats.contains(Format.MARKDOWN)) {
                return printer.print(sheet, assembler.assemble(order), formats);
            }
            var others =
                    formats.stream().filter(format -> format != Format.MARKDOWN).toList();
            var printed = printer.print(sheet, assembler.assemble(order), others);
            return printed.handout().isEmpty() ? printed : printed.with(Format.MARKDOWN, forPandoc(order));
        } catch (TemplateFault fault) {
            return Printed.stopped(List.of(fault.finding(sheet.id().value())));
        } catch (CitationException fault) {
            return Printed.stopped(List.of(Finding.error(
                    sheet.citationStyle().at(),
                    "citation-fault",
                    sheet.id().value(),
                    fault.getMessage(),
                    "choose another citation style, or mend the source")));
        }
    }

    /// A sheet's Markdown with citations for Pandoc to make, and the sources that it makes them from.
    private byte[] forPandoc(Assembler.Order order) throws TemplateFault {
        var citations = new PandocCitations();
        var handout = new Assembler(stock.facts(), stock.project(), citations)
                .assemble(new Assembler.Order(
                        order.sheet(),
                        order.language(),
                        PandocCitations.style(order.style()),
                        order.words(),
                        order.paper(),
                        order.today(),
                        order.recipient()));
        return citations.document(order, printer.markdown(handout)).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private Recipes.Recipe judged(Task task) {
        var sheet = task.sheet();
        var stopping = judgement.stopping(task.printed(stock.facts()));
        return stopping.isEmpty()
                ? Recipes.Recipe.of(
                        larder.of(
                                task,
                                new Larder.Manner(
                                        styleOf(sheet),
                                        paper(),
                                        stock.templates()
                                                .digest(sheet.template().value()),
                                        pageRules.thatStop(sheet),
                                        letters,
                                        choice.today())),
                        sheet.formats())
                : Recipes.Recipe.stopped(stopping);
    }

    /// The digests of all that each format of a handout is made from.
    Map<Format, String> digests(Task task, Recipes.Recipe recipe) {
        var digests = new EnumMap<Format, String>(Format.class);
        recipe.digests().forEach((format, digest) -> {
            boolean forPandoc = choice.forPandoc() && format == Format.MARKDOWN;
            digests.put(
                    format, Ingredients.digest(forPandoc ? digest + " for Pandoc" : digest, task.recipient(), format));
        });
        return digests;
    }

    /// Whether a file is one that its sheet is made as, whatever was asked for now. Of a sheet that can't be read, all
    /// are.
    boolean declares(Manifest.Output file) {
        return Id.parse(file.sheet())
                .flatMap(stock.facts()::sheet)
                .map(sheet -> sheet.formats().stream()
                                .anyMatch(format -> format.word().equals(file.format()))
                        && sheet.languages().stream()
                                .anyMatch(language -> language.value().tag().equals(file.language())))
                .orElse(true);
    }

    /// Whether a language is among those asked for.
    boolean isAsked(String language) {
        return choice.languages().isEmpty()
                || choice.languages().stream().anyMatch(asked -> asked.tag().equals(language));
    }

    private Style styleOf(Sheet sheet) {
        return stock.styles().find(sheet.citationStyle().value()).style().orElseThrow();
    }

    private Paper paper() {
        return choice.paper().orElse(stock.project().paper());
    }
}
