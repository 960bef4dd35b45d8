/// Citations by citeproc-java, which knows CSL 1.0.1 in part. What it lacks is made up for beforehand, in the
/// style's XML and in the item, and afterwards, on the tokens that it gives; nothing outside this package knows
/// of it.
@NullMarked
package org.handbill.cite.citeproc;

import org.jspecify.annotations.NullMarked;
