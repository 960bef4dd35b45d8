package org.handbill.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.handbill.check.Lines;
import org.handbill.check.TextReport;
import org.handbill.cite.CitationException;
import org.handbill.cite.CitationProcessor;
import org.handbill.cite.CslProcessor;
import org.handbill.cite.StyleException;
import org.handbill.cite.Styles;
import org.handbill.facts.FactBase;
import org.handbill.facts.FileKind;
import org.handbill.facts.Finding;
import org.handbill.facts.Id;
import org.handbill.facts.Language;
import org.handbill.facts.Nearest;
import org.handbill.facts.Source;
import org.handbill.handout.TemplateFiles;
import org.handbill.pdf.Letters;
import org.handbill.publish.Choice;
import org.handbill.publish.Press;
import org.handbill.publish.StyleShelf;

/// A project that a command works on.
///
/// @param directory the project's folder
/// @param facts     all that was read of it
/// @param templates its templates, with Handbill's own
/// @param styles    the citation styles that it may use
/// @param processor formats citations
record Workplace(Path directory, FactBase facts, TemplateFiles templates, Styles styles, CitationProcessor processor) {

    static Workplace open(HandbillCommand handbill) throws IOException {
        var directory = ProjectFolder.find(handbill.project(), System.getenv());
        return of(directory, FactBase.read(directory));
    }

    /// Opens it with no more than its sources where each of the ids is one of them: reading the rest takes longer than
    /// citing them.
    static Workplace openFor(HandbillCommand handbill, List<String> ids) throws IOException {
        var directory = ProjectFolder.find(handbill.project(), System.getenv());
        var sources = FactBase.read(directory, EnumSet.of(FileKind.SOURCES));
        return of(directory, sources.ids(FileKind.SOURCES).containsAll(ids) ? sources : FactBase.read(directory));
    }

    private static Workplace of(Path directory, FactBase facts) {
        return new Workplace(directory, facts, TemplateFiles.of(directory), Styles.of(directory), new CslProcessor());
    }

    /// The ids of sheets named in arguments.
    List<Id> ids(List<String> names) {
        return names.stream().distinct().map(this::sheetId).toList();
    }

    private Id sheetId(String name) {
        var known = facts.ids(FileKind.SHEETS);
        return Id.parse(name)
                .filter(id -> known.contains(name))
                .orElseThrow(() -> new UsageFault("no sheet has the id \"" + name + "\"" + didYouMean(name, known)));
    }

    /// The end of a message about a misspelt word.
    static String didYouMean(String word, Collection<String> known) {
        return Nearest.to(word, known).map(Nearest::question).orElse("");
    }

    /// Opens the press for what is asked for; nothing where the project's own file is at fault.
    Optional<Press> press(Choice choice) {
        return press(choice, Letters.NONE);
    }

    /// The same for copies.
    ///
    /// @param letters of all recipients
    Optional<Press> press(Choice choice, Letters letters) {
        var shelf = new StyleShelf(styles);
        refuseStrangeOptions(choice, shelf);
        return facts.project()
                .map(project ->
                        new Press(new Press.Stock(facts, project, templates, shelf, processor), choice, letters));
    }

    /// Refuses a variable, a language and a style that there is not.
    void refuseStrangeOptions(Choice choice) {
        refuseStrangeOptions(choice, new StyleShelf(styles));
    }

    private void refuseStrangeOptions(Choice choice, StyleShelf shelf) {
        refuseStrangeVariable(choice);
        refuseStrangeLanguage(choice);
        choice.style().flatMap(name -> shelf.find(name).fault()).ifPresent(fault -> {
            if (!fault.faults().isEmpty()) {
                var name = choice.style().orElseThrow();
                throw new BrokenStyle(name, directory.resolve(name), fault.faults());
            }
            throw new UsageFault("--style: " + fault.getMessage()
                    + fault.suggestion().map(Nearest::question).orElse(""));
        });
    }

    private void refuseStrangeVariable(Choice choice) {
        choice.undeclaredVariables(facts).stream().findFirst().ifPresent(name -> {
            var declared = choice.asked(facts)
                    .flatMap(sheet -> sheet.variables().keySet().stream())
                    .distinct()
                    .toList();
            throw new UsageFault("--set %s: no sheet asked for has a variable of that name%s"
                    .formatted(name, didYouMean(name, declared)));
        });
    }

    private void refuseStrangeLanguage(Choice choice) {
        var known = choice.asked(facts)
                .flatMap(sheet -> sheet.languages().stream())
                .map(language -> language.value().tag())
                .distinct()
                .toList();
        choice.languages().stream()
                .map(Language::tag)
                .filter(tag -> !known.contains(tag))
                .findFirst()
                .ifPresent(tag -> {
                    throw new UsageFault("--lang %s: no sheet asked for has that language%s; they have: %s"
                            .formatted(tag, didYouMean(tag, known), String.join(", ", known)));
                });
    }

    /// A source's entry in the project's own language and style.
    String reference(Source source) {
        try {
            var project = facts.project();
            var style = styles.find(
                    project.map(known -> known.citationStyle().value()).orElse("apa"));
            var language = project.map(known -> known.language().value()).orElse(Language.ENGLISH);
            return processor.alone(style, language, source).letters();
        } catch (StyleException | CitationException e) {
            return source.text("title").orElse("");
        }
    }

    /// Prints findings as text to standard error.
    void report(Console console, List<Finding> findings) {
        report(console, lines(), findings);
    }

    /// Prints findings as text to standard error.
    void report(Console console, Lines lines, List<Finding> findings) {
        console.err().print(new TextReport(lines, console.coloured()).of(console.told(findings)));
    }

    /// The lines of the facts, and of the project's templates and styles.
    Lines lines() {
        var others = new FileLines();
        return (file, number) -> line(file, number, others);
    }

    private Optional<String> line(String file, int number, FileLines others) {
        return facts.lineOf(file, number).or(() -> {
            var path = directory.resolve(file).normalize();
            return path.startsWith(directory) ? others.line(path, number) : Optional.empty();
        });
    }
}
