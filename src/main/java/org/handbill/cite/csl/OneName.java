package org.handbill.cite.csl;

import java.util.List;

/// Sets one name: its parts in their order, initials, particles and suffix (CSL 1.0.2, "Name-part Order").
final class OneName {
    private final Evaluator evaluator;
    private final Scene scene;
    private final NameOptions options;
    private final Decor familyDecor;
    private final Decor givenDecor;
    private final String demote;

    OneName(Evaluator evaluator, Element.Names element, NameOptions options) {
        this.evaluator = evaluator;
        this.scene = evaluator.scene;
        this.options = options;
        familyDecor = element.name().map(Element.NameElement::family).orElse(Decor.NONE);
        givenDecor = element.name().map(Element.NameElement::given).orElse(Decor.NONE);
        demote = scene.style.option("demote-non-dropping-particle", "display-and-sort");
    }

    /// @param index among the names of its variable
    Out of(Name name, int index) {
        return Out.row(List.of(set(name, index)), "", Decor.NONE, Out.Tag.NAME);
    }

    /// Whether the family name comes first.
    boolean isInverted(Name name, int index) {
        return !name.isLiteral()
                && isLong(name)
                && isRomanesque(name)
                && (options.asSortOrder().equals("all") || options.asSortOrder().equals("first") && index == 0);
    }

    private boolean isLong(Name name) {
        return !options.form().equals("short") || scene.telling.given().containsKey(name);
    }

    private Out set(Name name, int index) {
        if (name.isLiteral()) {
            return institution(name);
        }
        if (name.family().isEmpty()) {
            return family(evaluator.read(name.given().isEmpty() ? name.suffix() : name.given()));
        }
        if (!isRomanesque(name) || name.staticOrdering()) {
            return familyFirst(name);
        }
        if (!isLong(name)) {
            return Out.row(
                    spaced(name.nonDroppingParticle(), inFamily(name.nonDroppingParticle()), inFamily(name.family())),
                    affixes(familyDecor),
                    Out.Tag.NONE);
        }
        var given = given(name);
        if (isInverted(name, index)) {
            return inverted(name, given);
        }
        return natural(name, given);
    }

    private Out institution(Name name) {
        var literal = scene.isSorting() ? Sorting.withoutArticle(name.literal()) : name.literal();
        return family(evaluator.read(literal));
    }

    /// Names of East Asia, and those that are marked so: family name first, whatever the style says.
    private Out familyFirst(Name name) {
        var family = family(evaluator.read(name.family()));
        if (!isLong(name) || name.given().isEmpty()) {
            return family;
        }
        boolean romanesque = isRomanesque(name);
        var given = given(evaluator.read(romanesque ? given(name) : name.given()));
        return Out.row(List.of(family, given), romanesque ? " " : "", Decor.NONE, Out.Tag.NONE);
    }

    /// Affixes on the family name are around its particles and suffix too.
    private Out natural(Name name, String given) {
        var dropping = name.droppingParticle();
        boolean affixed =
                !familyDecor.prefix().isEmpty() || !familyDecor.suffix().isEmpty();
        var particle = Out.row(evaluator.read(dropping), givenDecor.withoutAffixes(), Out.Tag.NONE);
        var family = spaced(name.nonDroppingParticle(), inFamily(name.nonDroppingParticle()), inFamily(name.family()));
        var suffix = evaluator.read(name.suffix());
        var before = name.commaSuffix() ? ", " : " ";
        if (affixed) {
            var last = Out.row(
                    List.of(spaced(dropping, particle, family), suffix), before, affixes(familyDecor), Out.Tag.NONE);
            return Out.row(List.of(given(evaluator.read(given)), last), " ", Decor.NONE, Out.Tag.NONE);
        }
        var first = given.isEmpty()
                ? particle
                : given(Out.row(
                        List.of(evaluator.read(given), evaluator.read(dropping)), " ", Decor.NONE, Out.Tag.NONE));
        return Out.row(List.of(spaced(dropping, first, family), suffix), before, Decor.NONE, Out.Tag.NONE);
    }

    private Out inverted(Name name, String given) {
        boolean demoted = demote.equals("display-and-sort") || scene.isSorting() && demote.equals("sort-only");
        var fixed = name.nonDroppingParticle();
        var head = demoted ? inFamily(name.family()) : spaced(fixed, inFamily(fixed), inFamily(name.family()));
        // `King ML Jr` where no comma sets the suffix off.
        var suffix = options.sortSeparator().isBlank() && name.suffix().endsWith(".")
                ? name.suffix().substring(0, name.suffix().length() - 1)
                : name.suffix();
        var inGiven = givenDecor.withoutAffixes();
        var tail = Out.row(
                List.of(
                        evaluator.dressed(evaluator.read(given), inGiven),
                        evaluator.dressed(evaluator.read(name.droppingParticle()), inGiven),
                        demoted ? inFamily(fixed) : Out.NOTHING),
                " ",
                affixes(givenDecor),
                Out.Tag.NONE);
        return Out.row(
                List.of(Out.row(head, affixes(familyDecor), Out.Tag.NONE), tail, evaluator.read(suffix)),
                options.sortSeparator(),
                Decor.NONE,
                Out.Tag.NONE);
    }

    /// A part that looks as the family name does.
    private Out inFamily(String part) {
        return evaluator.dressed(evaluator.read(part), familyDecor.withoutAffixes());
    }

    private static Decor affixes(Decor decor) {
        return decor.prefix().isEmpty() && decor.suffix().isEmpty()
                ? Decor.NONE
                : new Decor(
                        Format.NONE, decor.prefix(), decor.suffix(), Block.Display.INLINE, false, TextCase.NONE, false);
    }

    private static Out spaced(String particle, Out before, Out after) {
        return Out.row(List.of(before, after), tight(particle) ? "" : " ", Decor.NONE, Out.Tag.NONE);
    }

    /// An apostrophe or hyphen at a particle's end needs no space.
    private static boolean tight(String particle) {
        return !particle.isEmpty() && " '’-".indexOf(particle.charAt(particle.length() - 1)) >= 0;
    }

    private Out family(Out name) {
        return evaluator.dressed(name, familyDecor);
    }

    private Out given(Out name) {
        return evaluator.dressed(name, givenDecor);
    }

    /// The given names as the options and what tells names apart have them.
    private String given(Name name) {
        var told = scene.telling.given().get(name);
        if (told == Telling.Given.FULL || !options.hasInitializeWith()) {
            return name.given();
        }
        boolean hyphen = Xml.isYes(scene.style.option("initialize-with-hyphen", "true"));
        return Initials.of(name.given(), options.initializeWith(), options.initialize(), hyphen);
    }

    private static boolean isRomanesque(Name name) {
        return isRomanesque(name.family()) && isRomanesque(name.given());
    }

    /// Whether the letters are of a script in which names have spaces: Latin, Greek, Cyrillic, Arabic and the like.
    static boolean isRomanesque(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\u1100' && c <= '\u11ff'
                    || c >= '\u2e80' && c <= '\ud7ff'
                    || c >= '\uf900' && c <= '\ufaff'
                    || c >= '\ud840' && c <= '\ud87f') {
                return false;
            }
        }
        return true;
    }
}
