package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private long seconds;

    private void run(int total, boolean terminal, long... at) {
        try (var progress = new Progress(
                new PrintStream(out, true, StandardCharsets.UTF_8), total, terminal, () -> seconds * 1_000_000_000L)) {
            for (long second : at) {
                seconds = second;
                progress.step();
            }
        }
    }

    private String told() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aTerminalShowsABarThatIsTakenAwayInTheEnd() {
        run(4, true, 1, 2);

        assertThat(told())
                .isEqualTo("\r\u001b[K[######------------------] 1 of 4, 1.0 a second, 0:03 left"
                        + "\r\u001b[K[############------------] 2 of 4, 1.0 a second, 0:02 left"
                        + "\r\u001b[K");
    }

    @Test
    void elsewhereThereIsALineAMinute() {
        run(2000, false, 30, 59, 61, 70, 119, 121);

        assertThat(told()).isEqualTo("""
                3 of 2,000, 0.0 a second, 676:46 left
                6 of 2,000, 0.0 a second, 670:12 left
                """);
    }

    @Test
    void aShortRunSaysNothing() {
        run(2, false, 1, 2);

        assertThat(told()).isEmpty();
    }
}
