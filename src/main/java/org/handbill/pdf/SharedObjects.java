package org.handbill.pdf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.handbill.facts.Sha256;
import org.openpdf.text.pdf.PRIndirectReference;
import org.openpdf.text.pdf.PRStream;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfString;

/// The objects that pages of many files need, each written once, however many files have it: fonts, pictures, the
/// content
/// of pages that are the same. What a page needs refers to nothing that refers back to it.
final class SharedObjects {
    private final PdfBody body;
    private final Map<Digest, Integer> written = new HashMap<>();

    SharedObjects(PdfBody body) {
        this.body = body;
    }

    /// The first half of an object's SHA-256.
    private record Digest(long first, long second) {}

    /// Writes an object under its number.
    private interface Writing {
        void as(int number) throws IOException;
    }

    /// The objects of one more file.
    Copy ofAnother() {
        return new Copy();
    }

    /// The objects of a file, under their numbers in the other.
    final class Copy {
        private final Map<Integer, Integer> numbers = new HashMap<>();

        /// An object as the other file has it; what it refers to is written there.
        String text(PdfObject object) throws IOException {
            return switch (object) {
                case PRIndirectReference reference -> number(reference) + " 0 R";
                case PdfName name -> PdfText.of(name);
                case PdfString string -> PdfText.of(string);
                case PdfArray array -> {
                    var text = new StringBuilder("[");
                    for (var element : array.getElements()) {
                        text.append(text(element)).append(' ');
                    }
                    yield text.append(']').toString();
                }
                case PdfDictionary dictionary -> "<<" + entries(dictionary) + ">>";
                default -> new String(object.getBytes(), StandardCharsets.ISO_8859_1);
            };
        }

        private String entries(PdfDictionary dictionary) throws IOException {
            var text = new StringBuilder();
            // In one order, so that what is the same is written the same.
            for (var key : dictionary.getKeys().stream().sorted().toList()) {
                boolean ofStream = dictionary.isStream() && key.equals(PdfName.LENGTH);
                if (!ofStream) {
                    text.append(PdfText.of(key)).append(' ').append(text(dictionary.get(key)));
                }
            }
            return text.toString();
        }

        private int number(PRIndirectReference reference) throws IOException {
            var known = numbers.get(reference.getNumber());
            if (known != null) {
                return known;
            }
            var object = PdfReader.getPdfObject(reference);
            int number = switch (object) {
                case null -> plain("null");
                case PRStream stream -> stream(stream);
                default -> plain(text(object));
            };
            numbers.put(reference.getNumber(), number);
            return number;
        }

        private int plain(String text) throws IOException {
            return once(digest(text, new byte[0]), number -> body.write(number, text));
        }

        private int stream(PRStream stream) throws IOException {
            var entries = entries(stream);
            var bytes = PdfReader.getStreamBytesRaw(stream);
            return once(digest(entries, bytes), number -> body.writeStream(number, entries, bytes));
        }

        /// The number of what is written already, or is now.
        private int once(Digest digest, Writing writing) throws IOException {
            var known = written.get(digest);
            if (known != null) {
                return known;
            }
            int number = body.next();
            writing.as(number);
            written.put(digest, number);
            return number;
        }

        private static Digest digest(String text, byte[] bytes) {
            var sha = Sha256.start();
            sha.update(text.getBytes(StandardCharsets.ISO_8859_1));
            sha.update(bytes);
            var halves = ByteBuffer.wrap(sha.digest());
            return new Digest(halves.getLong(), halves.getLong());
        }
    }
}
