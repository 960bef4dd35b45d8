/// Libraries of references in and out: BibTeX, BibLaTeX, RIS, EndNote, CSL-JSON and CSL-YAML. Readers and writers
/// never meet; between them stands one {@link org.handbill.cite.interchange.Entry}.
@NullMarked
package org.handbill.cite.interchange;

import org.jspecify.annotations.NullMarked;
