package sparsescope.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScaledStylesheetTest {
    @Test
    void lengthsGrowAndNothingElseDoes() {
        String css = ".a-2 { -fx-padding: 4 8px 0 1.5; -fx-font-size: 12px; -fx-background-color: #123456;"
                + " -fx-opacity: 0.5; -fx-max-height: 10000px; -fx-pref-height: -1; -fx-font-family: \"X 5\"; }";
        assertThat(ScaledStylesheet.of(css, 2))
                .isEqualTo(".a-2 { -fx-padding: 8.00 16.00px 0.00 3.00; -fx-font-size: 24.00px;"
                        + " -fx-background-color: #123456; -fx-opacity: 0.5; -fx-max-height: 20000.00px;"
                        + " -fx-pref-height: -1; -fx-font-family: \"X 5\"; }");
    }

    @Test
    void anAddressHoldsTheStylesheet() {
        assertThat(ScaledStylesheet.address("a{}")).isEqualTo("data:text/css;base64,YXt9");
    }
}
