package org.handbill.facts;

import java.util.Optional;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.reader.StreamReader;

/// Gives SnakeYAML's scanner a text that is in memory. Its own reader copies what it has whenever it reads on, so
/// that a long word takes time with the square of its length.
final class CodePoints extends StreamReader {
    private final String name;
    private final int[] text;
    /// The same where each code point is one `char`: it is cut faster.
    private final Optional<String> chars;
    private int index;
    private int documentStart;
    private int line;
    private int column;
    /// The last one asked for: the scanner asks for one place several times over.
    private Mark mark;

    CodePoints(String name, String text) {
        super("");
        this.name = name;
        this.text = text.codePoints().toArray();
        mark = new Mark(name, 0, 0, 0, this.text, 0);
        chars = Optional.of(text).filter(whole -> whole.length() == this.text.length);
    }

    @Override
    public Mark getMark() {
        if (mark.getIndex() != index) {
            mark = new Mark(name, index, line, column, text, index);
        }
        return mark;
    }

    @Override
    public void forward() {
        forward(1);
    }

    @Override
    public void forward(int length) {
        for (int i = 0; i < length && index < text.length; i++) {
            int c = text[index++];
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
        return index + ahead < text.length ? text[index + ahead] : 0;
    }

    @Override
    public String prefix(int length) {
        int end = Math.min(index + length, text.length);
        return chars.isPresent() ? chars.get().substring(index, end) : new String(text, index, end - index);
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
