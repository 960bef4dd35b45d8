package org.handbill.handout;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.handbill.cite.CitationProcessor;
import org.handbill.cite.Cited;
import org.handbill.cite.Prose;
import org.handbill.cite.RichText;
import org.handbill.cite.Style;
import org.handbill.facts.Claim;
import org.handbill.facts.Comparison;
import org.handbill.facts.FactBase;
import org.handbill.facts.Figure;
import org.handbill.facts.Kind;
import org.handbill.facts.Language;
import org.handbill.facts.Localized;
import org.handbill.facts.Paper;
import org.handbill.facts.PartialDate;
import org.handbill.facts.Perspective;
import org.handbill.facts.Placed;
import org.handbill.facts.Project;
import org.handbill.facts.Sheet;
import org.handbill.facts.Source;
import org.handbill.facts.Text;

/// Makes handouts of sheets. Expects a sheet that nothing stops: what a sheet names must be there.
public final class Assembler {
    private final FactBase facts;
    private final Project project;
    private final CitationProcessor processor;
    private final Variants variants = new Variants();

    public Assembler(FactBase facts, Project project, CitationProcessor processor) {
        this.facts = facts;
        this.project = project;
        this.processor = processor;
    }

    /// What is asked for.
    ///
    /// @param sheet     the sheet
    /// @param language  one of its languages
    /// @param style     its citation style
    /// @param words     of the language
    /// @param paper     that its PDF is set for
    /// @param today     which decides what is overdue
    /// @param recipient whom it is for, by column; empty for nobody in particular
    public record Order(
            Sheet sheet,
            Language language,
            Style style,
            Words words,
            Paper paper,
            LocalDate today,
            Map<String, String> recipient) {}

    /// Makes one handout.
    public Handout assemble(Order order) {
        return order.recipient().isEmpty()
                ? new Assembly(order).handout()
                : variants.of(order, facts::claim, () -> new Assembly(order).handout());
    }

    /// The claims that a sheet prints for a recipient, each once, in reading order.
    public List<Claim> claimsOf(Sheet sheet, Map<String, String> recipient) {
        return Layout.of(sheet, facts::claim, recipient).claims().distinct().toList();
    }

    /// One handout in the making: all citations are taken up in reading order, formatted together, and then put in
    /// their places.
    private final class Assembly {
        private final Order order;
        private final Layout layout;
        private final Citations citations;
        private final Tables tables;

        Assembly(Order order) {
            this.order = order;
            layout = Layout.of(order.sheet(), facts::claim, order.recipient());
            citations = new Citations(facts, order.words(), order.style(), order.language());
            tables = new Tables(facts, citations, this::inline, this::statement, order.today());
        }

        Handout handout() {
            var sheet = order.sheet();
            var variables = new LinkedHashMap<String, Citations.Draft>();
            sheet.variables()
                    .forEach(
                            (name, texts) -> here(texts).ifPresent(text -> variables.put(name, citations.prose(text))));
            var drafts = layout.sections().stream().map(this::draft).toList();

            var formatted = citations.format(processor);
            var finished = new LinkedHashMap<String, RichText>();
            variables.forEach((name, draft) -> finished.put(name, paragraph(draft.with(formatted))));
            var notes = formatted.notes();
            var claims = layout.claims().distinct().toList();
            var sources = citations.sources();
            return new Handout(
                    sheet.id(),
                    sheet.template().value(),
                    order.language(),
                    order.paper(),
                    inline(sheet.title()),
                    finished,
                    drafts.stream().map(draft -> section(draft, formatted)).toList(),
                    notes,
                    sheet.referenceList() || notes.isEmpty() ? references(formatted.references()) : List.of(),
                    closing(claims, sources),
                    order.recipient(),
                    claims.stream().map(Claim::id).toList(),
                    sources);
        }

        /// A section whose citations are not formatted yet.
        private record SectionDraft(
                Sheet.Section section,
                Optional<Citations.Draft> text,
                Optional<Tables.Draft> table,
                List<StatementDraft> drawn,
                List<GroupDraft> groups) {}

        private record GroupDraft(StatementDraft statement, List<StatementDraft> answers) {}

        private record StatementDraft(Claim claim, Citations.Slot citation) {}

        private SectionDraft draft(Layout.Part part) {
            var text = part.section().text().flatMap(this::here).map(citations::prose);
            var table = part.section().comparison().map(tables::draft);
            return new SectionDraft(
                    part.section(),
                    text,
                    table,
                    part.drawn().stream().map(this::draft).toList(),
                    part.groups().stream()
                            .map(group -> new GroupDraft(
                                    draft(group.claim()),
                                    group.answers().stream().map(this::draft).toList()))
                            .toList());
        }

        private StatementDraft draft(Claim claim) {
            return new StatementDraft(claim, citations.evidence(claim.evidence()));
        }

        private Handout.Section section(SectionDraft draft, Citations.Formatted formatted) {
            return new Handout.Section(
                    draft.section().title().map(this::inline),
                    draft.text().map(text -> text.with(formatted)).orElse(List.of()),
                    draft.table().map(table -> tables.with(table, formatted)),
                    draft.section().figure().map(figure -> chart(figure, draft.drawn(), formatted)),
                    draft.groups().stream()
                            .map(group -> block(group, formatted))
                            .toList());
        }

