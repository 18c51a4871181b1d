package sparsescope.ui.model.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sparsescope.analysis.life.LayerValue;
import sparsescope.network.Network;
import sparsescope.network.file.SampleNetworks;
import sparsescope.network.tensors.NetworkTensors;
import sparsescope.network.tensors.Repainting;

class BrushModelTest {
    private final Network network = SampleNetworks.open("lenet-digits");
    private final NetworkTensors read = NetworkTensors.of(network, network.input("digit 3"));
    private final BrushModel brush = new BrushModel(() -> {});
    private NetworkTensors now = read;

    private NetworkTensors paint(int layer) {
        now = brush.paint(now, layer);
        return now;
    }

    private short input(int x, int y) {
        return now.layer(0).input().at(0, y, x);
    }

    @Test
    void aStrokeErasesOrPaintsAllItGoesOver() {
        assertThat(input(12, 4)).isNotZero();
        assertThat(input(0, 0)).isZero();
        short[] file = read.layer(0).input().values().clone();

        brush.begin(new LayerValue.Activation(0, 12, 4));
        brush.on(new LayerValue.Activation(0, 13, 4));
        brush.on(new LayerValue.Activation(0, 0, 0));
        brush.end();
        paint(0);

        assertThat(input(12, 4)).isZero();
        assertThat(input(13, 4)).isZero();
        assertThat(input(0, 0)).as("a stroke that erases does not paint").isZero();
        assertThat(read.layer(0).input().values()).isEqualTo(file);

        brush.undo();
        paint(0);
        assertThat(now.layer(0).input().values()).isEqualTo(file);
        brush.show(now);
        assertThat(brush.undoableProperty().get()).isFalse();
        assertThat(brush.redoableProperty().get()).isTrue();

        brush.redo();
        paint(0);
        assertThat(input(12, 4)).isZero();

        brush.turn(new LayerValue.Activation(0, 12, 4));
        brush.turn(new LayerValue.Activation(0, 0, 0));
        paint(0);
        assertThat(input(12, 4))
                .as("what was there comes back")
                .isEqualTo(read.layer(0).input().at(0, 4, 12));
        assertThat(input(0, 0)).isPositive();
    }

    @Test
    void whatIsPaintedIsHandedOnToTheLayersAfter() {
        short[] before = read.layer(1).input().values();
        brush.inputDensity(0);
        paint(0);

        assertThat(now.layer(0).input().nonZero()).isZero();
        assertThat(now.layer(1).input().values())
                .isEqualTo(now.output(0).values())
                .isNotEqualTo(before);
        assertThat(read.layer(1).input().values()).isEqualTo(before);
    }

    @Test
    void weightsOfAnotherLayerArePaintedAndUndoneThere() {
        short[] weights = read.layer(1).weights().values();
        brush.turn(new LayerValue.Weight(3, 2, 1, 0));
        paint(1);
        assertThat(now.layer(1).weights().values()).isNotEqualTo(weights);

        brush.undo();
        paint(0);
        assertThat(now.layer(1).weights().values()).isEqualTo(weights);
    }

    @Test
    void otherTensorsBeginAnew() {
        brush.turn(new LayerValue.Activation(0, 12, 4));
        paint(0);
        brush.turn(new LayerValue.Activation(0, 13, 4));

        brush.show(now);
        assertThat(brush.undoableProperty().get()).isTrue();
        brush.show(read);
        assertThat(brush.undoableProperty().get()).isFalse();
        assertThat(brush.paint(read, 0))
                .as("what was asked for before is forgotten")
                .isSameAs(read);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.35, 0.5, 0.9, 1})
    void densitiesAreReachedAndWhatWasThereComesBackFirst(double density) {
        Random random = new Random(3);
        short[] beginning = new short[1000];
        for (int i = 0; i < beginning.length; i++) {
            beginning[i] = (short) (random.nextBoolean() ? random.nextInt(90) + 1 : 0);
        }
        short[] sparse =
                Repainting.density("any", false, beginning, beginning, 0.05).on(beginning);

        short[] painted =
                Repainting.density("any", false, sparse, beginning, density).on(sparse);

        int nonZero = 0;
        int original = 0;
        for (int i = 0; i < painted.length; i++) {
            nonZero += painted[i] != 0 ? 1 : 0;
            original += painted[i] != 0 && painted[i] == beginning[i] ? 1 : 0;
        }
        int there = (int) java.util.stream.IntStream.range(0, 1000)
                .filter(i -> beginning[i] != 0)
                .count();
        assertThat(nonZero).isEqualTo((int) Math.round(1000 * density));
        assertThat(original).isEqualTo(Math.min(nonZero, there));
    }
}
