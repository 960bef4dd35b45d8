package org.handbill.handout;

import java.nio.charset.StandardCharsets;

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

    /// What it holds, read as UTF-8, without a byte order mark.
    public String text() {
        var text = new String(bytes, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
