package org.handbill.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handbill.facts.FileKind;
import org.handbill.facts.Finding;
import org.handbill.facts.Id;
import org.handbill.facts.Language;
import org.handbill.facts.Severity;
import org.handbill.facts.Sheet;

/// What the reader and the rules found, and which copies of which sheets it stops.
public final class Judgement {
    private final Context context;
    private final Settings settings;
    private final List<Finding> ofFacts;
    private final Map<String, List<Finding>> errorsBySubject;
    private final Checks checks;

    /// What was found on the project's own sheets, each as it is printed plainly and whole; made when first asked for.
    private final Map<Copy, List<Finding>> onSheets = new HashMap<>();

    Judgement(Context context, Settings settings, List<Finding> ofFacts, Checks checks) {
        this.context = context;
        this.settings = settings;
        this.ofFacts = ofFacts;
        this.checks = checks;
        errorsBySubject = ofFacts.stream()
                .filter(Finding::isError)
                .filter(finding -> finding.subject().isPresent())
                .collect(Collectors.groupingBy(finding -> finding.subject().orElseThrow()));
    }

    /// All that was found: by the reader, in the facts, and on every sheet in every language, printed plainly and
    /// with all that some recipient may get. In the order of places, each once.
    public List<Finding> findings() {
        return Finding.onceEach(Stream.of(
                        context.facts().findings().stream(),
                        settings.faults(checks.known()).stream(),
                        ofFacts.stream(),
                        onSheets().values().stream().flatMap(List::stream))
                .flatMap(Function.identity()));
    }

    private synchronized Map<Copy, List<Finding>> onSheets() {
        if (onSheets.isEmpty()) {
            onSheets.putAll(context.facts().sheets().parallelStream()
                    .flatMap(sheet -> sheet.languages().stream().flatMap(language -> copies(sheet, language.value())))
                    .collect(Collectors.toConcurrentMap(Function.identity(), this::onCopy, (same, _) -> same)));
        }
        return onSheets;
    }

    private Stream<Copy> copies(Sheet sheet, Language language) {
        var plain = Copy.plain(sheet, language, context.facts());
        var whole = Copy.whole(sheet, language);
        return plain.equals(whole) ? Stream.of(plain) : Stream.of(plain, whole);
    }

    /// How much what a rule over the page finds on a sheet weighs; nothing where the project has the rule off, or
    /// excepts the sheet from it.
    ///
    /// @param ownWeight the rule's, where the project does not say otherwise
    public Optional<Severity> weight(String rule, Id sheet, Severity ownWeight) {
        return settings.weight(rule, Optional.of(sheet.value()), ownWeight);
    }

    /// What keeps a sheet from being printed for everyone in a language; empty where nothing does.
    public List<Finding> stopping(Sheet sheet, Language language) {
        return stopping(Copy.plain(sheet, language, context.facts()));
    }

    /// What keeps a copy from being printed; empty where nothing does. These are errors: the reader's in what it
    /// prints and in the project's file, the rules' about what it prints, and those about the copy itself.
    public List<Finding> stopping(Copy copy) {
        var found = Optional.ofNullable(onSheets().get(copy)).orElseGet(() -> onCopy(copy));
        return Finding.onceEach(
                Stream.concat(context.facts().projectFaults().stream(), errors(printed(copy), found.stream())));
    }

    /// The errors in claims, sources and sheets, in the files that may hold those of them that are unknown, and in
    /// copies.
    public List<Finding> errors(Set<Id> ids, List<Copy> copies) {
        return Finding.onceEach(errors(ids, copies.stream().flatMap(copy -> onCopy(copy).stream())));
    }

    private Stream<Finding> errors(Set<Id> ids, Stream<Finding> onCopies) {
        var facts = context.facts();
        return Stream.of(
                        ids.stream().flatMap(id -> facts.faultsOf(id).stream()),
                        unread(ids).flatMap(kind -> facts.faultsOfUnread(kind).stream()),
                        ids.stream().flatMap(id -> errorsBySubject.getOrDefault(id.value(), List.of()).stream()),
                        onCopies.filter(Finding::isError))
                .flatMap(Function.identity());
    }

    /// The sheet, its claims and their sources.
    private Set<Id> printed(Copy copy) {
        var printed = new HashSet<Id>(copy.claimIds());
        printed.add(copy.sheet().id());
        copy.sourceIds(context).forEach(printed::add);
        return printed;
    }

    /// The kinds of files that could not be read and may hold something that is to be printed.
    private Stream<FileKind> unread(Set<Id> printed) {
        boolean missing =
                printed.stream().anyMatch(id -> context.facts().kindOf(id).isEmpty());
        return missing
                ? Stream.of(FileKind.CLAIMS, FileKind.SOURCES).filter(context.facts()::isUnread)
                : Stream.empty();
    }

    private List<Finding> onCopy(Copy copy) {
        return checks.onCopy(copy, context, settings);
    }
}
