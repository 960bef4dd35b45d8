package org.handbill.cli;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// `--today`.
final class TodayOption {
    @Option(
            names = "--today",
            paramLabel = "DATE",
            converter = Converters.ForDate.class,
            description =
                    "The day that decides what is overdue. Otherwise that of SOURCE_DATE_EPOCH, else the clock's (UTC).")
    private @Nullable LocalDate day;

    /// The day that counts.
    LocalDate day() {
        return Today.of(Optional.ofNullable(day), System.getenv());
    }
}
