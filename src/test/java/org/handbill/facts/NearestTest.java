package org.handbill.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which word a misspelt one was meant to be.
class NearestTest {
    @ParameterizedTest
    @CsvSource({
        "levy-jakobson-2014, levy-jakobsson-2014",
        "clams, claims",
        "calims, claims",
        "doi, DOI",
        "ttile, title",
    })
    void aSlipFindsItsWord(String written, String meant) {
        assertThat(Nearest.to(written, List.of("levy-2010", "levy-jakobsson-2014", "claims", "DOI", "title")))
                .contains(meant);
    }

    @Test
    void whatIsFarFromEverythingFindsNothing() {
        assertThat(Nearest.to("colour", List.of("claims", "text", "kind"))).isEmpty();
        assertThat(Nearest.to("es", List.of("en"))).isEmpty();
        assertThat(Nearest.to("x".repeat(1_000_000), List.of("claims"))).isEmpty();
    }

    @Test
    void ofEqualsTheFirstIsTaken() {
        assertThat(Nearest.to("abc", List.of("abd", "abe"))).contains("abd");
        assertThat(Nearest.to("abc", List.of("abe", "abd"))).contains("abe");
    }
}
