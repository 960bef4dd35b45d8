/// From sources to citations and reference lists.
@NullMarked
package org.handbill.cite;

import org.jspecify.annotations.NullMarked;
