package org.handbill.cite;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MarkupTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Plain & simple                            | Plain & simple
            Law *in* action                           | Law *in* action
            **bold** _so_                             | **bold** *so*
            <i>Homo</i> <b>b</b> <sc>NATO</sc>        | *Homo* **b** [NATO]
            CO<sub>2</sub> and x<sup>2</sup>          | CO~2~ and x^2^
            <span class="nocase">pH</span> of it      | pH of it
            <span style="font-variant:small-caps;">x</span> | [x]
            a < b and <script>alert(1)</script>       | a < b and <script>alert(1)</script>
            <i>open                                   | <i>open
            closed</i>                                | closed</i>
            <i>a <b>b</i> c</b>                       | *a <b>b* c</b>
            <i>a *b* c</i>                            | *a *b* c*
            *a <i>b</i> c*                            | *a *b* c*
            <em>no</em> <I>no</I>                     | <em>no</em> <I>no</I>
            \\*escaped\\* &amp; &lt;i&gt;             | *escaped* & <i>
            # no heading                              | # no heading
            1. no list                                | 1. no list
            - no list                                 | - no list
            [a link](https://example.org)             | <a link -> https://example.org>
            [no link](javascript:alert(1))            | [no link](javascript:alert(1))
            `code` @name                              | code @name
            M*A*S*H                                   | M*A*S*H
            """)
    void readsAFieldsMarkup(String field, String shown) {
        assertThat(TestSources.shown(Markup.read(field))).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Law *in* action                  | Law <i>in</i> action
            *a **b** c*                      | <i>a <b>b</b> c</i>
            <sc>NATO</sc> *x*                | <span style="font-variant:small-caps;">NATO</span> <i>x</i>
            a < b                            | a < b
            """)
    void writesItForCslJson(String field, String json) {
        assertThat(Markup.toCsl(field)).isEqualTo(json);
    }
}
