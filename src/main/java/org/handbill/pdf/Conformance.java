package org.handbill.pdf;

import static java.util.Objects.requireNonNull;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfBoolean;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfICCBased;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;
import org.w3c.dom.Document;
import org.xhtmlrenderer.pdf.DefaultPDFCreationListener;
import org.xhtmlrenderer.pdf.ITextRenderer;

/// What makes a PDF one of PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2), besides its pages: title, language,
/// metadata, colours, and no trace of when and where it was made.
final class Conformance extends DefaultPDFCreationListener {
    private static final String XMP = """
            <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about=""
              xmlns:dc="http://purl.org/dc/elements/1.1/"
              xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
              xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
              xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
              xmlns:handbill="http://handbill.org/ns/1.0/"
              xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
              xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
              xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">${title}</rdf:li></rdf:Alt></dc:title>
            <dc:creator><rdf:Seq><rdf:li>${author}</rdf:li></rdf:Seq></dc:creator>
            <dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>
            <pdf:Producer>${producer}</pdf:Producer>
            <pdfaid:part>2</pdfaid:part>
            <pdfaid:conformance>A</pdfaid:conformance>
            <pdfuaid:part>1</pdfuaid:part>
            <handbill:facts>${facts}</handbill:facts>
            <pdfaExtension:schemas><rdf:Bag>
            <rdf:li rdf:parseType="Resource">
              <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
              <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
              <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
              <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
                <pdfaProperty:name>part</pdfaProperty:name>
                <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
                <pdfaProperty:category>internal</pdfaProperty:category>
                <pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>
              </rdf:li></rdf:Seq></pdfaSchema:property>
            </rdf:li>
            <rdf:li rdf:parseType="Resource">
              <pdfaSchema:schema>Handbill</pdfaSchema:schema>
              <pdfaSchema:namespaceURI>http://handbill.org/ns/1.0/</pdfaSchema:namespaceURI>
              <pdfaSchema:prefix>handbill</pdfaSchema:prefix>
              <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
                <pdfaProperty:name>facts</pdfaProperty:name>
                <pdfaProperty:valueType>Text</pdfaProperty:valueType>
                <pdfaProperty:category>internal</pdfaProperty:category>
                <pdfaProperty:description>Digest of the facts that the document prints</pdfaProperty:description>
              </rdf:li></rdf:Seq></pdfaSchema:property>
            </rdf:li>
            </rdf:Bag></pdfaExtension:schemas>
            </rdf:Description>
            </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="w"?>
            """;

    private final PdfInfo info;
    private final byte[] id;
    private final Document page;
    private final TaggedPaper paper;
    private final Html html;

    /// @param id SHA-256 of all that the PDF is made of
    Conformance(PdfInfo info, byte[] id, Document page, TaggedPaper paper, Html html) {
        this.info = info;
        this.id = id;
        this.page = page;
        this.paper = paper;
        this.html = html;
    }

    @Override
    public void preOpen(ITextRenderer renderer) {
        PdfWriter writer = requireNonNull(renderer.getWriter());
        writer.setTagged();
        writer.setTabs(PdfName.S);
    }

    @Override
    public void preWrite(ITextRenderer renderer, int pages) {
        html.stopLinking();
        paper.begin(page, info.language(), requireNonNull(renderer.getRootBox()));
    }

    @Override
    public void onClose(ITextRenderer renderer) {
        PdfWriter writer = requireNonNull(renderer.getWriter());
        paper.end(writer);
        describe(writer);
        try {
            writer.getExtraCatalog().put(PdfName.OUTPUTINTENTS, new PdfArray(outputIntent(writer)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void describe(PdfWriter writer) {
        PdfDictionary entries = writer.getInfo();
        List.copyOf(entries.getKeys()).forEach(entries::remove);
        entries.put(PdfName.TITLE, Structure.unicode(info.title()));
        entries.put(PdfName.AUTHOR, Structure.unicode(info.author()));
        entries.put(PdfName.PRODUCER, Structure.unicode(info.producer()));
        entries.put(PdfName.FILEID, fileId());
        writer.getExtraCatalog().put(PdfName.LANG, Structure.unicode(info.language()));
        writer.addViewerPreference(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
        writer.setXmpMetadata(xmp().getBytes(StandardCharsets.UTF_8));
    }

    /// OpenPDF takes the file's identifier from here.
    private PdfArray fileId() {
        byte[] half = Arrays.copyOf(id, 16);
        var pair = new PdfArray();
        pair.add(new PdfString(half).setHexWriting(true));
        pair.add(new PdfString(half).setHexWriting(true));
        return pair;
    }

    private static PdfDictionary outputIntent(PdfWriter writer) throws IOException {
        var profile = new PdfICCBased(ICC_Profile.getInstance(ColorSpace.CS_sRGB));
        var intent = new PdfDictionary(PdfName.OUTPUTINTENT);
        intent.put(PdfName.S, PdfName.GTS_PDFA1);
        intent.put(PdfName.OUTPUTCONDITIONIDENTIFIER, new PdfString("sRGB IEC61966-2.1"));
        intent.put(PdfName.INFO, new PdfString("sRGB IEC61966-2.1"));
        intent.put(PdfName.DESTOUTPUTPROFILE, writer.addToBody(profile).getIndirectReference());
        return intent;
    }

    private String xmp() {
        return XMP.replace("${title}", xml(info.title()))
                .replace("${author}", xml(info.author()))
                .replace("${language}", xml(info.language()))
                .replace("${producer}", xml(info.producer()))
                .replace("${facts}", xml(info.facts()));
    }

    /// A text within XML.
    static String xml(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
