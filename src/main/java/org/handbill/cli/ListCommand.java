package org.handbill.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.handbill.cite.Styles;
import org.handbill.facts.Claim;
import org.handbill.facts.FactBase;
import org.handbill.facts.Format;
import org.handbill.facts.JsonText;
import org.handbill.facts.Localized;
import org.handbill.facts.Sheet;
import org.handbill.facts.Source;
import org.handbill.facts.Text;
import org.handbill.handout.TemplateFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.core.JsonGenerator;

/// `handbill list`: what there is.
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "List claims, sources, sheets, templates or citation styles.")
final class ListCommand implements Callable<Integer> {
    private static final int VERSION = 1;

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private HandbillCommand handbill;

    @Parameters(
            index = "0",
            paramLabel = "KIND",
            converter = What.Converter.class,
            description = "claims, sources, sheets, templates or styles.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private What what;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "WORD",
            description = "Only what has this word, or each of several in quotation marks, in its id, title or text.")
    private @Nullable String word;

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    /// What can be listed.
    enum What {
        CLAIMS,
        SOURCES,
        SHEETS,
        TEMPLATES,
        STYLES;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static final class Converter implements picocli.CommandLine.ITypeConverter<What> {
            @Override
            public What convert(String value) {
                return Converters.word(values(), What::word, value);
            }
        }
    }

    /// A kind of thing, and how each is shown.
    private record Listing<T>(List<T> things, Function<T, List<String>> row, JsonObject<T> object) {}

    /// What is written of a thing.
    private interface JsonObject<T> {
        void write(JsonGenerator json, T thing);
    }

    @Override
    public Integer call() throws IOException {
        if (what == What.STYLES) {
            print(styles(Styles.shipped()));
            return ExitCode.OK;
        }
        var workplace = Workplace.open(handbill);
        var facts = workplace.facts();
        switch (what) {
            case CLAIMS -> print(claims(facts));
            case SOURCES -> print(sources(facts));
            case SHEETS -> print(sheets(facts));
            case TEMPLATES -> print(templates(workplace.templates()));
            case STYLES -> throw new IllegalStateException("listed above");
        }
        workplace.report(handbill.console(), facts.findings());
        return facts.findings().isEmpty() ? ExitCode.OK : ExitCode.FACTS;
    }

    private <T> void print(Listing<T> listing) {
        var chosen = listing.things().stream()
                .filter(thing -> matches(listing.row().apply(thing)))
                .toList();
        var out = handbill.console().out();
        if (json) {
            out.print(JsonText.of(
                    VERSION,
                    writer -> JsonText.objects(
                            writer,
                            what.word(),
                            chosen,
                            thing -> listing.object().write(writer, thing))));
        } else {
            Table.print(out, chosen.stream().map(listing.row()).toList());
        }
    }

    /// Whether every word stands somewhere in the row.
    private boolean matches(List<String> row) {
        if (word == null) {
            return true;
        }
        var text = String.join("\n", row).toLowerCase(Locale.ROOT);
        return List.of(word.toLowerCase(Locale.ROOT).strip().split("\\s+")).stream()
                .allMatch(text::contains);
    }

    private static Listing<Claim> claims(FactBase facts) {
        return new Listing<>(
                facts.claims(),
                claim -> List.of(claim.id().value(), claim.kind().word(), any(claim.text(), facts)),
                (json, claim) -> {
                    json.writeStringProperty("id", claim.id().value());
                    json.writeStringProperty("topic", claim.topic());
                    json.writeStringProperty("kind", claim.kind().word());
                    localized(json, "text", claim.text());
                    JsonText.array(
                            json,
                            "sources",
                            claim.evidence().stream()
                                    .map(one -> one.source().id().value())
                                    .toList());
                    claim.reviewBy().ifPresent(day -> json.writeStringProperty("review-by", day.toString()));
                    json.writeBooleanProperty("withdrawn", claim.withdrawn().isPresent());
                });
    }

    private static Listing<Source> sources(FactBase facts) {
        return new Listing<>(
                facts.sources(),
                source -> List.of(
                        source.id().value(), source.type(), source.text("title").orElse("")),
                (json, source) -> {
                    json.writeStringProperty("id", source.id().value());
                    json.writeStringProperty("type", source.type());
                    json.writeStringProperty("title", source.text("title").orElse(""));
                    source.seenAs().perspective().ifPresent(who -> json.writeStringProperty("perspective", who.word()));
                    source.accessed().ifPresent(day -> json.writeStringProperty("accessed", day.toString()));
                });
    }

    private static Listing<Sheet> sheets(FactBase facts) {
        return new Listing<>(
                facts.sheets(),
                sheet -> List.of(
                        sheet.id().value(),
                        sheet.template().value(),
                        String.join(",", languages(sheet)),
                        String.join(",", formats(sheet.formats())),
                        any(sheet.title(), facts)),
                (json, sheet) -> {
                    json.writeStringProperty("id", sheet.id().value());
                    json.writeStringProperty("template", sheet.template().value());
                    localized(json, "title", sheet.title());
                    JsonText.array(json, "languages", languages(sheet));
                    JsonText.array(json, "formats", formats(sheet.formats()));
                    json.writeStringProperty(
                            "citation-style", sheet.citationStyle().value());
                    JsonText.array(
                            json,
                            "claims",
                            sheet.claims()
                                    .map(claim -> claim.id().value())
                                    .distinct()
                                    .toList());
                });
    }

    private static Listing<String> templates(TemplateFiles templates) {
        return new Listing<>(
                templates.kinds(),
                kind -> List.of(kind, String.join(",", formats(templates.formats(kind)))),
                (json, kind) -> {
                    json.writeStringProperty("id", kind);
                    JsonText.array(json, "formats", formats(templates.formats(kind)));
                });
    }

    private static Listing<Styles.Summary> styles(Styles styles) {
        return new Listing<>(
                styles.all(), style -> List.of(style.id(), style.kind().word(), style.title()), (json, style) -> {
                    json.writeStringProperty("id", style.id());
                    json.writeStringProperty("kind", style.kind().word());
                    json.writeStringProperty("title", style.title());
                });
    }

    private static List<String> languages(Sheet sheet) {
        return sheet.languages().stream()
                .map(language -> language.value().tag())
                .toList();
    }

    private static List<String> formats(Iterable<Format> formats) {
        return java.util.stream.StreamSupport.stream(formats.spliterator(), false)
                .map(Format::word)
                .toList();
    }

    static void localized(JsonGenerator json, String name, Localized texts) {
        texts.anywhere().ifPresentOrElse(text -> json.writeStringProperty(name, text.value()), () -> {
            json.writeObjectPropertyStart(name);
            texts.texts().forEach((language, text) -> json.writeStringProperty(language.tag(), text.value()));
            json.writeEndObject();
        });
    }

    /// The text in the project's language, or in the first that there is.
    static String any(Localized texts, FactBase facts) {
        return facts.project()
                .flatMap(project -> texts.in(project.language().value()))
                .or(texts::anywhere)
                .or(() -> Optional.ofNullable(texts.texts().firstEntry()).map(java.util.Map.Entry::getValue))
                .map(Text::value)
                .orElse("");
    }
}
