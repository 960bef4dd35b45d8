package org.handbill.pdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfStructureTreeRoot;

/// An element of the structure tree (ISO 32000-1, 14.7.2), planned in the page's order before anything is painted.
///
/// It comes into the PDF when the first of its content is painted; what paints nothing leaves no trace. OpenPDF lets
/// an element have either content or elements below it, in the order of painting: so its own list of kids stays out of
/// the way until the end, when this one's takes its place.
final class Tag implements Kid {
    private final PdfName type;
    private final @Nullable Tag parent;
    private final List<Kid> kids = new ArrayList<>();
    private final Map<PdfName, PdfObject> entries = new LinkedHashMap<>();
    private @Nullable PdfStructureElement element;

    Tag(@Nullable Tag parent, PdfName type) {
        this.parent = parent;
        this.type = type;
        if (parent != null) {
            parent.kids.add(this);
        }
    }

    @Nullable
    Tag parent() {
        return parent;
    }

    /// Whether it is one of `H1` to `H6`.
    boolean isHeading() {
        String name = type.toString();
        return name.length() == 3 && name.startsWith("/H") && Character.isDigit(name.charAt(2));
    }

    /// Its name, by which others refer to it.
    Optional<String> id() {
        return Optional.ofNullable(entries.get(PdfName.ID)).map(Object::toString);
    }

    List<Kid> kids() {
        return kids;
    }

    /// Sets an entry of the element's dictionary, such as `Alt`.
    Tag with(PdfName key, PdfObject value) {
        entries.put(key, value);
        return this;
    }

    /// Adds a place for content, after what is there already.
    Marks marks() {
        var marks = new Marks(this);
        kids.add(marks);
        return marks;
    }

    boolean isUsed() {
        return element != null;
    }

    PdfStructureElement element(PdfStructureTreeRoot root) {
        if (element == null) {
            if (parent == null) {
                element = new PdfStructureElement(root, type);
            } else {
                PdfStructureElement above = parent.element(root);
                element = new PdfStructureElement(above, type);
                above.remove(PdfName.K);
            }
        }
        return element;
    }

    /// Gives the elements from here down their kids and entries.
    void finish() {
        if (element == null) {
            return;
        }
        entries.forEach(element::put);
        var list = new PdfArray();
        for (Kid kid : kids) {
            switch (kid) {
                case Tag tag
                when tag.element != null -> {
                    list.add(tag.element);
                    tag.finish();
                }
                case Tag unused -> {}
                case Marks marks -> marks.content.forEach(list::add);
            }
        }
        if (list.size() == 1 && list.getPdfObject(0) instanceof PdfDictionary only && only.contains(PdfName.MCID)) {
            element.put(PdfName.PG, only.get(PdfName.PG));
            element.put(PdfName.K, only.get(PdfName.MCID));
        } else if (!list.isEmpty()) {
            element.put(PdfName.K, list);
        }
    }

    /// A place in a tag for content: a stretch of text, which may be painted in pieces on several lines and pages.
    static final class Marks implements Kid {
        private final Tag owner;
        private final List<PdfObject> content = new ArrayList<>();
        private boolean back;

        private Marks(Tag owner) {
            this.owner = owner;
        }

        Tag owner() {
            return owner;
        }

        /// Begins a marked-content sequence of this place.
        void begin(PdfContentByte canvas, PdfStructureTreeRoot root, PdfIndirectReference page) {
            PdfStructureElement element = owner.element(root);
            canvas.beginMarkedContentSequence(element);
            var reference = new PdfDictionary(PdfName.MCR);
            reference.put(PdfName.PG, page);
            reference.put(PdfName.MCID, (PdfNumber) element.get(PdfName.K));
            element.remove(PdfName.K);
            element.remove(PdfName.PG);
            content.add(back ? 0 : content.size(), reference);
            back = false;
        }

        /// What begins next is read before what is there.
        void goBack() {
            back = true;
        }

        /// Adds an object of a page, such as an annotation.
        void add(PdfIndirectReference object, PdfIndirectReference page) {
            var reference = new PdfDictionary(PdfName.OBJR);
            reference.put(PdfName.PG, page);
            reference.put(PdfName.OBJ, object);
            content.add(reference);
        }
    }
}
