package org.handbill.handout;

import org.handbill.facts.Finding;
import org.handbill.facts.Position;

/// That a template, or a file that it uses, is at fault. Its message is one line.
public final class TemplateFault extends Exception {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;
    private final int column;
    private final String help;

    /// @param file   path relative to the project, or `handbill:fact-sheet/...` for a shipped file
    /// @param line   from 1
    /// @param column from 1
    /// @param reason what is wrong, one line
    /// @param help   the way out, one line
    public TemplateFault(String file, int line, int column, String reason, String help) {
        super(oneLine(reason));
        this.file = file;
        this.line = Math.max(line, 1);
        this.column = Math.max(column, 1);
        this.help = oneLine(help);
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }

    public String file() {
        return file;
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }

    /// What is wrong, without the place.
    public String reason() {
        return String.valueOf(getMessage());
    }

    public String help() {
        return help;
    }

    /// The fault as every stage reports it.
    ///
    /// @param subject id of the sheet that cannot be made
    public Finding finding(String subject) {
        return Finding.error(new Position(file, line, column, line, column), "template-fault", subject, reason(), help);
    }

    /// The whole of it on one line: for logs and tests.
    public String summary() {
        return file + ":" + line + ":" + column + ": template-fault: " + reason() + " (" + help + ")";
    }
}
