package org.handbill.pdf;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureTreeRoot;
import org.openpdf.text.pdf.PdfWriter;

/// Completes the structure tree of a PDF when all is painted.
final class StructureWriter {
    private StructureWriter() {}

    static void write(Structure structure, PdfWriter writer) {
        PdfStructureTreeRoot root = requireNonNull(writer.getStructureTreeRoot());
        Tag document = structure.document();
        PdfIndirectReference top = document.element(root).getReference();
        structure.tables().forEach(table -> table.complete(root));
        SortedMap<String, Tag> named = new TreeMap<>();
        collect(document, named);
        try {
            document.write(writer, root.getReference());
            root.put(PdfName.K, top);
            if (!named.isEmpty()) {
                root.put(new PdfName("IDTree"), names(named, root, writer));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
    private static PdfIndirectReference names(SortedMap<String, Tag> named, PdfStructureTreeRoot root, PdfWriter writer)
            throws IOException {
        var names = new PdfArray();
        named.forEach((id, tag) -> {
            names.add(new PdfString(id));
            names.add(tag.element(root).getReference());
        });
        var leaf = new PdfDictionary();
        leaf.put(PdfName.NAMES, names);
        return writer.addToBody(leaf).getIndirectReference();
    }
}
