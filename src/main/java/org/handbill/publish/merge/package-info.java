/// A personal copy of a sheet for every row of a file: the reading of recipients, the names of their copies, and what
/// is
/// made of all copies together.
@NullMarked
package org.handbill.publish.merge;

import org.jspecify.annotations.NullMarked;
