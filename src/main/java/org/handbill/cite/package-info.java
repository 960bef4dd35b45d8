/// From sources to citations and reference lists in any CSL style. A small interface of Handbill's own (items,
/// clusters and a style in, formatted runs of text out) with a CSL processor behind it; and the reading of
/// prose that cites with Pandoc's syntax.
@NullMarked
package org.handbill.cite;

import org.jspecify.annotations.NullMarked;
