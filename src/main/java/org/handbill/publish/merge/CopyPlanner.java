package org.handbill.publish.merge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.handbill.facts.Finding;
import org.handbill.facts.Language;
import org.handbill.facts.Position;

/// Plans copies: reads all rows, and names what is wrong with any of them before the first copy is made.
public final class CopyPlanner {
    private final Recipients recipients;
    private final SheetForRecipients sheet;
    private final NamePattern pattern;
    private final Optional<String> sortBy;

    private final List<CopyPlan.Copy> copies = new ArrayList<>();
    private final List<Finding> faults = new ArrayList<>();
    private final BitSet letters = new BitSet();
    private final Map<String, Named> named = new HashMap<>();
    private boolean whole = true;

    /// @param pattern what the copies are called
    /// @param sortBy  the column that they are sorted by
    public CopyPlanner(Recipients recipients, SheetForRecipients sheet, NamePattern pattern, Optional<String> sortBy) {
        this.recipients = recipients;
        this.sheet = sheet;
        this.pattern = pattern;
        this.sortBy = sortBy;
    }

    /// The first copy of a name.
    private record Named(int row, int line, Language language) {}

    /// Plans the copies.
    ///
    /// @throws IOException where the file cannot be read
    public CopyPlan plan() throws IOException {
        stopAt(sheet.columnsMissing(recipients.columns()));
        int rows = count();
        if (rows == 0 && whole) {
            stopAt(List.of(Faults.at(
                    recipients.columns().at(),
                    "no-recipients",
                    "under the header there is no recipient",
                    "write a row for each recipient")));
        }
        int digits = Math.max(4, String.valueOf(rows).length());
        String digest;
        try (var reading = recipients.read()) {
            for (var row = reading.next(); row.isPresent(); row = reading.next()) {
                faults.addAll(row.get().faults());
                row.get().recipient().ifPresent(recipient -> take(recipient, digits));
            }
            digest = reading.digest();
        }
        return new CopyPlan(
                copies,
                rows,
                faults.stream().sorted(Finding.ORDER).toList(),
                whole,
                letters.stream()
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString(),
                digest);
    }

    private void stopAt(List<Finding> found) {
        faults.addAll(found);
        whole &= found.isEmpty();
    }

    private int count() throws IOException {
        try (var reading = recipients.read()) {
            int rows = 0;
            while (reading.next().isPresent()) {
                rows++;
            }
            stopAt(reading.fault().stream().toList());
            return rows;
        }
    }

    private void take(RecipientRow recipient, int digits) {
        recipient
                .recipient()
                .columns()
                .values()
                .forEach(value -> value.codePoints().forEach(letters::set));
        var wrong = sheet.faults(recipient);
        faults.addAll(wrong);
        if (!wrong.isEmpty()) {
            return;
        }
        var row = ("%0" + digits + "d").formatted(recipient.recipient().row());
        var order = sortBy.flatMap(recipient::value).orElse("");
        for (var language : sheet.languagesFor(recipient)) {
            var name = pattern.name(
                    sheet.id(), language.tag(), row, recipient.recipient().columns());
            var copy = new CopyPlan.Copy(recipient.recipient().row(), language, name, recipient.name(), order);
            var at = recipient.at(Columns.NAME);
            var first = named.putIfAbsent(
                    name.toLowerCase(Locale.ROOT),
                    new Named(recipient.recipient().row(), at.line(), language));
            if (first == null) {
                copies.add(copy);
            } else if (whole) {
                stopAt(List.of(alike(copy, first, at)));
            }
        }
    }

    private static Finding alike(CopyPlan.Copy copy, Named first, Position at) {
        return first.row() == copy.row()
                ? Faults.at(
                        at,
                        "duplicate-name",
                        "the copies in %s and %s would both be called %s"
                                .formatted(
                                        first.language().tag(), copy.language().tag(), Finding.quoted(copy.name())),
                        "put {lang} into --name")
                : Faults.at(
                        at,
                        "duplicate-name",
                        "the copies for line %d and line %d would both be called %s"
                                .formatted(first.line(), at.line(), Finding.quoted(copy.name())),
                        "put {row} into --name, or another column that tells them apart");
    }
}
