package sparsescope.eie.layout;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RowPlacementTest {
    @Property(tries = 300)
    void everyRowHasOnePlace(
            @ForAll @IntRange(min = 1, max = 200) int outputs,
            @ForAll @IntRange(min = 1, max = 20) int pes,
            @ForAll @IntRange(min = 1, max = 20) int registers) {
        RowPlacement placement = new RowPlacement(outputs, pes, registers);
        for (int row = 0; row < outputs; row++) {
            int pass = placement.pass(row);
            int pe = placement.pe(row);
            int local = placement.local(row);
            assertThat(placement.row(pass, pe, local)).isEqualTo(row);
            assertThat(pe).isEqualTo(row % pes);
            assertThat(row).isBetween(placement.firstRow(pass), placement.endRow(pass) - 1);
            assertThat(local).isLessThan(placement.rows(pass, pe));
        }
        int rows = 0;
        for (int pass = 0; pass < placement.passes(); pass++) {
            for (int pe = 0; pe < pes; pe++) {
                assertThat(placement.rows(pass, pe)).isBetween(0, registers);
                rows += placement.rows(pass, pe);
            }
        }
        assertThat(rows).isEqualTo(outputs);
    }
}
