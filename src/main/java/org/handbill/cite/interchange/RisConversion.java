package org.handbill.cite.interchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.handbill.facts.CslValue;
import org.handbill.facts.Finding;
import org.handbill.facts.WebAddress;

/// Makes a record of RIS's tags. What CSL has no variable for is kept as it is written.
final class RisConversion {
    /// A note that is Handbill's own.
    static final String RESIDUE = "handbill: ";

    private static final Pattern ISSN = Pattern.compile("\\d{4}-?\\d{3}[\\dXx]");
    private static final Pattern ISBN = Pattern.compile("(?:97[89])?\\d{9}[\\dXx]");
    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:[/-](\\d{1,2})?)?(?:[/-](\\d{1,2})?)?/?(.*)");
    private static final Set<String> SERIALS =
            Set.of("article-journal", "article-magazine", "article-newspaper", "periodical", "review", "review-book");

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
        titles();
        names("author", "AU", "A1");
        names("editor", "ED", "A2");
        names("collection-editor", "A3");
        names("translator", "A4");
        issued();
        take("accessed", "Y2").ifPresent(date -> variables.put("accessed", possible("Y2", date)));
        numbers();
        put("publisher", "PB");
        put("publisher-place", "CY", "PP");
        put("edition", "ET");
        put("genre", "M3");
        put("language", "LA");
        put("call-number", "CN");
        put("archive", "DB");
        put("source", "DP");
        put("archive_location", "AV");
        put("number-of-volumes", "NV");
        put("section", "SE");
        put("abstract", "AB", "N2");
        put("annote", "RN");
        joined("keyword", ", ", "KW");
        joined("note", "; ", "N1");
        addresses(key);
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
            unplaced.merge(value.tag(), value.text(), RisConversion::both);
        }
        return unplaced;
    }

    private static Object both(Object before, Object next) {
        var both = new ArrayList<Object>(before instanceof List<?> list ? list : List.of(before));
        both.add(next);
        return List.copyOf(both);
    }

    private Optional<String> take(String variable, String... tags) {
        return variables.containsKey(variable) ? Optional.empty() : tagged.takeFirst(tags);
    }

    private void put(String variable, String... tags) {
        take(variable, tags).map(FieldText::fromCsl).ifPresent(text -> set(variable, text));
    }

    private void set(String variable, String text) {
        if (!text.isEmpty()) {
            variables.put(variable, new CslValue.Plain(text));
        }
    }

    private void joined(String variable, String separator, String tag) {
        var texts = tagged.take(tag);
        if (!texts.isEmpty()) {
            set(variable, FieldText.fromCsl(String.join(separator, texts)));
        }
    }

    private void titles() {
        put("title", "TI", "T1", "CT");
        if (!variables.containsKey("title")) {
            put("title", "BT");
        }
        put("container-title", "T2", "JF", "BT", "JO");
        put("container-title-short", "J2", "JA", "JO", "J1");
        put("collection-title", "T3");
        put("title-short", "ST");
        // Programs that write a journal's name under several tags mean one.
        var container = variables.get("container-title");
        if (container != null) {
            for (var tag : List.of("JF", "JO", "BT")) {
                tagged.values()
                        .removeIf(value -> value.tag().equals(tag)
                                && container.equals(new CslValue.Plain(FieldText.fromCsl(value.text()))));
            }
            if (container.equals(variables.get("container-title-short"))) {
                variables.remove("container-title-short");
            }
        }
    }

    private void names(String variable, String... tags) {
        var names = new ArrayList<CslValue.Name>();
        for (var tag : tags) {
            tagged.take(tag).forEach(text -> names.add(name(text)));
        }
        if (!names.isEmpty()) {
            variables.put(variable, new CslValue.Names(names));
        }
    }

    /// `Family, Given, Suffix`; a name without a comma is a body's.
    static CslValue.Name name(String text) {
        var parts = List.of(text.replaceAll(",\\s*$", "").split("\\s*,\\s*", 3));
        var name = new LinkedHashMap<String, String>();
        if (parts.size() == 1) {
            name.put("literal", FieldText.fromCsl(parts.getFirst()));
            return new CslValue.Name(name);
        }
        var family = parts.getFirst();
        int start = particleEnd(family);
        name.put("family", FieldText.fromCsl(family.substring(start)));
        if (!parts.get(1).isBlank()) {
            name.put("given", FieldText.fromCsl(parts.get(1)));
        }
        if (start > 0) {
            name.put(
                    "non-dropping-particle",
                    FieldText.fromCsl(family.substring(0, start).strip()));
        }
        if (parts.size() > 2 && !parts.get(2).isBlank()) {
            name.put("suffix", FieldText.fromCsl(parts.get(2)));
        }
        return new CslValue.Name(name);
    }

    /// Where the family name begins behind words in small letters.
    private static int particleEnd(String family) {
        int start = 0;
        while (start < family.length() && Character.isLowerCase(family.codePointAt(start))) {
            int space = family.indexOf(' ', start);
            if (space < 0) {
                return 0;
            }
            start = space + 1;
        }
        return start;
    }

    private void issued() {
        var years = tagged.take("PY");
        var more = tagged.take("Y1");
        var days = tagged.take("DA");
        var all = new ArrayList<String>();
        all.addAll(years);
        all.addAll(more);
        if (all.isEmpty() && days.isEmpty()) {
            return;
        }
        var first = date(all.isEmpty() ? days.getFirst() : all.getFirst());
        var whole = days.isEmpty() ? first : date(days.getFirst());
        boolean finer = sameYear(first, whole)
                && whole.parts().getFirst().size() > first.parts().getFirst().size();
        boolean said = finer || whole.equals(first) || (days.size() == 1 && all.isEmpty());
        variables.put(
                "issued",
                finer
                        ? whole
                        : possible(
                                all.isEmpty() ? "DA" : years.isEmpty() ? "Y1" : "PY",
                                all.isEmpty() ? days.getFirst() : all.getFirst()));
        if (!said && !days.isEmpty()) {
            tagged.add("DA", days.getFirst());
        }
    }

    /// The date of a tag. One that the calendar does not have is read as far as it has it, and kept as it is.
    private CslValue.Date possible(String tag, String text) {
        var read = date(text);
        var part = read.literal().isPresent() ? EdtfDate.possible(text) : Optional.<CslValue.Date>empty();
        part.ifPresent(date -> {
            tagged.add(tag, text);
            faults.warning(
                    "bad-date",
                    tagged.at(),
                    tag + " is no date of the calendar: " + Finding.quoted(text),
                    EdtfDate.write(date).orElse("") + " was read; it is kept under handbill.imported");
        });
        return part.orElse(read);
    }

    private static boolean sameYear(CslValue.Date a, CslValue.Date b) {
        return !a.parts().isEmpty()
                && !b.parts().isEmpty()
                && !a.parts().getFirst().isEmpty()
                && !b.parts().getFirst().isEmpty()
                && a.parts().getFirst().getFirst().equals(b.parts().getFirst().getFirst());
    }

    /// `2001/02/03/what else is known`, EDTF, or words.
    static CslValue.Date date(String text) {
        var plain = CslValue.Date.parse(text);
        if (plain.isPresent()) {
            return plain.get();
        }
        var date = DATE.matcher(text.strip());
        if (!date.matches()) {
            return EdtfDate.read(text);
        }
        var month = Optional.ofNullable(date.group(2)).map("-%2s"::formatted).orElse("");
        var day = month.isEmpty()
                ? ""
                : Optional.ofNullable(date.group(3)).map("-%2s"::formatted).orElse("");
        var read = CslValue.Date.parse((date.group(1) + month + day).replace(' ', '0'));
        var other = date.group(4).strip();
        if (read.isEmpty() || (!other.isEmpty() && !month.isEmpty())) {
            return EdtfDate.read(text);
        }
        if (!other.isEmpty()) {
            var words = EdtfDate.read(other + " " + date.group(1));
            return words.literal().isPresent() ? EdtfDate.read(text) : words;
        }
        return read.get();
    }

    private void numbers() {
        put("volume", "VL");
        boolean serial = SERIALS.contains(type);
        put(serial ? "issue" : "number", "IS");
        if (!serial && !type.equals("paper-conference")) {
            put("number", "M1");
        }
        var start = tagged.takeOne("SP");
        var end = tagged.takeOne("EP");
        if (start.isPresent()) {
            var pages = start.get().replaceAll("\\s*(?:--+|–)\\s*", "-");
            set(
                    "page",
                    FieldText.fromCsl(end.filter(last -> !last.equals(start.get()))
                            .map(last -> pages + "-" + last)
                            .orElse(pages)));
        } else {
            end.ifPresent(last -> tagged.add("EP", last));
        }
        for (var number : tagged.take("SN")) {
            number(number, serial);
        }
    }

    /// Whether a number is an ISSN or an ISBN shows in its form.
    private void number(String text, boolean serial) {
        var digits = text.replaceAll("[\\s-]|\\(.*\\)", "");
        if (ISSN.matcher(digits).matches() && !variables.containsKey("ISSN")) {
            set("ISSN", text);
        } else if (ISBN.matcher(digits).matches() && !variables.containsKey("ISBN")) {
            set("ISBN", text);
        } else if (serial && !variables.containsKey("ISSN")) {
            set("ISSN", text);
        } else if (type.equals("report") && !variables.containsKey("number")) {
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
        var addresses = tagged.take("UR");
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
