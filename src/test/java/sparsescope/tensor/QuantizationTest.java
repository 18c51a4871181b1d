package sparsescope.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sparsescope.file.InputException;

/** Numbers of any type become 16-bit values by a step that is told. */
class QuantizationTest {
    private static Quantization.Values of(double... numbers) {
        return Quantization.of(NpyArray.of(numbers, numbers.length), DType.FLOAT64, Quantization.MOST, "here");
    }

    @Test
    void wholeNumbersThatFitAreTakenAsTheyAre() {
        Quantization.Values whole = of(-32768, 0, 255, 32767);

        assertThat(whole.values()).containsExactly(-32768, 0, 255, 32767);
        assertThat(whole.how().exact()).isTrue();
        assertThat(whole.how().words()).isEqualTo("float64, whole numbers taken as they are");
    }

    @Test
    void theLargestMagnitudeBecomesTheLargestValue() {
        Quantization.Values some = of(0.5, -1, 0.25, 1e-9, 0);

        assertThat(some.values()).containsExactly(16384, -32767, 8192, 0, 0);
        assertThat(some.how().step()).isEqualTo(1 / 32767.0);
        assertThat(some.how().lost()).isEqualTo(1);
        assertThat(some.how().words())
                .isEqualTo(
                        "float64, quantized to 16 bits: 1 stands for 0.0000305, so that the largest magnitude, 1, becomes 32767;"
                                + " 1 small value became 0");
    }

    @Test
    void wholeNumbersThatDoNotFitAreQuantizedToo() {
        Quantization.Values large =
                Quantization.of(NpyArray.of(new int[] {70_000, -35_000, 7}, 3), DType.INT32, 1000, "here");

        assertThat(large.values()).containsExactly(1000, -500, 0);
        assertThat(large.how().words()).startsWith("int32, quantized to 16 bits: 1 stands for 70, ");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void whatIsNoNumberIsNamed(double bad) {
        assertThatThrownBy(() -> of(1, bad))
                .isInstanceOf(InputException.class)
                .hasMessage("here: found " + bad + " as element 1, expected finite numbers");
    }

    @Property
    void everyValueIsTheNearestStep(
            @ForAll @Size(min = 1, max = 40) double[] numbers,
            @ForAll @IntRange(min = -200, max = 200) int exponent,
            @ForAll @IntRange(min = 1, max = 32767) int most) {
        double size = Math.pow(10, exponent);
        double[] finite = new double[numbers.length];
        for (int i = 0; i < finite.length; i++) {
            finite[i] = Math.sin(numbers[i]) * size;
            if (!Double.isFinite(finite[i])) {
                finite[i] = size;
            }
        }
        Quantization.Values made = Quantization.of(NpyArray.of(finite, finite.length), DType.FLOAT64, most, "here");

        for (int i = 0; i < finite.length; i++) {
            assertThat(made.values()[i] * made.how().step())
                    .isCloseTo(finite[i], within(made.how().step() * 0.500001));
        }
    }
}
