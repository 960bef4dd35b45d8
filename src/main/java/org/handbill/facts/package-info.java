/// What a project knows: claims, sources and sheets, read from YAML with their places; findings too, since every
/// stage reports them.
@NullMarked
package org.handbill.facts;

import org.jspecify.annotations.NullMarked;
