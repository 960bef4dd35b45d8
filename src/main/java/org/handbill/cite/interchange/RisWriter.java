package org.handbill.cite.interchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.handbill.cite.Markup;
import org.handbill.facts.CslValue;

/// Writes RIS, with CSL's tags for markup as Zotero has them.
final class RisWriter {
    private static final Pattern KEY = Pattern.compile("\\S(?:.*\\S)?");

    /// In the order in which lines are written.
    private static final List<String> WRITTEN = List.of(
            "title",
            "container-title",
            "container-title-short",
            "event-title",
            "collection-title",
            "title-short",
            "author",
            "director",
            "editor",
            "collection-editor",
            "translator",
            "interviewer",
            "recipient",
            "producer",
            "performer",
            "issued",
            "accessed",
            "volume",
            "issue",
            "number",
            "page",
            "number-of-pages",
            "ISSN",
            "ISBN",
            "publisher",
            "authority",
            "publisher-place",
            "event-place",
            "edition",
            "chapter-number",
            "genre",
            "language",
            "call-number",
            "archive",
            "source",
            "archive_location",
            "number-of-volumes",
            "section",
            "references",
            "keyword",
            "abstract",
            "note",
            "annote",
            "DOI",
            "URL");

    private final Entry entry;
    private final String key;
    private final List<Tagged.Value> lines = new ArrayList<>();

    private RisWriter(Entry entry) {
        this.entry = entry;
        this.key = entry.libraryKey(KEY);
    }

    /// A record's lines, `TY` to `ER`.
    static String write(Entry entry) {
        var writer = new RisWriter(entry);
        writer.lines();
        writer.dropUnread();
        var residue = Residue.between(
                writer.key.equals(entry.key()) ? entry : entry.without("citation-key"),
                writer.readBack(),
                RisReader.FORMAT);
        if (!residue.isEmpty()) {
            writer.add("N1", RisConversion.RESIDUE + residue.line());
        }
        var text = new StringBuilder();
        text.append("TY  - ").append(writer.type()).append("\r\n");
        writer.lines.forEach(line -> text.append(line.tag())
                .append("  - ")
                .append(Entities.encode(line.text()))
                .append("\r\n"));
        return text.append("ER  - \r\n").toString();
    }

    private Entry readBack() {
        var read = new Tagged(type(), entry.at());
        lines.forEach(line -> read.add(line.tag(), Entities.encode(line.text())));
        return new RisConversion(read, RisReader.FORMAT, new ImportFaults()).entry();
    }

    /// Takes out what would not be read as the variable that it is written for.
    private void dropUnread() {
        var unread = readBack().imported(RisReader.FORMAT);
        var kept = entry.imported(RisReader.FORMAT);
        lines.removeIf(line -> holds(unread, line) && !holds(kept, line));
    }

    private static boolean holds(Map<String, Object> imported, Tagged.Value line) {
        var value = imported.get(line.tag());
        return line.text().equals(value) || (value instanceof List<?> list && list.contains(line.text()));
    }

    private String type() {
        return Optional.ofNullable(entry.imported(RisReader.FORMAT).get("TY"))
                .map(String::valueOf)
                .filter(type -> RisTypes.csl(type)
                        .map(entry.type()::equals)
                        .orElse(entry.type().equals("document")))
                .orElse(RisTypes.ris(entry.type()));
    }

    private void lines() {
        add("ID", key);
        for (var variable : WRITTEN) {
            switch (entry.variables().get(variable)) {
                case CslValue.Names(var names) ->
                    tag(variable).ifPresent(tag -> names.forEach(name -> add(tag, RisNames.write(name.parts()))));
                case CslValue.Date date
                when variable.equals("issued") -> RisDates.write(date).forEach(line -> add(line.tag(), line.text()));
                case CslValue.Date date -> RisDates.day(date).ifPresent(day -> add("Y2", day));
                case CslValue.Plain(var text) -> text(variable, text);
                case null -> {}
            }
        }
        imported();
    }

    private void text(String variable, String text) {
        var csl = CslItems.VERBATIM.contains(variable) ? text : Markup.toCsl(text);
        switch (variable) {
            case "page" -> pages(csl);
            case "number-of-pages" -> {
                if (RisTags.COUNTED.contains(type())) {
                    add("SP", csl);
                }
            }
            case "keyword" -> {
                for (var word : csl.split(", ", -1)) {
                    add("KW", word);
                }
            }
            default -> tag(variable).ifPresent(tag -> add(tag, csl));
        }
    }

    private Optional<String> tag(String variable) {
        return switch (variable) {
            case "issue" -> Optional.of("IS");
            case "number" ->
                RisTags.tag(type(), variable, false)
                        .filter(tag -> !tag.equals("M1") || RisTags.isOwn(type(), tag))
                        .or(() -> Optional.of("IS")
                                .filter(tag -> entry.text("issue").isEmpty()));
            case "ISSN", "ISBN" -> Optional.of("SN");
            case "note" -> Optional.of("N1");
            case "DOI" -> Optional.of("DO");
            case "URL" -> Optional.of("UR");
            default ->
                RisTags.tag(
                        type(),
                        variable,
                        entry.text("event-title").isPresent()
                                && entry.text("container-title").isPresent());
        };
    }

    private void imported() {
        entry.imported(RisReader.FORMAT).forEach((tag, value) -> {
            if (!tag.equals("TY") && tag.matches("[A-Z][A-Z0-9]")) {
                var all = value instanceof List<?> list ? list : List.of(value);
                all.forEach(one -> add(tag, String.valueOf(one)));
            }
        });
    }

    private void add(String tag, String text) {
        var line = FieldText.oneLine(text);
        if (!line.isEmpty()) {
            lines.add(new Tagged.Value(tag, line));
        }
    }

    private void pages(String pages) {
        int dash = pages.indexOf('-');
        boolean range = dash > 0 && pages.matches("[A-Za-z]?\\d+-[A-Za-z]?\\d+");
        add("SP", range ? pages.substring(0, dash) : pages);
        if (range) {
            add("EP", pages.substring(dash + 1));
        }
    }
}
