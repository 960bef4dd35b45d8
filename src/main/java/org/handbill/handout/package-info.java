/// A sheet with its facts in a language, ready for a template: what is printed, in which order, with which
/// citations, notes and references, and the closing that every handout carries.
@NullMarked
package org.handbill.handout;

import org.jspecify.annotations.NullMarked;
