package org.handbill.cite.interchange;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.handbill.cite.interchange.Holdings.Held;
import org.handbill.facts.CslValue;
import org.handbill.facts.Finding;

/// Reads a library's records, gives each an id, and tells which of them are there already.
public final class Importer {
    private static final int LOOKED_AT = 1 << 16;
    private static final String FORMATS =
            Arrays.stream(LibraryFormat.values()).map(LibraryFormat::word).collect(Collectors.joining(", "));

    private final Holdings holdings;
    private final Consumer<Imported> taker;
    private final ImportFaults faults = new ImportFaults();
    private final Ids ids = new Ids();
    private final Set<String> keys = new HashSet<>();
    private int records;

    private Importer(Holdings holdings, Consumer<Imported> taker) {
        this.holdings = holdings;
        this.taker = taker;
    }

    /// A record that was read.
    ///
    /// @param entry its key is its id
    /// @param held  what is there already and is the same
    public record Imported(Entry entry, Optional<Held> held) {}

    /// How it went.
    ///
    /// @param records  how many were read
    /// @param findings what is wrong with the library
    /// @param lines    its lines that the findings are about, by number from 1
    /// @param untold   how many further faults there are
    /// @param failed   whether a record could not be read
    public record Outcome(
            int records, List<Finding> findings, Map<Integer, String> lines, int untold, boolean failed) {}

    /// What may be said besides the library itself.
    ///
    /// @param format   else it is told by what stands at the beginning
    /// @param encoding else what the library says, else UTF-8
    public record Options(Optional<LibraryFormat> format, Optional<Charset> encoding) {
        public static final Options NONE = new Options(Optional.empty(), Optional.empty());
    }

    /// @param holdings what is there already
    /// @param taker    takes the records one by one
    /// @throws IOException if the library can't be read
    public static Outcome read(Library library, Options options, Holdings holdings, Consumer<Imported> taker)
            throws IOException {
        var importer = new Importer(holdings, taker);
        var text = Encoding.read(library, options.encoding(), importer.faults);
        if (text.isPresent()) {
            importer.read(text.get(), options.format());
        }
        var findings = importer.faults.findings();
        var numbers = findings.stream().map(finding -> finding.at().line()).toList();
        return new Outcome(
                importer.records,
                findings,
                text.orElse(library).lines(numbers),
                importer.faults.untold(),
                importer.faults.hasError());
    }

    private void read(Library library, Optional<LibraryFormat> named) throws IOException {
        var format = named.isPresent() ? named : LibraryFormat.detect(beginning(library));
        if (format.isEmpty()) {
            faults.error(
                    "unknown-format",
                    library.at(1, 1),
                    "this looks like no format of references that Handbill reads",
                    "name it with --from: " + FORMATS);
            return;
        }
        reader(format.get()).read(library, this::take, faults);
        if (records == 0 && !faults.hasError()) {
            faults.error(
                    "no-records",
                    library.at(1, 1),
                    "no record was found; is it " + format.get().word() + "?",
                    "name its format with --from: " + FORMATS + "; or export the library again");
        }
    }

    private static String beginning(Library library) throws IOException {
        var beginning = new char[LOOKED_AT];
        int length = 0;
        try (var text = library.text()) {
            for (int read = 0;
                    read >= 0 && length < LOOKED_AT;
                    read = text.read(beginning, length, LOOKED_AT - length)) {
                length += read;
            }
        }
        return new String(beginning, 0, length);
    }

    private static LibraryReader reader(LibraryFormat format) {
        return switch (format) {
            case BIBTEX, BIBLATEX -> new BibReader();
            case RIS -> new RisReader();
            case ENDNOTE -> new EndNoteReader();
            case ENDNOTE_XML -> new EndNoteXmlReader();
            case NBIB -> new NbibReader();
            case WEB_OF_SCIENCE -> new WosReader();
            case CSL_JSON -> new CslJsonReader();
            case CSL_YAML -> new CslYamlReader();
        };
    }

    private void take(Entry entry) {
        var called = entry.key().isEmpty() ? "this record" : Finding.quoted(entry.key());
        if (entry.text("title").isEmpty()) {
            faults.error(
                    "missing-title",
                    entry.at(),
                    called + " has no title and is left out",
                    "write one; a source has a title");
            return;
        }
        records++;
        var wanted = Ids.of(entry);
        var held = holdings.find(entry, wanted);
        var id = ids.unique(wanted, other -> held.isEmpty() && holdings.has(other));
        if (!entry.key().isEmpty() && !keys.add(entry.key())) {
            faults.warning(
                    "duplicate-key",
                    entry.at(),
                    "the key " + called + " stands here a second time",
                    "this record got the id " + id + "; keep one of them");
        }
        var named = entry.key().isEmpty()
                        || entry.key().equals(id.value())
                        || entry.variables().containsKey("citation-key")
                ? entry
                : entry.with("citation-key", new CslValue.Plain(entry.key()));
        taker.accept(new Imported(named.named(id.value()), held));
    }
}
