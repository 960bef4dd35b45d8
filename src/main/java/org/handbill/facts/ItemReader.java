package org.handbill.facts;

import java.util.Collection;
import java.util.Optional;

/// Makes a record of a mapping that has an `id:`.
interface ItemReader<T> {
    /// The keys that the mapping may have, in the order in which help names them.
    Collection<String> keys();

    /// The record; nothing where what it can't do without is missing or refused.
    ///
    /// @param at the value of its `id:`, or its beginning where that is missing
    Optional<T> read(Fields fields, Optional<Id> id, Position at, Faults faults);
}
