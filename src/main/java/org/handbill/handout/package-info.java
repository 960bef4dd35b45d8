/// From a sheet, the facts and a language to what a template sees.
@NullMarked
package org.handbill.handout;

import org.jspecify.annotations.NullMarked;
