package org.handbill.cite.csl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Evaluates the rendering elements of a style for one item (CSL 1.0.2, "Rendering Elements").
final class Evaluator {
    final Scene scene;
    private final NamesRenderer names;
    private final DateRenderer dates;
    private final NumberRenderer numbers;

    Evaluator(Scene scene) {
        this.scene = scene;
        this.names = new NamesRenderer(this);
        this.dates = new DateRenderer(this);
        this.numbers = new NumberRenderer(this);
    }

    /// What the area's layout prints of the item.
    ///
    /// @throws ItemFault where it cannot
    Out layout() {
        try {
            return all(scene.area.layout(), "", Decor.NONE, Out.Tag.CITE);
        } catch (RuntimeException | StackOverflowError e) {
            throw new ItemFault(scene.item.id(), e);
        }
    }

    Out all(List<Element> elements, String delimiter, Decor decor, Out.Tag tag) {
        var kids = new ArrayList<Out>(elements.size());
        add(elements, kids);
        return Out.row(kids, delimiter, decor, tag);
    }

    /// What a `cs:choose` chooses is delimited as its neighbours are.
    private void add(List<Element> elements, List<Out> kids) {
        for (var element : elements) {
            if (element instanceof Element.Choose choose) {
                branch(choose).ifPresent(branch -> add(branch.children(), kids));
            } else {
                var out = one(element);
                if (!out.isEmpty()) {
                    kids.add(out);
                }
            }
        }
    }

    Out one(Element element) {
        return switch (element) {
            case Element.Variable text -> variable(text);
            case Element.Macro macro -> macro(macro);
            case Element.Term term -> term(term);
            case Element.Literal literal -> dressed(read(literal.value()), literal.decor());
            case Element.Number number -> numbers.number(number);
            case Element.Date date -> dates.date(date);
            case Element.Label label -> numbers.label(label);
            case Element.Names list -> names.names(list);
            case Element.Group group -> group(group);
            case Element.Choose choose -> choose(choose);
        };
    }

    /// A macro that calls variables and finds no value prints nothing, as a group.
    private Out macro(Element.Macro macro) {
        int called = scene.called;
        int printed = scene.printed;
        var out = all(scene.style.macro(macro.name()), "", Decor.NONE, Out.Tag.NONE);
        return scoped(out, called, printed, macro.decor());
    }

    private Out term(Element.Term term) {
        var word = Out.text(scene.locale.term(term.term(), term.form(), term.plural()));
        boolean cased = term.decor().textCase() != TextCase.NONE;
        return word(cased ? word : tagged(word, Out.Tag.TERM), term.decor());
    }

    /// A group is left out where it calls variables and none of them has a value.
    private Out group(Element.Group group) {
        int called = scene.called;
        int printed = scene.printed;
        var out = all(group.children(), group.delimiter(), Decor.NONE, Out.Tag.NONE);
        return scoped(out, called, printed, group.decor());
    }

    /// What prints anything counts as a variable with a value in the group around it.
    private Out scoped(Out out, int called, int printed, Decor decor) {
        if (scene.called > called && scene.printed == printed) {
            return Out.NOTHING;
        }
        if (!out.isEmpty()) {
            scene.call(true);
        }
        return dressed(out, decor);
    }

    private Out choose(Element.Choose choose) {
        return branch(choose)
                .map(branch -> all(branch.children(), "", Decor.NONE, Out.Tag.NONE))
                .orElse(Out.NOTHING);
    }

    /// The first branch whose condition holds.
    Optional<Element.Branch> branch(Element.Choose choose) {
        for (var branch : choose.branches()) {
            if (branch.condition().holds(scene.item.type(), this::holds)) {
                return Optional.of(branch);
            }
        }
        return Optional.empty();
    }

    private boolean holds(Condition.Test test) {
        var value = test.value();
        return switch (test.kind()) {
            case VARIABLE -> hasValue(value);
            case IS_NUMERIC -> value(value).filter(Numerals::isNumeric).isPresent();
            case IS_UNCERTAIN_DATE ->
                scene.item.date(value).filter(DateValue::circa).isPresent();
            case LOCATOR ->
                !scene.cite.locator().isEmpty()
                        && scene.cite.label().replace(' ', '-').equals(value.replace(' ', '-'));
            case POSITION -> isAt(value);
            case DISAMBIGUATE -> value.equals("true") == scene.conditions++ < scene.telling.conditions();
            case CONTEXT -> value.equals("bibliography") == scene.isBibliography;
        };
    }

    private boolean hasValue(String variable) {
        return scene.item.variables().containsKey(variable)
                ? !scene.item
                        .date(variable)
                        .filter(date -> date.days().isEmpty() && date.literal().isEmpty())
                        .isPresent()
                : value(variable).isPresent();
    }

