package org.handbill.pdf;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Locale;
import java.util.stream.Stream;
import org.handbill.facts.Sha256;

/// The letters that a series of PDFs has in common, whatever each of them says: its fonts are made for all of these
/// at once, so that they are the same in every copy.
public final class Letters {
    /// Those of a page that stands alone.
    public static final Letters NONE = new Letters(new BitSet());

    private final BitSet codePoints;

    private Letters(BitSet codePoints) {
        this.codePoints = codePoints;
    }

    /// The letters of some texts, as they are written, and as capitals and small letters.
    public static Letters of(Stream<String> texts) {
        var found = new BitSet();
        texts.forEach(text -> PageCopy.asSet(text).codePoints().forEach(found::set));
        var all = (BitSet) found.clone();
        found.stream().filter(Character::isValidCodePoint).forEach(letter -> {
            var written = Character.toString(letter);
            written.toUpperCase(Locale.ROOT).codePoints().forEach(all::set);
            written.toLowerCase(Locale.ROOT).codePoints().forEach(all::set);
        });
        return new Letters(all);
    }

    /// SHA-256 in hexadecimal digits, the same for the same letters.
    public String digest() {
        return Sha256.hex(written().getBytes(StandardCharsets.UTF_8));
    }

    boolean has(int codePoint) {
        return codePoints.get(codePoint);
    }

    /// All of them, in the order of their code points.
    String written() {
        return codePoints.stream()
                .filter(letter -> !Character.isISOControl(letter))
                .filter(letter -> letter < Character.MIN_SURROGATE || letter > Character.MAX_SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
