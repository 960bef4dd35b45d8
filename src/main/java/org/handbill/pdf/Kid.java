package org.handbill.pdf;

/// What stands in an element of the structure tree.
sealed interface Kid permits Tag, Tag.Marks {}