    private boolean isAt(String position) {
        if (scene.isBibliography) {
            return false;
        }
        return switch (position) {
            case "first" -> scene.position == Cite.Position.FIRST;
            case "subsequent" -> scene.position != Cite.Position.FIRST;
            case "ibid" -> scene.position == Cite.Position.IBID || scene.position == Cite.Position.IBID_WITH_LOCATOR;
            case "ibid-with-locator" -> scene.position == Cite.Position.IBID_WITH_LOCATOR;
            case "near-note" -> scene.isNear;
            case "far-note" -> scene.position != Cite.Position.FIRST && !scene.isNear;
            default -> false;
        };
    }

    /// A standard or number variable's value, those that the processor knows among them.
    Optional<String> value(String variable) {
        if (scene.substituted.contains(variable)) {
            return Optional.empty();
        }
        var value = switch (variable) {
            case "locator" -> Optional.of(scene.cite.locator().strip());
            case "citation-number" ->
                scene.number > 0 ? Optional.of(Integer.toString(scene.number)) : scene.item.text(variable);
            case "first-reference-note-number" ->
                Optional.of(
                        scene.firstNote > 0 && scene.position != Cite.Position.FIRST
                                ? Integer.toString(scene.firstNote)
                                : "");
            case "year-suffix" -> Optional.of(scene.telling.suffix());
            case "page-first" ->
                scene.item.text(variable).or(() -> scene.item.text("page").map(Evaluator::firstPage));
            case "citation-label" -> Optional.of(CitationLabel.of(scene.item, scene.telling.suffix()));
            default -> scene.item.text(variable);
        };
        return value.filter(text -> !text.isEmpty());
    }

    private static String firstPage(String pages) {
        int end = 0;
        while (end < pages.length() && "-–,& ".indexOf(pages.charAt(end)) < 0) {
            end++;
        }
        return pages.substring(0, end);
    }

    private Out variable(Element.Variable text) {
        var name = text.variable();
        var value = text.isShort() && !scene.substituted.contains(name)
                ? value(shortOf(name)).or(() -> value(name))
                : value(name);
        if (value.isPresent() || !name.equals("year-suffix")) {
            scene.call(value.isPresent());
        }
        if (value.isEmpty()) {
            return Out.NOTHING;
        }
        if (scene.isStandingIn) {
            scene.substituted.add(name);
        }
        if (name.equals("year-suffix")) {
            scene.hasYearSuffix = true;
            return dressed(tagged(Out.text(value.get()), Out.Tag.YEAR_SUFFIX), text.decor());
        }
        if (name.equals("citation-number")) {
            var number = scene.isSorting() ? "%08d".formatted(scene.number) : value.get();
            return tagged(dressed(Out.text(number), text.decor()), Out.Tag.CITATION_NUMBER);
        }
        if (Vocabulary.NUMBERS.contains(name)) {
            return dressed(numbers.value(name, value.get()), text.decor());
        }
        var link = Links.of(name, value.get());
        if (link.isPresent()) {
            return dressed(Out.linked(new Out.Text(value.get(), true), link.get()), text.decor());
        }
        return dressed(read(value.get()), text.decor());
    }

    private String shortOf(String variable) {
        return variable + "-short";
    }

    private static Out tagged(Out out, Out.Tag tag) {
        return Out.row(out, Decor.NONE, tag);
    }

    /// A field with its markup.
    Out read(String field) {
        return Field.read(field, scene.locale.quotes());
    }

    /// A word of the locale, as its attributes ask for. Its letters are cased as the locale's language does it, in
    /// whatever language the item is; title case is English, and elsewhere all that it means is a capital.
    Out word(Out word, Decor decor) {
        boolean isEnglish = scene.locale.isEnglish();
        boolean capital = decor.textCase() == TextCase.TITLE && !isEnglish;
        return dressed(word, capital ? decor.with(TextCase.CAPITALIZE_FIRST) : decor, isEnglish, scene.locale.tag());
    }

    /// What an element has made, as its attributes ask for.
    Out dressed(Out out, Decor decor) {
        var language = scene.item.language();
        return dressed(out, decor, scene.isEnglish(), language.isEmpty() ? scene.locale.tag() : language);
    }

    private Out dressed(Out out, Decor decor, boolean isEnglish, String language) {
        if (decor == Decor.NONE || out.isEmpty()) {
            return out;
        }
        var shown = decor.stripPeriods() ? withoutPeriods(out) : out;
        if (decor.textCase() != TextCase.NONE) {
            shown = decor.textCase().apply(shown, isEnglish, Locale.forLanguageTag(language));
        }
        return Out.row(shown, decor, Out.Tag.NONE);
    }

    /// `U.S.C.` without its periods, but not `mbl.is` or `2.3`: those are no abbreviations'.
    private static final Pattern PERIOD = Pattern.compile("(?<!\\p{Ll})\\.(?!\\d)|(?<!\\d)\\.(?!\\p{Ll})");

    private static Out withoutPeriods(Out out) {
        return switch (out) {
            case Out.Text(var text, var keeps) -> {
                var stripped = PERIOD.matcher(text).replaceAll("");
                yield stripped.isEmpty() ? Out.NOTHING : new Out.Text(stripped, keeps);
            }
            case Out.Box box ->
                box.withKids(box.kids().stream().map(Evaluator::withoutPeriods).toList());
        };
    }
}
