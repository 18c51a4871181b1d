package sparsescope.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.io.InputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TypefaceTest {
    private static final String ALL_WE_WRITE = "The quick brown fox 0123456789 a = 5 at (4,7) × ÷ − … → ≥ • · 43 %";

    @ParameterizedTest
    @EnumSource
    void widthsAreThoseOfTheFont(Typeface face) throws Exception {
        try (InputStream in = face.open()) {
            Font font = Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(1000f);
            FontRenderContext context = new FontRenderContext(null, true, true);
            for (String text : new String[] {"", "0", "PE (2,3)", "−2 480", ALL_WE_WRITE}) {
                double width = 0;
                for (int i = 0; i < text.length(); i++) {
                    width += font.createGlyphVector(context, text.substring(i, i + 1))
                            .getGlyphMetrics(0)
                            .getAdvanceX();
                }
                assertThat(face.width(text)).as(text).isEqualTo(width / 1000, within(0.002));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theFontHasEverySignWeWrite(Typeface face) throws Exception {
        try (InputStream in = face.open()) {
            Font font = Font.createFont(Font.TRUETYPE_FONT, in);
            assertThat(font.canDisplayUpTo(ALL_WE_WRITE + "\u00a0")).isEqualTo(-1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void digitsAreTabular(Typeface face) {
        for (char digit = '0'; digit <= '9'; digit++) {
            assertThat(face.width("" + digit)).isEqualTo(face.width("0"));
        }
    }
}
