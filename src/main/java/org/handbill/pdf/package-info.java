/// From HTML to an accessible PDF: PDF/UA-1 and PDF/A-2a, the same bytes for the same page.
///
/// [PdfRenderer] has Flying Saucer lay the page out ([LongWords] lets words break that stick out, [Glyphs] refuses what
/// no font can set right). [Structure] plans the tree of tags from the page's elements; [TaggedPaper] sends each piece
/// that is painted to its place there; [Conformance] adds what the standards want besides.
@NullMarked
package org.handbill.pdf;

import org.jspecify.annotations.NullMarked;
