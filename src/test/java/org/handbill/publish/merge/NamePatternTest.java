package org.handbill.publish.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamePatternTest {
    private static String name(String pattern, String name) {
        return NamePattern.parse(pattern).name("brief", "es-MX", "0007", Map.of("name", name));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            {sheet}.{lang}.{row}-{name} | José Núñez, Jr.    | brief.es-MX.0007-Jose-Nunez-Jr
            {row}-{name}                | Łukasz Ødegård     | 0007-Lukasz-Odegard
            {row}-{name}                | 山田 太郎           | 0007-shan-tian-tai-lang
            {row}-{name}                | ???                | 0007
            {name}                      | ???                | 0007
            {name}                      | con                | con_
            {name}                      | AUX.x              | AUX.x_
            {name}                      | ../../etc/passwd   | etc-passwd
            {name}                      | .hidden            | hidden
            {name}                      | a..b               | a.b
            Brief for {name}            | O'Neil             | Brief-for-O-Neil
            """)
    void namesAreSafeOnEverySystem(String pattern, String name, String expected) {
        assertThat(name(pattern, name)).isEqualTo(expected);
    }

    @Test
    void aLongNameIsCut() {
        assertThat(name("{row}-{name}", "x".repeat(500))).isEqualTo("0007-" + "x".repeat(80));
        assertThat(name("y".repeat(500), "")).hasSize(200);
    }

    @Property(tries = 300)
    void anyNameIsSafe(@ForAll String name) {
        var safe = name("{name}", name);

        assertThat(safe).matches("[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9_])?").doesNotContain("..");
        assertThat(safe.toLowerCase(Locale.ROOT)).doesNotMatch("(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");
        assertThat(safe.length()).isLessThanOrEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ../{name}  | a name cannot lead into another folder: all copies of a sheet lie in one
            a\\{name}  | a name cannot lead into another folder: all copies of a sheet lie in one
            {name      | a { has no } behind it
            name}      | a } has no { before it
            a} {name}  | a } has no { before it
            {}         | between { and } stands the name of a column
            {a{b}      | between { and } stands the name of a column
            ''         | a name is not empty
            """)
    void whatIsNoPatternIsRefused(String pattern, String reason) {
        assertThatThrownBy(() -> NamePattern.parse(pattern))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(reason);
    }
}
