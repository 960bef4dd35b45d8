package org.handbill.render;

/// Tidies Markdown: no blanks at a line's end, no two empty lines in a row, one line end at the end.
final class MarkdownLayout {
    private MarkdownLayout() {}

    static String finish(String markdown) {
        return markdown.replace("\r\n", "\n")
                        .replaceAll("(?m)[ \\t]+$", "")
                        .replaceAll("\\n{3,}", "\n\n")
                        .strip()
                + "\n";
    }
}
