package sparsescope.scene.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sparsescope.drawing.Colour;
import sparsescope.drawing.Hatch;
import sparsescope.drawing.Paint;
import sparsescope.simulation.state.SlotCause;

class ThemeTest {
    @ParameterizedTest
    @EnumSource
    void textContrastsWithEveryGroundItStandsOn(Theme theme) {
        for (Colour ground : List.of(theme.background(), theme.panel(), theme.recess())) {
            for (Colour text :
                    List.of(theme.text(), theme.quiet(), theme.haloText(), theme.sumText(), theme.productText())) {
                assertThat(text.contrast(ground)).isGreaterThanOrEqualTo(4.5);
            }
        }
        for (double value = 0; value <= 1; value += 0.01) {
            for (Colour ground : List.of(
                    theme.magnitude(value),
                    theme.activations().at(value),
                    theme.weights().at(value),
                    theme.positiveSums().at(value),
                    theme.negativeSums().at(value))) {
                assertThat(theme.on(ground).contrast(ground)).isGreaterThanOrEqualTo(4.5);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void noTwoCausesLookAlike(Theme theme) {
        Set<String> looks = new HashSet<>();
        for (SlotCause cause : SlotCause.values()) {
            assertThat(looks.add(theme.cause(cause) + theme.sign(cause)))
                    .as(cause.word())
                    .isTrue();
        }
    }

    /** The grey of a photocopy, or of eyes that see no hue: what then looks alike must differ by pattern or sign. */
    @ParameterizedTest
    @EnumSource
    void causesOfLikeGreyDifferByPatternOrSign(Theme theme) {
        for (SlotCause a : SlotCause.values()) {
            for (SlotCause b : SlotCause.values()) {
                boolean alike = grey(theme.cause(a)).contrast(grey(theme.cause(b))) < 1.25;
                if (a != b && alike) {
                    assertThat(pattern(theme, a)).as("%s and %s", a, b).isNotEqualTo(pattern(theme, b));
                }
            }
        }
    }

    private static Colour grey(Paint paint) {
        return paint instanceof Hatch hatch ? hatch.ground() : (Colour) paint;
    }

    private static String pattern(Theme theme, SlotCause cause) {
        return theme.cause(cause) instanceof Hatch hatch ? hatch.direction().toString() : theme.sign(cause);
    }

    @Test
    void contrastIsThatOfTheStandard() {
        assertThat(Colour.of(0).contrast(Colour.of(0xFFFFFF))).isEqualTo(21);
        // WCAG's own example of the lightest grey that passes on white.
        assertThat(Colour.of(0x767676).contrast(Colour.of(0xFFFFFF))).isBetween(4.5, 4.6);
    }
}
