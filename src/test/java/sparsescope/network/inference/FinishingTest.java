package sparsescope.network.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import sparsescope.network.Finish;
import sparsescope.tensor.Sums;

class FinishingTest {
    private static Sums row(long... values) {
        return new Sums(1, 1, values.length, values);
    }

    private static Finish scaled(double scale, boolean relu) {
        return new Finish(Optional.empty(), OptionalDouble.of(scale), relu, Optional.empty());
    }

    @Test
    void withoutAnythingSumsAreOnlyClampedTo16Bits() {
        Sums sums = row(-40_000, -1, 0, 32_767, 32_768);

        assertThat(Finishing.activations(Finish.NONE, sums).values())
                .containsExactly((short) -32768, (short) -1, (short) 0, (short) 32767, (short) 32767);
        assertThat(Finishing.values(Finish.NONE, sums).values()).isEqualTo(sums.values());
    }

    @Test
    void requantizationRoundsHalfUpAndClamps() {
        Sums sums = row(-1000, -3, -1, 0, 1, 2, 3, 253, 1000);

        assertThat(Finishing.values(scaled(0.5, true), sums).values()).containsExactly(0, 0, 0, 0, 1, 1, 2, 127, 255);
        assertThat(Finishing.values(scaled(0.5, false), sums).values())
                .containsExactly(-128, -1, 0, 0, 1, 1, 2, 127, 127);
    }

    @Test
    void reluWithoutRequantizationKeepsLargeValues() {
        Finish finish = new Finish(Optional.empty(), OptionalDouble.empty(), true, Optional.empty());

        assertThat(Finishing.activations(finish, row(-5, 300)).values()).containsExactly((short) 0, (short) 300);
    }

    @Test
    void everyChannelHasItsBias() {
        Finish finish = new Finish(Optional.of(new int[] {10, -20}), OptionalDouble.empty(), false, Optional.empty());

        assertThat(Finishing.values(finish, new Sums(2, 1, 2, new long[] {1, 2, 3, 4}))
                        .values())
                .containsExactly(11, 12, -17, -16);
    }

    @Test
    void poolingTakesTheLargestAndPaddingNeverWins() {
        Sums sums = new Sums(1, 3, 3, new long[] {-9, -8, -7, -6, -5, -4, -3, -2, -1});
        Finish padded = pooled(new Finish.Pool(2, 2, 1));
        Finish overlapping = pooled(new Finish.Pool(2, 1, 0));
        Finish cut = pooled(new Finish.Pool(2, 2, 0));

        assertThat(Finishing.values(padded, sums))
                .usingRecursiveComparison()
                .isEqualTo(new Sums(1, 2, 2, new long[] {-9, -7, -3, -1}));
        assertThat(Finishing.values(overlapping, sums).values()).containsExactly(-5, -4, -2, -1);
        assertThat(Finishing.values(cut, sums).values()).containsExactly(-5);
    }

    private static Finish pooled(Finish.Pool pool) {
        return new Finish(Optional.empty(), OptionalDouble.empty(), false, Optional.of(pool));
    }
}
