package sparsescope.scene.style;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import sparsescope.drawing.TextStyle;
import sparsescope.drawing.Typeface;

class ClausesTest {
    private static final TextStyle STYLE = TextStyle.of(Typeface.SANS, 12, Theme.LIGHT.text());
    private static final String TEXT = "Step 10: 4 inputs are fetched, 6 sums leave for the buffer; 24 PEs multiply.";

    @Test
    void whatFitsIsSaidAndTheRestIsLeftOutAtTheEndOfAClause() {
        assertThat(Clauses.fitting(TEXT, STYLE, 10_000)).isEqualTo(TEXT);
        assertThat(Clauses.fitting(TEXT, STYLE, STYLE.width(TEXT) - 1))
                .isEqualTo("Step 10: 4 inputs are fetched, 6 sums leave for the buffer.");
        assertThat(Clauses.fitting(TEXT, STYLE, STYLE.width("Step 10: 4 inputs are fetched.") + 1))
                .isEmpty();
        assertThat(Clauses.fittingOfList(TEXT, STYLE, STYLE.width("Step 10: 4 inputs are fetched.") + 1))
                .isEqualTo("Step 10: 4 inputs are fetched.");
        assertThat(Clauses.fitting(TEXT, STYLE, 20)).isEmpty();
    }
}
