package org.handbill.pdf;

/// What a page asks for and a PDF can't have.
///
/// @param about  what stands in the page there: an address, the beginning of a tag such as `<svg`, or words
/// @param reason what is wrong, one line
/// @param help   the way out, one line
public record PageFault(String about, String reason, String help) {}
