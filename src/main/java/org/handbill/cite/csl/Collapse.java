package org.handbill.cite.csl;

import java.util.ArrayList;
import java.util.List;

/// Joins the cites of a citation: groups those of the same authors and collapses what they share (CSL 1.0.2, "Cite
/// Grouping", "Cite Collapsing").
final class Collapse {
    private final String mode;
    private final boolean groups;
    private final boolean sorted;
    private final String delimiter;
    private final String groupDelimiter;
    private final String suffixDelimiter;
    private final String afterDelimiter;

    /// @param notes whether the style cites in notes, where cites of one author are set apart as all are
    Collapse(Area area, boolean notes) {
        mode = area.option("collapse", "");
        delimiter = area.delimiter();
        groups = mode.startsWith("year") || area.has("cite-group-delimiter");
        sorted = !area.sort().isEmpty();
        // Cites that are not sorted are not grouped, as in citeproc-js.
        groupDelimiter = area.option("cite-group-delimiter", notes ? delimiter : ", ");
        suffixDelimiter = area.option("year-suffix-delimiter", area.option("cite-group-delimiter", delimiter));
        afterDelimiter = area.option("after-collapse-delimiter", delimiter);
    }

    Out joined(List<Citing.Part> parts) {
        if (mode.equals("citation-number")) {
            return numbers(parts);
        }
        return groups ? grouped(parts) : plain(parts);
    }

    private Out plain(List<Citing.Part> parts) {
        var kids = new ArrayList<Out>();
        String before = "";
        for (var part : parts) {
            add(kids, delimiter(delimiter, before, part.cite().prefix()), part.out());
            before = part.cite().suffix();
        }
        return Out.row(kids);
    }

    /// A writer's own punctuation between two cites takes the delimiter's place.
    private static String delimiter(String delimiter, String suffix, String prefix) {
        if (!prefix.isEmpty() && ",.;:?!".indexOf(prefix.charAt(0)) >= 0) {
            return "";
        }
        if (!suffix.isEmpty() && ",;:".indexOf(suffix.charAt(suffix.length() - 1)) >= 0) {
            return " ";
        }
        return delimiter;
    }

    private static void add(List<Out> kids, String delimiter, Out out) {
        if (out.isEmpty()) {
            return;
        }
        if (!kids.isEmpty()) {
            kids.add(Out.text(delimiter));
        }
        kids.add(out);
    }

    /// 1–3
    private Out numbers(List<Citing.Part> parts) {
        var kids = new ArrayList<Out>();
        int i = 0;
        boolean collapsed = false;
        while (i < parts.size()) {
            int last = i;
            while (last + 1 < parts.size() && follows(parts.get(last), parts.get(last + 1))) {
                last++;
            }
            add(kids, collapsed ? afterDelimiter : delimiter, parts.get(i).out());
            collapsed = false;
            if (last >= i + 2) {
                kids.add(Out.text("–"));
                kids.add(parts.get(last).out());
                i = last;
                collapsed = true;
            }
            i++;
        }
        return Out.row(kids);
    }

    private static boolean follows(Citing.Part a, Citing.Part b) {
        return a.cite().isBare()
                && b.cite().isBare()
                && b.number() == a.number() + 1
                && a.out().first(Out.Tag.CITATION_NUMBER).isPresent();
    }

    private Out grouped(List<Citing.Part> parts) {
        var kids = new ArrayList<Out>();
        boolean collapsed = false;
        for (var group : byNames(parts)) {
            add(kids, collapsed ? afterDelimiter : delimiter, group(group));
            collapsed = group.size() > 1 && mode.startsWith("year");
        }
        return Out.row(kids);
    }

    /// Cites of the same names stand together, at the place of the first.
    private List<List<Citing.Part>> byNames(List<Citing.Part> parts) {
        var groups = new ArrayList<List<Citing.Part>>();
        for (var part : parts) {
            var candidates = sorted || groups.isEmpty() ? groups : List.of(groups.getLast());
            var group =
                    candidates.stream().filter(other -> belongs(part, other)).findFirst();
            if (group.isPresent()) {
                group.get().add(part);
            } else {
                groups.add(new ArrayList<>(List.of(part)));
            }
        }
        return groups;
    }

    private boolean belongs(Citing.Part part, List<Citing.Part> group) {
        var names = part.names();
        return names.isEmpty()
                ? mode.startsWith("year-suffix")
                        && group.getFirst().names().isEmpty()
                        && isSameYear(group.getFirst(), group.getLast(), part)
                : group.getFirst().names().equals(names);
    }

    private Out group(List<Citing.Part> group) {
        var kids = new ArrayList<Out>();
        int i = 0;
        boolean located = false;
        while (i < group.size()) {
            var part = group.get(i);
            boolean whole =
                    i == 0 || !mode.startsWith("year") || !part.cite().prefix().isEmpty();
            add(kids, located ? afterDelimiter : groupDelimiter, whole ? part.out() : Citing.withoutNames(part.out()));
            located = mode.startsWith("year") && !part.cite().locator().isEmpty();
            int last = i;
            if (mode.startsWith("year-suffix")) {
                while (last + 1 < group.size() && isSameYear(group.get(i), group.get(last), group.get(last + 1))) {
                    last++;
                }
                suffixes(kids, group.subList(i, last + 1));
            }
            i = last + 1;
        }
        return Out.row(kids);
    }

    private static boolean isSameYear(Citing.Part first, Citing.Part before, Citing.Part next) {
        return next.cite().isBare()
                && before.cite().isBare()
                && next.out().first(Out.Tag.YEAR_SUFFIX).isPresent()
                && before.out().first(Out.Tag.YEAR_SUFFIX).isPresent()
                && unlettered(first.out()).equals(unlettered(next.out()));
    }

    private static String unlettered(Out out) {
        return out.replaceAll(Out.Tag.YEAR_SUFFIX, suffix -> Out.NOTHING).letters();
    }

    /// The letters of the cites behind the first: a, b or a–c.
    private void suffixes(List<Out> kids, List<Citing.Part> years) {
        int i = 1;
        while (i < years.size()) {
            int last = i;
            if (mode.equals("year-suffix-ranged")) {
                while (last + 1 < years.size() && letter(years.get(last + 1)) == letter(years.get(last)) + 1) {
                    last++;
                }
                if (letter(years.get(i)) == letter(years.get(i - 1)) + 1 && last > i) {
                    kids.add(Out.text("–"));
                    kids.add(suffix(years.get(last)));
                    i = last + 1;
                    continue;
                }
                last = i;
            }
            add(kids, suffixDelimiter, suffix(years.get(i)));
            i = last + 1;
        }
    }

    private static Out suffix(Citing.Part part) {
        return part.out().first(Out.Tag.YEAR_SUFFIX).map(box -> (Out) box).orElse(Out.NOTHING);
    }

    private static int letter(Citing.Part part) {
        int letter = 0;
        for (char c : suffix(part).letters().toCharArray()) {
            letter = letter * 26 + c - 'a' + 1;
        }
        return letter;
    }
}
