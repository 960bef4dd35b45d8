/// From a handout, through its template, to HTML, text and Markdown.
@NullMarked
package org.handbill.render;

import org.jspecify.annotations.NullMarked;
