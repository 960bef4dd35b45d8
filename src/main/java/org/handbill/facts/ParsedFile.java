package org.handbill.facts;

import java.io.IOException;
import java.util.Optional;

/// A file of facts as YAML, before anything is made of it.
///
/// @param text   what there is to show of it, for reports
/// @param root   its document; nothing where it can't be read
/// @param faults what was refused in it so far
record ParsedFile(FactFiles.Found file, SourceText text, Optional<Node> root, Faults faults) {
    /// @throws IOException if the file can't be read
    static ParsedFile of(FactFiles.Found file) throws IOException {
        var faults = new Faults();
        var text = FileText.read(file.path(), file.name(), faults);
        try {
            var root = text.whole().flatMap(whole -> YamlReader.read(whole, faults));
            return new ParsedFile(file, text.shown(), root, faults);
        } catch (Faults.TooMany e) {
            faults.addTooMany(file.name());
            return new ParsedFile(file, text.shown(), Optional.empty(), faults);
        }
    }
}
