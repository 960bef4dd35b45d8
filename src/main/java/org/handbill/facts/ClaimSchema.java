package org.handbill.facts;

import static org.handbill.facts.SchemaParts.list;
import static org.handbill.facts.SchemaParts.ref;
import static org.handbill.facts.SchemaParts.typed;
import static org.handbill.facts.SchemaParts.words;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// The schema of a file of claims.
final class ClaimSchema {
    static final String EVIDENCE = "evidence";

    private ClaimSchema() {}

    static ObjectNode file() {
        return new SchemaMapping(FactReader.CLAIM_FILE_KEYS)
                .key("topic", "What the file's claims are about.", ref(SchemaParts.TEXT))
                .key("claims", "The claims.", list(claim()))
                .required("claims")
                .node();
    }

    static ObjectNode definitions() {
        return SchemaParts.node().set(EVIDENCE, evidence());
    }

    private static ObjectNode claim() {
        return new SchemaMapping(ClaimReader.KEYS)
                .key("id", "Its name, unique among claims, sources and sheets.", ref(SchemaParts.ID))
                .key("kind", "What sort of statement it is.", words(Words.of(Kind.values(), Kind::word)))
                .key("text", "The statement, by language, with inline Markdown.", ref(SchemaParts.LOCALIZED))
                .key("evidence", "Where it is shown.", list(ref(EVIDENCE)))
                .key("attributed-to", "Who holds it; a position is always printed with its holder.", localized())
                .key("as-of", "The day on which this was true.", ref(SchemaParts.DATE))
                .key("review-by", "The first day on which it is overdue.", ref(SchemaParts.DATE))
                .key("reviewed", "The last time somebody held it to its sources.", review())
                .key(
                        "answered-by",
                        "Where it is contested: the claims that answer it, of which a sheet prints one at least.",
                        ref(SchemaParts.IDS))
                .key("value", "The figure of a statistic.", value())
                .key("jurisdiction", "Where it is law: an ISO 3166 code in lower case, `us-nv`.", jurisdiction())
                .key("withdrawn", "Found wrong after printing: no sheet may print it.", withdrawal())
                .required("id", "kind", "text")
                .node();
    }

    private static ObjectNode localized() {
        return ref(SchemaParts.LOCALIZED);
    }

    private static ObjectNode evidence() {
        var node = new SchemaMapping(EvidenceReader.KEYS)
                .key("source", "The id of the source.", ref(SchemaParts.ID))
                .key("locator", "The place in it: one label of CSL, `{page: \"2\"}`.", locator())
                .key(
                        "rests-on",
                        "What was seen of it, where no place was.",
                        words(Words.of(Evidence.RestsOn.values(), Evidence.RestsOn::word)))
                .key("quote", "A few words of it, verbatim.", quote())
                .required("source")
                .node();
        var both = SchemaParts.node();
        both.putArray("required").add("locator").add("rests-on");
        return node.set("not", both);
    }

    private static ObjectNode locator() {
        var labels = new SchemaMapping(Locator.LABELS);
        Locator.LABELS.forEach(label -> labels.key(label, "Locator of CSL 1.0.2.", ref(SchemaParts.TEXT)));
        return labels.node().put("minProperties", 1).put("maxProperties", 1);
    }

    private static ObjectNode quote() {
        return new SchemaMapping(EvidenceReader.QUOTE_KEYS)
                .key("exact", "The quoted words.", ref(SchemaParts.TEXT))
                .key("prefix", "What stands before them.", ref(SchemaParts.TEXT))
                .key("suffix", "What stands after them.", ref(SchemaParts.TEXT))
                .required("exact")
                .into(typed("string", "number", "boolean", "object").put("pattern", "\\S"));
    }

    private static ObjectNode review() {
        return new SchemaMapping(ClaimReader.REVIEW_KEYS)
                .key("date", "The day.", ref(SchemaParts.DATE))
                .key("by", "Who: initials or a role.", ref(SchemaParts.TEXT))
                .required("date")
                .node();
    }

    private static ObjectNode value() {
        return new SchemaMapping(ClaimReader.VALUE_KEYS)
                .key("number", "The figure.", ref(SchemaParts.NUMBER))
                .key("unit", "What is counted: `percent`, `odds ratio`.", ref(SchemaParts.LOCALIZED))
                .key("interval", "Its bounds: `[1.96, 4.57]`.", interval())
                .key("year", "The year of the data, or its years: `2018-2020`.", year())
                .key("population", "Of whom.", ref(SchemaParts.LOCALIZED))
                .required("number")
                .node();
    }

    private static ObjectNode interval() {
        return list(ref(SchemaParts.NUMBER)).put("minItems", 2).put("maxItems", 2);
    }

    private static ObjectNode year() {
        return typed("integer", "string")
                .put("pattern", "^[0-9]{4}([-\u2013/][0-9]{4})?$")
                .put("minimum", 0)
                .put("maximum", 9999);
    }

    private static ObjectNode jurisdiction() {
        return typed("string").put("pattern", "^[a-z]{2}(-[a-z0-9]{1,3})?$");
    }

    private static ObjectNode withdrawal() {
        return new SchemaMapping(ClaimReader.WITHDRAWAL_KEYS)
                .key("date", "The day.", ref(SchemaParts.DATE))
                .key("reason", "Why.", ref(SchemaParts.TEXT))
                .key("replaced-by", "The claim that takes its place.", ref(SchemaParts.ID))
                .required("date")
                .node();
    }

    /// Evidence that stands elsewhere than in a claim.
    static ObjectNode someEvidence() {
        return list(ref(EVIDENCE));
    }

    /// Of two keys, the first excludes what is named after it.
    static ObjectNode neither(List<String> keys) {
        var refused = SchemaParts.node();
        var any = refused.putArray("anyOf");
        keys.forEach(key -> any.addObject().putArray("required").add(key));
        return SchemaParts.node().set("not", refused);
    }
}
