package org.handbill.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.openpdf.text.pdf.PdfReader;
import org.xml.sax.SAXException;

/// Reads from a PDF which facts it was made from.
public final class PdfFacts {
    /// The namespace of Handbill's own XMP properties.
    static final String NAMESPACE = "http://handbill.org/ns/1.0/";

    private PdfFacts() {}

    /// The digest of facts that a PDF names in its XMP; nothing where it names none or is no PDF.
    public static Optional<String> of(byte[] pdf) {
        try (var reader = new PdfReader(pdf)) {
            var metadata = reader.getMetadata();
            return metadata == null ? Optional.empty() : facts(metadata);
        } catch (IOException | SAXException | ParserConfigurationException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> facts(byte[] xmp) throws IOException, SAXException, ParserConfigurationException {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        var builder = factory.newDocumentBuilder();
        builder.setErrorHandler(null);
        var found = builder.parse(new ByteArrayInputStream(xmp)).getElementsByTagNameNS(NAMESPACE, "facts");
        return found.getLength() == 1
                ? Optional.of(found.item(0).getTextContent().strip())
                : Optional.empty();
    }
}
