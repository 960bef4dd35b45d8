package org.handbill.facts;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads `facts/handbill.yaml`.
final class ProjectReader {
    static final List<String> KEYS = List.of(
            "format",
            "organization",
            "language",
            "citation-style",
            "paper",
            "formats",
            "rules",
            "exceptions",
            "wording",
            "private-names",
            "limits");
    static final List<String> ORGANIZATION_KEYS = List.of("name", "url", "contact");
    static final List<String> EXEMPTION_KEYS = List.of("rule", "id", "reason", "until");
    static final List<String> WORDING_KEYS = List.of("avoid", "write", "except-in");
    static final List<String> LIMITS_KEYS = List.of("seconds-per-sheet", "output-megabytes");
    static final String FORMAT = "1";
    static final List<String> SEVERITIES = List.of("off", "note", "warning", "error");

    private final Faults faults;
    private final Values values;

    ProjectReader(Faults faults) {
        this.faults = faults;
        this.values = new Values(faults);
    }

    /// What a sheet falls back to, where the project's file is faulty too.
    record Defaults(Placed<Language> language, List<Format> formats, Text citationStyle) {
        static final Defaults NONE = new Defaults(
                new Placed<>(Language.ENGLISH, Position.startOf(FileKind.PROJECT.place())),
                List.of(Format.PDF, Format.HTML, Format.TEXT),
                new Text("apa", Position.startOf(FileKind.PROJECT.place())));
    }

    /// What the file says.
    ///
    /// @param project nothing where nobody is named who is responsible
    record Result(Optional<Project> project, Defaults defaults) {
        static final Result NONE = new Result(Optional.empty(), Defaults.NONE);
    }

    Result read(Node root) {
        return values.fields(root, KEYS, "the project").map(this::read).orElse(Result.NONE);
    }

    private Result read(Fields fields) {
        fields.get("format", this::version);
        var organization = fields.require(
                "organization", "say who is responsible for the handouts: {name: …, url: …}", this::organization);
        var language = fields.get("language", values::placedLanguage);
        var style = fields.get("citation-style", values::text);
        var formats = fields.get("formats", values::formats);
        var paper = fields.get(
                "paper",
                node -> values.word(
                        node, ReaderRule.UNKNOWN_PAPER, Paper::parse, "paper", Words.of(Paper.values(), Paper::word)));
        var rules = fields.get("rules", this::rules);
        var exceptions = fields.get("exceptions", node -> values.list(node, this::exemption));
        var wording = fields.get("wording", this::wording);
        var privateNames = fields.get("private-names", node -> values.list(node, values::string));
        var limits = fields.get("limits", this::limits);
        var defaults = new Defaults(
                language.orElse(Defaults.NONE.language()),
                formats.orElse(Defaults.NONE.formats()),
                style.orElse(Defaults.NONE.citationStyle()));
        return new Result(
                organization.map(who -> new Project(
                        who,
                        defaults.language(),
                        defaults.citationStyle(),
                        paper.orElse(Paper.LETTER),
                        defaults.formats(),
                        rules.orElse(List.of()),
                        exceptions.orElse(List.of()),
                        wording.orElse(Map.of()),
                        privateNames.orElse(List.of()),
                        limits.orElse(Project.Limits.DEFAULT))),
                defaults);
    }

    private Optional<String> version(Node node) {
        var text = values.string(node);
        if (text.isPresent() && !text.get().equals(FORMAT)) {
            faults.add(
                    ReaderRule.UNSUPPORTED_VERSION,
                    node.at(),
                    "the files are of format %s, and this Handbill reads format %s"
                            .formatted(Finding.quoted(text.get()), FORMAT),
                    "use the Handbill that they were written for");
        }
        return text;
    }

    private Optional<Project.Organization> organization(Node node) {
        return values.fields(node, ORGANIZATION_KEYS, "organization").flatMap(fields -> {
            var name = fields.require("name", "say who is responsible for the handouts", values::localized);
            var url = fields.get("url", values::url);
            var contact = fields.get("contact", values::string);
            return name.map(who -> new Project.Organization(who, url, contact));
        });
    }

    private Optional<List<Project.RuleSetting>> rules(Node node) {
        return values.mapping(node)
                .map(mapping -> mapping.entries().stream()
                        .flatMap(entry -> values
                                .word(
                                        entry.value(),
                                        ReaderRule.UNKNOWN_SEVERITY,
                                        word -> Optional.of(word).filter(SEVERITIES::contains),
                                        "severity",
                                        SEVERITIES)
                                .map(word -> new Project.RuleSetting(
                                        entry.key().value(),
                                        severity(word),
                                        entry.key().at()))
                                .stream())
                        .toList());
    }

    private static Optional<Severity> severity(String word) {
        return Arrays.stream(Severity.values())
                .filter(one -> one.word().equals(word))
                .findFirst();
    }

    private Optional<Project.Exemption> exemption(Node node) {
        return values.fields(node, EXEMPTION_KEYS, "an exception").flatMap(fields -> {
            var rule = fields.require("rule", "name the rule that shall not count", values::text);
            var id = fields.require("id", "name the claim, source or sheet", values::reference);
            var reason = fields.require("reason", "say why", values::string);
            var until = fields.require("until", "give the last day on which it holds", values::date);
            if (rule.isEmpty() || id.isEmpty() || reason.isEmpty() || until.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new Project.Exemption(
                    rule.get().value(),
                    id.get(),
                    reason.get(),
                    until.get(),
                    rule.get().at()));
        });
    }

    private Optional<Map<Language, List<Project.Wording>>> wording(Node node) {
        return values.mapping(node).map(mapping -> {
            var result = new LinkedHashMap<Language, List<Project.Wording>>();
            for (var entry : mapping.entries()) {
                var language = values.language(entry.key());
                var list = values.list(entry.value(), this::avoided);
                if (language.isPresent() && list.isPresent()) {
                    result.put(language.get(), list.get());
                }
            }
            return result;
        });
    }

    private Optional<Project.Wording> avoided(Node node) {
        return values.fields(node, WORDING_KEYS, "an entry").flatMap(fields -> {
            var avoid = fields.require("avoid", "write the words to avoid", values::string);
            var write = fields.require("write", "write what to say instead", values::string);
            var except = fields.get("except-in", list -> values.oneOrMore(list, values::string));
            if (avoid.isEmpty() || write.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new Project.Wording(avoid.get(), write.get(), except.orElse(List.of())));
        });
    }

    private Optional<Project.Limits> limits(Node node) {
        return values.fields(node, LIMITS_KEYS, "limits")
                .map(fields -> new Project.Limits(
                        fields.get("seconds-per-sheet", values::count).orElse(Project.Limits.DEFAULT.secondsPerSheet()),
                        fields.get("output-megabytes", values::count)
                                .orElse(Project.Limits.DEFAULT.outputMegabytes())));
    }
}
