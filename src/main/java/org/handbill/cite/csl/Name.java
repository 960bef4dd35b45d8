package org.handbill.cite.csl;

/// A name of a person or an institution (CSL-JSON's name object); parts that it lacks are empty.
///
/// @param literal        the whole name of an institution, or of a person whose name has no parts
/// @param commaSuffix    whether a comma stands before the suffix in any case
/// @param staticOrdering whether the family name comes first whatever the style says
public record Name(
        String family,
        String given,
        String droppingParticle,
        String nonDroppingParticle,
        String suffix,
        String literal,
        boolean commaSuffix,
        boolean staticOrdering) {

    /// A person.
    public static Name of(String family, String given) {
        return new Name(family, given, "", "", "", "", false, false);
    }

    /// An institution.
    public static Name literal(String name) {
        return new Name("", "", "", "", "", name, false, false);
    }

    boolean isLiteral() {
        return !literal.isEmpty();
    }

    /// The name with the particles that stand in its family and given name taken out of them (`van Gogh` as a
    /// family name, `Alexander von` as given ones).
    Name parsed() {
        return Particles.parse(this);
    }
}
