package org.handbill.facts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads one of a file's `claims:`.
///
/// @param topic the topic of the file
record ClaimReader(String topic) implements ItemReader<Claim> {
    static final List<String> KEYS = List.of(
            "id",
            "kind",
            "text",
            "evidence",
            "attributed-to",
            "as-of",
            "review-by",
            "reviewed",
            "answered-by",
            "value",
            "jurisdiction",
            "withdrawn");
    static final List<String> REVIEW_KEYS = List.of("date", "by");
    static final List<String> WITHDRAWAL_KEYS = List.of("date", "reason", "replaced-by");
    static final List<String> VALUE_KEYS = List.of("number", "unit", "interval", "year", "population");
    private static final List<String> KINDS = Words.of(Kind.values(), Kind::word);
    private static final String HELP_ON_KINDS = "write one of " + String.join(", ", KINDS);
    private static final Pattern YEARS = Pattern.compile("[0-9]{4}(?:[-\u2013/][0-9]{4})?");

    @Override
    public List<String> keys() {
        return KEYS;
    }

    @Override
    public Optional<Claim> read(Fields fields, Optional<Id> id, Position at, Faults faults) {
        var values = new Values(faults);
        var kind = fields.require(
                "kind",
                HELP_ON_KINDS,
                node -> values.word(node, ReaderRule.UNKNOWN_KIND, Kind::parse, "kind of claim", KINDS));
        var text = fields.require("text", "write the statement, by language: {en: …}", values::localized);
        var evidence = fields.get("evidence", node -> values.list(node, new EvidenceReader(faults)::read));
        var attributedTo = fields.get("attributed-to", values::localized);
        var asOf = fields.get("as-of", values::date);
        var reviewBy = fields.get("review-by", values::date);
        var reviewed = fields.get("reviewed", node -> review(node, values));
        var answeredBy = fields.get("answered-by", node -> values.oneOrMore(node, values::reference));
        var value = fields.get("value", node -> value(node, values, faults));
        var jurisdiction = fields.get("jurisdiction", node -> jurisdiction(node, values, faults));
        var withdrawn = fields.get("withdrawn", node -> withdrawal(node, values));
        if (id.isEmpty() || kind.isEmpty() || text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Claim(
                id.get(),
                topic,
                kind.get(),
                text.get(),
                evidence.orElse(List.of()),
                attributedTo,
                asOf,
                reviewBy,
                reviewed,
                answeredBy.orElse(List.of()),
                value,
                jurisdiction,
                withdrawn,
                at));
    }

    private static Optional<Claim.Review> review(Node node, Values values) {
        return values.fields(node, REVIEW_KEYS, "reviewed").flatMap(fields -> {
            var date = fields.require("date", "write the day of the review", values::date);
            var by = fields.get("by", values::string);
            return date.map(day -> new Claim.Review(day, by));
        });
    }

    private static Optional<Claim.Withdrawal> withdrawal(Node node, Values values) {
        return values.fields(node, WITHDRAWAL_KEYS, "withdrawn").flatMap(fields -> {
            var date = fields.require("date", "write the day on which it was withdrawn", values::date);
            var reason = fields.get("reason", values::string);
            var replacedBy = fields.get("replaced-by", values::reference);
            return date.map(day -> new Claim.Withdrawal(day, reason, replacedBy));
        });
    }

    private static Optional<Claim.Value> value(Node node, Values values, Faults faults) {
        return values.fields(node, VALUE_KEYS, "value").flatMap(fields -> {
            var number = fields.require("number", "write the figure", values::number);
            var unit = fields.get("unit", values::localized);
            var interval = fields.get("interval", list -> interval(list, values, faults));
            var year = fields.get(
                    "year",
                    value -> values.matching(
                            value,
                            YEARS,
                            ReaderRule.BAD_DATE,
                            "is no year",
                            "write the year of the data as 2018, or years as 2018-2020"));
            var population = fields.get("population", values::localized);
            return number.map(figure -> new Claim.Value(figure, unit, interval.orElse(List.of()), year, population));
        });
    }

    private static Optional<List<String>> interval(Node node, Values values, Faults faults) {
        int before = faults.count();
        var bounds = values.list(node, values::number);
        if (faults.count() == before && bounds.isPresent() && bounds.get().size() != 2) {
            faults.add(
                    ReaderRule.WRONG_SHAPE,
                    node.at(),
                    "an interval has two bounds, not " + bounds.get().size(),
                    "write it as [1.96, 4.57]");
            return Optional.empty();
        }
        var interval = bounds.filter(list -> list.size() == 2);
        interval.filter(list -> new BigDecimal(list.getFirst()).compareTo(new BigDecimal(list.getLast())) > 0)
                .ifPresent(list -> faults.add(
                        ReaderRule.BAD_NUMBER,
                        node.at(),
                        "an interval from %s to %s has its bounds the wrong way round"
                                .formatted(list.getFirst(), list.getLast()),
                        "write the lower bound first: [%s, %s]".formatted(list.getLast(), list.getFirst())));
        return interval;
    }

    private static Optional<String> jurisdiction(Node node, Values values, Faults faults) {
        var text = values.string(node);
        if (text.isEmpty() || Jurisdiction.isCode(text.get())) {
            return text;
        }
        faults.add(
                ReaderRule.BAD_JURISDICTION,
                node.at(),
                Finding.quoted(text.get()) + " is no ISO 3166 code in lower case",
                Jurisdiction.code(text.get()),
                "write a country's code, such as us, or a part's, such as us-nv");
        return Optional.empty();
    }
}
