package org.handbill.cite.csl;

import java.util.ArrayList;

/// Terms at the head of a note.
final class Terms {
    private Terms() {}

    /// A cite that begins a note and with a term gets a capital: `Ibid.`
    static Out capitalized(Out out) {
        return switch (out) {
            case Out.Text text -> text;
            case Out.Box box when box.tag() == Out.Tag.TERM -> capital(box);
            case Out.Box box
            when box.kids().isEmpty() || !box.decor().prefix().isEmpty() || box.tag() == Out.Tag.AFFIX -> box;
            case Out.Box box -> {
                var kids = new ArrayList<>(box.kids());
                kids.set(0, capitalized(kids.getFirst()));
                yield box.withKids(kids);
            }
        };
    }

    private static Out capital(Out out) {
        return switch (out) {
            case Out.Text(var text, var keeps) ->
                new Out.Text(Character.toUpperCase(text.charAt(0)) + text.substring(1), keeps);
            case Out.Box box -> {
                var kids = new ArrayList<>(box.kids());
                kids.set(0, capital(kids.getFirst()));
                yield box.withKids(kids);
            }
        };
    }
}
