package org.handbill.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;

/// Many PDF files as one for the printer: their pages one after another, a bookmark for each file, what they share
/// (fonts,
/// pages without a recipient) once. Conforms to PDF/A-2b (ISO 19005-2); links and tags, which paper has no use for,
/// stay
/// behind. It is written as files are added; of a hundred thousand it keeps a few numbers each.
public final class CombinedPdf implements AutoCloseable {
    private static final int CATALOG = 1;
    private static final int PAGES = 2;
    private static final int BOOKMARKS = 3;
    private static final int METADATA = 4;
    private static final int INFO = 5;

    /// How many pages a node of the page tree holds.
    private static final int NODE = 500;

    /// What a page for the printer keeps, besides its contents.
    private static final List<PdfName> BOXES = List.of(
            PdfName.MEDIABOX, PdfName.CROPBOX, PdfName.BLEEDBOX, PdfName.TRIMBOX, PdfName.ARTBOX, PdfName.ROTATE);

    private static final List<PdfName> CONTENT = List.of(PdfName.RESOURCES, PdfName.CONTENTS, PdfName.GROUP);

    private final PdfInfo info;
    private final PdfBody body;
    private final SharedObjects objects;
    private final List<Integer> nodes = new ArrayList<>();
    private final StringBuilder kids = new StringBuilder();
    private int inNode;
    private int pages;
    private String outputIntents = "";
    private int firstBookmark;
    private int lastBookmark;
    private int bookmarks;
    private String unfinishedBookmark = "";

    /// @param out  taken up to {@link #close}, which does not close it
    /// @param info what the file says of itself
    public CombinedPdf(OutputStream out, PdfInfo info) throws IOException {
        this.info = info;
        this.body = new PdfBody(out, INFO);
        this.objects = new SharedObjects(body);
    }

    /// Adds the pages of a file.
    ///
    /// @param bookmark what its first page is found by
    public void add(byte[] pdf, String bookmark) throws IOException {
        try (var reader = new PdfReader(pdf)) {
            var copy = objects.ofAnother();
            int first = 0;
            for (int number = 1; number <= reader.getNumberOfPages(); number++) {
                int page = page(reader.getPageN(number), copy);
                first = first == 0 ? page : first;
            }
            if (outputIntents.isEmpty()) {
                outputIntents = copy.text(reader.getCatalog().get(PdfName.OUTPUTINTENTS));
            }
            mark(first, bookmark);
        }
    }

    private int page(PdfDictionary page, SharedObjects.Copy copy) throws IOException {
        if (inNode == 0) {
            nodes.add(body.next());
        }
        var text = new StringBuilder("<</Type/Page/Parent " + nodes.getLast() + " 0 R");
        for (var key : BOXES) {
            append(text, key, page, copy);
        }
        for (var key : CONTENT) {
            append(text, key, page, copy);
        }
        int number = body.next();
        body.write(number, text.append(">>").toString());
        kids.append(number).append(" 0 R ");
        pages++;
        inNode++;
        if (inNode == NODE) {
            endNode();
        }
        return number;
    }

    private static void append(StringBuilder text, PdfName key, PdfDictionary page, SharedObjects.Copy copy)
            throws IOException {
        var value = page.get(key);
        if (value != null) {
            text.append(PdfText.of(key)).append(' ').append(copy.text(value));
        }
    }

    private void endNode() throws IOException {
        body.write(
                nodes.getLast(),
                "<</Type/Pages/Parent %d 0 R/Kids[%s]/Count %d>>"
                        .formatted(PAGES, kids.toString().strip(), inNode));
        kids.setLength(0);
        inNode = 0;
    }

    /// Writes the bookmark before, which had to know the number of this one.
    private void mark(int page, String title) throws IOException {
        int number = body.next();
        if (bookmarks == 0) {
            firstBookmark = number;
        } else {
            body.write(lastBookmark, unfinishedBookmark + "/Next " + number + " 0 R>>");
        }
        unfinishedBookmark = "<</Parent %d 0 R/Title %s/Dest[%d 0 R/Fit]".formatted(BOOKMARKS, unicode(title), page)
                + (bookmarks == 0 ? "" : "/Prev " + lastBookmark + " 0 R");
        lastBookmark = number;
        bookmarks++;
    }

    private static String unicode(String text) {
        return "<FEFF" + HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_16BE)) + ">";
    }

    /// Writes what holds the pages together. A file without a page is none.
    ///
    /// @throws IllegalStateException where nothing was added
    @Override
    public void close() throws IOException {
        if (pages == 0) {
            throw new IllegalStateException("a combined file has at least one page");
        }
        if (inNode > 0) {
            endNode();
        }
        var all = new StringBuilder();
        nodes.forEach(node -> all.append(node).append(" 0 R "));
        body.write(
                PAGES,
                "<</Type/Pages/Kids[%s]/Count %d>>".formatted(all.toString().strip(), pages));
        body.write(lastBookmark, unfinishedBookmark + ">>");
        body.write(
                BOOKMARKS,
                "<</Type/Outlines/First %d 0 R/Last %d 0 R/Count %d>>"
                        .formatted(firstBookmark, lastBookmark, bookmarks));
        body.writeStream(METADATA, "/Type/Metadata/Subtype/XML", xmp().getBytes(StandardCharsets.UTF_8));
        body.write(
                INFO,
                "<</Title %s/Author %s/Producer %s>>"
                        .formatted(unicode(info.title()), unicode(info.author()), unicode(info.producer())));
        body.write(
                CATALOG,
                ("<</Type/Catalog/Pages %d 0 R/Outlines %d 0 R/PageMode/UseOutlines/Metadata %d 0 R/OutputIntents %s"
                                + "/Lang %s/ViewerPreferences<</DisplayDocTitle true>>>>")
                        .formatted(PAGES, BOOKMARKS, METADATA, outputIntents, unicode(info.language())));
        body.end(CATALOG, INFO);
    }

    private String xmp() {
        return """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/">
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about=""
                  xmlns:dc="http://purl.org/dc/elements/1.1/"
                  xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
                  xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
                <dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>
                <pdf:Producer>%s</pdf:Producer>
                <pdfaid:part>2</pdfaid:part>
                <pdfaid:conformance>B</pdfaid:conformance>
                </rdf:Description>
                </rdf:RDF>
                </x:xmpmeta>
                <?xpacket end="w"?>
                """.formatted(
                Conformance.xml(info.title()), Conformance.xml(info.author()), Conformance.xml(info.producer()));
    }
}
