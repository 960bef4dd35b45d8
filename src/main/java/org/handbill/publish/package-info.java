/// Many handouts: what has to be made, what is current already, the output folder and its manifest, and the rules
/// that need the rendered page.
@NullMarked
package org.handbill.publish;

import org.jspecify.annotations.NullMarked;
