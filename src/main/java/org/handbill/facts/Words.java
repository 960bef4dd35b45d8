package org.handbill.facts;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/// Finds an enum's constant by the word that the files use.
final class Words {
    private Words() {}

    static <T> Optional<T> find(T[] all, Function<T, String> word, String wanted) {
        return Arrays.stream(all).filter(one -> word.apply(one).equals(wanted)).findFirst();
    }
}
