package org.handbill.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// A text and each of its words are found where they are written, in whatever form of YAML.
class AnyTextsPlaceTest {
    private static final String FILE = "facts/claims/c.yaml";

    /// How a text is written: what stands around it, what it is made of, each as written and as read, and whether a
    /// line
    /// may go on in the next.
    private enum Form {
        PLAIN("", "", List.of("a", "a", "é", "é", "𝒜", "𝒜", "it's", "it's", "\"", "\""), false),
        SINGLE("'", "'", List.of("a", "a", "é", "é", "𝒜", "𝒜", "''", "'", "\\", "\\", "\"", "\""), false),
        DOUBLE(
                "\"",
                "\"",
                List.of(
                        "a",
                        "a",
                        "é",
                        "é",
                        "𝒜",
                        "𝒜",
                        "\\x41",
                        "A",
                        "\\u00e9",
                        "é",
                        "\\U0001D49C",
                        "𝒜",
                        "\\\"",
                        "\"",
                        "\\\\",
                        "\\",
                        "'",
                        "'"),
                true),
        LITERAL("|\n    ", "\n", List.of("a", "a", "é", "é", "𝒜", "𝒜", "'", "'", "#", "#"), false),
        FOLDED(">-\n    ", "\n", List.of("a", "a", "é", "é", "𝒜", "𝒜", "\"", "\"", "\\", "\\"), false);

        private final String opening;
        private final String closing;
        private final List<String> letters;
        private final boolean escapes;

        Form(String opening, String closing, List<String> letters, boolean escapes) {
            this.opening = opening;
            this.closing = closing;
            this.letters = letters;
            this.escapes = escapes;
        }

        String written(int letter) {
            return letters.get(letter * 2 % letters.size());
        }

        String read(int letter) {
            return letters.get(letter * 2 % letters.size() + 1);
        }

        /// What stands before a word: a blank, the end of a line, or where it can be an escaped end of one.
        String gap(int choice) {
            return choice == 0 ? " " : choice == 1 || !escapes ? "\n    " : "\\\n    ";
        }

        String readGap(int choice) {
            return choice == 2 && escapes ? "" : choice > 0 && this == LITERAL ? "\n" : " ";
        }
    }

    /// @param gap     which gap stands before it
    /// @param letters which letters it has, before a number that no other word has
    private record Word(int gap, List<Integer> letters) {}

    @Provide
    static Arbitrary<List<Word>> words() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 9).list().ofMaxSize(4))
                .as(Word::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    @Provide
    static Arbitrary<String> ends() {
        return Arbitraries.of("", "\n", "\n\n", "  \n", "\n  # a comment\n", "\nnext: 1\n", "\n\nnext: 1\n");
    }

    @Property(tries = 1000, seed = "14", edgeCases = EdgeCasesMode.NONE)
    void isFoundWhereItIsWritten(@ForAll Form form, @ForAll("words") List<Word> words, @ForAll("ends") String end) {
        var file = new StringBuilder("text: ");
        int begins = file.length();
        file.append(form.opening);
        var value = new StringBuilder();
        var pieces = new ArrayList<String>();
        var places = new ArrayList<int[]>();
        for (var word : words) {
            int number = pieces.size();
            if (number > 0) {
                file.append(form.gap(word.gap()));
                value.append(form.readGap(word.gap()));
            }
            int start = file.length();
            // A letter first: what begins with a sign or a quotation mark is no plain text.
            file.append('w');
            var piece = new StringBuilder("w");
            word.letters().forEach(letter -> {
                file.append(form.written(letter));
                piece.append(form.read(letter));
            });
            file.append(number);
            piece.append(number);
            value.append(piece);
            pieces.add(piece.toString());
            places.add(new int[] {start, file.length()});
        }
        int ends = file.length() + (form.closing.isBlank() ? 0 : form.closing.length());
        file.append(form.closing).append(end);
        var written = file.toString();

        var source = new SourceText(FILE, written);
        var text = text(source);
        assertThat(text.value().strip()).isEqualTo(value.toString());
        assertThat(text.at()).isEqualTo(place(written, begins, ends));
        var raw = RawScalar.of(source, text.at());
        for (int i = 0; i < pieces.size(); i++) {
            assertThat(raw.find(pieces.get(i), 1)).contains(place(written, places.get(i)[0], places.get(i)[1]));
            if (i > 0) {
                var both = pieces.get(i - 1) + form.readGap(words.get(i).gap()) + pieces.get(i);
                assertThat(raw.find(both, 1)).contains(place(written, places.get(i - 1)[0], places.get(i)[1]));
            }
        }
    }

    private static Node.Scalar text(SourceText source) {
        var faults = new Faults();
        var root = YamlReader.read(source, faults);
        assertThat(faults.all()).isEmpty();
        return (Node.Scalar)
                ((Node.Mapping) root.orElseThrow()).entries().getFirst().value();
    }

    /// Counted by hand, line by line.
    private static Position place(String text, int start, int end) {
        return new Position(FILE, line(text, start), column(text, start), line(text, end), column(text, end));
    }

    private static int line(String text, int index) {
        return 1 + (int) text.substring(0, index).chars().filter(c -> c == '\n').count();
    }

    private static int column(String text, int index) {
        int line = text.lastIndexOf('\n', index - 1) + 1;
        return 1 + text.codePointCount(line, index);
    }
}
