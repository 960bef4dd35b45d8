package org.handbill.cli;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/// The day that decides what is overdue: `--today`, else the UTC day of `SOURCE_DATE_EPOCH`, else the clock's.
final class Today {
    private Today() {}

    static LocalDate of(Optional<LocalDate> option, Map<String, String> environment) {
        return option.or(() -> Optional.ofNullable(environment.get("SOURCE_DATE_EPOCH"))
                        .filter(seconds -> !seconds.isBlank())
                        .map(Today::epochDay))
                .orElseGet(() -> LocalDate.now(Clock.systemUTC()));
    }

    private static LocalDate epochDay(String seconds) {
        try {
            return Instant.ofEpochSecond(Long.parseLong(seconds.strip()))
                    .atZone(ZoneOffset.UTC)
                    .toLocalDate();
        } catch (NumberFormatException | DateTimeException e) {
            throw new UsageFault("SOURCE_DATE_EPOCH is '" + seconds + "': it must be a number of seconds");
        }
    }
}
