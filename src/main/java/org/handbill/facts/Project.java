package org.handbill.facts;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What holds for all of a project's sheets: `facts/handbill.yaml`.
///
/// @param organization  who is responsible for the handouts
/// @param language      where a sheet names none
/// @param citationStyle where a sheet names none
/// @param paper         that PDFs are set for
/// @param formats       where a sheet names none; never empty
/// @param rules         severities by rule
/// @param exceptions    what is let pass, until when
/// @param wording       words to avoid, by language
/// @param privateNames  names that no handout prints
/// @param limits        past which a sheet is stopped
public record Project(
        Organization organization,
        Placed<Language> language,
        Text citationStyle,
        Paper paper,
        List<Format> formats,
        List<RuleSetting> rules,
        List<Exemption> exceptions,
        Map<Language, List<Wording>> wording,
        List<String> privateNames,
        Limits limits) {

    public Project {
        formats = List.copyOf(formats);
        rules = List.copyOf(rules);
        exceptions = List.copyOf(exceptions);
        wording = Map.copyOf(wording);
        privateNames = List.copyOf(privateNames);
    }

    /// Who is responsible.
    public record Organization(Localized name, Optional<String> url, Optional<String> contact) {}

    /// How much a rule weighs in this project.
    ///
    /// @param severity empty where it is off
    /// @param at       the rule's name
    public record RuleSetting(String rule, Optional<Severity> severity, Position at) {}

    /// A rule that does not count for one claim, source or sheet up to and including a day.
    ///
    /// @param at the rule's name
    public record Exemption(String rule, Reference subject, String reason, PartialDate until, Position at) {}

    /// Words that the project avoids, and what it writes instead.
    public record Wording(String avoid, String write, List<String> exceptIn) {}

    /// Where a sheet's rendering is stopped.
    public record Limits(int secondsPerSheet, int outputMegabytes) {
        public static final Limits DEFAULT = new Limits(10, 20);
    }
}
