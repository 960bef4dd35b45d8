package org.handbill.cite.interchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handbill.facts.CslValue;
import org.handbill.facts.WebAddress;

/// Makes a record of a BibTeX entry. What CSL has no variable for is kept as it is written.
final class BibConversion {
    static final String FORMAT = "bibtex";
    /// The entry's own type, where CSL's says less.
    static final String TYPE = "entrytype";

    private final BibEntry entry;
    private final ImportFaults faults;
    private final Map<String, CslValue> variables = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();
    private final String type;

    BibConversion(BibEntry entry, ImportFaults faults) {
        this.entry = entry;
        this.faults = faults;
        this.type = BibTypes.csl(entry);
    }

    Entry entry() {
        titles();
        names();
        simple();
        publisher();
        numbers();
        BibDates.issued(entry, used, faults).ifPresent(date -> variables.put("issued", date));
        BibFields.DATES.forEach((field, variable) ->
                BibDates.field(field, entry, used, faults).ifPresent(date -> variables.put(variable, date)));
        notes();
        words();
        addresses();
        var residue = Residue.read(entry.fields(), used, LatexReader::letters, type);
        variables.putAll(residue.variables());
        variables.keySet().removeAll(residue.absent());
        var imported = new LinkedHashMap<String, Object>();
        if (!BibTypes.isKnown(entry.type())) {
            imported.put(TYPE, entry.type());
        }
        entry.fields().forEach((name, value) -> {
            if (!used.contains(name) && !value.isBlank()) {
                imported.put(name, FieldText.oneLine(value));
            }
        });
        return new Entry(entry.key(), residue.type(), variables, residue.handbill(FORMAT, imported), entry.at());
    }

    private Optional<String> take(String field) {
        var value = entry.field(field);
        value.ifPresent(text -> used.add(field));
        return value;
    }

    /// The first of some fields that is there.
    private Optional<String> takeFirst(String... fields) {
        for (var field : fields) {
            var value = take(field);
            if (value.isPresent()) {
                return value;
            }
        }
        return Optional.empty();
    }

