package org.handbill.facts;

/// A text as it was written, with its place.
public record Text(String value, Position at) {}
