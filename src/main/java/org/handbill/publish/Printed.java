package org.handbill.publish;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handbill.facts.Finding;
import org.handbill.facts.Format;
import org.handbill.facts.Id;
import org.handbill.facts.Sha256;
import org.handbill.handout.Handout;

/// A handout as it came from the press.
///
/// @param handout  what was printed; absent where the sheet was stopped before
/// @param files    the finished files by format; fewer than asked for where something stopped them
/// @param pages    of its PDF
/// @param findings what was found on its page, and what stopped it or a part of it
public record Printed(
        Optional<Handout> handout, Map<Format, byte[]> files, Optional<Integer> pages, List<Finding> findings) {

    public Printed {
        var copy = new EnumMap<Format, byte[]>(Format.class);
        copy.putAll(files);
        files = Collections.unmodifiableMap(copy);
        findings = List.copyOf(findings);
    }

    static Printed stopped(List<Finding> findings) {
        return new Printed(Optional.empty(), Map.of(), Optional.empty(), findings);
    }

    /// The same with one more file.
    Printed with(Format format, byte[] file) {
        var more = new EnumMap<Format, byte[]>(Format.class);
        more.putAll(files);
        more.put(format, file);
        return new Printed(handout, more, pages, findings);
    }

    /// The manifest's entry for one of the files.
    ///
    /// @param digest      of all that it was made from
    /// @param ingredients what it was made from
    Manifest.Output entry(Task task, Format format, String digest, Ingredients ingredients) {
        var made = handout.orElseThrow();
        var claims = made.claims().stream().map(Id::value).toList();
        var sources = made.sources().stream().map(source -> source.id().value()).toList();
        var bytes = java.util.Objects.requireNonNull(files.get(format), "a file of this format");
        return new Manifest.Output(
                task.path(format),
                Sha256.hex(bytes),
                new Inputs(digest, ingredients.of(format).inWords(claims, sources)),
                made.closing().facts(),
                task.recipient().map(Recipient::row),
                made.sheet().value(),
                made.language().tag(),
                format.word(),
                Optional.empty(),
                claims,
                sources,
                made.closing().useUntil(),
                made.closing().overdue(),
                format == Format.PDF ? pages : Optional.empty());
    }
}
