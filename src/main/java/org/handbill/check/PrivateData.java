package org.handbill.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.handbill.facts.FactBase;
import org.handbill.facts.Finding;
import org.handbill.facts.Project;

/// Nobody's telephone number, address or name is printed by mistake. Sources, the organization and recipients are
/// looked at by nobody here: they are meant to be printed.
final class PrivateData implements Advice {
    /// Words before a number that one calls.
    private static final Pattern CALLING =
            Pattern.compile("(?iu)\\b(?:tel[ée]fonos?|tel\\.?|m[óo]vil|celular|whats ?app"
                    + "|ll[aá]m\\p{L}{1,5}|marque|call|phone|dial|ring|text)"
                    + "(?:\\s?:|\\s(?:to|at|on|al|a|el|de|is|es|us|me)){0,2}\\s$");
    private static final int REACH = 40;
    /// Courts of law and of sport, and streets that stand for those who rule there: 9 Supreme Court justices, 10
    /// Downing Street.
    private static final String PUBLIC_PLACE =
            "(?!(?:\\p{Lu}[\\p{L}’'-]+ )?(?:Supreme|High|Crown|County|District|Circuit|Superior"
                    + "|Federal|State|Family|Criminal|Constitutional|Municipal|Magistrates['’]?|Appeals?|Youth|Centre|Center) Court\\b)"
                    + "(?!(?:Downing|Wall|Fleet) St|Pennsylvania Ave)";
    private static final String BEFORE_A_YEAR = "(?iu:in|since|of|by|until|till|from|after|before|during|around|about"
            + "|early|late|mid|spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august"
            + "|september|october|november|december|en|desde|de|hasta|durante|hacia)";
    private static final List<Shape> SHAPES = List.of(
            new Shape(
                    "an e-mail address",
                    Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*\\.\\p{L}{2,}")),
            new Shape(
                    "a telephone number",
                    Pattern.compile("(?<![\\p{L}\\p{N}/.-])(?:"
                            + "\\+[0-9]{1,3}(?:[ .()-]{0,2}[0-9]){6,13}"
                            + "|(?:1[ .-])?(?:\\([0-9]{3}\\) ?|[0-9]{3}[ .-])[0-9]{3}[ .-][0-9]{4}"
                            + "|0[0-9]{1,4}[ /-][0-9]{3,4}[ -]?[0-9]{3,4}"
                            + "|0[1-9](?:[ .-][0-9]{2}){4}"
                            // In Spain, of a mobile and of a telephone at home; no number has its digits in twos.
                            + "|[69][0-9]{2}(?:[ .-][0-9]{2}){3}|9[0-9][ .-][0-9]{3}(?:[ .-][0-9]{2}){2}"
                            + "|\\(0[0-9]{1,4}\\) ?[0-9]{3,4}[ -]?[0-9]{3,4}"
                            + ")(?![\\p{L}\\p{N}])")),
            new Shape(
                    "a telephone number",
                    new Phrases(
                            Pattern.compile(
                                    "(?!(?:(?:19|20)[0-9]{2}[ .-]?)+(?![0-9]))\\(?[0-9]{2,4}\\)?(?:[ .-][0-9]{2,4}){1,4}(?<=[0-9 .()-]{9})(?![\\p{L}\\p{N}])")),
                    Optional.of(CALLING)),
            new Shape(
                    "a street address",
                    Pattern.compile("(?<![\\p{L}\\p{N}])(?:"
                            // Not a year: in 2010 Wall Street paid.
                            + "(?!(?<=\\b(?:" + BEFORE_A_YEAR + ") )(?:1[5-9]|20)[0-9]{2} )[0-9]{1,5}[A-Za-z]? "
                            + PUBLIC_PLACE + "(?:(?:[NSEW]\\.?|North|South|East|West) )?(?:\\p{Lu}[\\p{L}’'-]+ ){1,3}"
                            + "(?:Street|St\\.?|Avenue|Ave\\.?|Road|Rd\\.?|Boulevard|Blvd\\.?|Lane|Ln\\.?|Drive|Dr\\.?|Court|Ct\\.?|Place|Way|Terrace|Square)"
                            + "|(?:[Cc]alle|[Aa]venida|[Aa]v\\.|[Pp]aseo|[Pp]laza|[Cc]arrera|[Cc]arretera|[Cc]/)"
                            + "(?: (?:de|del|la|las|los|el))* (?:\\p{Lu}[\\p{L}’'-]+(?: (?:de|del|la|las|los|y))*,? ?){1,4}"
                            + "(?:n\\.?º ?|#|núm\\. ?)?[0-9]{1,5}"
                            // Streets of Bogotá have numbers.
                            + "|(?:[Cc]alle|[Cc]arrera|[Cc]ra\\.|[Tt]ransversal|[Dd]iagonal) [0-9]{1,3}[A-Za-z]? ?(?:#|[Nn]o\\.|n\\.?º) ?[0-9]{1,3}(?:-[0-9]{1,3})?"
                            + "|[0-9]{1,4}(?: bis)?,? (?:[Rr]ue|[Aa]venue|[Bb]oulevard|[Pp]lace)(?: (?:de|du|des|la|le|les))* \\p{Lu}[\\p{L}’'-]+"
                            + "|\\p{Lu}[\\p{L}]+(?:straße|strasse|gatan|gata|gade|veien|vägen) [0-9]{1,4}"
                            + ")(?![\\p{L}\\p{N}])")));

    /// Free of charge, hence nobody's own: 800 and its like in North America, 800, 900, 0800, 0808 and 08000 elsewhere.
    private static final Pattern FREE = Pattern.compile(
            "(?:\\+[0-9]{1,3}[ .-])?(?:(?:1[ .-])?\\(?8(?:00|22|33|44|55|66|77|88)\\)?|900|0800|0808|08000)[ .-].*");

    /// @param after what stands before it, where its own form does not tell it
    private record Shape(String noun, Phrases phrases, Optional<Pattern> after) {
        Shape(String noun, Pattern pattern) {
            this(noun, new Phrases(pattern), Optional.empty());
        }

        Stream<Found> in(String text) {
            return phrases.in(text).stream()
                    .filter(match -> after.isEmpty()
                            || after.get()
                                    .matcher(text.substring(Math.max(0, match.start() - REACH), match.start()))
                                    .find())
                    .map(match -> new Found(this, match));
        }
    }

    private record Found(Shape shape, MatchResult match) {
        boolean touches(Found other) {
            return match.start() < other.match.end() && other.match.start() < match.end();
        }
    }

    @Override
    public String id() {
        return "private-data";
    }

    @Override
    public String summary() {
        return "No telephone number, e-mail or street address, nor a name of the project's list, is printed.";
    }

    @Override
    public Stream<Finding> check(Context context) {
        var facts = context.facts();
        var names = facts.project().map(Project::privateNames).orElse(List.of()).stream()
                .map(PrivateData::name)
                .toList();
        return Passage.all(facts)
                .flatMap(passage -> Stream.concat(
                        shaped(passage, facts), names.stream().flatMap(name -> named(passage, name, facts))));
    }

    private static Phrases name(String name) {
        return Phrases.of(Phrases.spelt(name));
    }

    private Stream<Finding> shaped(Passage passage, FactBase facts) {
        var written = passage.text().value();
        if (!mayHaveShape(written)) {
            return Stream.empty();
        }
        List<Found> found = new ArrayList<>();
        for (var shape : SHAPES) {
            shape.in(written)
                    .filter(one -> found.stream().noneMatch(one::touches))
                    .toList()
                    .forEach(found::add);
        }
        return found.stream()
                .filter(one -> !FREE.matcher(one.match().group()).matches())
                .filter(one -> !isOrganizations(one.match(), facts))
                .map(one -> passage.finding(
                        this,
                        passage.placeOf(one.match().group(), Quoted.occurrence(written, one.match()), facts),
                        "%s looks like %s"
                                .formatted(
                                        Finding.quoted(one.match().group()),
                                        one.shape().noun()),
                        "leave it out; if it may be printed, except this one from the rule and say why"));
    }

    /// Every shape has a digit or an @.
    private static boolean mayHaveShape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '@' || (letter >= '0' && letter <= '9')) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOrganizations(MatchResult match, FactBase facts) {
        return facts.project()
                .flatMap(project -> project.organization().contact())
                .filter(contact -> contact.contains(match.group()))
                .isPresent();
    }

    private Stream<Finding> named(Passage passage, Phrases name, FactBase facts) {
        var letters = passage.letters();
        return name.in(letters).stream()
                .map(match -> passage.finding(
                        this,
                        passage.placeOf(match.group(), Quoted.occurrence(letters, match), facts),
                        "%s is a name that this project does not print".formatted(Finding.quoted(match.group())),
                        "leave it out"));
    }
}
