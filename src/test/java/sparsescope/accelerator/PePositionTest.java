package sparsescope.accelerator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PePositionTest {
    private static final AcceleratorConfig GRID = Presets.get("teaching");

    @Test
    void anIndexCountsRowsOuter() {
        assertThat(PePosition.of(11, 4)).isEqualTo(new PePosition(3, 2));
        assertThat(new PePosition(3, 2).index(4)).isEqualTo(11);
    }

    @Test
    void itIsWrittenAsColumnAndRow() {
        assertThat(new PePosition(3, 14)).hasToString("(3,14)");
    }

    @Test
    void aCornerHasThreeNeighboursAndNothingOutsideTheGridIsOne() {
        assertThat(new PePosition(0, 0).neighbours(GRID))
                .isEqualTo(List.of(new PePosition(1, 0), new PePosition(0, 1), new PePosition(1, 1)));
        assertThat(new PePosition(-1, 0).isIn(GRID)).isFalse();
        assertThat(new PePosition(0, GRID.rows()).isIn(GRID)).isFalse();
        assertThat(new PePosition(GRID.columns() - 1, GRID.rows() - 1).isIn(GRID))
                .isTrue();
    }
}
