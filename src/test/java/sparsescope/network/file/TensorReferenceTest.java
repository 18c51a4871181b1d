package sparsescope.network.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sparsescope.file.InputException;
import sparsescope.network.TensorSource;

class TensorReferenceTest {
    @Test
    void aFileAnArrayAndAnIndexAreTold() {
        assertThat(TensorReference.parse("--input", "a/b.npz#x[3]"))
                .isEqualTo(new TensorSource.FromFile(Path.of("a/b.npz"), Optional.of("x"), OptionalInt.of(3))
                        .ofAnyNumbers());
        assertThat(TensorReference.parse("--input", "b.npz#x"))
                .isEqualTo(new TensorSource.FromFile(Path.of("b.npz"), Optional.of("x"), OptionalInt.empty())
                        .ofAnyNumbers());
        assertThat(TensorReference.parse("--input", "b.npy[12]"))
                .isEqualTo(new TensorSource.FromFile(Path.of("b.npy"), Optional.empty(), OptionalInt.of(12))
                        .ofAnyNumbers());
        assertThat(TensorReference.parse("--input", "b.npz[1]"))
                .isEqualTo(new TensorSource.FromFile(Path.of("b.npz"), Optional.empty(), OptionalInt.of(1))
                        .ofAnyNumbers());
        assertThat(TensorReference.parse("--input", "odd#name.npz#x[3]").file()).isEqualTo(Path.of("odd#name.npz"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "b.npz#", "b.npy#x", "b.npy[99999999999]", "b.npy[-1]", "b.npz\0#x"})
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> TensorReference.parse("--input", text))
                .isInstanceOf(InputException.class)
                .hasMessageContainingAll("--input: found", "expected FILE.npz#array[index]");
    }
}
