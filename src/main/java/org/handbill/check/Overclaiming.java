package org.handbill.check;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.handbill.facts.FactBase;
import org.handbill.facts.Finding;
import org.handbill.facts.Kind;

/// A finding says no more than research can show.
final class Overclaiming implements Advice {
    private static final String EN =
            "proves?|proved|proven|proving|always|never|everyone|everybody|(?:no one|nobody)(?! (?:can|could|knows|knew))|everywhere|nowhere"
                    + "|undeniabl[ey]|undoubtedly|unquestionabl[ey]|indisputabl[ey]|irrefutabl[ey]|beyond (?:any |all )?doubt"
                    + "|without (?:a |any )?doubt|guarantees?|guaranteed|definitively|conclusively|certainly|invariably"
                    + "|inevitably|all (?:experts|researchers|studies|evidence|sex workers|women|clients|countries)";
    private static final String ES =
            "demuestran?|demostró|demostraron|ha demostrado|han demostrado|prueban? que|probó que|probaron que"
                    + "|siempre|nunca|jamás|tod[oa]s l[oa]s (?:personas|mujeres|expert[oa]s|estudios|países|clientes)"
                    + "|todo el mundo|nadie(?! (?:puede|pudo|sabe|sabía))|en todas partes|sin (?:ninguna |lugar a )?dudas?|indudablemente|innegable(?:mente)?"
                    + "|indiscutible(?:mente)?|irrefutable(?:mente)?|garantizan?|definitivamente|concluyentemente"
                    + "|inevitablemente|invariablemente";

    /// A few words of the same clause.
    private static final String UP_TO_THE_WORD = "(?:\\s+[^\\s,;:.]+){0,4}\\s+$";

    private static final List<Tongue> TONGUES = List.of(
            new Tongue(
                    "en",
                    words(EN),
                    Pattern.compile("(?iu)\\b(?:not|cannot|can’t|can't|nor|neither|hardly|nothing|no (?:study|data))"
                            + UP_TO_THE_WORD)),
            new Tongue("es", words(ES), Pattern.compile("(?iu)\\b(?:no|ni|nada|tampoco|sin)" + UP_TO_THE_WORD)));

    /// What claims too much in a language.
    ///
    /// @param takenBack what takes it back, before it in its clause
    private record Tongue(String tag, Pattern tooMuch, Pattern takenBack) {}

    @Override
    public String id() {
        return "overclaiming";
    }

    @Override
    public String summary() {
        return "A finding says no more than research can show: nothing is proved, always or for everyone.";
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + alternatives + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    @Override
    public Stream<Finding> check(Context context) {
        return context.facts().claims().stream()
                .filter(claim -> claim.kind() == Kind.FINDING || claim.kind() == Kind.STATISTIC)
                .filter(claim -> claim.withdrawn().isEmpty())
                .flatMap(Passage::of)
                .filter(passage -> passage.part() == Passage.Part.CLAIM)
                .flatMap(passage -> TONGUES.stream()
                        .filter(tongue -> passage.isIn(tongue.tag()))
                        .flatMap(tongue -> inPassage(passage, tongue, context.facts())));
    }

    private Stream<Finding> inPassage(Passage passage, Tongue tongue, FactBase facts) {
        var letters = passage.letters();
        return Quoted.outside(letters, tongue.tooMuch()).stream()
                .filter(match -> !tongue.takenBack()
                        .matcher(letters.substring(0, match.start()))
                        .find())
                .map(match -> passage.finding(
                        this,
                        passage.placeOf(match.group(), Quoted.occurrence(letters, match), facts),
                        "%s says more than a finding can show".formatted(Finding.quoted(match.group())),
                        "say what was found, by whom and of whom"));
    }
}
