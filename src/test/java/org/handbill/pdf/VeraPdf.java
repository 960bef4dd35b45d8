package org.handbill.pdf;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.TreeSet;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/// Holds PDFs to the standards that they say they conform to.
public final class VeraPdf {
    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private VeraPdf() {}

    /// What is against PDF/UA-1 or PDF/A-2a.
    public static List<String> failures(byte[] pdf) throws Exception {
        return failures(pdf, List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A));
    }

    /// What is against some standards.
    public static List<String> failures(byte[] pdf, List<PDFAFlavour> flavours) throws Exception {
        var failures = new TreeSet<String>();
        for (PDFAFlavour flavour : flavours) {
            try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                    var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                for (TestAssertion found : validator.validate(parser).getTestAssertions()) {
                    if (found.getStatus() == TestAssertion.Status.FAILED) {
                        failures.add(flavour.getId() + " " + found.getRuleId().getClause() + ": " + found.getMessage());
                    }
                }
            }
        }
        return List.copyOf(failures);
    }
}
