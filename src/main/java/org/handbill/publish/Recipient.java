package org.handbill.publish;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// Whom a copy is for.
///
/// @param row     number of the row among those with data, from 1
/// @param line    in the file of recipients where the row begins, from 1
/// @param columns the row's values by column, in the order of the file
public record Recipient(int row, int line, Map<String, String> columns) {
    public Recipient {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }
}
