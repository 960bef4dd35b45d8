package org.handbill.cite.csl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The `text-case` attribute (CSL 1.0.2, "Text-case").
enum TextCase {
    NONE,
    LOWERCASE,
    UPPERCASE,
    CAPITALIZE_FIRST,
    CAPITALIZE_ALL,
    SENTENCE,
    TITLE;

    /// Words that title case leaves small within a title.
    private static final Set<String> SMALL_WORDS = Set.of("""
            a about according across afore after against ahead along alongside amid amidst among amongst an and anenst apart apropos \
            around as aside astride at athwart atop barring before behind below beneath beside besides between beyond but \
            by c ca circa d' de despite down during et except for forenenst from given in inside into lest like modulo near \
            next nor notwithstanding of off on onto or out over per plus pro qua sans since so than the through \
            throughout thru till to toward towards under underneath until unto up upon v van versus via von vs with \
            within without yet""".split(" "));

    static TextCase of(String value) {
        return switch (value) {
            case "lowercase" -> LOWERCASE;
            case "uppercase" -> UPPERCASE;
            case "capitalize-first" -> CAPITALIZE_FIRST;
            case "capitalize-all" -> CAPITALIZE_ALL;
            case "sentence" -> SENTENCE;
            case "title" -> TITLE;
            default -> NONE;
        };
    }

    /// @param english whether the text is English, which alone has title case
    Out apply(Out out, boolean english, Locale language) {
        if (this == NONE || this == TITLE && !english || out.isEmpty()) {
            return out;
        }
        var leaves = new ArrayList<Out.Text>();
        collect(out, leaves);
        var changed = new ArrayList<Out.Text>();
        if (this == LOWERCASE || this == UPPERCASE) {
            for (var leaf : leaves) {
                changed.add(
                        leaf.keepsCase()
                                ? leaf
                                : new Out.Text(
                                        this == LOWERCASE
                                                ? leaf.text().toLowerCase(language)
                                                : leaf.text().toUpperCase(language),
                                        false));
            }
        } else {
            var letters = new Letters(leaves, out);
            letters.change(this);
            changed.addAll(letters.leaves());
        }
        return rebuild(out, changed.iterator());
    }

    private static void collect(Out out, List<Out.Text> leaves) {
        switch (out) {
            case Out.Text text -> leaves.add(text);
            case Out.Box box -> box.kids().forEach(kid -> collect(kid, leaves));
        }
    }

    private static Out rebuild(Out out, java.util.Iterator<Out.Text> leaves) {
        return switch (out) {
            case Out.Text text -> leaves.next();
            case Out.Box box -> {
                var kids = new ArrayList<Out>();
                box.kids().forEach(kid -> kids.add(rebuild(kid, leaves)));
                yield box.withKids(kids);
            }
        };
    }

    /// The letters of several texts in a row.
    private static final class Letters {
        private final List<Out.Text> leaves;
        private final char[] chars;
        private final boolean[] keeps;

        Letters(List<Out.Text> leaves, Out out) {
            this.leaves = leaves;
            int length = leaves.stream().mapToInt(leaf -> leaf.text().length()).sum();
            chars = new char[length];
            keeps = new boolean[length];
            int at = 0;
            for (var leaf : leaves) {
                for (int i = 0; i < leaf.text().length(); i++) {
                    chars[at] = leaf.text().charAt(i);
                    keeps[at++] = leaf.keepsCase();
                }
            }
            keepShifted(out, new int[1], false);
        }

        /// What is raised or lowered is a formula's, not a word's.
        private void keepShifted(Out out, int[] at, boolean shifted) {
            switch (out) {
                case Out.Text text -> {
                    for (int i = 0; i < text.text().length(); i++) {
                        keeps[at[0]++] |= shifted;
                    }
                }
                case Out.Box box -> {
                    boolean shifts = box.tag() == Out.Tag.MARKUP
                            && (box.mark() == Format.Mark.SUBSCRIPT
                                    || box.mark() == Format.Mark.SUPERSCRIPT
                                    || box.mark() == Format.Mark.SMALL_CAPS);
                    box.kids().forEach(kid -> keepShifted(kid, at, shifted || shifts));
                }
            }
        }

        List<Out.Text> leaves() {
            var changed = new ArrayList<Out.Text>();
            int at = 0;
            for (var leaf : leaves) {
                changed.add(new Out.Text(new String(chars, at, leaf.text().length()), leaf.keepsCase()));
                at += leaf.text().length();
            }
            return changed;
        }

        void change(TextCase to) {
            switch (to) {
                case CAPITALIZE_FIRST -> capitalize(0);
                case CAPITALIZE_ALL -> words(false);
                case SENTENCE -> {
                    lowerIfAllCapitals();
                    capitalize(0);
                }
                case TITLE -> words(true);
                default -> {}
            }
        }

