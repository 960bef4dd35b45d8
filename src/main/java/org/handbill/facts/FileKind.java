package org.handbill.facts;

/// What a file of the facts holds: its folder says it.
public enum FileKind {
    PROJECT("facts/handbill.yaml", "project", ""),
    SOURCES("facts/sources/", "source", "references"),
    CLAIMS("facts/claims/", "claim", "claims"),
    SHEETS("facts/sheets/", "sheet", "sections");

    private final String place;
    private final String noun;
    private final String listKey;

    FileKind(String place, String noun, String listKey) {
        this.place = place;
        this.noun = noun;
        this.listKey = listKey;
    }

    /// Where such files stand, relative to the project's folder: a folder, or the one file.
    public String place() {
        return place;
    }

    /// What one of its items is called: `claim`.
    public String noun() {
        return noun;
    }

    /// The key of the list that such a file must have; empty for the project.
    String listKey() {
        return listKey;
    }
}
