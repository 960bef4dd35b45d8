package org.handbill.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.handbill.facts.Claim;
import org.handbill.facts.Comparison;
import org.handbill.facts.Evidence;
import org.handbill.facts.FactBase;
import org.handbill.facts.Id;
import org.handbill.facts.Localized;
import org.handbill.facts.Reference;
import org.handbill.facts.Sheet;
import org.handbill.facts.Source;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `handbill show`: one claim, source or sheet, with all that it rests on and all that rests on it.
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Show a claim, a source or a sheet: what it says, what it rests on and what rests on it.")
final class ShowCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private HandbillCommand handbill;

    @Parameters(paramLabel = "ID", description = "Id of a claim, a source or a sheet.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String id;

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        var workplace = Workplace.open(handbill);
        var facts = workplace.facts();
        var asked = Id.parse(id);
        var answer = asked.flatMap(facts::claim)
                .map(claim -> claim(workplace, claim))
                .or(() -> asked.flatMap(facts::source).map(source -> source(workplace, source)))
                .or(() -> asked.flatMap(facts::sheet).map(sheet -> sheet(workplace, sheet)));
        var aboutIt = facts.findings().stream()
                .filter(finding -> finding.subject().equals(Optional.of(id)))
                .toList();
        if (answer.isEmpty() && aboutIt.isEmpty()) {
            throw new UsageFault("no claim, source or sheet has the id \"" + id + "\""
                    + Workplace.didYouMean(id, allIds(facts).toList()));
        }
        answer.ifPresent(details -> details.print(handbill.console(), json));
        workplace.report(handbill.console(), aboutIt);
        return aboutIt.isEmpty() ? ExitCode.OK : ExitCode.FACTS;
    }

    private static Stream<String> allIds(FactBase facts) {
        return Stream.of(
                        facts.claims().stream().map(Claim::id),
                        facts.sources().stream().map(Source::id),
                        facts.sheets().stream().map(Sheet::id))
                .flatMap(ids -> ids)
                .map(Id::value);
    }

    private static Details claim(Workplace workplace, Claim claim) {
        var facts = workplace.facts();
        var details = new Details("claim", claim.id(), claim.at());
        details.add("kind", claim.kind().word());
        details.add("topic", claim.topic());
        details.add("text", claim.text());
        claim.attributedTo().ifPresent(holder -> details.add("attributed-to", holder));
        claim.value().ifPresent(value -> figure(details, value));
        claim.asOf().ifPresent(day -> details.add("as-of", day.toString()));
        claim.reviewed()
                .ifPresent(review -> details.add(
                        "reviewed",
                        review.date() + review.by().map(who -> " by " + who).orElse("")));
        claim.reviewBy().ifPresent(day -> details.add("review-by", day.toString()));
        claim.jurisdiction().ifPresent(where -> details.add("jurisdiction", where));
        claim.withdrawn()
                .ifPresent(gone -> details.add(
                        "withdrawn",
                        gone.date() + gone.reason().map(why -> ": " + why).orElse("")));
        details.list(
                "evidence",
                claim.evidence().stream().map(one -> evidence(workplace, one)).toList());
        details.list(
                "answered-by",
                claim.answeredBy().stream()
                        .map(Reference::id)
                        .map(answer -> named(answer, facts.claim(answer).map(Claim::text), facts))
                        .toList());
        details.list(
                "answers",
                facts.claims().stream()
                        .filter(other -> other.answeredBy().stream()
                                .anyMatch(answer -> answer.id().equals(claim.id())))
                        .map(other -> named(other.id(), Optional.of(other.text()), facts))
                        .toList());
        details.list("sheets", sheets(facts, sheet -> prints(sheet, claim.id())));
        return details;
    }

    private static void figure(Details details, Claim.Value value) {
        details.add("value", value.number());
        value.unit().ifPresent(unit -> details.add("unit", unit));
        details.add("interval", String.join(" to ", value.interval()));
        value.year().ifPresent(year -> details.add("year", year));
        value.population().ifPresent(population -> details.add("population", population));
    }

    private static Map<String, String> evidence(Workplace workplace, Evidence evidence) {
        var id = evidence.source().id();
        var entry = new java.util.LinkedHashMap<String, String>();
        entry.put("id", id.value());
        evidence.locator().ifPresent(place -> entry.put(place.label(), place.value()));
        evidence.restsOn().ifPresent(what -> entry.put("rests-on", what.word()));
        evidence.quote().ifPresent(quote -> entry.put("quote", quote.exact()));
        workplace.facts().source(id).ifPresent(source -> {
            source.seenAs().perspective().ifPresent(who -> entry.put("perspective", who.word()));
            source.seenAs().seen().ifPresent(seen -> entry.put("seen", seen));
            entry.put("reference", workplace.reference(source));
        });
        return entry;
    }

    private static Map<String, String> named(Id id, Optional<Localized> text, FactBase facts) {
        var entry = new java.util.LinkedHashMap<String, String>();
        entry.put("id", id.value());
        text.ifPresent(words -> entry.put("text", ListCommand.any(words, facts)));
        return entry;
    }

    private static List<Map<String, String>> sheets(FactBase facts, Predicate<Sheet> prints) {
        return facts.sheets().stream()
                .filter(prints)
                .map(sheet -> named(sheet.id(), Optional.of(sheet.title()), facts))
                .toList();
    }

    private static boolean prints(Sheet sheet, Id claim) {
        return sheet.claims().anyMatch(printed -> printed.id().equals(claim));
    }

    /// Whether a claim or a cell of a sheet rests on a source.
    ///
    /// @param claims those that rest on it
    private static boolean restsOn(Sheet sheet, Source source, List<Claim> claims) {
        return claims.stream().anyMatch(claim -> prints(sheet, claim.id()))
                || sheet.sourcedCells()
                        .flatMap(cell -> cell.evidence().stream())
                        .anyMatch(one -> one.source().id().equals(source.id()));
    }

    private static Details source(Workplace workplace, Source source) {
        var facts = workplace.facts();
        var details = new Details("source", source.id(), source.at());
        details.add("type", source.type());
        details.add("reference", workplace.reference(source));
        source.seenAs().perspective().ifPresent(who -> details.add("perspective", who.word()));
        source.seenAs().seen().ifPresent(seen -> details.add("seen", seen));
        source.accessed().ifPresent(day -> details.add("accessed", day.toString()));
        source.seenAs().archived().ifPresent(address -> details.add("archived", address));
        source.seenAs()
                .supersededBy()
                .ifPresent(other -> details.add("superseded-by", other.id().value()));
        source.seenAs()
                .retracted()
                .ifPresent(gone -> details.add("retracted", gone.date().toString()));
        var claims = facts.claims().stream()
                .filter(claim -> claim.evidence().stream()
                        .anyMatch(one -> one.source().id().equals(source.id())))
                .toList();
        details.list(
                "claims",
                claims.stream()
                        .map(claim -> named(claim.id(), Optional.of(claim.text()), facts))
                        .toList());
        details.list("sheets", sheets(facts, sheet -> restsOn(sheet, source, claims)));
        return details;
    }

    private static Details sheet(Workplace workplace, Sheet sheet) {
        var facts = workplace.facts();
        var details = new Details("sheet", sheet.id(), sheet.at());
        details.add("title", sheet.title());
        details.add("template", sheet.template().value());
        details.add(
                "languages",
                String.join(
                        ", ",
                        sheet.languages().stream()
                                .map(language -> language.value().tag())
                                .toList()));
        details.add(
                "formats",
                String.join(
                        ", ",
                        sheet.formats().stream().map(format -> format.word()).toList()));
        details.add("citation-style", sheet.citationStyle().value());
        var claims = sheet.claims().map(Reference::id).distinct().toList();
        details.list(
                "claims",
                claims.stream()
                        .map(id -> named(id, facts.claim(id).map(Claim::text), facts))
                        .toList());
        details.list(
                "sources",
                Stream.concat(
                                claims.stream()
                                        .flatMap(id -> facts.claim(id).stream())
                                        .map(Claim::evidence),
                                sheet.sourcedCells().map(Comparison.Cell.Sourced::evidence))
                        .flatMap(List::stream)
                        .map(one -> one.source().id())
                        .distinct()
                        .sorted()
                        .flatMap(id -> facts.source(id).stream())
                        .map(source -> Map.of("id", source.id().value(), "reference", workplace.reference(source)))
                        .toList());
        return details;
    }
}
