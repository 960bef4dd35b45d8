package org.handbill.cite.interchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.handbill.facts.CslValue;

/// Writes BibTeX and BibLaTeX.
final class BibWriter {
    private static final Map<String, String> BIBTEX_NAMES = Map.of("journaltitle", "journal", "location", "address");
    static final Pattern KEY = Pattern.compile("[^\\s,{}()=\"#%~\\\\]+");
    private static final Set<String> IN_BOOKS = Set.of("incollection", "inproceedings", "inreference", "inbook");

    private final Entry entry;
    private final boolean biblatex;
    private final String type;
    private final Map<String, String> fields = new LinkedHashMap<>();

    private BibWriter(Entry entry, boolean biblatex) {
        this.entry = entry;
        this.biblatex = biblatex;
        this.type = type(entry, biblatex);
    }

    /// A record as an entry.
    ///
    /// @param key      the entry's name in the library
    /// @param biblatex whether for BibLaTeX, else for BibTeX
    static String write(Entry entry, String key, boolean biblatex) {
        var writer = new BibWriter(entry, biblatex);
        writer.fields();
        var read = new BibConversion(new BibEntry(writer.type, key, writer.fields, entry.at()), new ImportFaults())
                .entry();
        Residue.between(key.equals(entry.key()) ? entry : entry.without("citation-key"), read, BibConversion.FORMAT)
                .fields()
                .forEach((name, value) -> writer.fields.put(name, LatexWriter.letters(value)));
        var text = new StringBuilder("@").append(writer.type).append('{').append(key);
        writer.fields.forEach((name, value) ->
                text.append(",\n  ").append(name).append(" = {").append(value).append('}'));
        return text.append("\n}\n").toString();
    }

    private static String type(Entry entry, boolean biblatex) {
        var imported = entry.imported(BibConversion.FORMAT).get(BibConversion.TYPE);
        if (imported instanceof String own
                && own.matches("[a-z]+")
                && entry.type().equals("document")) {
            return own;
        }
        var usual = biblatex ? BibTypes.biblatex(entry.type()) : BibTypes.bibtex(entry.type());
        boolean master = entry.text("genre")
                .orElse("")
                .toLowerCase(java.util.Locale.ROOT)
                .contains("master");
        return usual.equals("phdthesis") && master ? "mastersthesis" : usual;
    }

    private void fields() {
        names();
        titles();
        issued();
        BibFields.SIMPLE.forEach((field, simple) -> entry.text(simple.variable())
                .ifPresent(text ->
                        put(field, BibFields.VERBATIM.contains(field) ? verbatim(text) : LatexWriter.field(text))));
        numbers();
        entry.text("page")
                .ifPresent(pages -> put("pages", LatexWriter.field(pages).replaceAll("(?<=\\w)-(?=\\w)", "--")));
        publisher();
        entry.text("note").ifPresent(text -> put("note", LatexWriter.field(text)));
        entry.text("genre").filter(genre -> !isOfType(genre)).ifPresent(text -> put("type", LatexWriter.field(text)));
        entry.text("status").ifPresent(text -> put("pubstate", LatexWriter.field(text)));
        entry.text("language").ifPresent(tag -> {
            var babel = BibFields.babel(tag);
            put(babel.isPresent() ? "langid" : "language", babel.orElse(LatexWriter.letters(tag)));
        });
        if (biblatex) {
            BibTypes.subtype(entry.type()).ifPresent(subtype -> put("entrysubtype", subtype));
        }
        entry.text("DOI").ifPresent(text -> put("doi", verbatim(text)));
        entry.text("URL").ifPresent(text -> put("url", verbatim(text)));
        BibFields.DATES.forEach(this::date);
        imported();
    }

    private void imported() {
        entry.imported(BibConversion.FORMAT).forEach((name, value) -> {
            if (!name.equals(BibConversion.TYPE)
                    && name.matches("[a-z][a-z0-9_+:.-]*")
                    && value instanceof String text) {
                fields.putIfAbsent(name, isBalanced(text) ? text : LatexWriter.letters(text));
            }
        });
    }

    private static boolean isBalanced(String latex) {
        int depth = 0;
        for (int i = 0; i < latex.length() && depth >= 0; i++) {
            depth += latex.charAt(i) == '{' ? 1 : latex.charAt(i) == '}' ? -1 : 0;
        }
        return depth == 0;
    }

