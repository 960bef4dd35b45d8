/// A citation processor for CSL 1.0.2 ("Citation Style Language 1.0.2", citationstyles.org): a parsed style and
/// locale, items and citations in, formatted runs out. It knows nothing of Handbill.
///
/// {@link CslStyle} and {@link CslLocale} are read once and shared; a {@link Processor} formats whole documents.
@NullMarked
package org.handbill.cite.csl;

import org.jspecify.annotations.NullMarked;
