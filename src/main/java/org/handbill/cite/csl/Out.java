package org.handbill.cite.csl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What an element of a style has made of an item, before punctuation is settled: a tree of texts.
sealed interface Out {
    Box NOTHING = new Box(List.of(), "", Decor.NONE, Optional.empty(), Tag.NONE, Format.Mark.NO_CASE);

    /// What a part of the output stands for.
    enum Tag {
        NONE,
        /// The markup of a field.
        MARKUP,
        NAMES,
        NAME,
        LABEL,
        /// A word of the locale that a style names without a text case.
        TERM,
        DATE,
        YEAR,
        YEAR_SUFFIX,
        CITATION_NUMBER,
        CITE,
        /// A writer's words before or behind a cite.
        AFFIX
    }

    /// Letters.
    ///
    /// @param keepsCase whether text case leaves them alone
    record Text(String text, boolean keepsCase) implements Out {
        @Override
        public boolean isEmpty() {
            return text.isEmpty();
        }
    }

    /// A sequence.
    ///
    /// @param kids      none of them empty
    /// @param delimiter between them
    /// @param decor     around them; its text case and strip-periods are done already
    /// @param link      the address that they lead to
    /// @param mark      for `MARKUP`: which
    record Box(List<Out> kids, String delimiter, Decor decor, Optional<String> link, Tag tag, Format.Mark mark)
            implements Out {
        @Override
        public boolean isEmpty() {
            return kids.isEmpty();
        }

        Box withKids(List<Out> others) {
            return new Box(others, delimiter, decor, link, tag, mark);
        }

        Box tagged(Tag as) {
            return new Box(kids, delimiter, decor, link, as, mark);
        }
    }

    static Out text(String text) {
        return text.isEmpty() ? NOTHING : new Text(text, false);
    }

    static Out row(List<Out> kids) {
        return row(kids, "", Decor.NONE, Tag.NONE);
    }

    /// A sequence without its empty parts; nothing where all are.
    ///
    /// @param kids not changed by the caller any more
    static Out row(List<Out> kids, String delimiter, Decor decor, Tag tag) {
        var full = full(kids);
        if (full.isEmpty()) {
            return NOTHING;
        }
        if (full.size() == 1 && decor == Decor.NONE && tag == Tag.NONE) {
            return full.getFirst();
        }
        return new Box(full, delimiter, decor, Optional.empty(), tag, Format.Mark.NO_CASE);
    }

    private static List<Out> full(List<Out> kids) {
        for (var kid : kids) {
            if (kid.isEmpty()) {
                var full = new ArrayList<>(kids);
                full.removeIf(Out::isEmpty);
                return full;
            }
        }
        return kids;
    }

    static Out row(Out kid, Decor decor, Tag tag) {
        return kid.isEmpty() || decor == Decor.NONE && tag == Tag.NONE ? kid : row(List.of(kid), "", decor, tag);
    }

    static Out markup(List<Out> kids, Format.Mark mark) {
        return new Box(kids, "", Decor.NONE, Optional.empty(), Tag.MARKUP, mark);
    }

    static Out linked(Out kid, String address) {
        return kid.isEmpty()
                ? kid
                : new Box(List.of(kid), "", Decor.NONE, Optional.of(address), Tag.NONE, Format.Mark.NO_CASE);
    }

    boolean isEmpty();

    /// The first part of a tag, in reading order.
    default Optional<Box> first(Tag tag) {
        if (!(this instanceof Box box)) {
            return Optional.empty();
        }
        if (box.tag == tag) {
            return Optional.of(box);
        }
        for (var kid : box.kids) {
            var found = kid.first(tag);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /// This with one part (the very same object) replaced; sequences that become empty are left out.
    default Out replace(Out part, Out with) {
        if (this == part) {
            return with;
        }
        if (!(this instanceof Box box)) {
            return this;
        }
        for (int i = 0; i < box.kids.size(); i++) {
            var kid = box.kids.get(i);
            var changed = kid.replace(part, with);
            if (changed != kid) {
                var kids = new ArrayList<>(box.kids);
                if (changed.isEmpty()) {
                    kids.remove(i);
                } else {
                    kids.set(i, changed);
                }
                return kids.isEmpty() ? NOTHING : box.withKids(kids);
            }
        }
        return this;
    }

    /// This with all parts of a tag changed.
    default Out replaceAll(Tag tag, UnaryOperator<Out> change) {
        if (!(this instanceof Box box)) {
            return this;
        }
        if (box.tag == tag) {
            return change.apply(box);
        }
        var kids = new ArrayList<Out>(box.kids.size());
        boolean same = true;
        for (var kid : box.kids) {
            var changed = kid.replaceAll(tag, change);
            same &= changed == kid;
            if (!changed.isEmpty()) {
                kids.add(changed);
            }
        }
        return same ? this : kids.isEmpty() ? NOTHING : box.withKids(kids);
    }

    /// The letters, affixes and delimiters included, without any settling of punctuation.
    default String letters() {
        var letters = new StringBuilder();
        letters(this, letters);
        return letters.toString();
    }

    private static void letters(Out out, StringBuilder letters) {
        switch (out) {
            case Text(var text, var keeps) -> letters.append(text);
            case Box box -> {
                letters.append(box.decor.prefix());
                for (int i = 0; i < box.kids.size(); i++) {
                    if (i > 0) {
                        letters.append(box.delimiter);
                    }
                    letters(box.kids.get(i), letters);
                }
                letters.append(box.decor.suffix());
            }
        }
    }
}
