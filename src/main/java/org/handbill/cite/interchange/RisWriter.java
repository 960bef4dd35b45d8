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
        writer.lines.forEach(line ->
                text.append(line.tag()).append("  - ").append(line.text()).append("\r\n"));
        return text.append("ER  - \r\n").toString();
    }

    private Entry readBack() {
        var read = new Tagged(type(), entry.at());
        lines.forEach(line -> read.add(line.tag(), line.text()));
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
        put("TI", "title");
        put("T2", "container-title");
        put("J2", "container-title-short");
        put("T3", "collection-title");
        put("ST", "title-short");
        names("AU", "author");
        names("A2", "editor");
        names("A3", "collection-editor");
        names("A4", "translator");
        issued();
        date("Y2", "accessed");
        put("VL", "volume");
        put("IS", entry.text("issue").isPresent() ? "issue" : "number");
        pages();
        put("SN", "ISSN");
        put("SN", "ISBN");
        put("PB", "publisher");
        put("CY", "publisher-place");
        put("ET", "edition");
        put("M3", "genre");
        put("LA", "language");
        put("CN", "call-number");
        put("DB", "archive");
        put("DP", "source");
        put("AV", "archive_location");
        put("NV", "number-of-volumes");
        put("SE", "section");
        entry.text("keyword").ifPresent(words -> {
            for (var word : csl(words).split(", ", -1)) {
                add("KW", word);
            }
        });
        put("AB", "abstract");
        put("N1", "note");
        put("RN", "annote");
        put("DO", "DOI");
        put("UR", "URL");
        imported();
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

    private void put(String tag, String variable) {
        entry.text(variable).ifPresent(field -> add(tag, CslItems.VERBATIM.contains(variable) ? field : csl(field)));
    }

    private static String csl(String field) {
        return Markup.toCsl(field);
    }

    private void names(String tag, String variable) {
        if (entry.variables().get(variable) instanceof CslValue.Names(var names)) {
            names.forEach(name -> add(tag, name(name.parts())));
        }
    }

    private static String name(Map<String, String> parts) {
        var literal = parts.get("literal");
        if (literal != null) {
            return csl(literal);
        }
        var particle = parts.getOrDefault("non-dropping-particle", parts.getOrDefault("dropping-particle", ""));
        var name = new StringBuilder(particle.isEmpty() ? "" : csl(particle) + " ");
        name.append(csl(parts.getOrDefault("family", ""))).append(", ").append(csl(parts.getOrDefault("given", "")));
        if (parts.containsKey("suffix")) {
            name.append(", ").append(csl(parts.getOrDefault("suffix", "")));
        }
        return name.toString();
    }

    /// The year for programs that read no more, and the day.
    private void issued() {
        if (!(entry.variables().get("issued") instanceof CslValue.Date date)) {
            return;
        }
        if (isSimple(date)) {
            var parts = date.parts().getFirst();
            add("PY", "%04d".formatted(parts.getFirst()));
            if (parts.size() > 1) {
                date("DA", "issued");
            }
        } else {
            EdtfDate.write(date).or(() -> date.literal()).ifPresent(text -> add("PY", text));
        }
    }

    private static boolean isSimple(CslValue.Date date) {
        return date.parts().size() == 1
                && !date.circa()
                && date.season().isEmpty()
                && date.literal().isEmpty()
                && !date.parts().getFirst().isEmpty()
                && date.parts().getFirst().getFirst() > 0;
    }

    private void date(String tag, String variable) {
        if (entry.variables().get(variable) instanceof CslValue.Date date) {
            if (isSimple(date)) {
                var parts = date.parts().getFirst();
                add(
                        tag,
                        "%04d/%s/%s/"
                                .formatted(
                                        parts.getFirst(),
                                        parts.size() > 1 ? "%02d".formatted(parts.get(1)) : "",
                                        parts.size() > 2 ? "%02d".formatted(parts.get(2)) : ""));
            } else {
                EdtfDate.write(date).or(() -> date.literal()).ifPresent(text -> add(tag, text));
            }
        }
    }

    private void pages() {
        entry.text("page").map(RisWriter::csl).ifPresent(pages -> {
            int dash = pages.indexOf('-');
            boolean range = dash > 0 && pages.matches("[A-Za-z]?\\d+-[A-Za-z]?\\d+");
            add("SP", range ? pages.substring(0, dash) : pages);
            if (range) {
                add("EP", pages.substring(dash + 1));
            }
        });
    }
}
