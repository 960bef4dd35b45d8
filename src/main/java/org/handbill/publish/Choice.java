package org.handbill.publish;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.handbill.facts.FactBase;
import org.handbill.facts.Format;
import org.handbill.facts.Id;
import org.handbill.facts.Language;
import org.handbill.facts.Localized;
import org.handbill.facts.Paper;
import org.handbill.facts.Sheet;
import org.handbill.facts.Text;

/// What is asked for, against what the sheets say themselves.
///
/// @param sheets       ids; empty for all
/// @param languages    of the sheets' languages only these; empty for all
/// @param formats      in the place of the sheets' own; empty for those
/// @param paper        in the place of the project's
/// @param style        in the place of the sheets' own
/// @param variables    values by name, or by name and language: `ask.en`
/// @param forPandoc    whether Markdown leaves the citations to Pandoc
/// @param allowOverdue whether a sheet with an overdue claim is made, and says so
/// @param today        decides what is overdue
public record Choice(
        List<Id> sheets,
        List<Language> languages,
        List<Format> formats,
        Optional<Paper> paper,
        Optional<String> style,
        Map<String, String> variables,
        boolean forPandoc,
        boolean allowOverdue,
        LocalDate today) {

    public Choice {
        sheets = List.copyOf(sheets);
        languages = List.copyOf(languages);
        formats = List.copyOf(formats);
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    }

    /// Sheets as they stand in the project, be they overdue.
    ///
    /// @param sheets ids; empty for all
    public static Choice asWritten(List<Id> sheets, LocalDate today) {
        return new Choice(
                sheets, List.of(), List.of(), Optional.empty(), Optional.empty(), Map.of(), false, true, today);
    }

    /// The sheets asked for, as they are to be made.
    public List<Sheet> of(FactBase facts) {
        return asked(facts).map(this::adapt).toList();
    }

    /// The sheets asked for, as the project has them.
    public Stream<Sheet> asked(FactBase facts) {
        return facts.sheets().stream().filter(sheet -> sheets.isEmpty() || sheets.contains(sheet.id()));
    }

    private Sheet adapt(Sheet sheet) {
        var chosen = sheet.languages().stream()
                .filter(language -> languages.isEmpty() || languages.contains(language.value()))
                .toList();
        return new Sheet(
                sheet.id(),
                sheet.template(),
                sheet.title(),
                chosen,
                formats.isEmpty() ? sheet.formats() : formats,
                style.map(id -> new Text(id, sheet.citationStyle().at())).orElse(sheet.citationStyle()),
                sheet.referenceList(),
                sheet.maxPages(),
                sheet.maxGrade(),
                adapt(sheet.variables()),
                sheet.sections(),
                sheet.at());
    }

    private Map<String, Localized> adapt(Map<String, Localized> declared) {
        var adapted = new LinkedHashMap<>(declared);
        variables.forEach((name, value) -> target(declared, name).ifPresent(target -> {
            var old = Objects.requireNonNull(adapted.get(target.name()), "declared");
            adapted.put(
                    target.name(),
                    target.language()
                            .map(language -> with(old, language, value))
                            .orElseGet(() -> Localized.same(new Text(value, old.at()))));
        }));
        return adapted;
    }

    /// A variable, in one language or in all.
    private record Target(String name, Optional<Language> language) {}

    private static Optional<Target> target(Map<String, Localized> declared, String name) {
        if (declared.containsKey(name)) {
            return Optional.of(new Target(name, Optional.empty()));
        }
        int dot = name.lastIndexOf('.');
        return dot < 0 || !declared.containsKey(name.substring(0, dot))
                ? Optional.empty()
                : Language.parse(name.substring(dot + 1))
                        .map(language -> new Target(name.substring(0, dot), Optional.of(language)));
    }

    private static Localized with(Localized old, Language language, String value) {
        var texts = new TreeMap<>(old.texts());
        texts.put(language, new Text(value, old.at()));
        return new Localized(texts, old.anywhere());
    }

    /// The names in {@link #variables} that none of the sheets asked for declares.
    public List<String> undeclaredVariables(FactBase facts) {
        return variables.keySet().stream()
                .filter(name -> asked(facts)
                        .noneMatch(sheet -> target(sheet.variables(), name).isPresent()))
                .toList();
    }
}
