package org.handbill.facts;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Finds an enum's constant by the word that the files use.
final class Words {
    private Words() {}

    static <T> Optional<T> find(T[] all, Function<T, String> word, String wanted) {
        return Arrays.stream(all).filter(one -> word.apply(one).equals(wanted)).findFirst();
    }

    /// The words of all of an enum's constants.
    static <T> List<String> of(T[] all, Function<T, String> word) {
        return Arrays.stream(all).map(word).toList();
    }
}
