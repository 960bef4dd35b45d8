package org.handbill.handout;

import org.handbill.facts.Utf8;

/// A file that templates use.
public final class TemplateFile {
    private final String name;
    private final String place;
    private final byte[] bytes;

    TemplateFile(String name, String place, byte[] bytes) {
        this.name = name;
        this.place = place;
        this.bytes = bytes;
    }

    /// Its path below the folder `templates`: `fact-sheet/fact-sheet.css`.
    public String name() {
        return name;
    }

    /// How faults name it: `templates/fact-sheet/fact-sheet.css`, or `handbill:fact-sheet/fact-sheet.css` for a
    /// shipped one.
    public String place() {
        return place;
    }

    /// What it holds; not to be changed.
    public byte[] bytes() {
        return bytes;
    }

    /// What it holds, without a byte order mark.
    ///
    /// @throws TemplateFault where it is not UTF-8
    public String text() throws TemplateFault {
        var read = Utf8.of(bytes);
        if (!read.whole()) {
            var before = read.text();
            int line = (int) before.chars().filter(letter -> letter == '\n').count() + 1;
            int column = before.codePointCount(before.lastIndexOf('\n') + 1, before.length()) + 1;
            throw new TemplateFault(place, line, column, "the file is not UTF-8 from here on", "save it as UTF-8");
        }
        return read.text();
    }

    /// The same for finding a place in it, whatever it holds.
    public String shown() {
        return Utf8.shown(bytes);
    }
}
