package org.handbill.facts;

/// What the reader of facts refuses. All are errors that no project can lower.
public enum ReaderRule {
    ALIAS_LIMIT("alias-limit", "A file repeats more by YAML aliases than the reader unfolds."),
    BAD_BOOLEAN("bad-boolean", "A yes-or-no value is neither `true` nor `false`."),
    BAD_DATE("bad-date", "A date is not ISO 8601, or the calendar lacks it."),
    BAD_DOI("bad-doi", "A DOI cannot be one."),
    BAD_FIGURE("bad-figure", "A figure asks for what its kind does not have, or has too few items or too many."),
    BAD_ID("bad-id", "An id has other characters than lower-case letters, digits and single hyphens."),
    BAD_JURISDICTION("bad-jurisdiction", "A jurisdiction is no ISO 3166 code in lower case."),
    BAD_LANGUAGE("bad-language", "A language is no BCP 47 tag."),
    BAD_NUMBER("bad-number", "A number is none, or out of its range."),
    BAD_URL("bad-url", "An address is not http or https, or lacks its host."),
    CLAIM_AND_EVIDENCE("claim-and-evidence", "A cell names a claim and has evidence of its own."),
    CONTROL_CHARACTER("control-character", "A file holds a character that nobody can see."),
    DUPLICATE_ID("duplicate-id", "Two claims, sources or sheets have the same id."),
    DUPLICATE_KEY("duplicate-key", "A mapping has the same key twice."),
    DUPLICATE_VALUE("duplicate-value", "A list has the same value twice, or a sheet the same claim."),
    EMPTY_SECTION("empty-section", "A section has nothing to print."),
    EMPTY_VALUE("empty-value", "A key has no value."),
    FILE_TOO_BIG("file-too-big", "A file is past 10 MB."),
    LOCATOR_AND_RESTS_ON("locator-and-rests-on", "Evidence gives a place in its source and says that none was seen."),
    MISPLACED_FILE("misplaced-file", "A YAML file stands where none is read."),
    MISSING_DOCUMENT("missing-document", "A file is empty."),
    MISSING_KEY("missing-key", "A key that is required is missing."),
    MISSING_PROJECT("missing-project", "The project has no `facts/handbill.yaml`."),
    NOT_UTF_8("not-utf-8", "A file is not UTF-8."),
    RECURSIVE_ALIAS("recursive-alias", "A YAML alias stands within what it repeats."),
    SECOND_DOCUMENT("second-document", "A file holds more than one YAML document."),
    TAG("tag", "A value has a YAML tag."),
    TOO_DEEP("too-deep", "Lists and mappings are nested past 50."),
    TOO_MANY_FAULTS("too-many-faults", "A file has so many faults that the rest of it was not read."),
    UNKNOWN_ANCHOR("unknown-anchor", "A YAML alias repeats what has no anchor."),
    UNKNOWN_FIGURE("unknown-figure", "A figure of a kind that Handbill does not draw."),
    UNKNOWN_FORMAT("unknown-format", "An output format that Handbill does not write."),
    UNKNOWN_KEY("unknown-key", "A key that means nothing here."),
    UNKNOWN_KIND("unknown-kind", "A claim of a kind that Handbill lacks."),
    UNKNOWN_LABEL("unknown-label", "A locator's label that CSL 1.0.2 lacks, or more than one."),
    UNKNOWN_PAPER("unknown-paper", "A paper that Handbill lacks."),
    UNKNOWN_PERSPECTIVE("unknown-perspective", "A source's perspective that Handbill lacks."),
    UNKNOWN_RESTS_ON("unknown-rests-on", "Evidence rests on what Handbill has no word for."),
    UNKNOWN_SCALE("unknown-scale", "The scale of a figure's axis is neither linear nor logarithmic."),
    UNKNOWN_SEVERITY("unknown-severity", "A rule is set to a severity that there is not."),
    UNKNOWN_TYPE("unknown-type", "A source's type that CSL 1.0.2 lacks."),
    UNSUPPORTED_VERSION("unsupported-version", "The files are of another format than this Handbill reads."),
    WRONG_SHAPE("wrong-shape", "A list, a mapping or a plain value where another of them belongs."),
    YAML_SYNTAX("yaml-syntax", "A file is not YAML.");

    private final String id;
    private final String description;

    ReaderRule(String id, String description) {
        this.id = id;
        this.description = description;
    }

    /// The kebab-case id in findings.
    public String id() {
        return id;
    }

    /// What it refuses, in a sentence.
    public String description() {
        return description;
    }
}
