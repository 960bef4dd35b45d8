package org.handbill.cite.interchange;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A format of libraries of references.
public enum LibraryFormat {
    BIBTEX,
    BIBLATEX,
    RIS,
    /// EndNote's tagged lines, `%A`, as Refer had them.
    ENDNOTE,
    ENDNOTE_XML,
    /// PubMed's, which is MEDLINE's display format.
    NBIB,
    /// The Web of Science's plain text.
    WEB_OF_SCIENCE,
    CSL_JSON,
    CSL_YAML;

    private static final Pattern BIB = Pattern.compile("(?m)^[^%\\n@]*@\\s*[A-Za-z]+\\s*[{(]");
    private static final Pattern BIBLATEX_ONLY =
            Pattern.compile("(?mi)^\\s*(?:date|journaltitle|location|langid)\\s*=");
    private static final Pattern RIS_LINE = Pattern.compile("(?m)^\\s*TY {1,2}- ?");
    private static final Pattern REFER_LINE = Pattern.compile("(?m)^%[0A-Z] ");
    private static final Pattern NBIB_LINE = Pattern.compile("(?m)^PMID ?- ?\\d+");
    private static final Pattern WOS_BEGINNING =
            Pattern.compile("FN (?:Clarivate|Thomson|ISI)\\b|(?:VR .*\\R)?PT [JBSP]\\s*\\R(?:AU|BA|GP|TI) ");
    private static final Pattern YAML = Pattern.compile("(?m)^(?:references\\s*:|- +id *:|- *\\{)");

    /// As options name it: `csl-json`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The format that a library has by what stands at its beginning.
    static Optional<LibraryFormat> detect(String beginning) {
        var text = beginning.strip();
        if (text.startsWith("{") || text.startsWith("[")) {
            return Optional.of(CSL_JSON);
        }
        if (text.startsWith("<")) {
            return text.contains("<record") ? Optional.of(ENDNOTE_XML) : Optional.empty();
        }
        if (YAML.matcher(text).find()) {
            return Optional.of(CSL_YAML);
        }
        if (NBIB_LINE.matcher(text).find()) {
            return Optional.of(NBIB);
        }
        if (WOS_BEGINNING.matcher(text).lookingAt()) {
            return Optional.of(WEB_OF_SCIENCE);
        }
        if (RIS_LINE.matcher(text).find()) {
            return Optional.of(RIS);
        }
        if (BIB.matcher(text).find()) {
            return Optional.of(BIBLATEX_ONLY.matcher(text).find() ? BIBLATEX : BIBTEX);
        }
        return REFER_LINE.matcher(text).find() ? Optional.of(ENDNOTE) : Optional.empty();
    }
}
