package org.handbill.pdf;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureTreeRoot;
import org.openpdf.text.pdf.PdfWriter;

/// Completes the structure tree of a PDF when all is painted.
final class StructureWriter {
    private StructureWriter() {}

    static void write(Structure structure, PdfWriter writer) {
        PdfStructureTreeRoot root = requireNonNull(writer.getStructureTreeRoot());
        structure.document().element(root);
        structure.tables().forEach(table -> table.complete(root));
        structure.document().finish();
        SortedMap<String, Tag> named = new TreeMap<>();
        collect(structure.document(), named);
        if (!named.isEmpty()) {
            writeNames(named, root, writer);
        }
    }

    private static void collect(Tag tag, SortedMap<String, Tag> named) {
        if (tag.isUsed()) {
            tag.id().ifPresent(id -> named.put(id, tag));
            tag.kids().stream()
                    .filter(Tag.class::isInstance)
                    .map(Tag.class::cast)
                    .forEach(kid -> collect(kid, named));
        }
    }

    /// The tree that leads from names to elements (ISO 32000-1, 14.7.2), as one leaf.
    private static void writeNames(SortedMap<String, Tag> named, PdfStructureTreeRoot root, PdfWriter writer) {
        var names = new PdfArray();
        named.forEach((id, tag) -> {
            names.add(new PdfString(id));
            names.add(tag.element(root).getReference());
        });
        var leaf = new PdfDictionary();
        leaf.put(PdfName.NAMES, names);
        try {
            root.put(new PdfName("IDTree"), writer.addToBody(leaf).getIndirectReference());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
