package org.handbill.bench;

/// The fonts that the brief is set in.
enum Font {
    REGULAR("Regular", 400),
    ITALIC("Italic", 400),
    SEMI_BOLD("SemiBold", 600),
    BOLD("Bold", 700),
    BLACK("Black", 900);

    static final String FAMILY = "Source Sans Pro";

    private final String style;
    private final int weight;

    Font(String style, int weight) {
        this.style = style;
        this.weight = weight;
    }

    int weight() {
        return weight;
    }

    String file() {
        return "SourceSansPro-" + style + ".ttf";
    }

    /// Where it is on the class path.
    String resource() {
        return "/fonts/ttf/SourceSansPro/" + file();
    }
}
