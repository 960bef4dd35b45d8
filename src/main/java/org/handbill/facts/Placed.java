package org.handbill.facts;

/// A value with its place.
public record Placed<T>(T value, Position at) {}
