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
            "prove[sn]?|proved(?! (?:too|to be|popular|unpopular|difficult|hard|costly|useful)\\b)|proving"
                    + "|(?<!\\bwho )always(?!-)|(?<!\\b(?:was|were|had|who) )never(?!-)|everyone|everybody|(?:no one|nobody)(?! (?:can|could|knows|knew))|everywhere|nowhere"
                    + "|undeniabl[ey]|undoubtedly|unquestionabl[ey]|indisputabl[ey]|irrefutabl[ey]|beyond (?:any |all )?doubt"
                    + "|without (?:a |any )?doubt|(?:there (?:is|was)|there[’']s|leaves?|left) no doubt|(?:is|are|was|were) (?:clear |the )?proof that"
                    + "|100(?: percent| per cent|\\h?%) (?:safe|effective|certain|reliable)"
                    // The guarantee of a loan, and a guaranteed income, are what is looked at.
                    + "|(?<!\\b(?:a|the|this|that|each|any|loan|income|job) )guarantees?(?! (?:periods?|schemes?|funds?)\\b)"
                    + "|guaranteed(?! (?:minimum|basic|income|rents?|wages?|loans?|jobs?|hours)\\b)|definitively|conclusively|certainly|invariably"
                    + "|inevitably|without exception|in (?:all|every) cases?"
                    + "|(?:eliminate[sd]?|eradicate[sd]?|end(?:s|ed)?|stop(?:s|ped)?) all"
                    + "|(?:completely|totally|entirely) (?:end|eliminate|eradicate|stop|prevent|safe|disappear)\\p{L}*"
                    + "|(?:all|every|each and every) (?:experts?|researchers?|stud(?:y|ies)|evidence|sex workers?|sellers?|buyers?"
                    + "|victims?|migrants?|wom[ae]n|m[ae]n|clients?|countr(?:y|ies))"
                    // Of those who were looked at one may say it.
                    + "(?! (?:in|of|from) (?:the|this|that) (?:trial|stud(?:y|ies)|sample|survey|review|cohort|group|file|report))";
    private static final String ES =
            "demuestran?|demostró|demostraron|(?:ha|han|está|están|queda|quedó|quedan) (?:demostrad|comprobad|probad)[oa]s?"
                    + "|prueban? que|probó que|probaron que"
                    + "|(?:es|fue|son|constituye) (?:la |una )?prueba de que|hecho (?:probado|comprobado|demostrado)|no hay (?:ninguna )?duda"
                    + "|(?<!\\b(?:quien|quienes|los que|las que) )siempre"
                    + "|(?<!\\b(?:había|habían|quien|quienes|los que|las que) )nunca(?! (?:(?:se|lo|la|los|las|le|les) )?(?:había|habían|fue|fueron)\\b)|jamás"
                    + "|tod[oa]s l[oa]s (?:personas|mujeres|hombres|víctimas|migrantes|expert[oa]s|estudios|países|clientes|casos)"
                    + "(?! (?:del|de la) (?:ensayo|estudio|muestra|encuesta|revisión|cohorte|grupo|expediente|informe))"
                    + "|todo el mundo|nadie(?! (?:puede|pudo|sabe|sabía))|en todas partes|sin (?:ninguna |lugar a )?dudas?|indudablemente|innegable(?:mente)?"
                    + "|indiscutible(?:mente)?|irrefutable(?:mente)?|garantizan?|definitivamente|concluyentemente|ciertamente"
                    + "|(?:completa|total|absoluta)mente (?:segur|eficaz|eficac|efectiv|inofensiv)\\p{L}*|100(?: por ciento|\\h?%) (?:segur|eficaz|efectiv)\\p{L}*"
                    + "|inevitablemente|invariablemente|sin excepción|(?:elimina|erradica)(?:n|ron)? (?:tod[oa]|por completo)"
                    + "|(?:acaba|acabó|acaban) por completo";

    /// A few words of the same clause.
    private static final String UP_TO_THE_WORD =
            "(?:\\s+(?!(?:and|but|because|y|pero|sino|porque)\\b)[^\\s,;:.]+){0,8}\\s+$";
    /// Of whom a figure is, and whom a plan or a model is about: *of all women, 12 percent*; *studies from all
    /// countries*.
    private static final String SCOPE_EN = "|(?:^|[.;:,(–—]\\s*)(?:of|among|between|from)\\s+$"
            + "|\\b(?:stud(?:y|ies)|data|reports?|records?|figures) (?:of|from|on|for)\\s+$"
            + "|\\b(?:assum\\p{L}*|if)" + UP_TO_THE_WORD
            + "|\\b(?:plans?|aim|goal|target|orders?|proposals?|bids?|pledges?|promises?|plann?ed|aimed) to\\s+$";
    private static final String SCOPE_ES = "|(?:^|[.;:,(–—]\\s*)(?:de|entre)\\s+$"
            + "|\\b(?:estudios?|datos|informes?|registros?|cifras) (?:de|en|sobre)\\s+$"
            + "|\\b(?:sup(?:on|us)\\p{L}*|asum\\p{L}*|si)" + UP_TO_THE_WORD;
    /// How many of those who were asked said or did something: that was counted, and may be said of them.
    private static final String SHARE_EN = "(?:\\bhalf|thirds?|quarters?|percent|per cent|%"
            + "|\\b[\\p{L}0-9]+ (?:of|in) (?:the|those|[0-9]+|two|three|four|five|ten)"
            + "|(?:said|answered|reported) (?:that )?(?:they|she|he))\\b[^.;:]*\\s$";
    private static final String SHARE_ES = "(?:\\b(?:mitad|tercios?|tercera|cuarta)|por ciento|%"
            + "|\\b[\\p{L}0-9]+ de (?:las|los|cada|[0-9]+)|(?:dijo|dijeron|respondieron) que(?= $))(?![\\p{L}])[^.;:]*\\s$";

    private static final List<Tongue> TONGUES = List.of(
            new Tongue(
                    "en",
                    Phrases.of(EN),
                    Pattern.compile(
                            "(?iu)\\b(?:not|cannot|can’t|can't|nor|neither|none|hardly|few|rarely|nothing|whether|far|nearly|almost|virtually"
                                    + "|no (?:study|data|review|evidence))" + UP_TO_THE_WORD + SCOPE_EN),
                    Pattern.compile("(?iu)" + SHARE_EN)),
            new Tongue(
                    "es",
                    Phrases.of(ES),
                    Pattern.compile("(?iu)\\b(?:no|ni|nada|tampoco|sin|ninguna?|ningún|apenas|lejos|pocas|pocos|casi)"
                            + UP_TO_THE_WORD + SCOPE_ES),
                    Pattern.compile("(?iu)" + SHARE_ES)));
    private static final Pattern HOW_OFTEN = Pattern.compile("(?iu)always|never|siempre|nunca|jamás");

    /// What claims too much in a language.
    ///
    /// @param takenBack what takes it back, before it in its clause
    /// @param share     that of some who were counted it is told what they did how often, before it in its sentence
    private record Tongue(String tag, Phrases tooMuch, Pattern takenBack, Pattern share) {
        boolean allows(String word, String before) {
            return takenBack.matcher(before).find()
                    || (HOW_OFTEN.matcher(word).matches()
                            && share.matcher(before).find());
        }
    }

    @Override
    public String id() {
        return "overclaiming";
    }

    @Override
    public String summary() {
        return "A finding says no more than research can show: nothing is proved, always or for everyone.";
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
        return Quoted.outside(letters, tongue.tooMuch().in(letters)).stream()
                .filter(match -> !tongue.allows(match.group(), letters.substring(0, match.start())))
                .map(match -> passage.finding(
                        this,
                        passage.placeOf(match.group(), Quoted.occurrence(letters, match), facts),
                        "%s says more than a finding can show".formatted(Finding.quoted(match.group())),
                        "say what was found, by whom and of whom"));
    }
}
