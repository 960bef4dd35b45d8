package org.handbill.handout;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.handbill.facts.Claim;
import org.handbill.facts.Id;
import org.handbill.facts.Language;
import org.handbill.facts.Paper;

/// The handouts of a sheet's copies: those for two recipients are the same but for the recipient where the same
/// sections and claims are printed. A few are kept. May be used by several threads at once.
final class Variants {
    private static final int MOST = 64;

    private final Map<Key, Kept> kept = new ConcurrentHashMap<>();

    /// Which handout it is, as far as that can be told in short.
    private record Key(Id sheet, Language language, Paper paper, List<Object> printed) {}

    private record Kept(Assembler.Order order, Handout handout) {
        /// Whether all else was the same, too.
        boolean serves(Assembler.Order other) {
            return order.sheet() == other.sheet()
                    && order.style() == other.style()
                    && order.words() == other.words()
                    && order.today().equals(other.today());
        }
    }

    /// The handout that is asked for.
    ///
    /// @param make makes it where none like it is kept
    Handout of(Assembler.Order order, Function<Id, Optional<Claim>> claims, Supplier<Handout> make) {
        var printed = order.sheet().printedFor(order.recipient(), claims).sections().stream()
                .flatMap(section -> Stream.<Object>of(section.at(), section.entries()))
                .toList();
        var key = new Key(order.sheet().id(), order.language(), order.paper(), printed);
        var known = kept.get(key);
        if (known != null && known.serves(order)) {
            return known.handout().forRecipient(order.recipient());
        }
        if (kept.size() >= MOST) {
            kept.clear();
        }
        var handout = make.get();
        kept.put(key, new Kept(order, handout));
        return handout;
    }
}
