package org.handbill.cite.csl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Prints citations: their cites in order, each by the style's layout, joined or collapsed.
final class Citing {
    private final Scenes scenes;
    private final Map<String, Item> items;
    private final Positions positions;
    private final Area area;

    Citing(Scenes scenes, Map<String, Item> items, Positions positions) {
        this.scenes = scenes;
        this.items = items;
        this.positions = positions;
        this.area = scenes.style.citation();
    }

    Processor.Printed print(int index) {
        var parts = new ArrayList<Part>();
        for (var placed : sorted(positions.of(index), positions.sorts(index))) {
            boolean head = scenes.style.isNoteStyle() && isHead(placed.cite(), parts.isEmpty());
            var part = part(placed, head);
            if (!part.out().isEmpty()
                    || !placed.cite().prefix().isEmpty()
                    || !placed.cite().suffix().isEmpty()) {
                parts.add(part);
            }
        }
        var joined = new Collapse(area, scenes.style.isNoteStyle()).joined(parts);
        var decor = area.decor();
        boolean authorOnly = parts.size() == 1 && parts.getFirst().cite().part() == Cite.Part.AUTHOR_ONLY;
        var out = authorOnly
                ? joined
                : Out.row(
                        Bibliography.affixed(joined, decor.prefix(), decor.suffix()),
                        decor.withoutAffixes(),
                        Out.Tag.NONE);
        var runs = set(out);
        return new Processor.Printed(
                runs,
                parts.stream().map(part -> part.cite().item()).toList(),
                parts.isEmpty() ? List.of() : set(parts.getFirst().author()));
    }

    private List<Run> set(Out out) {
        return Typesetter.set(out, scenes.locale).stream()
                .flatMap(block -> block.runs().stream())
                .toList();
    }

    /// A cite with what is printed of it.
    ///
    /// @param author the names at its head where they are left out
    record Part(Cite cite, int number, Out out, Out author) {
        /// The names that it begins with, as letters; empty where there are none.
        String names() {
            return out.first(Out.Tag.NAMES).map(Out::letters).orElse("");
        }
    }

    /// Whether a cite begins a sentence.
    private static boolean isHead(Cite cite, boolean first) {
        var prefix = cite.prefix().strip();
        int end = prefix.length();
        while (end > 0 && "\"'”’»".indexOf(prefix.charAt(end - 1)) >= 0) {
            end--;
        }
        return prefix.isEmpty()
                ? first
                : end > 0 && ".?!".indexOf(prefix.charAt(end - 1)) >= 0 && prefix.indexOf(' ') > 0;
    }

    private List<Positions.Placed> sorted(List<Positions.Placed> written, boolean sorts) {
        if (!sorts || area.sort().isEmpty()) {
            return written;
        }
        return Sorting.sorted(
                written,
                area.sort(),
                (placed, key) -> Sorting.value(key, scenes, item(placed.cite()), placed.cite()),
                scenes.locale);
    }

    private Item item(Cite cite) {
        return Optional.ofNullable(items.get(cite.item()))
                .orElseThrow(() -> new IllegalArgumentException("no item \"" + cite.item() + "\""));
    }

    private Part part(Positions.Placed placed, boolean head) {
        var cite = placed.cite();
        var item = item(cite);
        var scene = scenes.cite(item, cite, scenes.telling(item.id()), placed.firstNote(), placed.isNear());
        var evaluator = new Evaluator(scene);
        var out = evaluator.layout();
        if (out.isEmpty() && scene.position != Cite.Position.FIRST) {
            // Styles have short later forms for works that lack what these are made of.
            cite = cite.at(Cite.Position.FIRST);
            scene = scenes.cite(item, cite, scenes.telling(item.id()), placed.firstNote(), placed.isNear());
            evaluator = new Evaluator(scene);
            out = evaluator.layout();
        }
        var names = cite.part() == Cite.Part.WHOLE ? Out.NOTHING : names(out);
        out = switch (cite.part()) {
            case WHOLE -> out;
            case WITHOUT_AUTHOR -> withoutNames(out);
            case AUTHOR_ONLY -> names;
        };
        return new Part(cite, scene.number, affixed(evaluator, head ? Terms.capitalized(out) : out, cite), names);
    }

    private static Out names(Out out) {
        return out.first(Out.Tag.NAMES)
                .filter(names -> begins(out, names))
                .map(names -> (Out) names)
                .orElse(Out.NOTHING);
    }

    static Out withoutNames(Out out) {
        var names = names(out);
        return names.isEmpty() ? out : out.replace(names, Out.NOTHING);
    }

    /// Whether nothing but punctuation stands before the names.
    private static boolean begins(Out out, Out names) {
        return switch (out) {
            case Out.Box box when box == names -> true;
            case Out.Box box when box.tag() == Out.Tag.AFFIX -> false;
            case Out.Box box ->
                box.kids().stream()
                        .filter(kid -> !(kid instanceof Out.Box affix && affix.tag() == Out.Tag.AFFIX))
                        .findFirst()
                        .filter(first -> begins(first, names))
                        .isPresent();
            case Out.Text text -> false;
        };
    }

    private static Out affixed(Evaluator evaluator, Out out, Cite cite) {
        if (cite.prefix().isEmpty() && cite.suffix().isEmpty()) {
            return out;
        }
        var kids = new ArrayList<Out>();
        kids.add(affix(evaluator, spacedPrefix(cite.prefix())));
        kids.add(out);
        kids.add(affix(evaluator, spacedSuffix(cite.suffix())));
        return Out.row(kids);
    }

    private static Out affix(Evaluator evaluator, String text) {
        return Out.row(evaluator.read(text), Decor.NONE, Out.Tag.AFFIX);
    }

    private static String spacedPrefix(String prefix) {
        if (prefix.isEmpty()) {
            return prefix;
        }
        char last = prefix.charAt(prefix.length() - 1);
        return Character.isLetterOrDigit(last) || ".,;:)!?".indexOf(last) >= 0 ? prefix + " " : prefix;
    }

    private static String spacedSuffix(String suffix) {
        if (suffix.isEmpty()) {
            return suffix;
        }
        return Character.isLetterOrDigit(suffix.charAt(0)) || "([".indexOf(suffix.charAt(0)) >= 0
                ? " " + suffix
                : suffix;
    }
}
