package org.handbill.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.handbill.facts.FactBase;
import org.handbill.facts.Format;
import org.handbill.facts.Id;
import org.handbill.facts.Language;
import org.handbill.facts.Paper;
import org.handbill.publish.Choice;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The options of every command that makes handouts.
final class SheetOptions {
    @Option(
            names = "--lang",
            split = ",",
            paramLabel = "LANG",
            converter = Converters.ForLanguage.class,
            description = "Only these of the sheet's languages.")
    private List<Language> languages = List.of();

    @Option(
            names = "--format",
            split = ",",
            paramLabel = "FORMAT",
            converter = Converters.ForFormat.class,
            description = "Only these formats: pdf, html, txt, md, json.")
    private List<Format> formats = List.of();

    @Option(
            names = "--paper",
            paramLabel = "PAPER",
            converter = Converters.ForPaper.class,
            description = "letter or a4.")
    private @Nullable Paper paper;

    @Option(
            names = "--style",
            paramLabel = "STYLE",
            description = "The citation style: a CSL style's id, or a .csl file.")
    private @Nullable String style;

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "The value of one of the sheet's variables; NAME.LANG for one language.")
    private Map<String, String> variables = new LinkedHashMap<>();

    @Option(
            names = "--citations",
            paramLabel = "WHO",
            converter = WhoCites.Converter.class,
            description = "Who makes the citations of md: handbill, or pandoc, for whom the file keeps them and the"
                    + " sources as data.")
    private WhoCites citations = WhoCites.HANDBILL;

    /// Who makes the citations of Markdown.
    enum WhoCites {
        HANDBILL,
        PANDOC;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static final class Converter implements ITypeConverter<WhoCites> {
            @Override
            public WhoCites convert(String value) {
                return Converters.word(values(), WhoCites::word, value);
            }
        }
    }

    @Option(
            names = "--allow-overdue",
            description = "Make a sheet with an overdue claim too; it says that it is overdue.")
    private boolean allowOverdue;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private TodayOption today;

    /// @throws UsageFault where an option would do nothing
    Choice choice(List<Id> sheets, FactBase facts) {
        if (citations == WhoCites.PANDOC && !formats.isEmpty() && !formats.contains(Format.MARKDOWN)) {
            throw new UsageFault("--citations pandoc is for md, which is not among the formats asked for: "
                    + formats.stream().map(Format::word).collect(Collectors.joining(", ")));
        }
        var choice = new Choice(
                sheets,
                languages.stream().distinct().toList(),
                formats.stream().distinct().toList(),
                Optional.ofNullable(paper),
                Optional.ofNullable(style),
                variables,
                citations == WhoCites.PANDOC,
                allowOverdue,
                today.day());
        refuseIdlePandoc(choice, facts);
        return choice;
    }

    private static void refuseIdlePandoc(Choice choice, FactBase facts) {
        var asked = choice.asked(facts).toList();
        if (choice.forPandoc()
                && choice.formats().isEmpty()
                && !asked.isEmpty()
                && asked.stream().noneMatch(sheet -> sheet.formats().contains(Format.MARKDOWN))) {
            throw new UsageFault("--citations pandoc is for md, which "
                    + (asked.size() == 1
                            ? "\"" + asked.getFirst().id() + "\" is not made in"
                            : "none of the sheets is made in")
                    + "; add --format md");
        }
    }

    Optional<String> style() {
        return Optional.ofNullable(style);
    }
}