    private void put(String variable, Optional<String> latex, boolean protects) {
        latex.map(text -> LatexReader.field(text, protects))
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> variables.put(variable, new CslValue.Plain(text)));
    }

    private void titles() {
        var title = titled("title", "subtitle", "titleaddon");
        // A whole book has one only for the parts that refer to it.
        var book =
                type.equals("book") ? Optional.<String>empty() : titled("booktitle", "booksubtitle", "booktitleaddon");
        var main = titled("maintitle", "mainsubtitle", "maintitleaddon");
        if (type.equals("book") && main.isPresent()) {
            put("title", main, true);
            put("volume-title", title, true);
        } else {
            put("title", title, true);
        }
        if (book.isPresent()) {
            put("container-title", main.or(() -> book), true);
            put("volume-title", main.isPresent() ? book : Optional.empty(), true);
        } else if (!type.equals("book")) {
            put("container-title", main, true);
        }
        var journal = takeFirst("journaltitle", "journal");
        if (journal.isPresent()) {
            put("container-title", journal.map(text -> joined(text, take("journalsubtitle"))), true);
        }
        put("collection-title", take("series"), true);
    }

    /// A title with its subtitle and what is added to it.
    private Optional<String> titled(String title, String subtitle, String addition) {
        return take(title)
                .map(text -> joined(text, take(subtitle)))
                .map(text -> take(addition).map(more -> text + ". " + more).orElse(text));
    }

    private static String joined(String title, Optional<String> subtitle) {
        return subtitle.map(more -> title + (title.matches("(?s).*[?!:]}?\\s*") ? " " : ": ") + more)
                .orElse(title);
    }

    private void names() {
        var options =
                List.of(entry.field("options").orElse("").replaceAll("\\s", "").split(","));
        boolean useprefix = options.contains("useprefix=true") || options.contains("useprefix");
        if (useprefix && options.size() == 1) {
            used.add("options");
        }
        BibFields.NAMES.forEach((field, variable) -> {
            var role = field.equals("editor") ? editorRole("editortype") : Optional.of(variable);
            role.ifPresent(name -> names(field, name, useprefix));
        });
        for (var field : List.of("editora", "editorb", "editorc")) {
            if (entry.field(field).isPresent()) {
                editorRole(field + "type")
                        .filter(role -> !variables.containsKey(role))
                        .ifPresent(role -> {
                            names(field, role, useprefix);
                            used.add(field + "type");
                        });
            }
        }
    }

    private Optional<String> editorRole(String field) {
        var kind = entry.field(field);
        if (kind.isEmpty()) {
            return Optional.of("editor");
        }
        var role = Optional.ofNullable(BibFields.EDITOR_TYPES.get(kind.get().strip()));
        role.ifPresent(known -> used.add(field));
        return role.or(() -> Optional.of("editor"));
    }

    private void names(String field, String variable, boolean useprefix) {
        var written = take(field);
        if (written.filter(BibNames::hasIdleAnd).isPresent()) {
            faults.warning(
                    "bibtex-name",
                    entry.at(),
                    entry.called() + ": an \"and\" in \"" + field + "\" has no name beside it",
                    "take it out, or write the name; the other names were read");
        }
        written.map(latex -> BibNames.read(latex, useprefix))
                .filter(names -> !names.isEmpty())
                .ifPresent(names -> variables.put(variable, new CslValue.Names(names)));
    }

    private void simple() {
        BibFields.SIMPLE.forEach((field, simple) -> {
            var value = field.equals("annotation") ? takeFirst("annotation", "annote") : take(field);
            if (BibFields.VERBATIM.contains(field)) {
                value.map(LatexReader::verbatim)
                        .filter(text -> !text.isEmpty())
                        .ifPresent(text -> variables.put(simple.variable(), new CslValue.Plain(text)));
            } else {
                put(simple.variable(), value, simple.protects());
            }
        });
        put(
                "page",
                take("pages").or(() -> take("eid")).map(pages -> pages.replaceAll("\\s*(?:--+|–)\\s*", "-")),
                false);
    }

    private void publisher() {
        var publishers = new ArrayList<String>();
        for (var field : List.of("school", "institution", "organization")) {
            take(field).ifPresent(publishers::add);
        }
        howPublished().ifPresent(publishers::add);
        take("publisher").ifPresent(publishers::add);
        put(
                type.equals("legal_case") ? "authority" : "publisher",
                publishers.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", publishers)),
                false);
        put("publisher-place", takeFirst("location", "address"), false);
    }

    /// It often holds an address and nothing else.
    private Optional<String> howPublished() {
        var how = take("howpublished");
        if (how.isPresent() && entry.field("url").isEmpty()) {
            var address = LatexReader.verbatim(how.get());
            if (WebAddress.isPage(address)) {
                variables.put("URL", new CslValue.Plain(address));
                return Optional.empty();
            }
        }
        return how;
    }

    private void numbers() {
        var number = take("number");
        boolean periodical = type.startsWith("article") || type.equals("periodical") || type.equals("review");
        boolean inSeries = entry.field("series").isPresent() && !periodical;
        put(periodical ? "issue" : inSeries ? "collection-number" : "number", number, false);
        if (!(periodical && number.isPresent())) {
            put("issue", take("issue"), false);
        }
    }

    private void notes() {
        var note = take("note");
        var more = take("addendum");
        put(
                "note",
                note.isPresent() && more.isPresent()
                        ? Optional.of(note.get() + ". " + more.get())
                        : note.or(() -> more),
                false);
    }

    private void words() {
        var genre = take("type").map(LatexReader::letters).map(BibFields::genre);
        if (genre.isEmpty() && entry.type().equals("phdthesis")) {
            genre = Optional.of("PhD thesis");
        } else if (genre.isEmpty() && entry.type().equals("mastersthesis")) {
            genre = Optional.of("Master's thesis");
        }
        genre.ifPresent(text -> variables.put("genre", new CslValue.Plain(FieldText.plain(text))));
        take("pubstate")
                .map(LatexReader::letters)
                .map(BibFields::status)
                .ifPresent(text -> variables.put("status", new CslValue.Plain(FieldText.plain(text))));
        takeFirst("langid", "language")
                .map(LatexReader::letters)
                .map(BibFields::tag)
                .ifPresent(tag -> variables.put("language", new CslValue.Plain(tag)));
        if (!type.equals("article-journal") && type.startsWith("article")) {
            used.add("entrysubtype");
        }
    }

    private void addresses() {
        take("doi")
                .map(LatexReader::verbatim)
                .ifPresent(text -> Addresses.doi(
                        text,
                        variables,
                        () -> {
                            used.remove("doi");
                            return entry.called();
                        },
                        entry.at(),
                        faults));
        take("url").map(LatexReader::verbatim).ifPresent(this::url);
        if (!variables.containsKey("URL")) {
            entry.field("eprint")
                    .map(LatexReader::verbatim)
                    .flatMap(this::archive)
                    .ifPresent(address -> variables.put("URL", new CslValue.Plain(address)));
        }
    }

    /// Of several addresses in one field the first; the field stays, as where it is none.
    private void url(String text) {
        var first = text.split("\\s+", 2)[0];
        if (!first.equals(text) && WebAddress.isPage(first)) {
            variables.put("URL", new CslValue.Plain(first));
            used.remove("url");
            return;
        }
        Addresses.url(
                text,
                variables,
                () -> {
                    used.remove("url");
                    return entry.called();
                },
                entry.at(),
                faults);
    }

    /// The address of what lies in an archive that BibLaTeX knows. The field itself stays: the address is not all
    /// that it says.
    private Optional<String> archive(String id) {
        var archive =
                entry.field("eprinttype").or(() -> entry.field("archiveprefix")).orElse("");
        var address = switch (archive.toLowerCase(Locale.ROOT)) {
            case "arxiv" -> "https://arxiv.org/abs/" + id.replaceFirst("(?i)^arxiv:", "");
            case "jstor" -> "https://www.jstor.org/stable/" + id;
            case "hdl" -> "https://hdl.handle.net/" + id;
            case "googlebooks" -> "https://books.google.com/books?id=" + id;
            case "pubmed" -> "https://pubmed.ncbi.nlm.nih.gov/" + id + "/";
            default -> "";
        };
        return Optional.of(address).filter(WebAddress::isPage);
    }
}
