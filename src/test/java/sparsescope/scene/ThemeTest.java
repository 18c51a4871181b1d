package sparsescope.scene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sparsescope.simulation.SlotCause;

class ThemeTest {
    @ParameterizedTest
    @EnumSource
    void everyTextCanBeReadOnEveryGround(Theme theme) {
        for (Colour ground : List.of(theme.background(), theme.panel())) {
            for (Colour text :
                    List.of(theme.text(), theme.quiet(), theme.haloText(), theme.sumText(), theme.productText())) {
                assertThat(text.contrast(ground)).as(theme + " " + text).isGreaterThanOrEqualTo(4.5);
            }
        }
        assertThat(theme.text().contrast(theme.recess())).isGreaterThanOrEqualTo(4.5);
    }

    @ParameterizedTest
    @EnumSource
    void textOnColouredThingsCanBeRead(Theme theme) {
        for (Colour ground : List.of(
                theme.activation(), theme.weight(), theme.product(), theme.sum(), theme.halo(), theme.panel())) {
            assertThat(theme.on(ground).contrast(ground)).isGreaterThanOrEqualTo(4.5);
        }
    }

    @ParameterizedTest
    @EnumSource
    void noTwoCausesLookTheSame(Theme theme) {
        Set<String> looks = new HashSet<>();
        for (SlotCause cause : SlotCause.values()) {
            assertThat(looks.add(theme.cause(cause) + theme.sign(cause)))
                    .as(cause.word())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void rampsStartAndEndAtTheirEnds(Theme theme) {
        assertThat(theme.magnitude(-1)).isEqualTo(theme.magnitude(0)).isEqualTo(Colour.of(0x440154));
        assertThat(theme.magnitude(2)).isEqualTo(theme.magnitude(1)).isEqualTo(Colour.of(0xFDE725));
        assertThat(theme.signed(0)).isEqualTo(Colour.of(0xF7F7F7));
    }
}
