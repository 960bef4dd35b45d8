package org.handbill.pdf;

/// What a PDF says of itself.
///
/// @param title    shown in the reader's title bar
/// @param language BCP 47 tag of the text
/// @param author   the organization that is responsible
/// @param facts    digest of the facts that it prints
/// @param producer the program that made it, with its version and nothing of the machine
public record PdfInfo(String title, String language, String author, String facts, String producer) {}
