package org.handbill.cite.csl;

/// Finds the particles of a name: lower-case words before the family name and after the given names.
final class Particles {
    private Particles() {}

    static Name parse(Name name) {
        if (name.isLiteral()) {
            return name;
        }
        var family = name.family();
        var fixed = name.nonDroppingParticle();
        if (isQuoted(family)) {
            family = family.substring(1, family.length() - 1);
        } else if (fixed.isEmpty() && name.droppingParticle().isEmpty()) {
            int end = leading(family);
            fixed = family.substring(0, end);
            // The space of `de' Medici` is kept, which `d'Este` has not.
            fixed = fixed.endsWith("' ") || fixed.endsWith("’ ") ? fixed : fixed.strip();
            family = family.substring(end);
        }
        var given = name.given();
        var suffix = name.suffix();
        boolean comma = name.commaSuffix();
        if (suffix.isEmpty()) {
            int at = given.lastIndexOf(',');
            if (at > 0) {
                suffix = given.substring(at + 1).strip();
                given = given.substring(0, at).strip();
                if (suffix.startsWith("!")) {
                    comma = true;
                    suffix = suffix.substring(1).strip();
                }
            }
        }
        var dropping = name.droppingParticle();
        if (dropping.isEmpty()) {
            int start = trailing(given);
            dropping = given.substring(start).strip();
            given = given.substring(0, start).strip();
        }
        return new Name(family, given, dropping, fixed, suffix, "", comma, name.staticOrdering());
    }

    private static boolean isQuoted(String family) {
        return family.length() > 2 && family.startsWith("\"") && family.endsWith("\"");
    }

    /// Where the family name begins behind its particles.
    private static int leading(String family) {
        int at = 0;
        while (at < family.length()) {
            int end = at;
            while (end < family.length() && family.charAt(end) != ' ') {
                if ("'’-".indexOf(family.charAt(end)) >= 0
                        && end > at
                        && end - at <= 3
                        && end + 1 < family.length()
                        && (Character.isUpperCase(family.charAt(end + 1)) || family.charAt(end + 1) == ' ')) {
                    end++;
                    break;
                }
                end++;
            }
            if (end >= family.length() || !isParticle(family.substring(at, end))) {
                return at;
            }
            at = end;
            while (at < family.length() && family.charAt(at) == ' ') {
                at++;
            }
        }
        return at;
    }

    /// Where the particles behind the given names begin.
    private static int trailing(String given) {
        int start = given.length();
        while (start > 0) {
            int space = given.lastIndexOf(' ', start - 1);
            if (space < 0) {
                return start;
            }
            if (!isParticle(given.substring(space + 1, start))) {
                return start;
            }
            start = space;
        }
        return start;
    }

    private static boolean isParticle(String word) {
        // Dutch `'t`
        int first = word.length() > 1 && "'’".indexOf(word.charAt(0)) >= 0 ? 1 : 0;
        return !word.isEmpty()
                && Character.isLowerCase(word.codePointAt(first))
                && word.chars().noneMatch(Character::isUpperCase);
    }
}
