/// Many handouts: what is built, what has changed, and the manifest of it.
@NullMarked
package org.handbill.publish;

import org.jspecify.annotations.NullMarked;
