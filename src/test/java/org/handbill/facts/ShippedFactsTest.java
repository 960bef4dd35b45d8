package org.handbill.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The facts that come with the project.
class ShippedFactsTest {
    @Test
    void shippedFactsAreReadWithoutFault() throws Exception {
        var facts = FactBase.read(Path.of(""));

        assertThat(facts.findings()).isEmpty();
        assertThat(facts.claims()).hasSizeGreaterThanOrEqualTo(20);
        assertThat(facts.sources()).hasSizeGreaterThanOrEqualTo(20);
        assertThat(facts.sheets()).isNotEmpty();
    }
}
