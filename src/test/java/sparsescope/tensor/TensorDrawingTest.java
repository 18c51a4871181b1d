package sparsescope.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TensorDrawingTest {
    @Test
    void theGeneratorGivesSplitMix64sPublishedNumbers() {
        assertThat(TensorDrawing.number(1234567, 1)).isEqualTo(6457827717110365317L);
        assertThat(TensorDrawing.number(1234567, 2)).isEqualTo(3203168211198807973L);
        assertThat(Long.toUnsignedString(TensorDrawing.number(1234567, 3))).isEqualTo("9817491932198370423");
    }

    @Test
    void aSeedAlwaysGivesTheSameTensor() {
        assertThat(TensorDrawing.activations(1, 2, 5, 0.5, 7).values()).containsExactly(GOLDEN_ACTIVATIONS);
        assertThat(TensorDrawing.weights(2, 1, 1, 5, 0.5, 7).values()).containsExactly(GOLDEN_WEIGHTS);
    }

    @Test
    void activationsArePositiveAndWeightsHaveBothSigns() {
        for (short value : TensorDrawing.activations(10, 100, 100, 1, 3).values()) {
            assertThat(value).isBetween((short) 1, (short) 127);
        }
        int[] seen = new int[255];
        for (short value : TensorDrawing.weights(10, 100, 10, 10, 1, 3).values()) {
            seen[value + 127]++;
        }
        assertThat(seen[127]).isZero();
        assertThat(seen[0]).isPositive();
        assertThat(seen[254]).isPositive();
    }

    @Test
    void theDensityIsMetAndItsEndsAreExact() {
        assertThat(TensorDrawing.activations(10, 100, 100, 0.35, 1).density()).isCloseTo(0.35, within(0.01));
        assertThat(TensorDrawing.weights(10, 100, 10, 10, 0.35, 1).density()).isCloseTo(0.35, within(0.01));
        assertThat(TensorDrawing.activations(4, 10, 10, 0, 1).nonZero()).isZero();
        assertThat(TensorDrawing.activations(4, 10, 10, 1, 1).nonZero()).isEqualTo(400);
    }

    @Test
    void aHigherDensityKeepsWhatALowerOneDrew() {
        short[] few = TensorDrawing.weights(4, 4, 3, 3, 0.2, 5).values();
        short[] many = TensorDrawing.weights(4, 4, 3, 3, 0.6, 5).values();
        for (int i = 0; i < few.length; i++) {
            assertThat(few[i]).isIn((short) 0, many[i]);
        }
    }

    private static final short[] GOLDEN_ACTIVATIONS = {3, 0, 32, 42, 53, 122, 0, 0, 0, 0};
    private static final short[] GOLDEN_WEIGHTS = {-123, 0, -64, -44, -23, 117, 0, 0, 0, 0};
}