        private void lowerIfAllCapitals() {
            if (isAllCapitals()) {
                for (int i = 0; i < chars.length; i++) {
                    if (!keeps[i]) {
                        chars[i] = Character.toLowerCase(chars[i]);
                    }
                }
            }
        }

        private boolean isAllCapitals() {
            boolean any = false;
            for (int i = 0; i < chars.length; i++) {
                if (!keeps[i]) {
                    if (Character.isLowerCase(chars[i])) {
                        return false;
                    }
                    any |= Character.isUpperCase(chars[i]);
                }
            }
            return any;
        }

        /// A capital for the first word, where it is of small letters.
        private void capitalize(int from) {
            int at = from;
            while (at < chars.length && !Character.isLetterOrDigit(chars[at])) {
                at++;
            }
            if (at < chars.length && !keeps[at] && isLower(at, wordEnd(at))) {
                chars[at] = Character.toUpperCase(chars[at]);
            }
        }

        private int wordEnd(int from) {
            int end = from;
            while (end < chars.length && !isBreak(end)) {
                end++;
            }
            return end;
        }

        private boolean isBreak(int at) {
            char c = chars[at];
            return Character.isWhitespace(c)
                    || Character.isSpaceChar(c)
                    || c == '-'
                    || c == '–'
                    || c == '—'
                    || c == '/'
                    || c == ':' && isSpace(at + 1);
        }

        private boolean isSpace(int at) {
            return at >= chars.length || Character.isWhitespace(chars[at]);
        }

        private boolean isLower(int start, int end) {
            for (int i = start; i < end; i++) {
                if (Character.isUpperCase(chars[i])) {
                    return false;
                }
            }
            return true;
        }

        private void words(boolean title) {
            boolean first = true;
            int i = 0;
            while (i < chars.length) {
                int end = wordEnd(i);
                int start = i;
                while (start < end && !Character.isLetterOrDigit(chars[start])) {
                    start++;
                }
                if (start < end && isOneWord(i, end)) {
                    boolean must = first || !isLetter(start, end) && (isLast(end) || isBeforeHyphen(i, end));
                    if (!title || must || !isLetter(start, end)) {
                        word(start, end, title, must);
                    }
                    first = title && ends(end);
                }
                i = end + 1;
            }
        }

        /// `10 m`, `tort, n.`: a letter by itself is a sign, and stays as it is.
        private boolean isLetter(int start, int end) {
            return areMarks(start + 1, end);
        }

        private boolean areMarks(int from, int end) {
            for (int i = from; i < end; i++) {
                if (Character.isLetterOrDigit(chars[i])) {
                    return false;
                }
            }
            return true;
        }

        /// `Pro-Environmental`, but `Out-of-Print`.
        private boolean isBeforeHyphen(int start, int end) {
            return end < chars.length && chars[end] == '-' && (start == 0 || chars[start - 1] != '-');
        }

        /// `β-Carotene`, `07-x`: a letter joined by a hyphen is a sign.
        private boolean isSign(int start, int end) {
            return end == start + 1
                    && (start > 0 && chars[start - 1] == '-' || end < chars.length && chars[end] == '-');
        }

        private boolean isLast(int end) {
            return areMarks(end, chars.length);
        }

        /// Whether the next word is as good as the first: behind a colon, a question or exclamation mark, or a full
        /// stop.
        private boolean ends(int end) {
            if (end < chars.length && chars[end] == ':') {
                return true;
            }
            int last = end - 1;
            while (last > 0 && "\"'”’»)".indexOf(chars[last]) >= 0) {
                last--;
            }
            return last >= 0 && ":?!".indexOf(chars[last]) >= 0;
        }

        private void word(int start, int end, boolean title, boolean must) {
            if (keeps[start] || isSign(start, end)) {
                return;
            }
            int stop = end;
            while (stop > start && !Character.isLetterOrDigit(chars[stop - 1])) {
                stop--;
            }
            boolean small = title && SMALL_WORDS.contains(new String(chars, start, stop - start));
            if (!(small && !must) && isLower(start, end)) {
                chars[start] = Character.toUpperCase(chars[start]);
            }
        }

        /// An address or a tag is no word.
        private boolean isOneWord(int start, int end) {
            for (int i = start; i < end; i++) {
                if ("@#<>".indexOf(chars[i]) >= 0
                        || chars[i] == Value.LESS_THAN
                        || chars[i] == ':' && i + 1 < end && chars[i + 1] == '/') {
                    return false;
                }
            }
            return true;
        }
    }
}
