package org.handbill.publish.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.handbill.facts.Claim;
import org.handbill.facts.FactBase;
import org.handbill.facts.Finding;
import org.handbill.facts.Jurisdiction;
import org.handbill.facts.Language;
import org.handbill.facts.Nearest;
import org.handbill.facts.Placed;
import org.handbill.facts.Sheet;
import org.handbill.facts.Text;

/// What a sheet asks of its recipients.
public final class SheetForRecipients {
    private final Sheet sheet;
    private final List<Language> languages;
    private final boolean hasLocalClaims;

    /// @param sheet as it is to be made, perhaps in some of its languages only
    public SheetForRecipients(Sheet sheet, FactBase facts) {
        this.sheet = sheet;
        this.languages = facts.sheet(sheet.id()).orElse(sheet).languages().stream()
                .map(Placed::value)
                .toList();
        this.hasLocalClaims = sheet.entries()
                .flatMap(entry -> facts.claim(entry.claim().id()).flatMap(Claim::jurisdiction).stream())
                .findAny()
                .isPresent();
    }

    String id() {
        return sheet.id().value();
    }

    /// The columns that the sheet's conditions ask for and the recipients lack.
    List<Finding> columnsMissing(Columns columns) {
        return sheet.columnsAskedFor()
                .filter(column -> !columns.has(column.value()))
                .map(column -> missing(column, columns))
                .toList();
    }

    private static Finding missing(Text column, Columns columns) {
        return Faults.at(
                        column.at(),
                        "unknown-column",
                        "the recipients have no column " + Finding.quoted(column.value()),
                        "name one of theirs: " + String.join(", ", columns.names()))
                .suggesting(columns.nearest(column.value()).map(near -> "recipient." + near));
    }

    /// What is wrong with a recipient for this sheet.
    List<Finding> faults(RecipientRow recipient) {
        var faults = new ArrayList<Finding>();
        recipient.value(Columns.LANGUAGE).ifPresent(tag -> {
            if (spoken(tag).isEmpty()) {
                var known = languages.stream().map(Language::tag).toList();
                faults.add(recipient
                        .fault(
                                Columns.LANGUAGE,
                                "unknown-language",
                                "the sheet \"%s\" has no language %s".formatted(sheet.id(), Finding.quoted(tag)),
                                "write one of its own (" + String.join(", ", known)
                                        + "), or nothing for a copy in each")
                        .suggesting(Nearest.to(tag, known)));
            }
        });
        if (hasLocalClaims && recipient.columns().has(Sheet.JURISDICTION)) {
            place(recipient).ifPresent(faults::add);
        }
        return faults;
    }

    private Optional<Finding> place(RecipientRow recipient) {
        var written = recipient.value(Sheet.JURISDICTION);
        if (written.isEmpty()) {
            return sheet.place().isPresent()
                    ? Optional.empty()
                    : Optional.of(recipient.fault(
                            Sheet.JURISDICTION,
                            "empty-value",
                            "the jurisdiction is empty, and the sheet prints claims that are local to one",
                            "write the code of the recipient's country or of its part, such as us-nv"));
        }
        return Jurisdiction.code(written.get()).isPresent()
                ? Optional.empty()
                : Optional.of(recipient.fault(
                        Sheet.JURISDICTION,
                        "bad-jurisdiction",
                        Finding.quoted(written.get()) + " is no ISO 3166 code",
                        "write a country's code, such as us, or a part's, such as us-nv"));
    }

    /// The languages that a recipient gets copies in: the own one, as far as it is asked for, or all.
    List<Language> languagesFor(RecipientRow recipient) {
        var own = recipient.value(Columns.LANGUAGE).flatMap(this::spoken);
        return sheet.languages().stream()
                .map(Placed::value)
                .filter(language -> own.isEmpty() || own.get().equals(language))
                .toList();
    }

    /// The sheet's language for a tag: its own, else that of the nearest shorter one (`es` for `es-MX`).
    private Optional<Language> spoken(String tag) {
        for (var asked = Language.parse(tag);
                asked.isPresent();
                asked = asked.get().parent()) {
            if (languages.contains(asked.get())) {
                return asked;
            }
        }
        return Optional.empty();
    }
}
