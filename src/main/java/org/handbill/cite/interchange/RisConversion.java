package org.handbill.cite.interchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.handbill.facts.CslValue;
import org.handbill.facts.CslVariables;
import org.handbill.facts.Finding;
import org.handbill.facts.WebAddress;

/// Makes a record of RIS's tags. What CSL has no variable for is kept as it is written.
final class RisConversion {
    /// A note that is Handbill's own.
    static final String RESIDUE = "handbill: ";

    private static final Pattern ISSN = Pattern.compile("\\d{4}-?\\d{3}[\\dXx]");
    private static final Pattern ISBN = Pattern.compile("(?:97[89])?\\d{9}[\\dXx]");
    private static final Pattern DOI = Pattern.compile("(?i)(?:doi:\\s*)?10\\.\\d{4,9}/\\S+");
    private static final Set<String> SERIALS =
            Set.of("article-journal", "article-magazine", "article-newspaper", "periodical", "review", "review-book");
    private static final List<String> PEOPLE = List.of("AU", "A1", "ED", "A2", "A3", "A4");

    private final Tagged tagged;
    private final ImportFaults faults;
    private final String format;
    private final String type;
    private final Map<String, CslValue> variables = new LinkedHashMap<>();

    /// @param format under whose name is kept what has no place
    RisConversion(Tagged tagged, String format, ImportFaults faults) {
        this.tagged = tagged;
        this.format = format;
        this.faults = faults;
        this.type = RisTypes.csl(tagged.type()).orElse("document");
    }

    Entry entry() {
        var key = tagged.takeFirst("ID").orElse("");
        var residue = residue();
        var roles = new LinkedHashMap<String, String>();
        PEOPLE.forEach(tag -> RisTags.variable(tagged, tag).ifPresent(role -> roles.put(tag, role)));
        var applied = RisTags.variable(tagged, "M1");
        texts();
        names(roles);
        var dates = new RisDates(tagged, faults);
        dates.issued().ifPresent(date -> variables.put("issued", date));
        tagged.takeOne("Y2").ifPresent(text -> variables.put("accessed", dates.possible("Y2", text)));
        numbers(applied);
        pages();
        joined("keyword", ", ", "KW");
        joined("note", "; ", "N1");
        addresses(key);
        dropRepeated();
        variables.putAll(residue.variables());
        variables.keySet().removeAll(residue.absent());
        return new Entry(
                key, residue.type(), variables, residue.handbill(format, unplaced(residue.type())), tagged.at());
    }

    private Residue residue() {
        for (var value : List.copyOf(tagged.values())) {
            if (value.tag().equals("N1") && value.text().startsWith(RESIDUE)) {
                var residue = Residue.parse(value.text().substring(RESIDUE.length()), type);
                if (residue.isPresent()) {
                    tagged.values().remove(value);
                    return residue.get();
                }
            }
        }
        return new Residue(type, Map.of(), Set.of(), Map.of());
    }

    private Map<String, Object> unplaced(String recordType) {
        var unplaced = new LinkedHashMap<String, Object>();
        if (!RisTypes.ris(recordType).equals(tagged.type())) {
            unplaced.put("TY", tagged.type());
        }
        for (var value : tagged.values()) {
            unplaced.merge(Tagged.written(value.tag()), value.text(), RisConversion::both);
        }
        return unplaced;
    }

    private static Object both(Object before, Object next) {
        var both = new ArrayList<Object>(before instanceof List<?> list ? list : List.of(before));
        both.add(next);
        return List.copyOf(both);
    }

    private void put(String variable, String tag) {
        if (!variables.containsKey(variable)) {
            tagged.takeOne(tag).map(FieldText::fromCsl).ifPresent(text -> set(variable, text));
        }
    }

    private void set(String variable, String text) {
        if (!text.isEmpty()) {
            variables.put(variable, new CslValue.Plain(text));
        }
    }

    private void names(Map<String, String> roles) {
        var people = new LinkedHashMap<String, List<CslValue.Name>>();
        roles.forEach((tag, role) -> {
            if (CslVariables.NAMES.contains(role)) {
                for (var text : tagged.take(tag)) {
                    // Commas alone are no name.
                    if (text.chars().anyMatch(Character::isLetterOrDigit)) {
                        people.computeIfAbsent(role, none -> new ArrayList<>()).add(RisNames.read(text));
                    }
                }
            }
        });
        people.forEach((role, names) -> variables.put(role, new CslValue.Names(names)));
    }

