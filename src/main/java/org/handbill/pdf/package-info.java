/// From HTML to an accessible PDF.
@NullMarked
package org.handbill.pdf;

import org.jspecify.annotations.NullMarked;
