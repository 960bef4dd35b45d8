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
/// @param rules         severities by rule; empty for one that is off
/// @param exceptions    what is let pass, until when
/// @param wording       words to avoid, by language
/// @param limits        past which a sheet is stopped
public record Project(
        Organization organization,
        Placed<Language> language,
        Text citationStyle,
        Paper paper,
        List<Format> formats,
        Map<String, Optional<Severity>> rules,
        List<Exemption> exceptions,
        Map<Language, List<Wording>> wording,
        Limits limits) {

    public Project {
        formats = List.copyOf(formats);
        rules = Map.copyOf(rules);
        exceptions = List.copyOf(exceptions);
        wording = Map.copyOf(wording);
    }

    /// Who is responsible.
    public record Organization(Localized name, Optional<String> url, Optional<String> contact) {}

    /// A rule that does not count for one claim, source or sheet up to and including a day.
    public record Exemption(String rule, Reference subject, String reason, PartialDate until, Position at) {}

    /// Words that the project avoids, and what it writes instead.
    public record Wording(String avoid, String write, List<String> exceptIn) {}

    /// Where a sheet's rendering is stopped.
    public record Limits(int secondsPerSheet, int outputMegabytes) {
        public static final Limits DEFAULT = new Limits(10, 20);
    }
}
