package org.handbill.cite.interchange;

import java.util.Map;
import java.util.Set;
import org.handbill.cite.Markup.Mark;

/// What commands of LaTeX and BibLaTeX do to the letters that they are given.
final class LatexCommands {
    static final Map<String, Mark> FORMATS = Map.ofEntries(
            Map.entry("emph", Mark.ITALIC),
            Map.entry("textit", Mark.ITALIC),
            Map.entry("textsl", Mark.ITALIC),
            Map.entry("mkbibemph", Mark.ITALIC),
            Map.entry("textbf", Mark.BOLD),
            Map.entry("mkbibbold", Mark.BOLD),
            Map.entry("textsc", Mark.SMALL_CAPS),
            Map.entry("textsuperscript", Mark.SUPERSCRIPT),
            Map.entry("mkbibsuperscript", Mark.SUPERSCRIPT),
            Map.entry("textsubscript", Mark.SUBSCRIPT),
            Map.entry("mkbibsubscript", Mark.SUBSCRIPT));

    /// Commands that hold to the end of their group.
    static final Map<String, Mark> DECLARATIONS = Map.of(
            "em", Mark.ITALIC,
            "it", Mark.ITALIC,
            "sl", Mark.ITALIC,
            "itshape", Mark.ITALIC,
            "slshape", Mark.ITALIC,
            "bf", Mark.BOLD,
            "bfseries", Mark.BOLD,
            "sc", Mark.SMALL_CAPS,
            "scshape", Mark.SMALL_CAPS);

    /// Commands whose argument is printed as any text.
    static final Set<String> TRANSPARENT = Set.of(
            "text",
            "textrm",
            "textup",
            "textnormal",
            "textsf",
            "texttt",
            "textmd",
            "mbox",
            "hbox",
            "bibstring",
            "uppercase",
            "MakeUppercase",
            "lowercase",
            "path",
            "rm",
            "sf",
            "tt",
            "upshape",
            "normalfont",
            "footnotesize",
            "small",
            "bibinfo",
            "natexlab");

    static final Map<String, String> SPACING =
            Map.of("`", "`", "'", "'", "^", "^", "~", "~", "\"", "\"", "=", "¯", ".", "˙");

    private LatexCommands() {}
}
