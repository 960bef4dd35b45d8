package org.handbill.cite.csl;

/// What surrounds and shapes the output of a rendering element: formatting, affixes, display, quotes, text case,
/// stripped periods.
record Decor(
        Format format,
        String prefix,
        String suffix,
        Block.Display display,
        boolean quotes,
        TextCase textCase,
        boolean stripPeriods) {
    static final Decor NONE = new Decor(Format.NONE, "", "", Block.Display.INLINE, false, TextCase.NONE, false);

    static Decor of(Xml xml) {
        return new Decor(
                Format.of(xml),
                xml.attribute("prefix", ""),
                xml.attribute("suffix", ""),
                Block.Display.of(xml.attribute("display", "")),
                xml.isTrue("quotes"),
                TextCase.of(xml.attribute("text-case", "")),
                xml.isTrue("strip-periods"));
    }

    Decor with(TextCase other) {
        return new Decor(format, prefix, suffix, display, quotes, other, stripPeriods);
    }

    Decor withoutAffixes() {
        return new Decor(format, "", "", display, quotes, textCase, stripPeriods);
    }
}
