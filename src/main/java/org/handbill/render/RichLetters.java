package org.handbill.render;

import org.handbill.cite.RichText;
import org.handbill.cite.Run;
import org.handbill.cite.Run.Role;
import org.handbill.cite.Run.Shift;

/// Rich text as plain letters: notes and raised citations as ` [3]`, an address after the words that link to it.
final class RichLetters {
    private RichLetters() {}

    static String write(RichText text) {
        var letters = new StringBuilder();
        var runs = text.runs();
        boolean raised = false;
        for (int i = 0; i < runs.size(); i++) {
            var run = runs.get(i);
            boolean raises = isRaisedNumber(run);
            if (raises != raised) {
                open(letters, raises);
                raised = raises;
            }
            boolean power = !raises && run.look().shift() == Shift.SUPERSCRIPT && isNumber(run.text());
            letters.append(power ? "^" : "").append(run.text());
            if (run.link().isPresent()
                    && (i + 1 == runs.size() || !runs.get(i + 1).link().equals(run.link()))) {
                address(run.link().get(), letters);
            }
        }
        return letters.append(raised ? "]" : "").toString();
    }

    private static void open(StringBuilder letters, boolean raises) {
        if (raises && !letters.isEmpty() && !Character.isWhitespace(letters.charAt(letters.length() - 1))) {
            letters.append(' ');
        }
        letters.append(raises ? '[' : ']');
    }

    private static boolean isRaisedNumber(Run run) {
        return run.role() == Role.NOTE
                || (run.role() == Role.CITATION && run.look().shift() == Shift.SUPERSCRIPT);
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.codePoints().allMatch(Character::isDigit);
    }

    private static void address(String link, StringBuilder letters) {
        if (!plain(letters.toString()).endsWith(plain(link))) {
            letters.append(" <").append(link).append('>');
        }
    }

    private static String plain(String address) {
        return address.replaceFirst("(?s)^https?://", "").replaceFirst("/$", "");
    }
}
