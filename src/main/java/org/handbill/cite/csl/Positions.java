package org.handbill.cite.csl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Where each cite stands among those before it (CSL 1.0.2, "Choose", `position`).
final class Positions {
    /// A cite with its place.
    ///
    /// @param firstNote the note of the item's first cite; 0 for none
    /// @param isNear    whether the last cite of the item is not more than `near-note-distance` notes away
    record Placed(Cite cite, int firstNote, boolean isNear) {}

    private final List<List<Placed>> citations = new ArrayList<>();
    private final Map<String, Integer> firstNotes = new HashMap<>();
    private final Map<String, Integer> lastNotes = new HashMap<>();
    private final int distance;
    private final List<Cite.Citation> written;
    private List<Cite> notesBefore = List.of();
    private List<Cite> textBefore = List.of();
    private int noteBefore;

    Positions(CslStyle style, List<Cite.Citation> written) {
        this.written = written;
        distance = NameOptions.number(style.citation().options(), "near-note-distance", 5);
        for (var citation : written) {
            place(citation);
        }
    }

    List<Placed> of(int citation) {
        return citations.get(citation);
    }

    /// Whether the style may sort a citation's cites.
    boolean sorts(int citation) {
        return written.get(citation).sorts();
    }

    private void place(Cite.Citation citation) {
        var placed = new ArrayList<Placed>();
        var cites = citation.cites();
        for (int i = 0; i < cites.size(); i++) {
            var cite = cites.get(i);
            var last = lastNotes.get(cite.item());
            int first = firstNotes.getOrDefault(cite.item(), citation.note());
            boolean near = last != null && citation.note() - last <= distance;
            var known = cite.position();
            int index = i;
            var position = known.orElseGet(() -> position(cite, last == null, cites, index, citation.note()));
            placed.add(
                    new Placed(cite.at(position), first, known.isPresent() ? position != Cite.Position.FIRST : near));
            firstNotes.putIfAbsent(cite.item(), citation.note());
            lastNotes.put(cite.item(), citation.note());
        }
        citations.add(placed);
        if (citation.note() > 0) {
            notesBefore = citation.note() == noteBefore
                    ? Stream.concat(notesBefore.stream(), cites.stream()).toList()
                    : cites;
            noteBefore = citation.note();
        } else {
            textBefore = cites;
        }
    }

    private Cite.Position position(Cite cite, boolean first, List<Cite> cites, int index, int note) {
        if (first) {
            return Cite.Position.FIRST;
        }
        var before = note > 0 ? notesBefore : textBefore;
        Cite previous = null;
        if (index > 0) {
            previous = cites.get(index - 1);
        } else if (note > 0 && note == noteBefore || isOneItem(before)) {
            previous = before.isEmpty() ? null : before.getLast();
        }
        if (previous == null || !previous.item().equals(cite.item()) || index == 0 && note - noteBefore > 1) {
            return Cite.Position.SUBSEQUENT;
        }
        if (previous.locator().isEmpty()) {
            return cite.locator().isEmpty() ? Cite.Position.IBID : Cite.Position.IBID_WITH_LOCATOR;
        }
        if (cite.locator().isEmpty()) {
            return Cite.Position.SUBSEQUENT;
        }
        boolean same =
                previous.locator().equals(cite.locator()) && previous.label().equals(cite.label());
        return same ? Cite.Position.IBID : Cite.Position.IBID_WITH_LOCATOR;
    }

    private static boolean isOneItem(List<Cite> cites) {
        return cites.stream().map(Cite::item).distinct().count() == 1;
    }
}
