package org.handbill.facts;

/// An id written where another thing is meant, with its place.
public record Reference(Id id, Position at) {
    public Text text() {
        return new Text(id.value(), at);
    }
}
