package org.handbill.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.pdf.ByteBuffer;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfIndirectReference;
import org.openpdf.text.pdf.PdfLiteral;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfStructureTreeRoot;
import org.openpdf.text.pdf.PdfWriter;

/// An element of the structure tree (ISO 32000-1, 14.7.2), planned in the page's order before anything is painted.
///
/// It comes into the PDF when the first of its content is painted; what paints nothing leaves no trace. OpenPDF's own
/// element keeps its number and enters its content in the parent tree, but lets it have either content or elements
/// below it, in the order of painting: so it is written from here.
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
        byte[] name = type.getBytes();
        return name.length == 3 && name[1] == 'H' && Character.isDigit(name[2]);
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
            if (parent != null) {
                parent.element(root);
            }
            element = new PdfStructureElement(root, type);
            root.remove(PdfName.K);
        }
        return element;
    }

    /// Writes the element and those below it.
    ///
    /// @param above what it stands in
    void write(PdfWriter writer, PdfIndirectReference above) throws IOException {
        if (element == null) {
            return;
        }
        PdfIndirectReference self = element.getReference();
        var out = new ByteBuffer();
        out.append("<</S").append(type.getBytes()).append("/P ");
        refer(out, above);
        for (Map.Entry<PdfName, PdfObject> entry : entries.entrySet()) {
            out.append(entry.getKey().getBytes()).append(' ');
            entry.getValue().toPdf(writer, out);
        }
        Optional<PdfIndirectReference> page = firstPage();
        page.ifPresent(first -> refer(out.append("/Pg "), first));
        out.append("/K[");
        for (Kid kid : kids) {
            switch (kid) {
                case Tag tag
                when tag.element != null -> {
                    refer(out, tag.element.getReference());
                    tag.write(writer, self);
                }
                case Tag unused -> {}
                case Marks marks -> marks.content.forEach(piece -> piece.write(out, page));
            }
        }
        out.append("]>>");
        writer.addToBody(new PdfLiteral(PdfObject.DICTIONARY, out.toByteArray()), self);
    }

    PdfName type() {
        return type;
    }

    /// Says what it is and what it holds, as it would be written: two tags of which this is the same are the same in a
    /// PDF, but for the numbers of its objects.
    ///
    /// @return whether it holds any content
    boolean tell(StringBuilder out) {
        int start = out.length();
        out.append('<').append(type);
        entries.forEach((key, value) -> out.append(key).append('=').append(value));
        boolean used = false;
        for (Kid kid : kids) {
            switch (kid) {
                case Tag tag -> used |= tag.tell(out);
                case Marks marks -> {
                    out.append(marks.content);
                    used |= !marks.content.isEmpty();
                }
            }
        }
        if (used) {
            out.append('>');
        } else {
            out.setLength(start);
        }
        return used;
    }

    /// The page of its own first content: what stands on that one need not name it.
    private Optional<PdfIndirectReference> firstPage() {
        for (Kid kid : kids) {
            if (kid instanceof Marks marks && !marks.content.isEmpty()) {
                return Optional.of(marks.content.getFirst().page());
            }
        }
        return Optional.empty();
    }

    private static void refer(ByteBuffer out, PdfIndirectReference object) {
        out.append(object.getNumber()).append(" 0 R ");
    }

    /// A piece of content on a page.
    private sealed interface Piece {
        PdfIndirectReference page();

        /// Writes it as a kid of an element.
        ///
        /// @param usual the page that the element names
        void write(ByteBuffer out, Optional<PdfIndirectReference> usual);

        /// A marked-content sequence (ISO 32000-1, 14.7.4.2).
        record Sequence(int number, PdfIndirectReference page) implements Piece {
            @Override
            public void write(ByteBuffer out, Optional<PdfIndirectReference> usual) {
                if (usual.orElse(page).getNumber() == page.getNumber()) {
                    out.append(number).append(' ');
                } else {
                    refer(out.append("<</Type/MCR/Pg "), page);
                    out.append("/MCID ").append(number).append(">>");
                }
            }
        }

        /// An object of the page (14.7.4.3).
        record Whole(PdfIndirectReference object, PdfIndirectReference page) implements Piece {
            @Override
            public void write(ByteBuffer out, Optional<PdfIndirectReference> usual) {
                refer(out.append("<</Type/OBJR/Obj "), object);
                refer(out.append("/Pg "), page);
                out.append(">>");
            }
        }
    }

    /// A place in a tag for content: a stretch of text, which may be painted in pieces on several lines and pages.
    static final class Marks implements Kid {
        private final Tag owner;
        private final List<Piece> content = new ArrayList<>(2);
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
            int number = ((PdfNumber) element.get(PdfName.K)).intValue();
            element.remove(PdfName.K);
            enter(number, page);
        }

        /// Enters a marked-content sequence of this place.
        void enter(int number, PdfIndirectReference page) {
            content.add(back ? 0 : content.size(), new Piece.Sequence(number, page));
            back = false;
        }

        /// What begins next is read before what is there.
        void goBack() {
            back = true;
        }

        /// Adds an object of a page, such as an annotation.
        void add(PdfIndirectReference object, PdfIndirectReference page) {
            content.add(new Piece.Whole(object, page));
        }
    }
}
