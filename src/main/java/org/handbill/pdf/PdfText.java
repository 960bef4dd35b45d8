package org.handbill.pdf;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;

/// Names and strings as a PDF file writes them, in Latin-1.
final class PdfText {
    private PdfText() {}

    /// With its slash, and its escapes as they were read.
    static String of(PdfName name) {
        return new String(name.getBytes(), StandardCharsets.ISO_8859_1);
    }

    static String of(PdfString text) {
        return "<" + HexFormat.of().formatHex(text.getBytes()) + ">";
    }
}
