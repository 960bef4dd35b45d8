package org.handbill.facts;

import java.util.Optional;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.reader.StreamReader;

/// Gives SnakeYAML's scanner a text that is in memory. Its own reader copies what it has whenever it reads on, so
/// that a long word takes time with the square of its length.
final class CodePoints extends StreamReader {
    /// Marks hold a text to show a piece of it; Handbill shows lines itself.
    private static final int[] NOTHING_TO_SHOW = {};

    private final String name;
    private final String text;
    /// The code points where some take two `char`s; most texts have none such, and are read as they are.
    private final Optional<int[]> wide;
    private final int length;
    private int index;
    private int documentStart;
    private int line;
    private int column;
    /// The last one asked for: the scanner asks for one place several times over.
    private Mark mark;

    CodePoints(String name, String text) {
        super("");
        this.name = name;
        this.text = text;
        length = text.codePointCount(0, text.length());
        wide = length == text.length()
                ? Optional.empty()
                : Optional.of(text.codePoints().toArray());
        mark = new Mark(name, 0, 0, 0, NOTHING_TO_SHOW, 0);
    }

    @Override
    public Mark getMark() {
        if (mark.getIndex() != index) {
            mark = new Mark(name, index, line, column, NOTHING_TO_SHOW, 0);
        }
        return mark;
    }

    @Override
    public void forward() {
        forward(1);
    }

    @Override
    public void forward(int length) {
        for (int i = 0; i < length && index < this.length; i++) {
            int c = at(index++);
            if (c == '\n' || (c == '\r' && peek() != '\n')) {
                line++;
                column = 0;
            } else {
                column++;
            }
        }
    }

    @Override
    public int peek() {
        return peek(0);
    }

    @Override
    public int peek(int ahead) {
        return index + ahead < length ? at(index + ahead) : 0;
    }

    private int at(int i) {
        return wide.isEmpty() ? text.charAt(i) : wide.get()[i];
    }

    @Override
    public String prefix(int length) {
        int end = Math.min(index + length, this.length);
        return wide.isEmpty() ? text.substring(index, end) : new String(wide.get(), index, end - index);
    }

    @Override
    public String prefixForward(int length) {
        var prefix = prefix(length);
        index += length;
        column += length;
        return prefix;
    }

    @Override
    public int getColumn() {
        return column;
    }

    @Override
    public int getDocumentIndex() {
        return index - documentStart;
    }

    @Override
    public void resetDocumentIndex() {
        documentStart = index;
    }

    @Override
    public int getIndex() {
        return index;
    }

    @Override
    public int getLine() {
        return line;
    }
}