    private void put(String field, String latex) {
        if (!latex.isEmpty()) {
            fields.put(biblatex ? field : BIBTEX_NAMES.getOrDefault(field, field), latex);
        }
    }

    /// An address as it is, but for what would end the field.
    private static String verbatim(String text) {
        return isBalanced(text) ? text : text.replace("{", "%7B").replace("}", "%7D");
    }

    private void names() {
        BibFields.NAMES.forEach((field, variable) -> {
            if (entry.variables().get(variable) instanceof CslValue.Names(var names)) {
                put(field, BibNames.write(names));
                if (names.stream().anyMatch(name -> name.parts().containsKey("non-dropping-particle"))) {
                    fields.put("options", "useprefix=true");
                }
            }
        });
        for (var role : List.of("compiler", "director", "organizer")) {
            if (entry.variables().get(role) instanceof CslValue.Names(var names)) {
                var field = fields.containsKey("editor") ? "editora" : "editor";
                if (!fields.containsKey(field)) {
                    put(field, BibNames.write(names));
                    put(field + "type", role);
                }
            }
        }
    }

    private void titles() {
        var title = entry.text("title").map(LatexWriter::field).orElse("");
        var container = entry.text("container-title").map(LatexWriter::field);
        var volume = entry.text("volume-title").map(LatexWriter::field);
        if (entry.type().equals("book") && volume.isPresent()) {
            put("title", volume.get());
            put("maintitle", title);
        } else {
            put("title", title);
        }
        if (container.isPresent()) {
            if (!IN_BOOKS.contains(type)) {
                put("journaltitle", container.get());
            } else if (volume.isPresent()) {
                put("booktitle", volume.get());
                put("maintitle", container.get());
            } else {
                put("booktitle", container.get());
            }
        }
        entry.text("collection-title").ifPresent(text -> put("series", LatexWriter.field(text)));
    }

    private void issued() {
        if (!(entry.variables().get("issued") instanceof CslValue.Date date)) {
            return;
        }
        var edtf = EdtfDate.write(date);
        if (edtf.isEmpty()) {
            date.literal().ifPresent(words -> put("year", LatexWriter.letters(words)));
            return;
        }
        if (biblatex) {
            put("date", edtf.get());
            return;
        }
        var parts = date.parts().getFirst();
        boolean simple = date.parts().size() == 1 && edtf.get().matches("\\d{4}(?:-\\d\\d){0,2}");
        if (!simple) {
            put("date", edtf.get());
        }
        if (!parts.isEmpty() && parts.getFirst() > 0) {
            put("year", "%04d".formatted(parts.getFirst()));
            if (parts.size() > 1) {
                put("month", MONTHS.get(parts.get(1) - 1));
            }
            if (parts.size() > 2) {
                put("day", String.valueOf(parts.get(2)));
            }
        }
    }

    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    private void date(String field, String variable) {
        if (entry.variables().get(variable) instanceof CslValue.Date date) {
            EdtfDate.write(date)
                    .or(() -> date.literal().map(LatexWriter::letters))
                    .ifPresent(text -> put(field, text));
        }
    }

    private void numbers() {
        for (var variable : List.of("issue", "collection-number", "number")) {
            entry.text(variable).map(LatexWriter::field).ifPresent(text -> fields.putIfAbsent("number", text));
        }
    }

    private void publisher() {
        entry.text("publisher")
                .map(LatexWriter::field)
                .ifPresent(text -> put(
                        switch (type) {
                            case "report", "techreport", "thesis" -> "institution";
                            case "phdthesis", "mastersthesis" -> "school";
                            case "online", "unpublished", "artwork", "image" -> "organization";
                            case "misc" -> "howpublished";
                            default -> "publisher";
                        },
                        text));
        if (type.equals("jurisdiction")) {
            entry.text("authority").ifPresent(text -> put("institution", LatexWriter.field(text)));
        }
        entry.text("publisher-place").ifPresent(text -> put("location", LatexWriter.field(text)));
    }

    /// Whether the entry's type says it.
    private boolean isOfType(String genre) {
        return (type.equals("phdthesis") && genre.equals("PhD thesis"))
                || (type.equals("mastersthesis") && genre.equals("Master's thesis"));
    }
}
