package org.handbill.render;

import java.util.regex.Pattern;
import org.handbill.facts.Position;
import org.handbill.handout.TemplateFile;

/// The style sheets of a kind as they are written: a file of its own, or what stands in a template's `<style>`.
public final class WrittenStyles {
    private static final Pattern STYLE = Pattern.compile("(?is)<style\\b[^>]*>(.*?)</style>");
    private static final Pattern NOT_A_BREAK = Pattern.compile("[^\\n]");

    private final TemplateFile file;
    private final String css;

    private WrittenStyles(TemplateFile file, String css) {
        this.file = file;
        this.css = css;
    }

    static WrittenStyles of(TemplateFile file) {
        return new WrittenStyles(file, file.name().endsWith(".css") ? file.shown() : stylesIn(file.shown()));
    }

    /// A template with blanks for all but what stands in its `<style>`, so that places stay.
    private static String stylesIn(String template) {
        var blanked = new StringBuilder(NOT_A_BREAK.matcher(template).replaceAll(" "));
        STYLE.matcher(template)
                .results()
                .forEach(style -> blanked.replace(style.start(1), style.end(1), style.group(1)));
        return blanked.toString();
    }

    /// The style sheet, its lines and columns those of the file.
    public String css() {
        return css;
    }

    /// The place of a declaration, from its name to the end of its value or of the line.
    ///
    /// @param line   from 1
    /// @param column from 1, in UTF-16 units
    public Position declaration(int line, int column) {
        int start = 0;
        for (int before = 1; before < line; before++) {
            start = css.indexOf('\n', start) + 1;
        }
        start = Math.min(start + column - 1, css.length());
        int end = start;
        while (end < css.length() && ";}\n".indexOf(css.charAt(end)) < 0) {
            end++;
        }
        return Resources.Place.span(
                file, start, start + css.substring(start, end).stripTrailing().length());
    }
}