    private void texts() {
        var meanings = new LinkedHashMap<String, String>();
        RisTags.TEXTS.forEach(tag -> RisTags.variable(tagged, tag).ifPresent(name -> meanings.put(tag, name)));
        if (!tagged.has("DO")
                && tagged.peek("M3").filter(DOI.asMatchPredicate()).isPresent()) {
            tagged.takeOne("M3").ifPresent(doi -> tagged.add("DO", doi));
        }
        meanings.forEach((tag, name) -> {
            if (!CslVariables.NAMES.contains(name)) {
                put(
                        switch (tag) {
                            // Of some programs a journal's only name, and a book's only title.
                            case "JO" -> variables.containsKey("container-title") ? name : "container-title";
                            case "BT" -> variables.containsKey("title") ? name : "title";
                            default -> name;
                        },
                        tag);
            }
        });
        if (variables.get("language") instanceof CslValue.Plain(var language)) {
            set("language", BibFields.tag(language));
        }
        var container = variables.get("container-title");
        if (container != null && container.equals(variables.get("container-title-short"))) {
            variables.remove("container-title-short");
        }
    }

    /// Programs that write one name or text under several tags mean one.
    private void dropRepeated() {
        tagged.values().removeIf(value -> {
            var text = new CslValue.Plain(FieldText.fromCsl(value.text()));
            return switch (value.tag()) {
                case "TI", "T1", "CT" -> text.equals(variables.get("title"));
                case "T2", "BT", "JF", "JO", "JA", "J1", "J2" ->
                    text.equals(variables.get("container-title"))
                            || text.equals(variables.get("container-title-short"));
                case "AB", "N2" -> text.equals(variables.get("abstract"));
                default -> false;
            };
        });
    }

    private void numbers(Optional<String> applied) {
        boolean serial = SERIALS.contains(type);
        for (var number : tagged.take("SN")) {
            number(number, serial);
        }
        put(serial ? "issue" : "number", "IS");
        if (!serial && !type.equals("paper-conference")) {
            applied.ifPresent(variable -> put(variable, "M1"));
        }
        if (serial && tagged.peek("C2").filter(text -> text.matches("PMC\\d+")).isPresent()) {
            put("PMCID", "C2");
        }
    }

    private void pages() {
        var start = tagged.takeOne("SP");
        var end = tagged.takeOne("EP");
        if (start.isEmpty()) {
            end.ifPresent(last -> tagged.add("EP", last));
            if (SERIALS.contains(type)) {
                // The number of an article that has no pages.
                put("page", "C7");
            }
            return;
        }
        var first = start.get().replaceAll("\\s*(?:--+|–)\\s*", "-");
        var last = end.map(text -> text.replaceAll("\\s*(?:--+|–)\\s*", "-")).orElse(first);
        var pages = last.startsWith(first + "-") || last.equals(first)
                ? last
                : first.endsWith("-" + last) ? first : first + "-" + last;
        boolean all = RisTags.COUNTED.contains(tagged.type()) && pages.indexOf('-') < 0;
        set(all ? "number-of-pages" : "page", FieldText.fromCsl(pages));
    }

    private void joined(String variable, String separator, String tag) {
        var texts = tagged.take(tag);
        if (!texts.isEmpty()) {
            set(variable, FieldText.fromCsl(String.join(separator, texts)));
        }
    }

    /// Whether a number is an ISSN or an ISBN shows in its form.
    private void number(String text, boolean serial) {
        var digits = text.replaceAll("[\\s-]|\\(.*\\)", "");
        if (tagged.type().equals("PAT") && !variables.containsKey("number")) {
            set("number", FieldText.fromCsl(text));
        } else if (ISSN.matcher(digits).matches() && !variables.containsKey("ISSN")) {
            set("ISSN", text);
        } else if (ISBN.matcher(digits).matches() && !variables.containsKey("ISBN")) {
            set("ISBN", text);
        } else if (serial && !variables.containsKey("ISSN")) {
            set("ISSN", text);
        } else if (RisTags.variable(tagged, "SN").equals(Optional.of("number")) && !variables.containsKey("number")) {
            set("number", FieldText.fromCsl(text));
        } else {
            tagged.add("SN", text);
        }
    }

    private void addresses(String key) {
        var called = key.isEmpty() ? "a record without an ID" : Finding.quoted(key);
        tagged.takeOne("DO")
                .ifPresent(text -> Addresses.doi(
                        text,
                        variables,
                        () -> {
                            tagged.add("DO", text);
                            return called;
                        },
                        tagged.at(),
                        faults));
        var addresses = tagged.take("UR").stream()
                .flatMap(text -> Arrays.stream(text.split("\\s*;\\s*(?=https?://)")))
                .toList();
        var best = addresses.stream()
                .filter(text -> WebAddress.isPage(text.strip()))
                .findFirst()
                .or(() -> addresses.stream().findFirst());
        addresses.stream().filter(text -> !text.equals(best.orElse(""))).forEach(text -> tagged.add("UR", text));
        best.ifPresent(text -> Addresses.url(
                text,
                variables,
                () -> {
                    tagged.add("UR", text);
                    return called;
                },
                tagged.at(),
                faults));
    }
}
