package org.handbill.handout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.handbill.cite.RichText;
import org.handbill.cite.Run;
import org.junit.jupiter.api.Test;

class RaisedMarksTest {
    private static final RichText MARK = new RichText(List.of(Run.note(1)));

    @Test
    void aMarkStandsCloseToItsWordAndAfterThePunctuation() {
        assertThat(joined(RichText.plain("It is so "), MARK, RichText.plain(", they say.")))
                .isEqualTo("It is so,1 they say.");
        assertThat(joined(RichText.plain("It “is” so "), MARK, RichText.plain(".")))
                .isEqualTo("It “is” so.1");
    }

    @Test
    void aMarkWithinASentenceKeepsTheSpaceAfterIt() {
        assertThat(joined(RichText.plain("It is "), MARK, RichText.plain(" so.")))
                .isEqualTo("It is1 so.");
    }

    @Test
    void aMarkThatBeginsAParagraphStaysThere() {
        assertThat(joined(MARK, RichText.plain(", so."))).isEqualTo("1, so.");
    }

    @Test
    void aCitationInTheLineIsLeftAsItIs() {
        var inLine = RichText.plain("(Smith, 2018)").as(Run.Role.CITATION);

        assertThat(joined(RichText.plain("It is so "), inLine, RichText.plain(".")))
                .isEqualTo("It is so (Smith, 2018).");
    }

    private static String joined(RichText... pieces) {
        return RaisedMarks.join(List.of(pieces)).letters();
    }
}
