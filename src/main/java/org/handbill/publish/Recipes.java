package org.handbill.publish;

import java.util.Collection;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.handbill.check.Copy;
import org.handbill.facts.Finding;
import org.handbill.facts.Format;

/// What each copy is made from, or what stops it. Thousands of recipients get the same sections and claims of a sheet:
/// what they share is judged and digested once. May be used by several threads at once.
final class Recipes {
    /// How many are kept. Sheets whose conditions tell every recipient from every other start over.
    private static final int KEPT = 1000;

    private final Map<Copy, Recipe> kept = new ConcurrentHashMap<>();
    private final Function<Task, Recipe> make;
    private final Function<Task, Copy> copy;

    /// @param make for a task's copy, whoever it is for
    /// @param copy what of the sheet a task prints
    Recipes(Function<Task, Recipe> make, Function<Task, Copy> copy) {
        this.make = make;
        this.copy = copy;
    }

    /// What all recipients of a copy share.
    ///
    /// @param stopping    what keeps it from being printed
    /// @param ingredients what it is made from; absent where something stops it
    /// @param digests     of the ingredients, by format
    record Recipe(List<Finding> stopping, Optional<Ingredients> ingredients, Map<Format, String> digests) {
        static Recipe stopped(List<Finding> stopping) {
            return new Recipe(stopping, Optional.empty(), Map.of());
        }

        static Recipe of(Ingredients ingredients, Collection<Format> formats) {
            var once = new IdentityHashMap<Ingredients, String>();
            var digests = new EnumMap<Format, String>(Format.class);
            formats.forEach(
                    format -> digests.put(format, once.computeIfAbsent(ingredients.of(format), Ingredients::digest)));
            return new Recipe(List.of(), Optional.of(ingredients), digests);
        }
    }

    Recipe of(Task task) {
        if (kept.size() >= KEPT) {
            kept.clear();
        }
        return kept.computeIfAbsent(copy.apply(task), _ -> make.apply(task));
    }
}
