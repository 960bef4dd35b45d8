package org.handbill.check;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.handbill.facts.WebAddress;

/// Papers that were retracted, by DOI.
public final class Retractions {
    /// No list.
    public static final Retractions NONE = new Retractions(Map.of());

    private static final String DOI = "OriginalPaperDOI";
    private static final String NATURE = "RetractionNature";
    private static final String DAY = "RetractionDate";
    private static final Pattern BY_SLASHES = Pattern.compile("([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})\\b.*");

    private static final int MONTHS = 12;

    private final Map<String, Retraction> byDoi;

    private Retractions(Map<String, Retraction> byDoi) {
        this.byDoi = Map.copyOf(byDoi);
    }

    /// That a paper was retracted.
    ///
    /// @param day where the list gives it
    record Retraction(Optional<LocalDate> day) {}

    /// Reads Retraction Watch's CSV, which Crossref distributes: the columns `OriginalPaperDOI`, `RetractionNature` and
    /// `RetractionDate`. Corrections and expressions of concern are no retractions; a reinstatement of the same day
    /// or later takes one back.
    ///
    /// @throws IOException              if the file can't be read
    /// @throws IllegalArgumentException if it is no such list, with the reason
    public static Retractions read(Path file) throws IOException {
        Map<String, Retraction> retracted = new HashMap<>();
        Map<String, Retraction> reinstated = new HashMap<>();
        try (var records = CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
            for (var one : records) {
                if (one.findField(DOI).isEmpty() || one.findField(NATURE).isEmpty()) {
                    throw new IllegalArgumentException(
                            "it has no columns %s and %s, as Retraction Watch's list has".formatted(DOI, NATURE));
                }
                switch (one.getField(NATURE).strip().toLowerCase(Locale.ROOT)) {
                    case "retraction" -> keepLast(retracted, one);
                    case "reinstatement" -> keepLast(reinstated, one);
                    default -> {}
                }
            }
        } catch (CsvParseException e) {
            throw new IllegalArgumentException(String.valueOf(e.getMessage()), e);
        }
        retracted
                .entrySet()
                .removeIf(paper -> Optional.ofNullable(reinstated.get(paper.getKey()))
                        .filter(again -> !isAfter(paper.getValue(), again))
                        .isPresent());
        return new Retractions(retracted);
    }

    Optional<Retraction> of(String doi) {
        return Optional.ofNullable(byDoi.get(canonical(doi)));
    }

    private static void keepLast(Map<String, Retraction> all, NamedCsvRecord one) {
        var doi = canonical(one.getField(DOI));
        if (doi.startsWith("10.")) {
            all.merge(doi, new Retraction(day(one.findField(DAY).orElse(""))), (a, b) -> isAfter(a, b) ? a : b);
        }
    }

    private static boolean isAfter(Retraction a, Retraction b) {
        return a.day().isPresent()
                && (b.day().isEmpty() || a.day().get().isAfter(b.day().get()));
    }

    private static String canonical(String doi) {
        var stripped = doi.strip();
        return WebAddress.doi(stripped).orElse(stripped).toLowerCase(Locale.ROOT);
    }

    private static Optional<LocalDate> day(String written) {
        try {
            var parts = BY_SLASHES.matcher(written.strip());
            if (!parts.matches()) {
                return Optional.of(LocalDate.parse(written.strip()));
            }
            int first = Integer.parseInt(parts.group(1));
            int second = Integer.parseInt(parts.group(2));
            // Spreadsheets of other countries save the day first.
            boolean dayFirst = first > MONTHS;
            return Optional.of(LocalDate.of(
                    Integer.parseInt(parts.group(3)), dayFirst ? second : first, dayFirst ? first : second));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