        private Chart chart(Figure figure, List<StatementDraft> drawn, Citations.Formatted formatted) {
            return new ChartMaker(order.words())
                    .chart(
                            figure,
                            drawn.stream().map(one -> statement(one, formatted)).toList());
        }

        private Handout.Block block(GroupDraft group, Citations.Formatted formatted) {
            var statement = statement(group.statement(), formatted);
            return group.answers().isEmpty()
                    ? new Handout.Block.Single(statement)
                    : new Handout.Block.Contested(
                            statement,
                            group.answers().stream()
                                    .map(answer -> statement(answer, formatted))
                                    .toList());
        }

        private Handout.Statement statement(StatementDraft draft, Citations.Formatted formatted) {
            return statement(draft.claim(), formatted.citation(draft.citation()));
        }

        private Handout.Statement statement(Claim claim, RichText citation) {
            return new Handout.Statement(
                    claim,
                    inline(claim.text()),
                    citation,
                    claim.attributedTo().flatMap(this::here).map(Text::value),
                    claim.value().map(this::figure),
                    restsOnPartiesAlone(claim),
                    isOverdue(claim, order.today()));
        }

        private Handout.Figure figure(Claim.Value value) {
            return new Handout.Figure(
                    value.number(),
                    value.unit().flatMap(this::here).map(Text::value),
                    value.interval().size() == 2
                            ? Optional.of(order.words()
                                    .interval(
                                            value.interval().getFirst(),
                                            value.interval().getLast()))
                            : Optional.empty(),
                    value.year(),
                    value.population().flatMap(this::here).map(Text::value));
        }

        private List<Handout.Reference> references(List<Cited.Entry> entries) {
            return entries.stream()
                    .map(entry -> new Handout.Reference(
                            entry.source(),
                            entry.label(),
                            entry.text(),
                            entry.source().seenAs().archived()))
                    .toList();
        }

        private Handout.Closing closing(List<Claim> claims, List<Source> sources) {
            var organization = project.organization();
            var cells = layout.sourcedCells().toList();
            var useUntil = Stream.concat(
                            claims.stream().map(Claim::reviewBy),
                            cells.stream().map(cell -> cell.reviewBy().map(Placed::value)))
                    .flatMap(Optional::stream)
                    .map(PartialDate::firstDay)
                    .min(Comparator.naturalOrder())
                    .map(day -> PartialDate.of(day.minusDays(1)));
            return new Handout.Closing(
                    RichText.plain(here(organization.name()).map(Text::value).orElse("")),
                    organization.url(),
                    organization.contact(),
                    seen(sources),
                    useUntil.map(PartialDate::toString),
                    useUntil.map(order.words()::date),
                    claims.stream().anyMatch(claim -> isOverdue(claim, order.today()))
                            || cells.stream().anyMatch(cell -> isOverdue(cell, order.today())),
                    FactsDigest.of(claims, sources, cells));
        }

        /// On or after which day the sources were seen: the oldest day, and of how many it is known.
        private Optional<String> seen(List<Source> sources) {
            var words = order.words();
            var days = sources.stream()
                    .flatMap(source -> source.accessed().stream())
                    .toList();
            return days.stream()
                    .min(Comparator.naturalOrder())
                    .map(day -> days.size() == sources.size()
                            ? words.seen(day)
                            : words.seenSome(days.size(), sources.size(), day));
        }

        private boolean restsOnPartiesAlone(Claim claim) {
            var perspectives = claim.evidence().stream()
                    .flatMap(one -> facts.source(one.source().id()).stream())
                    .map(source -> source.seenAs().perspective())
                    .toList();
            return (claim.kind() == Kind.FINDING || claim.kind() == Kind.STATISTIC)
                    && !perspectives.isEmpty()
                    && perspectives.stream()
                            .allMatch(who -> who.map(Perspective::isParty).orElse(false));
        }

        private Optional<Text> here(Localized texts) {
            return texts.in(order.language());
        }

        private RichText inline(Localized texts) {
            return here(texts).map(Prose::inline).orElse(RichText.EMPTY);
        }

        private RichText paragraph(Collection<RichText> paragraphs) {
            var spaced = paragraphs.stream()
                    .flatMap(text -> Stream.of(RichText.plain(" "), text))
                    .skip(1)
                    .toList();
            return RichText.join(spaced);
        }
    }

    /// Whether the day on which a claim had to be reviewed has come.
    public static boolean isOverdue(Claim claim, LocalDate today) {
        return hasCome(claim.reviewBy(), today);
    }

    /// The same of a cell that has evidence of its own.
    public static boolean isOverdue(Comparison.Cell.Sourced cell, LocalDate today) {
        return hasCome(cell.reviewBy().map(Placed::value), today);
    }

    private static boolean hasCome(Optional<PartialDate> reviewBy, LocalDate today) {
        return reviewBy.map(day -> !day.firstDay().isAfter(today)).orElse(false);
    }
}
