package org.handbill.facts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Reads a file of facts as text.
final class FileText {
    private static final int LARGEST = 10_000_000;

    private FileText() {}

    /// A file's text.
    ///
    /// @param shown what there is to show of it, for reports
    /// @param whole the same where all of it is sound
    record Result(SourceText shown, Optional<SourceText> whole) {}

    /// @throws IOException if the file can't be read
    static Result read(Path path, String name, Faults faults) throws IOException {
        byte[] bytes;
        try (var in = Files.newInputStream(path)) {
            bytes = in.readNBytes(LARGEST + 1);
        }
        if (bytes.length > LARGEST) {
            faults.add(
                    ReaderRule.FILE_TOO_BIG,
                    Position.startOf(name),
                    "the file is past 10 MB",
                    "divide it: a file of claims holds one topic");
            return new Result(new SourceText(name, ""), Optional.empty());
        }
        var read = Utf8.of(bytes);
        if (!read.whole()) {
            var shown = new SourceText(name, Utf8.shown(bytes));
            int bad = read.text().length();
            faults.add(
                    ReaderRule.NOT_UTF_8,
                    shown.between(bad, Math.min(bad + 1, shown.text().length())),
                    "the file is not UTF-8 from here on",
                    "save it as UTF-8");
            return new Result(shown, Optional.empty());
        }
        var text = new SourceText(name, read.text());
        return new Result(
                text, Characters.firstUnseen(text.text()).isEmpty() ? Optional.of(text) : unseen(text, faults));
    }

    private static Optional<SourceText> unseen(SourceText text, Faults faults) {
        int bad = Characters.firstUnseen(text.text()).orElseThrow();
        faults.add(
                ReaderRule.CONTROL_CHARACTER,
                text.between(bad, bad + Character.charCount(text.text().codePointAt(bad))),
                "here stands the invisible character "
                        + Characters.name(text.text().codePointAt(bad)),
                "delete it");
        return Optional.empty();
    }
}
