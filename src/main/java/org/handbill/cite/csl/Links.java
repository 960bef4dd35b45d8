package org.handbill.cite.csl;

import java.util.Optional;

/// Addresses that identifiers lead to (CSL 1.0.2, appendix VI).
final class Links {
    private Links() {}

    static Optional<String> of(String variable, String value) {
        return switch (variable) {
            case "URL" -> Optional.of(value.strip()).filter(Links::isAddress);
            case "DOI" -> Optional.of(isAddress(value) ? value.strip() : "https://doi.org/" + value.strip());
            case "PMID" -> Optional.of("https://www.ncbi.nlm.nih.gov/pubmed/" + value.strip());
            case "PMCID" -> Optional.of("https://www.ncbi.nlm.nih.gov/pmc/articles/" + value.strip());
            default -> Optional.empty();
        };
    }

    private static boolean isAddress(String value) {
        return value.strip().startsWith("https://") || value.strip().startsWith("http://");
    }
}
